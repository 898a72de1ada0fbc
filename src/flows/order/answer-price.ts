import type { Bilingual, Language } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'
import type { QuoteOption, QuoteOutcome } from '../../domain/quoting/quote.ts'
import type { FlowView } from '../engine/flow.ts'
import { asksTransit, transitWords } from '../quote/answer-transit.ts'
import { compareServices } from '../quote/compare-services.ts'
import { serviceName } from '../quote/price-words.ts'
import { quoteWords } from '../quote/wording.ts'
import { daysWords } from '../wording/amounts.ts'
import { pick } from '../wording/pick.ts'
import { addressIn } from './address-parts.ts'
import { answerTold } from './answer-told.ts'
import { orderOutcome, orderRequest } from './order-price.ts'
import { orderWords as words } from './wording.ts'

const ASKS =
  /(?:运费|这单|这票|一共|总共|寄过去|大概|现在)?[^,，]{0,6}(?:多少钱|什么价|几块|贵不贵|很贵|会贵|贵吗)|^运费[?？]?$|^[^,，]{0,6}[问说算报][^,，]{0,4}(?:价|运费)|how much|expensive|the price/iu
/** Charges that have their own answer. */
const OTHER = /保价|回单|代收|包装|打包|上楼|赔|保险|insur|cod|pod|pack/iu

/** «会不会很贵啊» while ordering: the price as far as it is known, else when it will be said. */
export function answerPrice(question: string, view: FlowView): string | null {
  const told = answerTold(question, view)
  if (told !== null) return told
  const request = orderRequest(view)
  const outcome = request === null ? null : orderOutcome(view, request)
  const compared = outcome?.status === 'priced' ? compareServices(question, outcome.options, view.language) : null
  return compared ?? priceOrDays(question, view, outcome)
}

function priceOrDays(question: string, view: FlowView, outcome: QuoteOutcome | null): string | null {
  const isTransit = asksTransit(question)
  if (!isTransit && (!ASKS.test(question) || OTHER.test(question))) return null
  if (isTransit) return outcome?.status === 'priced' ? transitWords(outcome.options, view.language) : null
  if (outcome?.status === 'person') return pick(view.language, quoteWords.person(outcome.reason))
  if (outcome?.status !== 'priced') return pick(view.language, words.priceLater(lacking(view)))
  return priceNow(outcome.options, view.language)
}

function priceNow(priced: readonly QuoteOption[], language: Language): string {
  const options = priced.map((option) => {
    const days = daysWords(option.days, language)
    const name = `${serviceName(option.service, language)} ${yuan(option.totalFen)}`
    return language === 'zh' ? `${name}（约 ${days}）` : `${name} (about ${days})`
  })
  return language === 'zh' ? `按现在的信息，${options.join('，')}。` : `As things stand: ${options.join(', ')}.`
}

function lacking({ slots }: FlowView): readonly Bilingual[] {
  const { from, to, weight, volume } = words.priceLacks
  const hasCity = (slot: string) => (addressIn(slots[slot])?.city ?? '') !== ''
  const missing = [
    ...(hasCity('shipper.address') ? [] : [from]),
    ...(hasCity('consignee.address') ? [] : [to]),
    ...(slots['goods.weight'] === undefined ? [weight] : []),
  ]
  return missing.length > 0 ? missing : [volume]
}
