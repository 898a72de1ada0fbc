import type { Account } from '../../domain/customers/customer.ts'
import type { Fen } from '../../domain/money/fen.ts'
import type { QuoteRequest } from '../../domain/quoting/quote.ts'
import type { Place } from '../../domain/regions/place.ts'
import { isLaneKnown } from '../../domain/regions/place-questions.ts'
import type { SlotValue } from '../commands.ts'
import type { FlowView } from '../engine/flow.ts'
import { placeOf } from './slots/place-slots.ts'

/** What the filled slots ask a price for; null while the route or the weight is missing. */
export function quoteRequest(view: FlowView): QuoteRequest | null {
  return requestFrom(view, laneEnd(view, 'origin'), laneEnd(view, 'destination'))
}

/** One end of the route: the place named, else that of a pasted address; null while its city is not known. */
export function laneEnd(view: FlowView, end: 'origin' | 'destination'): Place | null {
  const address = end === 'origin' ? view.slots['shipper.address'] : view.slots['consignee.address']
  const place = placeOf(view.slots[end] ?? address)
  return place !== null && isLaneKnown(place) ? place : null
}

/** The request of any flow that knows its two ends. */
export function requestFrom(view: FlowView, from: Place | null, to: Place | null): QuoteRequest | null {
  const { slots } = view
  const weightKg = numberIn(slots['goods.weight'])
  if (from === null || to === null || weightKg === null) return null
  const volumeM3 = numberIn(slots['goods.volume'])
  const pieces = numberIn(slots['goods.pieces'])
  const goods = textIn(slots['goods.name'])
  const sides = boxIn(slots['goods.dimensions'])
  const service = slots['service']
  return {
    origin: bare(from),
    destination: bare(to),
    weightKg,
    tier: accountOf(view)?.tier ?? null,
    pickup: true,
    ...(goods === '' ? {} : { goods }),
    ...(pieces === null ? {} : { pieces }),
    ...(volumeM3 === null ? {} : { volumeM3 }),
    ...(sides === null ? {} : { dimensionsCm: sides }),
    ...(service === 'express' || service === 'ltl' ? { service } : {}),
    ...extras(slots),
  }
}

/** Terms by contract: the vouched account, or that of a phone typed as one's own. */
export function accountOf(view: FlowView): Account | null {
  const own = view.facts.customer.account
  if (own !== null) return own
  const typed = [view.slots['contact.phone'], view.slots['shipper.phone'], ...view.facts.customer.typedPhones]
  return view.facts.accountsByPhone.find((account) => typed.includes(account.phone)) ?? null
}

/** Insured value, unless insurance was declined. */
export function insuredFen(slots: FlowView['slots']): Fen | null {
  return slots['insurance'] === false ? null : numberIn(slots['insurance.value'])
}

/** A declared value given in answer to «insured?» moves to its own slot. */
export function withDeclaredValue(view: FlowView): FlowView {
  const { insurance } = view.slots
  if (typeof insurance !== 'number') return view
  return { ...view, slots: { ...view.slots, insurance: true, 'insurance.value': insurance } }
}

/** Amount to collect from the consignee, unless COD was declined. */
export function codFen(slots: FlowView['slots']): Fen | null {
  return slots['cod'] === false ? null : numberIn(slots['cod.value'])
}

export function numberIn(value: SlotValue | undefined): number | null {
  return typeof value === 'number' ? value : null
}

export function textIn(value: SlotValue | undefined): string {
  return typeof value === 'string' ? value : ''
}

/** L×W×H in cm. */
export function boxIn(value: SlotValue | undefined): readonly [number, number, number] | null {
  if (!Array.isArray(value)) return null
  const [length, width, height]: readonly unknown[] = value
  if (typeof length !== 'number' || typeof width !== 'number' || typeof height !== 'number') return null
  return [length, width, height]
}

function extras(slots: FlowView['slots']): Partial<QuoteRequest> {
  const insured = insuredFen(slots)
  const cod = codFen(slots)
  return {
    ...(insured === null ? {} : { insuredFen: insured }),
    ...(cod === null ? {} : { codFen: cod }),
    ...(slots['pod'] === true ? { pod: true } : {}),
    ...(slots['upstairs'] === true ? { upstairs: true } : {}),
  }
}

function bare({ province, city, district }: Place): Place {
  return { province, city, district }
}
