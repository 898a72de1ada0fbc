import type { SlotName, SlotValue } from '../../commands.ts'
import type { Reading } from './reading.ts'

export interface Filling {
  readonly slot: SlotName
  readonly value: SlotValue
  readonly at: number
  readonly because: string
}

interface Extra {
  readonly slot: SlotName
  readonly value: SlotValue
  readonly pattern: RegExp
}

const NO = '(?:不(?:用|要|需要|必|想|做|买|加)?|无需|没|别|先不|免)'
const EXTRAS: readonly Extra[] = [
  {
    slot: 'insurance',
    value: false,
    pattern: new RegExp(
      `${NO}(?:再)?保(?:价|险)|不保|不(?:用|要|需要)保(?!护|密|鲜|温|证|管|存)|保价(?:就)?(?:不用|不要|不需要|算了)|(?:no|without|don't need|skip) (?:the )?insurance|not insured?`,
      'i',
    ),
  },
  { slot: 'insurance', value: true, pattern: /保价|投保|买(?:个)?保险|上保险|\binsure[d]?\b|\bwith insurance|\binsurance\b/i },
  {
    slot: 'cod',
    value: false,
    pattern: new RegExp(`${NO}(?:再)?(?:代收|货到付款)|代收(?:就)?(?:不用|不要|不需要)|(?:no|without) cod\\b`, 'i'),
  },
  { slot: 'cod', value: true, pattern: /代收(?:货款)?|货到付款|\bcod\b|cash on delivery/i },
  {
    slot: 'pod',
    value: false,
    pattern: new RegExp(
      `${NO}(?:再)?(?:回单|签收单|签单)|回单(?:就)?(?:不用|不要|不需要)|(?:no|without) (?:pod|proof of delivery)`,
      'i',
    ),
  },
  {
    slot: 'pod',
    value: true,
    pattern:
      /(?:要|需要|加|带|有|返|签)(?:个|一?份)?(?:签)?回单|(?:回单|签收单|签单)[^,，]{0,6}(?:要|需要|返回|寄回|带回)|要签(?:收)?单|\b(?:need|want|with|and|plus) (?:a |the )?(?:pod|proof of delivery)/i,
  },
  { slot: 'upstairs', value: false, pattern: new RegExp(`${NO}(?:送)?上楼|(?:no|without) upstairs`, 'i') },
  { slot: 'upstairs', value: true, pattern: /(?<!有)(?:没有?|无)电梯|送(?:货)?(?:到)?(?:上)?楼上?|上楼|搬上去|\bupstairs\b/i },
  { slot: 'urgent', value: true, pattern: /(?<!不)加急|特急|(?<!不(?:是|太)?)很?急(?:件|用|送|单|要)|\burgent(?:ly)?\b/i },
  {
    slot: 'payment',
    value: 'collect',
    pattern:
      /到付|收[件货](?:的?人|方|的)?(?:来)?(?:付|给钱|出(?![发来去])|掏)|(?:对方|那边)(?:来)?(?:付|给钱|出(?![发来去])|掏)|提付|freight collect|(?:receiver|recipient|consignee|other side|other party|customer|they|he|she)(?: will| should| can| to)? (?:pays?|covers?)\b(?! (?:(?:me|us) )?for (?:the |it|them)?(?:goods|items?|products?)?(?: |,|$)(?!freight|shipping))|\b(?:bill|charge) (?:it to )?the (?:receiver|recipient|consignee)|\bpayment\b[^,.]{0,14}\bcollect\b|(?<!\b(?:to|please|can|could|you|and|will|courier|driver|someone|somebody) )\bcollect\b(?! (?:a|an|the|my|it|from|this|these|some|\d))/i,
  },
  {
    slot: 'payment',
    value: 'monthly',
    pattern:
      /(?<!(?:没|无|不|未|非)(?:有|是|用|要|走|开|办|签|做)?(?:过)?(?:的)?)(?:月结|月付)|(?:月底|公司|统一|按月|月末)(?:来)?(?:统一)?(?:一起)?(?:结|付款?|对账)(?!构|果|束)|挂账|记账|monthly|\b(?:bill|invoice) (?:our|the|my) company/i,
  },
  {
    slot: 'payment',
    value: 'sender',
    pattern:
      /寄付|寄方(?:来)?付|现[付结](?!果|构|束)|我(?:来|这边|自己|本人|先|们)?(?:付|给钱|出钱|掏钱|出)(?!来)|寄件(?:人|方)(?:来)?(?:付|给钱|出(?![发来去]))|pay(?:ing|s)? (?:at|on) pick ?up|(?:sender|shipper|i(?:'ll)?) pays?|prepaid|i will pay/i,
  },
  {
    slot: 'service',
    value: 'ltl',
    pattern:
      /零担|走物流|(?:用|发|要|选|发|还是)物流|大件物流|\bltl\b|(?<!\b(?:the|cover|pay|pays|sea|air|of) )\bfreight\b(?! (?:collect|prepaid|charges?|cost|fee|is|will|on|to be))/i,
  },
  {
    slot: 'service',
    value: 'express',
    pattern: /标准快递|^(?:就|还是|要)?快递(?:吧|就行|可以)?$|走快递|(?:用|选)快递|特快|\bexpress\b/i,
  },
]
/** 走零担多少钱 names the service of what is to be priced; 可以到付吗 asks about it. */
function isAsked(slot: SlotName, clause: string): boolean {
  const said = /^(?:service|upstairs)$/.test(slot) ? clause.replace(/多少钱|多少运费|怎么收费|呢[?？]?$/, '') : clause
  return ASKS.test(said)
}

const ASKS = /吗|什么|怎么|多少(?:钱)?|呢[?？]?$|[?？]|是啥|^what|^how|^why|^is |^do |^can /

/** Extras said in passing: 保价5000, 不保价, 到付, 要回单, 送上楼, 加急, 零担; a question about one sets nothing. */
export function readExtras(reading: Reading): readonly Filling[] {
  const taken = new Set<string>()
  const fillings: Filling[] = []
  for (const { slot, value, pattern } of EXTRAS) {
    if (taken.has(slot)) continue
    const clause = clauseOf(reading, slot, pattern)
    if (clause === undefined) continue
    const offset = clause.text.search(pattern)
    const amount = amountAfter(reading, clause.start + offset)
    taken.add(slot)
    if (isAsked(slot, clause.text) && amount === null) continue
    fillings.push({ slot, value, at: clause.start + offset, because: `extra: ${slot}` })
    if (value === true && amount !== null && (slot === 'insurance' || slot === 'cod')) {
      fillings.push({ slot: `${slot}.value`, value: amount, at: clause.start + offset + 1, because: `sum after ${slot}` })
    }
  }
  const remarks = REMARKS.exec(reading.text)
  if (remarks?.[1] !== undefined)
    fillings.push({ slot: 'remarks', value: remarks[1].trim(), at: remarks.index, because: 'remarks' })
  return fillings
}

const SECOND_THOUGHT = /(?:不对|哦不|等等|算了|错了|\bno,? wait|\bactually|\bsorry)/

/** 到付吧 不对 我付: who pays is what is said last. */
function lastSaid({ clauses }: Reading, slot: SlotName): Reading['clauses'] {
  const at = slot === 'payment' ? clauses.findLastIndex(({ text }) => SECOND_THOUGHT.test(text)) : -1
  const behind =
    at < 0
      ? []
      : clauses
          .slice(at)
          .map((clause) => ({ ...clause, text: clause.text.slice(Math.max(0, clause.text.search(SECOND_THOUGHT))) }))
  const isSaid = behind.some(({ text }) => EXTRAS.some((extra) => extra.slot === slot && extra.pattern.test(text)))
  return isSaid ? behind : clauses
}

/** 到付可以吗，对方付: the clause that says it, before one that asks. */
function clauseOf(reading: Reading, slot: SlotName, pattern: RegExp): Reading['clauses'][number] | undefined {
  const named = lastSaid(reading, slot).filter(({ text }) => pattern.test(text))
  return named.find(({ text }) => !isAsked(slot, text)) ?? named[0]
}

const REMARKS = /(?:备注|留言|给快递员说|remarks?|note)(?:一下)?(?:写|是|说)?\s*[:：,，]?\s*([^\n]{2,120})/i
/** worth maybe 5000, yes insure */
const WORTH = /\b(?:worth|valued at|value is)(?: maybe| about| around| like| roughly)? ?(\d{2,7})(?![\d.])/
const BARE_SUM =
  /^(?:保价|代收货款|代收|货到付款|投保|insur[a-z]*(?: it| this| them)?|cod|cash on delivery)(?:金额|价值|value)?\s?(?:改成|改为|改到|是|为|到|:|for|of|at)?\s?(\d+(?:\.\d{1,2})?)(?!\s?(?:%|[\d.]|公斤|kg|件|箱|天))/i

/** The sum that follows, or stands right before (1000 yuan insurance): with a currency word, round (2万5), or bare right behind the word. */
function amountAfter(reading: Reading, at: number): number | null {
  const behind = [...reading.money, ...reading.sums]
    .filter((sum) => sum.start >= at && sum.start - at < 16)
    .sort((a, b) => a.start - b.start)[0]
  if (behind !== undefined) return behind.value
  const ahead = reading.money.find(
    (sum) => sum.end <= at && /^ ?(?:的|of |worth of )?(?:shipping )?$/.test(reading.lower.slice(sum.end, at)),
  )
  if (ahead !== undefined) return ahead.value
  const worth = WORTH.exec(reading.lower)?.[1]
  if (worth !== undefined) return Number(worth) * 100
  const bare = BARE_SUM.exec(reading.text.slice(at, at + 40).trimStart())?.[1]
  return bare === undefined ? null : Math.round(Number(bare) * 100)
}
