/** A whole order as customers place it: ten turns, two prices, one order. Every chat has people and phones of its own. */
export function orderConversation(number) {
  const digits = String(number % 100_000_000).padStart(8, '0')
  return [
    '你好',
    '深圳寄北京，8公斤的衣服多少钱',
    '改成5公斤',
    '按这个价下单',
    `寄件人陈小明135${digits}广东省深圳市南山区粤海街道8号`,
    `收件人周敏136${digits}北京市海淀区学院路20号`,
    '寄付，不保价',
    '确认下单',
    '可以寄酒吗',
    '谢谢',
  ]
}
