import type { Company } from '../../domain/company/company.ts'
import type { Bilingual, Language } from '../../domain/language.ts'
import { asksWhy } from './asks-why.ts'

/** What is known when the customer asks what something meant. */
export interface SaidBefore {
  readonly lastSaid: readonly string[]
  /** Goods were refused last. */
  readonly isRefused: boolean
  /** A question of a form waits for its answer: «什么意思» is about that. */
  readonly isAsked: boolean
  readonly company: Company
  readonly language: Language
}

const MEANS =
  /^(?:那|这|你|请问|不好意思|[\s，,])*(?:说的)?(?:个|句|句话|里面)?(?:的)?([\p{Script=Han}A-Za-z]{0,8}?)(?:指的?)?(?:是|叫)?(?:什么|啥)(?:意思|东西|玩意)?(?:啊|呀|呢|吗)*[\s?？。]*$|^(?:那|这|请问)?(?:什么|啥)(?:是|叫)([\p{Script=Han}A-Za-z]{2,8}?)(?:啊|呀|呢)*[\s?？。]*$|^(?:and |so |sorry,? )?what(?:'s| is| does| do you mean by|s)?(?: the| a| an| that| this| it| you)?( [a-z][a-z -]{1,24}?)?(?: means?| supposed to mean)?\s*\??$/iu
const BARE =
  /^(?:那|这|你|不好意思|[\s，,])*(?:说的)?(?:个|句|句话)?(?:是|指)?(?:什么|啥)意思(?:啊|呀|呢)*[\s?？。]*$|^(?:and |so |sorry,? )?what (?:does|do) (?:that|this|it|you) mean\??$|^(?:that|this|it) means\??$|^meaning\??$/iu

interface Term {
  readonly key: string
  readonly words: RegExp
  /** Our own sentence, or the company's answer of this key. */
  readonly text: Bilingual | string
}

/** Words of ours that a customer may not know, the rarest first. */
const TERMS: readonly Term[] = [
  {
    key: 'msds',
    words: /msds|安全数据(?:说明)?书|安全说明书|safety data sheet/iu,
    text: {
      zh: 'MSDS 是化学品安全说明书（也叫 SDS），写明成分和运输要求，由生产厂家出具，可以向厂家或卖家要电子版。',
      en: 'An MSDS (also SDS) is the safety data sheet with contents and transport rules; the manufacturer issues it, and maker or seller can send it to you.',
    },
  },
  { key: 'volumetric-weight', words: /体积重|计费重量|抛重|泡重|volumetric|chargeable/iu, text: 'volumetric-weight' },
  {
    key: 'first-kilo',
    words: /首重|续重|first (?:kg|kilo)/iu,
    text: {
      zh: '首重是第 1 公斤的价，续重是之后每公斤的价，不足 1 公斤按 1 公斤算；两样加起来就是运费。',
      en: 'The first kg has its own price, every further kg another; less than a kg counts as one. Together they are the freight.',
    },
  },
  { key: 'ltl-or-express', words: /零担|\bltl\b/iu, text: 'ltl-or-express' },
  {
    key: 'suspected-lost',
    words: /不排除|可能(?:已经)?(?:丢|遗失)|may be lost/iu,
    text: {
      zh: '就是这票很久没有扫描记录，有可能丢了，也可能只是漏扫；登记追查后由专人去核实，确实丢失的会按规定理赔。',
      en: 'It has not been scanned for long: it may be lost, or only missed by the scanner. Once registered, somebody traces it; what is lost is compensated.',
    },
  },
  {
    key: 'customs-hold',
    words: /海关暂扣|清关|customs/iu,
    text: {
      zh: '海关暂扣是说资料不齐，海关先不放行；把要的资料补齐，海关放行后就接着运。',
      en: 'Held at customs means that papers are missing; once they are complete it is released and goes on.',
    },
  },
  {
    key: 'out-for-delivery',
    words: /正在派送|派送中|out for delivery/iu,
    text: {
      zh: '正在派送是说快件已经在快递员手上、当天在送，送之前快递员会先联系收件人。',
      en: 'Out for delivery means that the courier has it and is delivering today; the receiver is called beforehand.',
    },
  },
  {
    key: 'at-destination',
    words: /接下来安排派送|next it goes out/iu,
    text: {
      zh: '是说快件到了收件城市，在派送站点分拣，接下来交给快递员送。',
      en: 'It is in the receiving city, being sorted at the station, and goes to a courier next.',
    },
  },
  {
    key: 'in-transit',
    words: /正在运往|运输途中|on its way|in transit/iu,
    text: {
      zh: '是说快件在城市之间的路上，到了收件城市再安排派送。',
      en: 'It is on the road between cities; delivery is arranged once it has arrived.',
    },
  },
  {
    key: 'receipt',
    words: /签?回单|\bpod\b|signed receipt/iu,
    text: {
      zh: '签回单是收件人签字（盖章）的送货单，送达后寄回给寄件人作凭证。',
      en: 'It is the delivery note signed by the receiver, sent back to the sender as proof.',
    },
  },
  {
    key: 'check-digit',
    words: /校验位|does not add up/iu,
    text: {
      zh: '运单号最后一位是由前面的数字算出来的，对不上就说明有一位抄错了，请照面单再核对一遍。',
      en: 'The last digit of a waybill number is worked out from the others; if it does not fit, one of them was copied wrongly.',
    },
  },
  { key: 'insurance', words: /保价|insur/iu, text: 'insurance' },
  { key: 'cod', words: /代收货款|cash on delivery|\bcod\b/iu, text: 'cod' },
  { key: 'freight-collect', words: /到付|collect/iu, text: 'freight-collect' },
]

/** «首重是什么意思», and «那是什么意思» of what was just said: our words in plain ones; null where none of them is meant. */
export function explainSaid(text: string, before: SaidBefore): Explained | null {
  const said = text.trim()
  const { lastSaid, language } = before
  if (before.isRefused && asksWhy(said)) return { key: 'why:goods', text: REFUSED[language] }
  const isBare = BARE.test(said)
  if (said.length > LONGEST || (isBare ? before.isAsked : !MEANS.test(said))) return null
  const term = explainedTerm(isBare ? lastSaid.join('\n') : said, before)
  if (term !== null || !isBare || lastSaid.length === 0) return term
  const isAgain = lastSaid.some((line) => line.startsWith(AGAIN[language]))
  return { key: 'said', text: [...(isAgain ? [] : [AGAIN[language]]), ...lastSaid].join('\n') }
}

interface Explained {
  /** For the stored row. */
  readonly key: string
  readonly text: string
}

const LONGEST = 40

function explainedTerm(where: string, { company, language }: SaidBefore): Explained | null {
  const term = TERMS.find(({ words }) => words.test(where))
  const words = term === undefined ? undefined : wordsOf(term, company)?.[language]
  return term === undefined || words === undefined ? null : { key: `term:${term.key}`, text: words }
}

const REFUSED: Bilingual = {
  zh: '这是国家的禁寄规定，为了运输和派送的安全，哪家快递都不能收。换成可以寄的物品，直接告诉我就行。',
  en: 'It is the law, for the safety of everybody on the road: no carrier may take it. If you send something else instead, just tell me.',
}

const AGAIN: Bilingual = {
  zh: '我刚才说的是下面这些，哪里不清楚可以指着问我，也可以回复“转人工”：',
  en: 'This is what I said; ask me about any word of it, or say “agent”:',
}

function wordsOf({ text }: Term, company: Company): Bilingual | undefined {
  return typeof text === 'string' ? company.questions.find(({ key }) => key === text)?.answer : text
}
