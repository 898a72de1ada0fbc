import type { Bilingual, Language } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'
import type { QuoteOption, QuotePersonReason } from '../../domain/quoting/quote.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import type { Place } from '../../domain/regions/place.ts'
import { daysWords, kgWords } from '../wording/amounts.ts'
import { circled } from '../wording/lists.ts'
import { routeWords } from '../wording/places.ts'
import { dateWords } from '../wording/times.ts'
import { chargeableWords, lineWords, type PriceContext, serviceName } from './price-words.ts'

const PERSON: Readonly<Record<QuotePersonReason, Bilingual>> = {
  no_rate: {
    zh: '这条线路没有现成的价格，要请同事人工核价。',
    en: 'There is no ready price for this route, so a colleague has to quote it.',
  },
  beyond_authority: {
    zh: '这票金额比较大，要请同事确认后给您正式报价。',
    en: 'This is a larger shipment; a colleague has to confirm the price.',
  },
  restricted_goods: {
    zh: '这类物品要请同事确认能否承运和怎么走，再给您报价。',
    en: 'A colleague has to check whether and how these goods may travel before quoting.',
  },
  full_truck: {
    zh: '这批货适合整车运输，要请同事按车型给您报价。',
    en: 'This calls for a full truck, which a colleague quotes by vehicle.',
  },
  insured_too_high: {
    zh: '声明价值超过了线上保价的上限，要请主管确认后给您报价。',
    en: 'The declared value is above the limit for online insurance; a supervisor has to confirm it.',
  },
}

/** One sentence per thing that the quote flow says. */
export const quoteWords = {
  title: { zh: '询价', en: 'your price enquiry' },
  route: (context: PriceContext): string => {
    const { request, language } = context
    const what = [request.goods, kgWords(request.weightKg, language)].filter(Boolean).join(language === 'zh' ? ' ' : ', ')
    return language === 'zh'
      ? `${routeWords(request.origin, request.destination, language)}，${what}：`
      : `${routeWords(request.origin, request.destination, language)}, ${what}:`
  },
  option: (option: QuoteOption, number: number | null, context: PriceContext): string => {
    const { language } = context
    const head = number === null ? '' : `${circled(number)} `
    const days = daysWords(option.days, language)
    const name = serviceName(option.service, language)
    const title =
      language === 'zh'
        ? `${head}${name} ${yuan(option.totalFen)}，约 ${days}送达`
        : `${head}${name} ${yuan(option.totalFen)}, about ${days}`
    return [title, ...lineWords(option, context), `  ${chargeableWords(option, context)}`].join('\n')
  },
  included: (language: Language): string =>
    language === 'zh'
      ? '价格已含上门取件和派送到门；运费取件时付，也可以到付。'
      : 'Pickup and delivery to the door are included; you pay at pickup, or the consignee pays on delivery (collect).',
  noPickup: (origin: Place, language: Language): string =>
    language === 'zh'
      ? `提醒一下：${describePlace(origin, language)}暂时没有上门取件，下单时会请同事和您确认怎么交货。`
      : `Please note: there is no pickup in ${describePlace(origin, language)} yet; a colleague would arrange with you how to hand the goods over.`,
  number: (number: string, validUntil: Date, language: Language): string =>
    language === 'zh'
      ? `报价单号 ${number}，${dateWords(validUntil, language)}前有效（含当天）。`
      : `Quote number ${number}, valid until the end of ${dateWords(validUntil, language)}.`,
  expired: {
    zh: '之前的报价已过有效期，按现在的价格重新算了：',
    en: 'The earlier quote has run out; here is the price as of now:',
  },
  recomputed: { zh: '重新算好了。', en: 'Here is the new price.' },
  otherService: (asked: 'express' | 'ltl', context: PriceContext): string => {
    const { company, language } = context
    if (asked === 'ltl') {
      return language === 'zh'
        ? `零担 ${company.ltl.minKg}公斤起走，这票按快递更合适：`
        : `LTL starts at ${company.ltl.minKg} kg, so here is the express price:`
    }
    return language === 'zh'
      ? `快递最多 ${company.express.maxKg}公斤，这票可以走零担：`
      : `Express carries up to ${company.express.maxKg} kg, so here is the LTL price:`
  },
  onlyService: { zh: '这类物品能走的方式如下：', en: 'These goods can travel as follows:' },
  noted: { zh: '好的，记下了。', en: 'Noted.' },
  orderIt: { zh: '要按这个价下单吗？', en: 'Shall I place the order at this price?' },
  orderWhich: { zh: '要下单吗？直接选一种就行。', en: 'Would you like to order? Just pick one.' },
  yes: { zh: '下单', en: 'Order now' },
  orderBy: (service: string, language: Language): string => (language === 'zh' ? `${service}下单` : `Order ${service}`),
  priceContains: {
    zh: '理解您的考虑。这个价已含上门取件、运输和派送到门，没有别的收费。我这边没有额外优惠的权限；长期发货可以开账户按级别打折，需要的话说“转人工”。',
    en: 'I understand. The price includes pickup, transport and delivery to the door, and nothing else is charged. I may not give a discount myself; regular shippers get one with an account. Say “agent” if you would like to talk about it.',
  },
  cheapest: (service: string, language: Language): string =>
    language === 'zh' ? `${service}是这票最省的走法。` : `${service} is the cheapest way for this shipment.`,
  change: { zh: '改一改', en: 'Change something' },
  no: { zh: '不用了', en: 'No, thanks' },
  whatToChange: {
    zh: '要改哪一项？也可以直接发新的内容，比如“重量改成8公斤”。',
    en: 'What shall I change? You can also just write it, for example “make it 8 kg”.',
  },
  declined: (number: string, validUntil: Date | null, language: Language): string => {
    const until = validUntil === null ? '' : dateWords(validUntil, language)
    if (language === 'zh') return `好的，报价 ${number} 给您留着，${until}前想下单随时告诉我。`
    return `All right. Quote ${number} stays open until ${until}; tell me whenever you would like to order.`
  },
  toOrder: { zh: '好的，按这个价帮您下单。', en: 'Good, let me place the order at this price.' },
  person: (reason: QuotePersonReason): Bilingual => PERSON[reason],
  personPromise: (number: string, caseNumber: string, promise: Bilingual): Bilingual => ({
    zh: `${promise.zh}（报价单 ${number}，工单 ${caseNumber}）。`,
    en: `${promise.en} (quote ${number}, case ${caseNumber}).`,
  }),
  withinHours: (hours: number): Bilingual => ({
    zh: `已经转给同事，${hours} 小时内在这里答复您`,
    en: `It is with my colleague now; you will have an answer here within ${hours} hours`,
  }),
  soon: { zh: '已经转给同事，会尽快在这里答复您', en: 'It is with my colleague now; you will have an answer here soon' },
  phoneKept: (masked: string): Bilingual => ({
    zh: `收到，联系电话 ${masked} 已记下，有结果马上告诉您。`,
    en: `Thank you, I noted ${masked}. You will hear from us as soon as there is an answer.`,
  }),
  noPhone: { zh: '好的，有结果我会在这里告诉您。', en: 'All right, you will get the answer here.' },
  refusedEnd: {
    zh: '这件就先不报价了；换成可以寄的物品，随时告诉我，我再帮您算。',
    en: 'So I cannot quote this one. If you have other goods to send, tell me and I will work out the price.',
  },
  abandoned: { zh: '好的，这次报价先到这里。', en: 'All right, I have put this enquiry aside.' },
} as const
