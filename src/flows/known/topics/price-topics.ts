import { yuan } from '../../../domain/money/fen.ts'
import { pickupPromise } from '../../../domain/ordering/pickup-promise.ts'
import { pickupZone } from '../../../domain/ordering/pickup-zone.ts'
import type { QuoteOption, QuoteRequest } from '../../../domain/quoting/quote.ts'
import { describePlace } from '../../../domain/regions/describe-place.ts'
import { transitWords } from '../../quote/answer-transit.ts'
import { compareServices } from '../../quote/compare-services.ts'
import { chargeableWords, lineWords, serviceName } from '../../quote/price-words.ts'
import { quoteWords } from '../../quote/wording.ts'
import { daysWords, kgWords } from '../../wording/amounts.ts'
import { byWords, dateWords } from '../../wording/times.ts'
import type { AskedScene } from '../asked-fact.ts'
import { sentTopics } from './sent-topics.ts'
import type { Topic } from './topic.ts'

export interface PriceInTalk {
  readonly request: QuoteRequest
  readonly options: readonly QuoteOption[]
}

/** What is asked about a price that was just said. */
export const PRICE_TOPICS: readonly Topic<PriceInTalk>[] = [
  {
    key: 'total',
    asks: 'each, total, each total, each price, count total, count price, count total price',
    with: 'price total each count pieces service calc weight pay which again',
    tells: ({ request, options }) => ({
      zh: `是整票的总价，不是每件、每公斤的价：${amount(request, 'zh')}一共${sums(options, 'zh')}。`,
      en: `That is the total for the whole shipment, not per box or per kg: ${amount(request, 'en')} cost ${sums(options, 'en')} in all.`,
    }),
  },
  {
    key: 'included',
    asks: 'included, included pickup|deliver|door, pickup, door, pickup fee, deliver fee, door deliver, arrive fee, pickup deliver, door fee, arrive again fee, service pickup, service door, service deliver',
    with: 'price fee pickup deliver door arrive service come again each total money courier',
    tells: ({ request }, { facts }) => ({
      zh: `${pickupZone(request.origin, facts.company) === null ? quoteWords.noPickup(request.origin, 'zh') : quoteWords.included('zh')}没有别的收费，保价、代收货款、签回单要了才另算。`,
      en: `${pickupZone(request.origin, facts.company) === null ? quoteWords.noPickup(request.origin, 'en') : quoteWords.included('en')} Nothing else is charged; insurance, COD and a signed receipt only when you ask for them.`,
    }),
  },
  {
    key: 'days',
    asks: 'long, when arrive, long arrive, day arrive, some_days arrive, some_days, hour arrive, if send when arrive, day send arrive, day send when arrive, day send if when arrive, service long, service when arrive, arrive in_time, some_days in_time',
    with: 'deliver arrive day service some_days depart order send fast long dest sure when if what moving in_time again',
    tells: (price, scene) => days(price, scene),
  },
  {
    key: 'pickup-time',
    asks: 'when|hour|long pickup|come, day pickup|come, order long pickup|come, day courier come, if order when pickup|come, fast pickup|come',
    with: 'courier day some_hour hour when order send if pickup come long fast what time',
    tells: ({ request }, { facts }) => {
      const promise = pickupPromise(
        { address: request.origin, service: request.service ?? 'express', confirmedAt: facts.now },
        facts.company,
      )
      if (promise.status !== 'promised') return null
      return {
        zh: `现在下单的话，最晚${byWords(promise.promisedBy, facts.now, 'zh')}上门取件；想约别的时间，下单时说就行。`,
        en: `Ordered now, it is picked up ${byWords(promise.promisedBy, facts.now, 'en')} at the latest; name another time when you order if you prefer.`,
      }
    },
  },
  {
    key: 'pay',
    asks: 'pay, means, pay means, when pay, how pay, pay arrive, pay day, money means, price pay, price means, pay who, pay price when',
    with: 'when how who means arrive price money courier pickup day what where send order not',
    tells: () => ({
      zh: '运费在快递员上门取件时付；选到付的话，送达时由收件人付，现在不用付。用现金还是扫码，付款时和快递员说就行。',
      en: 'You pay the courier at pickup; with freight collect the consignee pays on delivery. Nothing is paid now. Cash or phone, settle that with the courier when you pay.',
    }),
  },
  {
    key: 'upstairs',
    asks: 'upstairs, floor, upstairs floor, upstairs fee, floor fee, upstairs floor fee, upstairs door, upstairs deliver',
    with: 'fee deliver much price arrive door courier upstairs not service money come',
    tells: ({ request, options }, { facts }) => upstairs(request, options, facts.company.extras.upstairsPer100KgFen),
  },
  {
    key: 'cheapest',
    asks: 'cheap, service cheap, cheap price, cheap fee',
    with: 'price service vehicle what fee how much money not again',
    tells: ({ options }, { said }) => (/便宜(?:点|些)|打折|优惠|少收|discount|deal|lower/u.test(said) ? null : cheapest(options)),
  },
  {
    key: 'no-break',
    asks: 'weekend, weekend deliver, weekend pickup, weekend moving, weekend arrive, weekend send',
    with: 'deliver pickup moving depart arrive service come wait open courier send day if not slow long fee',
    tells: () => ({
      zh: '取件和派送全年无休，周末、节假日照常，天数也按自然日算。',
      en: 'Pickup and delivery run every day of the year, weekends and holidays included.',
    }),
  },
  {
    key: 'chargeable',
    asks: 'first_kilo, why first_kilo, weight, volume, calc, weight volume, calc weight, calc volume, calc weight volume, why volume, why calc volume, why calc',
    with: 'why calc price how weight volume which service what money total',
    tells: (price, { facts }) => ({ zh: charged(price, facts.company, 'zh'), en: charged(price, facts.company, 'en') }),
  },
  {
    key: 'overweight',
    asks: 'over, if over, over then, over calc, weight over, if over fee, if weight not',
    with: 'then how much weight fee if calc price pickup each volume what pay money',
    tells: ({ options }, { facts }) => ({ zh: further(options, facts.company, 'zh'), en: further(options, facts.company, 'en') }),
  },
  {
    key: 'valid',
    asks: 'valid, long valid, price valid, day valid, long price valid, price day, some_days valid, when valid, day price valid, day order price, day order valid, price same, day price same',
    with: 'price day some_days when valid order long send if same not what',
    tells: (_price, { facts, state, view }) => {
      if (view?.frame.flow === 'order') return null
      const until = facts.quotes.find(({ number }) => number === state.recent.quote)?.validUntil ?? null
      if (until === null) return null
      const at = new Date(until)
      return {
        zh: `这个价到${dateWords(at, 'zh')}（含当天）都有效，期间不会变；过了再问我一次就行。`,
        en: `This price holds until the end of ${dateWords(at, 'en')}; after that just ask me again.`,
      }
    },
  },
  {
    key: 'tax',
    asks: 'tax included, tax price, tax, tax fee',
    with: 'included price fee total weight',
    tells: (_price, { said }) =>
      /税|\btax|\bvat/u.test(said)
        ? {
            zh: '运费可以开发票；这个价含不含税，我没有确切的答案，不想随便说，回复“转人工”问同事最稳妥。',
            en: 'An invoice can be had for the freight; whether tax is in this price I do not know for sure: say “agent” and a colleague tells you.',
          }
        : null,
  },
  {
    key: 'rivals',
    asks: 'rival, rival compare, rival cheap, rival fast, rival price, rival slow',
    with: 'compare cheap fast slow price much why which service long how what not some_days fee money each',
    tells: ({ options }) => ({
      zh: `别家的价格和时效我这里没有，不好替他们说。我们这票${each(options, 'zh')}，含上门取件和派送到门，您可以对比一下。`,
      en: `I have no prices or times of other companies, so I cannot compare for you. Ours: ${each(options, 'en')}, with pickup and delivery to the door.`,
    }),
  },
  {
    key: 'which',
    asks: 'which fast, which arrive, which service cheap, which use, which cheap, which arrive fast, which safe, which service, service compare, which compare',
    with: 'arrive fast cheap slow use service compare safe price what not',
    tells: ({ options }) => {
      const zh = compareServices('哪个快', options, 'zh')
      const en = compareServices('which one is faster', options, 'en')
      return zh === null || en === null ? null : { zh, en }
    },
  },
  {
    key: 'safe',
    asks: 'service safe, safe, cheap safe, service slow',
    with: 'service cheap arrive not why price same slow what compare',
    tells: ({ options }, { facts }) => {
      const percent = `${facts.company.extras.insurance.rate * 100}%`
      return {
        zh: `${options.length > 1 ? '两种都' : '都'}派送到门，进度随时可查，差别主要在快慢：${each(options, 'zh')}。怕有损失可以保价，按声明价值的 ${percent} 收。`,
        en: `${options.length > 1 ? 'Both go' : 'It goes'} to the door and can be tracked; the difference is the time: ${each(options, 'en')}. Against loss it can be insured for ${percent} of the declared value.`,
      }
    },
  },
  {
    key: 'insurance-fee',
    asks: 'insured fee, insured price, insured much, insured price much, insured fee much',
    with: 'fee price much money what included how',
    tells: ({ options }) => {
      const line = options[0]?.lines.find(({ key }) => key === 'insurance')
      return line === undefined
        ? null
        : { zh: `这个价里的保价费是 ${yuan(line.fen)}。`, en: `The insurance in it costs ${yuan(line.fen)}.` }
    },
  },
  ...sentTopics<PriceInTalk>(({ request, options }) => ({
    goods: request.goods ?? '',
    service: options.length === 1 ? (options[0]?.service ?? null) : null,
    days: Math.min(...options.map((option) => option.days)),
    insuredFen: request.insuredFen ?? null,
    destination: describePlace(request.destination, 'zh'),
  })),
]

function amount({ pieces, weightKg }: QuoteRequest, language: 'zh' | 'en'): string {
  const kg = kgWords(weightKg, language)
  if (pieces === undefined || pieces < 2) return kg
  return language === 'zh' ? `${pieces}件共 ${kg}` : `${pieces} pieces, ${kg} together,`
}

function sums(options: readonly QuoteOption[], language: 'zh' | 'en'): string {
  if (options.length === 1) return ` ${yuan(options[0]?.totalFen ?? 0)}`.trimStart()
  return options
    .map(({ service, totalFen }) => `${serviceName(service, language)} ${yuan(totalFen)}`)
    .join(language === 'zh' ? '、' : ' or ')
}

function each(options: readonly QuoteOption[], language: 'zh' | 'en'): string {
  const parts = options.map(({ service, totalFen, days: long }) =>
    language === 'zh'
      ? `${serviceName(service, language)} ${yuan(totalFen)}、约 ${daysWords(long, language)}`
      : `${serviceName(service, language)} ${yuan(totalFen)}, about ${daysWords(long, language)}`,
  )
  return parts.join(language === 'zh' ? '；' : '; ')
}

const FIGURES = '一二三四五六七八九十'

function days({ options }: PriceInTalk, { said, facts }: AskedScene): { readonly zh: string; readonly en: string } | null {
  if (options.length === 0) return null
  const zh = [transitWords(options, 'zh')]
  const en = [transitWords(options, 'en')]
  const quickest = Math.min(...options.map((option) => option.days))
  const asked = daysNamed(said)
  if (asked !== null) {
    zh.push(asked >= quickest ? `${asked}天能到。` : `${asked}天到不了，最快 ${quickest}天。`)
    en.push(
      asked >= quickest
        ? `So ${daysWords(asked, 'en')} is enough.`
        : `So not in ${daysWords(asked, 'en')}; ${daysWords(quickest, 'en')} is the quickest.`,
    )
  } else if (/今天|现在|today|now/u.test(said)) {
    const day = new Date(facts.now.getTime() + quickest * 86_400_000)
    zh.push(`今天取走的话，最快约${dateWords(day, 'zh')}送达。`)
    en.push(`Picked up today, about ${dateWords(day, 'en')} at the earliest.`)
  }
  return { zh: zh.join(''), en: en.join(' ') }
}

function daysNamed(said: string): number | null {
  const found = /(\d{1,2}|[一二两三四五六七八九十]) ?(?:天|days?)/u.exec(said)?.[1]
  if (found === undefined) return null
  return /\d/u.test(found) ? Number(found) : FIGURES.indexOf(found.replace('两', '二')) + 1
}

function upstairs(
  request: QuoteRequest,
  options: readonly QuoteOption[],
  per100KgFen: number,
): { readonly zh: string; readonly en: string } {
  const fee = yuan(Math.ceil(request.weightKg / 100) * per100KgFen)
  const isLtl = options.some(({ service }) => service === 'ltl')
  const isExpress = options.some(({ service }) => service === 'express')
  const zh = [
    isExpress ? '标准快递派送到门，没有上楼费。' : '',
    isLtl ? `零担有电梯不另收费；没电梯要扛上楼的话这票加 ${fee}，下单时说一声就行。` : '',
  ]
  const en = [
    isExpress ? 'Express is delivered to the door without a charge for floors.' : '',
    isLtl
      ? `LTL: nothing extra with a lift; carried up without one it adds ${fee} for this shipment, just say so when you order.`
      : '',
  ]
  return { zh: zh.join(''), en: en.filter((part) => part !== '').join(' ') }
}

function cheapest(options: readonly QuoteOption[]): { readonly zh: string; readonly en: string } | null {
  const [best] = options
  if (best === undefined) return null
  const isOnly = options.length === 1
  return {
    zh: `${isOnly ? '这票能走的只有' : '最便宜的是'}${serviceName(best.service, 'zh')}，${yuan(best.totalFen)}、约 ${daysWords(best.days, 'zh')}${isOnly ? '，已经是最低的走法' : ''}。`,
    en: `The cheapest way for this one is ${serviceName(best.service, 'en')}: ${yuan(best.totalFen)}, about ${daysWords(best.days, 'en')}.`,
  }
}

function charged({ request, options }: PriceInTalk, company: AskedScene['facts']['company'], language: 'zh' | 'en'): string {
  const context = { request, company, language }
  return options
    .flatMap((option) => [
      `${serviceName(option.service, language)} ${yuan(option.totalFen)}`,
      ...lineWords(option, context),
      `  ${chargeableWords(option, context)}`,
    ])
    .join('\n')
}

function further(options: readonly QuoteOption[], company: AskedScene['facts']['company'], language: 'zh' | 'en'): string {
  const steps = options.map(({ service, lane }) => {
    const fen = service === 'express' ? company.express.lanes[lane].furtherFen : company.ltl.lanes[lane].perKgFen
    return language === 'zh'
      ? `${serviceName(service, language)}每多 1公斤加 ${yuan(fen)}`
      : `${serviceName(service, language)} ${yuan(fen)} for each further kg`
  })
  return language === 'zh'
    ? `按取件时实际称的重量（和体积）重新算：${steps.join('，')}；轻了也按实际的算。`
    : `It is charged by what it really weighs (and measures) at pickup: ${steps.join(', ')}.`
}
