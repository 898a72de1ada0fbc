import type { Bilingual } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'
import type { QuoteOption, QuoteRequest } from '../../domain/quoting/quote.ts'
import { quoteShipment } from '../../domain/quoting/quote-shipment.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import { resolvePlace } from '../../domain/regions/resolve-place.ts'
import type { FlowView, SlotSpec } from '../engine/flow.ts'
import { daysWords, kgWords } from '../wording/amounts.ts'
import { pick } from '../wording/pick.ts'
import { serviceName } from './price-words.ts'

/** Destinations beside the first, as «上海市 3kg»; priced along with it, ordered one by one. */
export const furtherSlot: SlotSpec = {
  name: 'destinations',
  required: false,
  label: { zh: '其他目的地', en: 'further destinations' },
  question: ({ language }) => ({ text: language === 'zh' ? '还要寄到哪里？' : 'Where else does it go?' }),
  explain: { zh: '几个地方可以一起算价。', en: 'Several destinations can be priced together.' },
  example: { zh: '比如：上海、广州。', en: 'For example: Shanghai and Guangzhou.' },
  words: () => '',
  invalidates: ['confirm'],
}

const WORDS = {
  also: { zh: '其他几处的价格：', en: 'And to the other places:' },
  person: { zh: '要请同事核价', en: 'a colleague has to quote it' },
  volume: { zh: '要知道体积才能算', en: 'the volume is needed for a price' },
  oneByOne: (first: string): Bilingual => ({
    zh: `下单一票一票来，先办${first}这票；其余的办完接着来。`,
    en: `Orders go one by one: first the one to ${first}, then the others.`,
  }),
} as const

/** The prices to the further destinations, a line each; empty when there is only one. */
export function furtherPrices(view: FlowView, request: QuoteRequest): string[] {
  const named = view.slots['destinations']
  if (!Array.isArray(named) || named.length === 0) return []
  const lines = named.flatMap((each) => (typeof each === 'string' ? lineFor(each, request, view) : []))
  const first = describePlace(request.destination, view.language)
  return [pick(view.language, WORDS.also), ...lines, pick(view.language, WORDS.oneByOne(first))]
}

function lineFor(named: string, request: QuoteRequest, view: FlowView): string[] {
  const { language, facts } = view
  const [, name = named, kg] = /^(.*?)(?: ([\d.]+)kg)?$/u.exec(named) ?? []
  const [place] = resolvePlace(name)
  if (place === undefined) return []
  const weightKg = kg === undefined ? request.weightKg : Number(kg)
  const { service: _asked, ...open } = request
  const outcome = quoteShipment({ ...open, destination: place, weightKg }, facts.company)
  const what =
    outcome.status === 'priced' && outcome.options[0] !== undefined
      ? priceWords(outcome.options[0], view)
      : pick(language, outcome.status === 'needs_volume' ? WORDS.volume : WORDS.person)
  return [
    `· ${describePlace(place, language)}${language === 'zh' ? '，' : ', '}${kgWords(weightKg, language)}${language === 'zh' ? '：' : ': '}${what}`,
  ]
}

function priceWords(option: QuoteOption, { language }: FlowView): string {
  const days = daysWords(option.days, language)
  const price = `${serviceName(option.service, language)} ${yuan(option.totalFen)}`
  return language === 'zh' ? `${price}，约 ${days}` : `${price}, about ${days}`
}
