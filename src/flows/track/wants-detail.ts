import type { Language } from '../../domain/language.ts'

/** Personal detail of a shipment, shown only to those who prove to belong to it. */
export type Detail = 'courier' | 'signer' | 'address' | 'people'

const ZH: Readonly<Record<Detail, RegExp>> = {
  courier:
    /(快递员|派送员|配送员|送货员|司机|师傅|小哥|骑手).{0,6}(电话|手机|号码|联系|怎么找|叫什么|名字|姓什么|是谁)|(电话|手机号|联系).{0,6}(快递员|派送员|配送员|送货员|司机|师傅|小哥)|谁(在|来)?(送|派)(的|件)?|^(?:那|请问|给我|能给我)?[他她]的?(?:电话|手机|号码|联系方式|名字)|(?:怎么|咋|如何|咋样)(?:才能)?(?:联系|找)(?:到|上|得到|得上)?(?:他|她|人)|是不是.{1,3}(?:师傅|快递员)(?:送|派)/u,
  signer:
    /签收人|谁签(收|的|了)?|签收的是谁|是?谁(帮我)?(收|拿|领|取)(的|了|走)|(?:是|不是)?本人(?:签|收|领|拿)(?:收|的|走)*(?:的)?(?:吗|么|不|[?？])|签名|签收(照|凭证|底单)/u,
  address:
    /(收件|收货|寄件|发件|派送|送货|详细|完整|具体)的?地址|[件货]人.{0,8}地址|^(?:那)?(?:具体|详细|收件|收货)?地址(?:呢|发我|给我|多少|是)|地址是(哪|什么|多少|啥)|(寄|送)(到|去)(了)?哪个地址/u,
  people:
    /(收件人|寄件人|发件人|收货人|发货人)的?(是谁|叫|名字|姓名|全名|姓|电话|手机|信息|资料|联系方式|号码|是哪)|谁寄(的|来|给)|寄给(了)?谁/u,
}

const EN: Readonly<Record<Detail, RegExp>> = {
  courier:
    /\b(courier|driver|deliver(y|er)( man| guy| person)?|rider)('?s)?\b.{0,20}\b(phone|number|contact|name|call|reach)|\b(phone|number|contact|call|reach|name)\b.{0,20}\b(courier|driver|delivery (man|guy|person)|rider)\b|who is delivering|^(?:and |so |ok |what(?:'?s| is) |can i (?:have|get) )*(?:his|her)\s+(?:phone|number|name|contact)|\b(?:how (?:do|can) i|can i) (?:reach|call|contact|ring|phone) (?:him|her|them)\b/i,
  signer: /\bwho (has |had )?(signed|received|accepted|took|collected)\b|\bsigned (for )?by\b|\bsignature\b|\bsigner\b/i,
  address:
    /\b(delivery|full|exact|receiver'?s?|recipient'?s?|consignee'?s?|sender'?s?|shipping)\s+address\b|\bwhat address\b|\bwhich address\b/i,
  people:
    /\b(receiver|recipient|consignee|sender|shipper)('?s)?\b.{0,12}\b(name|phone|number|contact)\b|\bwho(?:'?s| is| was) (the )?(receiver|recipient|consignee|sender|shipper)\b|\bwho sent\b|\bwhose name\b|\bwhat name\b/i,
}

/** Which personal detail a sentence asks for, in the order shown; none when it only asks where the goods are. */
export function wantsDetail(text: string, language: Language): readonly Detail[] {
  const patterns = language === 'zh' ? [ZH, EN] : [EN, ZH]
  const kinds: readonly Detail[] = ['courier', 'signer', 'address', 'people']
  return kinds.filter((kind) => patterns.some((pattern) => pattern[kind].test(text)))
}
