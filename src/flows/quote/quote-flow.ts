import type { Flow, SlotSpec } from '../engine/flow.ts'
import { carriedSlots } from '../order/slots/carried-slots.ts'
import { pick } from '../wording/pick.ts'
import { answerOnPrice } from './answer-on-price.ts'
import { answerTransit } from './answer-transit.ts'
import { confirmPriceSlot } from './confirm-price-slot.ts'
import { EDITABLE, enquiryOf, halfFilledOrder } from './decide-quote.ts'
import { furtherSlot } from './further-prices.ts'
import { nextQuote } from './next-quote.ts'
import { onlyAsks } from './only-asks.ts'
import { contactSlots } from './slots/contact-slots.ts'
import { goodsNameSlot } from './slots/goods-name-slot.ts'
import { measureSlots } from './slots/measure-slots.ts'
import { parcelsSlot } from './slots/parcels-slot.ts'
import { placeSlots } from './slots/place-slots.ts'
import { serviceSlots } from './slots/service-slots.ts'
import { quoteWords as words } from './wording.ts'

/** A price: asked for with as few questions as possible, said line by line, kept, and turned into an order with one word. */
export const quoteFlow: Flow = {
  name: 'quote',
  version: 1,
  title: words.title,
  becomes: 'order',
  handsOver: halfFilledOrder,
  takesBack: enquiryOf,
  onlyAsks,
  slots: [
    ...placeSlots,
    furtherSlot,
    ...measureSlots,
    parcelsSlot,
    ...[goodsNameSlot, ...serviceSlots].map(offered),
    ...contactSlots,
    ...carriedSlots,
    confirmPriceSlot(EDITABLE),
  ],
  next: nextQuote,
  answers: answerTransit,
  asksOn: answerOnPrice,
  abandon: ({ language, slots: { confirm: _open, ...slots } }) => ({
    says: [{ text: pick(language, words.abandoned) }],
    leaves: { slots },
  }),
}

/** Optional here, whatever an order makes of it. */
function offered(slot: SlotSpec): SlotSpec {
  return { ...slot, required: slot.name.endsWith('.value') }
}
