export interface LabelSpan {
  readonly kind: 'name' | 'phone' | 'address' | 'noise'
  readonly role: 'sender' | 'receiver' | null
  readonly start: number
  readonly end: number
}

const COLON = String.raw`\s*(?:[:：】\]]|是(?=[:：])[:：])\s*`
const SENDER = '寄件人|寄件方|寄方|发件人|发件方|发货人|发货方|发货|发件|寄件|寄出人|托运人'
const RECEIVER = '收件人|收件方|收货人|收货方|收方|收件|收货|签收人|接收人'
const PERSON = '(?:的)?(?:姓名|名字|名称|信息|资料)?'
const PHONE_WORD = '联系电话|联系方式|手机号码|手机号|手机|电话号码|电话|固定电话|固话|座机|号码'
const ADDRESS_WORD =
  '所在地区|所在地|所在省市|省市区|详细地址|具体地址|街道地址|收货地址|收件地址|寄件地址|发货地址|发件地址|取件地址|地区|地址|街道'

/** Labels of pasted blocks, each with what it announces and for whom; a bare 寄 or 收 needs its colon. */
const LABELS: readonly (readonly [RegExp, LabelSpan['kind']])[] = [
  [new RegExp(`(?:(${SENDER})|(${RECEIVER}))?(?:人)?(?:的)?(?:${PHONE_WORD})(?:${COLON}|(?=\\s?[+\\d(]))`, 'g'), 'phone'],
  [new RegExp(`(?:(${SENDER})|(${RECEIVER}))?(?:人)?(?:的)?(?:${ADDRESS_WORD})${COLON}`, 'g'), 'address'],
  [/()()(?:所在地区|详细地址)/g, 'address'],
  [/(?:(寄件|发货|发件|取件)|(收货|收件))地址(?:是|为)?\s*/g, 'address'],
  [new RegExp(`(?:(${SENDER})|(${RECEIVER}))${PERSON}${COLON}`, 'g'), 'name'],
  [
    /(?:(寄件人|发件人|发货人|寄件方|发件方|发货方|寄方)|(收件人|收货人|收件方|收货方|收方))(?:的)?(?:姓名|名字|信息)?(?:是|为)?\s*/g,
    'name',
  ],
  [/(?:(?<![\u4e00-\u9fff])(寄|发)|(?<![\u4e00-\u9fff])(收|到))\s*[:：]\s*/g, 'name'],
  [/(?<=^|[\n,，;；。])[ \t]*(?:(寄|发)|(收))[ \t]+(?=[\u4e00-\u9fff])/g, 'name'],
  [/(?<=^|[\n,，;；。 ])(?:(寄|发)|(收))(?![件货到快费款])(?=[\u4e00-\u9fff]{2,4}[ ,，]?1[3-9]\d{9}(?!\d))/g, 'name'],
  [/()()(?:联系人|姓名|名字|客户|称呼)(?:\s*[:：]\s*|\s+|(?=[\u4e00-\u9fff]{2,4}(?:[\s,，;；]|$)))/g, 'name'],
  [/()()(?:邮编|邮政编码|备注|公司名?称?|zip(?: ?code)?|post(?:al)? ?code)\s*[:：]\s*/gi, 'noise'],
  [
    /\b(?:the |my )?(?:(sender|shipper|from|consignor)|(receiver|recipient|consignee|ship to|deliver to|to))(?:'s)?\s*(?:name|contact)?\s*(?:[:：]|\bis\b(?: (?:just|only|actually|simply)\b)?)\s*/gi,
    'name',
  ],
  [
    /\b(?:the |my )?(?:([Ss]ender|[Ss]hipper)|([Rr]eceiver|[Rr]ecipient|[Cc]onsignee))(?:'s)?(?: name)?(?: is)?\s+(?=[A-Z][a-z])/g,
    'name',
  ],
  [/\b(?:([Mm]e|[Mm]yself)|([Ff]or|[Tt]o))\s*[:：]?\s+(?=[A-Z][a-z]+(?: [A-Z][a-z]+){0,2},?\s+\+?\d{7})/g, 'name'],
  [/\b()()(?:(?:my )?name(?:\s*[:：]|\s+is\b)|(?:contact|attn)\s*[:：])\s*/gi, 'name'],
  [
    /\b(?:(sender|shipper)|(receiver|recipient|consignee))?(?:'s)?\s*(?:phone|tel|telephone|mobile|cell|mob)(?: ?(?:no\.?|number))?\s*[:：.]?\s*(?=[+(\d])/gi,
    'phone',
  ],
  [
    /\b(?:and )?(?:the |my |his |her )?(?:(sender|shipper)|(receiver|recipient|consignee))?(?:'s)?\s*(?:address|addr|area|region)\s*(?:[:：.]|\bis\b|(?=\s\d))\s*/gi,
    'address',
  ],
]

/** Labels in the order they are written; the longer of two that overlap. */
export function contactLabels(text: string): readonly LabelSpan[] {
  const found: LabelSpan[] = []
  for (const [pattern, kind] of LABELS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      found.push({
        kind,
        role: match[1] ? 'sender' : match[2] ? 'receiver' : null,
        start,
        end: kind === 'noise' ? endOfValue(text, end) : end,
      })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** A remark or a postcode is no part of the contact: its value goes with its label. */
function endOfValue(text: string, from: number): number {
  const length = text.slice(from).search(/[\n,，;；]/)
  return length < 0 ? text.length : from + length
}
