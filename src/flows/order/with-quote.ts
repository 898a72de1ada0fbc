import type { Quote } from '../../domain/quoting/quote.ts'
import { isQuoteValid } from '../../domain/quoting/quote-validity.ts'
import type { Place } from '../../domain/regions/place.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import type { FlowView } from '../engine/flow.ts'
import { addressIn } from './address-parts.ts'

/** The quote this order follows, when it is stored. */
export function quoteOf(view: FlowView): Quote | null {
  const number = view.frame.memo['quoteNumber']
  return view.facts.quotes.find((quote) => quote.number === number) ?? null
}

/** «下单» after a price: the quote last given, run out or not, when the customer said no more than who sends it to whom. */
export function recentQuote(view: FlowView): Quote | null {
  if (view.frame.asked !== null || view.frame.memo['quoteNumber'] !== undefined) return null
  const quote = view.facts.quotes.find((each) => each.number === view.state.recent.quote)
  if (quote?.status !== 'given' || !isAboutParties(view, quote)) return null
  const daysOld = (view.facts.now.getTime() - new Date(quote.createdAt).getTime()) / DAY_MS
  return isQuoteValid(quote.validUntil, view.facts.now) || daysOld < OLDEST_DAYS ? quote : null
}

const DAY_MS = 86_400_000
/** An older enquiry is no longer what «下单» means. */
const OLDEST_DAYS = 30

/** An order that begins from an answered quote knows the goods and both cities already. */
export function withQuote(view: FlowView): FlowView {
  const quote = quoteOf(view)
  const isTaken = view.frame.asked !== null || view.slots['goods.weight'] !== undefined
  if (quote === null || isTaken || !isAboutParties(view, quote)) return view
  const { kept } = view.state.recent
  const { confirm: _confirm, ...said } = kept?.quote === quote.number ? kept.slots : {}
  return { ...view, slots: { ...slotsOf(quote), ...said, ...view.slots } }
}

/** Nothing but parties was said, and none of them is in another city than the quote. */
function isAboutParties({ slots }: FlowView, { request }: Quote): boolean {
  const isParty = Object.keys(slots).every((name) => name.startsWith('shipper.') || name.startsWith('consignee.'))
  return isParty && isIn(slots['shipper.address'], request.origin) && isIn(slots['consignee.address'], request.destination)
}

function isIn(value: SlotValue | undefined, place: Place): boolean {
  const address = addressIn(value)
  return address === null || address.city === '' || address.city === place.city
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
