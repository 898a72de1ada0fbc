import type { Quote } from '../../domain/quoting/quote.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import type { FlowView } from '../engine/flow.ts'

/** The quote this order follows, when it is stored. */
export function quoteOf(view: FlowView): Quote | null {
  const number = view.frame.memo['quoteNumber']
  return view.facts.quotes.find((quote) => quote.number === number) ?? null
}

/** An order that begins from an answered quote knows the goods and both cities already. */
export function withQuote(view: FlowView): FlowView {
  const quote = quoteOf(view)
  if (quote === null || view.slots['goods.weight'] !== undefined || view.slots['shipper.address'] !== undefined) return view
  return { ...view, slots: { ...slotsOf(quote), ...view.slots } }
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
