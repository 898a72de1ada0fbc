import type { Language } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'
import type { QuoteOption } from '../../domain/quoting/quote.ts'
import { quoteShipment } from '../../domain/quoting/quote-shipment.ts'
import type { FlowView } from '../engine/flow.ts'
import { daysWords } from '../wording/amounts.ts'
import { compareServices } from './compare-services.ts'
import { serviceName } from './price-words.ts'
import { quoteRequest } from './quote-request.ts'

const ASKS =
  /几天|多久|多长时间|什么时候(?:能|可以|会)?(?:送)?到|几号到|(?:前|之前|能|会)到(?:吗|得了|不了)|来得及|赶得[上及]|时效|how long|how many days|when will it (?:arrive|be)/iu
/** About the courier's coming, not the goods'. */
const OTHER = /取件|上门|来取|理赔|赔|退款|有效|pick ?up|claim|valid/iu

/** «几天能到», «哪种划算» under a price: for this route, not for all routes. */
export function answerTransit(question: string, view: FlowView): string | null {
  const request = quoteRequest(view)
  const outcome = request === null ? null : quoteShipment(request, view.facts.company)
  if (outcome?.status !== 'priced') return null
  const compared = compareServices(question, outcome.options, view.language)
  if (compared === null && ASKS_TOTAL.test(question)) return priceAgain(outcome.options, view.language)
  return compared ?? (asksTransit(question) ? transitWords(outcome.options, view.language) : null)
}

export function asksTransit(question: string): boolean {
  return ASKS.test(question) && !OTHER.test(question)
}

const ASKS_TOTAL =
  /^(?:那|所以)?(?:总共|一共|总价|合计|全部|到底)[^,，]{0,6}(?:多少|几块)|^(?:how much )?(?:in total|altogether|all together)\??$/iu

function priceAgain(options: readonly QuoteOption[], language: Language): string {
  const each = options.map(({ service, totalFen }) => `${serviceName(service, language)} ${yuan(totalFen)}`)
  return language === 'zh' ? `一共${each.join('，')}。` : `In total: ${each.join(', ')}.`
}

/** 取件后 标准快递约 3天、零担约 5天送达. */
export function transitWords(options: readonly QuoteOption[], language: Language): string {
  const each = options.map(({ service, days }) => {
    const name = serviceName(service, language)
    return language === 'zh' ? `${name}约 ${daysWords(days, language)}` : `${name} about ${daysWords(days, language)}`
  })
  return language === 'zh' ? `取件后，${each.join('，')}送达。` : `After pickup: ${each.join(', ')}.`
}
