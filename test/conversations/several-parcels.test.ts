import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

describe('several receivers in one message', () => {
  it('places one order after the other, with the same sender and goods', () => {
    const desk = played(`
      customer : 寄快递
      bot      : 寄件人
      customer : 张三，13800138000，广东省深圳市南山区科技园路1号
      customer : 李雷 13900139001 北京市海淀区中关村大街1号 || 韩梅梅 13900139002 上海市徐汇区漕溪路8号 || 马超13900139007南京市玄武区中山路3号
      bot      : 先下给李雷的，下好了接着下给韩梅梅和马超的 … 什么物品
      customer : 衣服 3公斤
      customer : 寄付
      customer : 不保价
      bot      : 李雷 13900139001
      customer : 确认
      bot      : 下单成功 … 接着下给韩梅梅的这单吗
      customer : 好
      bot      : 韩梅梅 13900139002，上海市徐汇区漕溪路8号 … 衣服，3公斤
      customer : 确认
      bot      : 接着下给马超的这单吗
      customer : 接着下单
      customer : 重量改成5公斤
      bot      : ¥50.00
      customer : 确认
    `)
    expect(desk.orders.map(({ consignee, goods }) => [consignee.name, goods.weightKg])).toEqual([
      ['李雷', 3],
      ['韩梅梅', 3],
      ['马超', 5],
    ])
    expect(desk.state?.pending).toBeNull()
  })

  it('lets the rest go when the customer does', () => {
    const desk = played(`
      customer : 下单 || 张三 13800138000 深圳市南山区科技园1号
      customer : 李雷 13900139001 北京市海淀区中关村大街5号 || 韩梅梅 13900139002 上海市徐汇区漕溪路8号
      customer : 衣服3公斤 寄付 不保价
      customer : 确认
      customer : 不用了，谢谢
      bot      : 先放下了
    `)
    expect(desk.orders).toHaveLength(1)
  })
})
