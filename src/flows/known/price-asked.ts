import { yuan } from '../../domain/money/fen.ts'
import { pickupZone } from '../../domain/ordering/pickup-zone.ts'
import type { QuoteOption, QuoteRequest } from '../../domain/quoting/quote.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import { transitWords } from '../quote/answer-transit.ts'
import { chargeableWords, lineWords, serviceName } from '../quote/price-words.ts'
import { quoteWords } from '../quote/wording.ts'
import { onlyAsks } from '../understanding/cues/assent.ts'
import { daysWords } from '../wording/amounts.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'
import { optionsFor, requestInTalk } from './option-prices.ts'

const MISREAD = { flows: ['quote', 'order', 'track'], slots: /^(?:confirm|service)$/u } as const

/** «便宜的那个慢几天», "what's the catch with the cheap one": what sets two services apart. */
export const servicesApart: AskedFact = {
  asks: /慢(?:几|多少)天|慢多久|差(?:在哪|几天|多少天|距)|差(?:这么|那么)[多大]|为(?:什么|啥|何)[^,，。]{0,8}(?:便宜|差)|(?:咋|怎么)(?:这么|那么)?便宜|(?:有|是)(?:什么|啥)(?:坑|猫腻|问题|缺点)|\bcatch\b|\b(?:why|how come)\b.{0,20}\b(?:cheap|difference)|\bdownside|\bslower\b/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    const price = priceOnTable(scene)
    const [cheap, dear] = price?.options ?? []
    if (!price || cheap === undefined || dear === undefined || cheap.days === dear.days) return null
    return { key: 'ltl-or-express', text: apart(cheap, dear, scene) }
  },
}

function apart(cheap: QuoteOption, dear: QuoteOption, { language }: AskedScene): string {
  const [less, more] = [serviceName(cheap.service, language), serviceName(dear.service, language)]
  const saved = yuan(dear.totalFen - cheap.totalFen)
  const days = cheap.days - dear.days
  const [slow, quick] = [daysWords(cheap.days, language), daysWords(dear.days, language)]
  if (language === 'zh')
    return `${less}约 ${slow}、${more}约 ${quick}送达：${days > 0 ? `${less}慢 ${days}天` : `${less}还快 ${-days}天`}，省 ${saved}。两种都派送到门，不急就选便宜的。`
  const pace = days > 0 ? `${daysWords(days, language)} slower` : `${daysWords(-days, language)} faster`
  return `No catch: ${less} is ${pace} (about ${slow} against ${quick} by ${more}) and saves ${saved}. Both are delivered to the door.`
}

/** "why so expensive", 怎么算出来的: line by line. */
export const priceReason: AskedFact = {
  asks: /(?:怎么|咋|如何)(?:算|得)(?:出来)?的|为(?:什么|啥|何)(?:这么|那么|要)?(?:贵|多钱|高)|\b(?:why|how come)\b.{0,24}\b(?:expensive|much|pricey|high|dear|costly|steep)|\bhow (?:did|do|is) (?:you|it|that|this|the price)\b.{0,12}\b(?:calculat|get|work(?:ed)? out)/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    const price = priceOnTable(scene)
    if (!price || /保价|体积重|赔|insur/u.test(scene.said)) return null
    const { request, options } = price
    const context = { request, company: scene.facts.company, language: scene.language }
    const lines = options.flatMap((option) => [
      `${serviceName(option.service, scene.language)} ${yuan(option.totalFen)}`,
      ...lineWords(option, context),
      `  ${chargeableWords(option, context)}`,
    ])
    return { key: 'price', text: [...lines, `${holds(request, scene)}${NOTHING_ELSE[scene.language]}`].join('\n') }
  },
}

/** "what's included", 还有别的费用不. */
export const included: AskedFact = {
  asks: /包(?:含|括)?(?:了|的)?(?:啥|什么|哪些)|(?:包|含)(?:不含|不包)?(?:上门|取件|派送|送货)[^,，。]{0,4}(?:吗|么|嘛|不|[?？]|$)|(?:还|另外|额外)(?:要|有|会)?(?:没有|不会有)?[^,，。]{0,3}(?:别的|其他|其它|额外|另外|隐形|隐藏|偏远|燃油|附加|派送|旺季)[^,，。]{0,5}(?:费|钱|收费)|\bwhat(?:'?s| is| does)\b.{0,16}\b(?:includ(?:ed?|ing)|cover(?:ed)?)\b|\b(?:any|other|extra|hidden|additional) (?:other )?(?:fees?|charges?|costs?)\b|\bdoes (?:it|that|this)\b.{0,10}\binclude\b|\bfinal (?:price|cost|amount)\b|(?:就|只)(?:要|收|付)?这(?:么|些|个)?(?:多|价)?(?:钱)?(?:吗|么|吧|了吗)/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    const price = priceOnTable(scene)
    if (!price || /税|票|包装|保价|保险|tax|insur|pack/u.test(scene.said)) return null
    return { key: 'price', text: `${holds(price.request, scene)}${NOTHING_ELSE[scene.language]}` }
  },
}

const NOTHING_ELSE = {
  zh: '没有别的收费，保价、代收货款、签回单要了才另算。',
  en: ' Nothing else is charged; insurance, COD and a signed receipt only when you ask for them.',
} as const

/** «报价能保留几天»: until when this very price holds. */
export const priceHolds: AskedFact = {
  asks: /(?:报价|价格?|这个价)[^,，。]{0,6}(?:保留|有效|多久|几天|到什么时候|过期|作数)|(?:保留|有效)(?:期)?[^,，。]{0,4}(?:多久|几天|到)|\b(?:valid|how long)\b.{0,24}\b(?:price|quote|offer|valid|good)\b/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    const quote = priceOnTable(scene) && scene.facts.quotes.find(({ number }) => number === scene.state.recent.quote)
    if (!quote || quote.validUntil === null || quote.status !== 'given') return null
    return { key: 'quote-validity', text: quoteWords.number(quote.number, new Date(quote.validUntil), scene.language) }
  },
}

/** «到付也是这个价不». */
export const collectSame: AskedFact = {
  asks: /到付[^,，。]{0,8}(?:也是|是不是|一样|同样|同价|贵|加钱|加价|这个价)|\b(?:same|more|extra)\b.{0,20}\bcollect\b|\bcollect\b.{0,20}\b(?:same|more|extra)\b/iu,
  misreadAs: { ...MISREAD, slots: /^(?:confirm|service|payment)$/u },
  tells: (scene) => {
    if (priceOnTable(scene) === null) return null
    const text =
      scene.language === 'zh'
        ? '到付也是这个价，送达时由收件人付。'
        : 'Freight collect is the same price; the consignee pays on delivery.'
    return { key: 'freight-collect', text }
  },
}

/** «这价格含税不»: what is known of it, and what is not. */
export const taxIn: AskedFact = {
  asks: /含(?:不含)?税|税点|带票|开票(?:价|要加|加)|\btax(?:es)?\b.{0,12}\binclu|\binclu\w*\b.{0,12}\b(?:tax|vat)\b/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    if (priceOnTable(scene) === null) return null
    const text =
      scene.language === 'zh'
        ? '运费可以开发票；这个价含不含税，我没有确切的答案，不想随便说，回复“转人工”问同事最稳妥。'
        : 'An invoice can be had for the freight; whether tax is in this price I do not know for sure: say “agent” and a colleague tells you.'
    return { key: 'invoices', text }
  },
}

/** «几号能到» under a price: the days of each service from pickup. */
export const priceDays: AskedFact = {
  asks: /(?:几号|哪天|周几|星期几|啥时候|什么时候|几时)[^,，。]{0,4}(?:到|送达)|(?:要|得|大概|一般)?(?:几天|多久|多长时间)(?:能|会|可以)?(?:送)?(?:到|达)?[呀啊呢]?[?？]?$|\bwhat day\b.{0,16}\b(?:arrive|there|delivered)|\bhow many days\b|\bhow long\b.{0,24}(?:take|days?|[?？]?$)/iu,
  misreadAs: { ...MISREAD, slots: /^(?:confirm|service|pickup\.time)$/u },
  tells: (scene) => {
    const price = agrees(scene) ? null : priceOnTable(scene)
    return price === null || scene.view === null
      ? null
      : { key: 'transit-times', text: transitWords(price.options, scene.language) }
  },
}

/** «下单吧 几天到»: what is to be done is said besides. */
function agrees({ text, understanding }: AskedScene): boolean {
  const isYes = understanding?.commands.some((command) => 'slot' in command && command.slot === 'confirm') === true
  return isYes && !onlyAsks(text)
}

/** «那我自己送网点行不» under a price: where nobody picks up, and where the courier comes anyway. */
export const dropOff: AskedFact = {
  asks: /(?:自己|我)(?:给)?(?:送|拿|拉|带)(?:过去|到|去|来)|自(?:己)?送|送(?:到|去)?(?:你们)?(?:网点|站点|营业[部点]|门店)|\bdrop(?:ping)?(?: it| them)? ?off\b|\bbring (?:it|them) (?:to|in|myself)\b/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    const request = scene.view === null ? null : requestInTalk(scene)
    if (request === null) return null
    return { key: 'drop-off', text: dropOffWords(request, scene) }
  },
}

function dropOffWords({ origin }: QuoteRequest, { facts, language }: AskedScene): string {
  if (pickupZone(origin, facts.company) !== null)
    return language === 'zh'
      ? '上门取件不另收费，不用自己跑。想自己送的话，最近的网点请回复“转人工”问同事，价格一样算。'
      : 'The courier comes for free, so there is no need to. If you would rather bring it, say “agent” and a colleague names the nearest station.'
  const where = describePlace(origin, language)
  return language === 'zh'
    ? `${where}暂时没有上门取件；能不能送到网点、送到哪个网点，下单时同事会和您确认。`
    : `There is no pickup in ${where} yet; whether and where you can bring it to a station, a colleague settles with you when you order.`
}

interface PriceOnTable {
  readonly request: QuoteRequest
  readonly options: readonly QuoteOption[]
}

/** Only a price that was said: while its form is being filled in the question is about something else. */
function priceOnTable(scene: AskedScene): PriceOnTable | null {
  const { view, state } = scene
  if (view !== null && !(view.frame.flow === 'quote' && state.pending?.slot === 'confirm')) return null
  const request = requestInTalk(scene)
  const options = optionsFor(request, scene)
  return request === null || options.length === 0 ? null : { request, options }
}

function holds({ origin }: QuoteRequest, { facts, language }: AskedScene): string {
  return pickupZone(origin, facts.company) === null ? quoteWords.noPickup(origin, language) : quoteWords.included(language)
}
