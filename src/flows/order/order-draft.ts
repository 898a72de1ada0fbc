import type { OrderDraft, OrderGoods, Party, Payment } from '../../domain/ordering/order.ts'
import type { QuoteOption } from '../../domain/quoting/quote.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { SlotValue } from '../commands.ts'
import type { FlowView } from '../engine/flow.ts'
import { boxIn, codFen, insuredFen, numberIn, textIn } from '../quote/quote-request.ts'
import { parcelsIn, parcelWords } from '../quote/slots/parcels-slot.ts'
import { addressIn } from './address-parts.ts'
import type { Side } from './ask-party.ts'
import { followsQuote } from './order-price.ts'
import type { PickupPlan } from './pickup-plan.ts'

export type Planned = Extract<PickupPlan, { status: 'planned' }>

/** Everything the customer is about to confirm, as it would be stored. */
export function orderDraft(view: FlowView, option: QuoteOption, plan: Planned): OrderDraft {
  const { slots, facts, frame } = view
  const quoteNumber = followsQuote(view) ? frame.memo['quoteNumber'] : null
  return {
    shipper: partyOf('shipper', view),
    consignee: partyOf('consignee', view),
    goods: goodsOf(view),
    service: option.service,
    payment: paymentIn(slots['payment']),
    insuredFen: insuredFen(slots),
    codFen: codFen(slots),
    pod: slots['pod'] === true,
    upstairs: slots['upstairs'] === true,
    urgent: slots['urgent'] === true,
    pickupWish: plan.wish,
    pickupPromise: toChinaIso(plan.promisedBy),
    pickupZone: plan.zone,
    lines: option.lines,
    totalFen: option.totalFen,
    days: option.days,
    rateCardVersion: facts.company.version,
    quoteNumber: typeof quoteNumber === 'string' ? quoteNumber : null,
    remarks: remarksIn(view),
  }
}

function partyOf(side: Side, { slots }: FlowView): Party {
  const address = addressIn(slots[`${side}.address`]) ?? { province: '', city: '', district: '', detail: '' }
  return { name: textIn(slots[`${side}.name`]), phone: textIn(slots[`${side}.phone`]), address }
}

function goodsOf({ slots }: FlowView): OrderGoods {
  const volumeM3 = numberIn(slots['goods.volume'])
  const dimensionsCm = boxIn(slots['goods.dimensions'])
  return {
    name: textIn(slots['goods.name']),
    weightKg: numberIn(slots['goods.weight']) ?? 0,
    pieces: numberIn(slots['goods.pieces']) ?? 1,
    ...(volumeM3 === null ? {} : { volumeM3 }),
    ...(dimensionsCm === null ? {} : { dimensionsCm }),
  }
}

/** What the customer noted, and what each parcel weighs: the courier weighs them one by one. */
function remarksIn({ slots }: FlowView): string | null {
  const parcels = parcelWords(parcelsIn(slots), 'zh')
  const notes = [textIn(slots['remarks']), parcels === '' ? '' : `各件重量：${parcels}`]
  return notes.filter((note) => note !== '').join('；') || null
}

function paymentIn(value: SlotValue | undefined): Payment {
  return value === 'collect' || value === 'monthly' ? value : 'sender'
}
