const SAME =
  /(?:寄|发)(?:件|货)?(?:人|方)?(?:的?(?:信息|地址|电话))*(?:还是|也是|就是|都|跟|和|与|同|用)*(?:刚才|之前|上面|上一[个单票]|前面|原来)?(?:的|那个|那单)*(?:一样|不变|没变|同上|相同|照旧|不用变|还是我)(?:的|吧|哈|啊|呢)*|同(?:一个)?(?:寄|发)件人|\b(?:the )?same (?:sender|shipper)(?: as before| again)?\b|\b(?:sender|shipper) (?:is |stays |remains )?(?:the )?(?:same|unchanged)(?: as before)?\b/iu
const EDGES = /^[\s,，。.;；:：]+|[\s,，。.;；]+$/gu

/** 寄件人一样的, same sender; or the sender who is known is named once more: 寄件人还是何苗. */
export function isSameSender(text: string, name: string | null): boolean {
  return SAME.test(text) || namedSender(name)?.test(text) === true
}

/** What is said besides. */
export function withoutSameSender(text: string, name: string | null): string {
  const named = namedSender(name)
  const rest = text.replace(SAME, ' ')
  return (named === null ? rest : rest.replace(named, ' ')).replaceAll(EDGES, '')
}

function namedSender(name: string | null): RegExp | null {
  if (name === null || !/^[\p{L}·. ]{2,20}$/u.test(name)) return null
  return new RegExp(
    `(?:寄|发)(?:件|货)?(?:人|方)?(?:还|仍|就|也|应该)?是?${name}(?:没变|不变|啊|呀|的)?|\\bsender is (?:still )?${name}\\b`,
    'iu',
  )
}

/** 收件才是马俊, 马俊是收件人. */
export function namedReceiver(text: string, name: string): boolean {
  if (!/^[\p{L}·. ]{2,20}$/u.test(name)) return false
  return new RegExp(
    `收(?:件|货)?(?:人|方)?(?:才|应该|就|的)?是?${name}|${name}(?:才|应该|就)?是收|\\b${name} is the (?:receiver|consignee|recipient)\\b|\\b(?:receiver|consignee|recipient) is ${name}\\b`,
    'iu',
  ).test(text)
}
