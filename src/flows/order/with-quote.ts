import type { Quote } from '../../domain/quoting/quote.ts'
import { isQuoteValid } from '../../domain/quoting/quote-validity.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import type { FlowView } from '../engine/flow.ts'

/** The quote this order follows, when it is stored. */
export function quoteOf(view: FlowView): Quote | null {
  const number = view.frame.memo['quoteNumber']
  return view.facts.quotes.find((quote) => quote.number === number) ?? null
}

/** «下单» after a price: the quote last given, run out or not, when the customer said nothing else yet. */
export function recentQuote(view: FlowView): Quote | null {
  const isFresh = view.frame.asked === null && Object.keys(view.slots).length === 0
  if (!isFresh || view.frame.memo['quoteNumber'] !== undefined) return null
  const quote = view.facts.quotes.find((each) => each.number === view.state.recent.quote)
  if (quote?.status !== 'given') return null
  const daysOld = (view.facts.now.getTime() - new Date(quote.createdAt).getTime()) / DAY_MS
  return isQuoteValid(quote.validUntil, view.facts.now) || daysOld < OLDEST_DAYS ? quote : null
}

const DAY_MS = 86_400_000
/** An older enquiry is no longer what «下单» means. */
const OLDEST_DAYS = 30

/** An order that begins from an answered quote knows the goods and both cities already. */
export function withQuote(view: FlowView): FlowView {
  const quote = quoteOf(view)
  if (quote === null || view.slots['goods.weight'] !== undefined || view.slots['shipper.address'] !== undefined) return view
  const { kept } = view.state.recent
  const { confirm: _confirm, ...said } = kept?.quote === quote.number ? kept.slots : {}
  return { ...view, slots: { ...slotsOf(quote), ...said, ...view.slots } }
}

function slotsOf({ request, service }: Quote): Record<SlotName, SlotValue> {
  const slots: Record<SlotName, SlotValue | undefined> = {
    'shipper.address': { ...request.origin, detail: '' },
    'consignee.address': { ...request.destination, detail: '' },
    'goods.name': request.goods,
    'goods.weight': request.weightKg,
    'goods.pieces': request.pieces,
    'goods.volume': request.volumeM3,
    'goods.dimensions': request.dimensionsCm,
    'insurance.value': request.insuredFen,
    'cod.value': request.codFen,
    pod: request.pod,
    upstairs: request.upstairs,
    service: service ?? undefined,
  }
  const known: Record<SlotName, SlotValue> = {}
  for (const [name, value] of Object.entries(slots)) if (value !== undefined) known[name] = value
  return known
}
