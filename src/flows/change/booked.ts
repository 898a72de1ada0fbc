import { mayChangeOrder } from '../../domain/ordering/may-change-order.ts'
import type { Order } from '../../domain/ordering/order.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import { ownsShipment } from '../../domain/shipments/shipment-identity.ts'
import type { FlowView } from '../engine/flow.ts'
import { shortWords } from './wording.ts'

/** Something the customer booked: an order of ours, or a shipment that came without one. */
export type Booked =
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'shipment'; readonly shipment: Shipment }

export type Picked =
  | { readonly found: 'one'; readonly booked: Booked }
  | { readonly found: 'several'; readonly among: readonly Booked[] }
  | { readonly found: 'none' }
  | { readonly found: 'unknown'; readonly number: string }
  /** It exists, but nothing shows that it is this customer's. */
  | { readonly found: 'not_theirs'; readonly booked: Booked }

/** Which booking is meant: the one named, else the only one open, else the customer has to choose. */
export function pickBooked(view: FlowView): Picked {
  const number = namedNumber(view)
  if (number !== null) return named(number, view)
  const open = ownBookings(view).filter(isOpen)
  const [only] = open
  if (only === undefined) return talkedOf(view)
  const latest = JUST_PLACED.test(view.text) ? open.find((each) => numberOf(each) === view.state.recent.order) : undefined
  if (latest !== undefined) return { found: 'one', booked: latest }
  return open.length === 1 ? { found: 'one', booked: only } : { found: 'several', among: open }
}

const JUST_PLACED =
  /刚[才刚]?(?:下?的?那?[一]?单|下的)|这一?单|\b(?:the order i )?just (?:placed|made|booked|ordered)\b|\bthis order\b/iu

/** «能改一下收件地址吗» after tracking: the shipment just answered for. */
function talkedOf(view: FlowView): Picked {
  const { waybill } = view.state.recent
  const shipment = view.facts.shipments.find((each) => each.waybill === waybill)
  const booked = shipment === undefined ? null : ({ kind: 'shipment', shipment } as const)
  return booked === null || !isOpen(booked) ? { found: 'none' } : named(booked.shipment.waybill, view)
}

/** The number that names a booking in answers and on buttons. */
export function numberOf(booked: Booked): string {
  return booked.kind === 'order' ? booked.order.number : booked.shipment.waybill
}

export function waybillOf(booked: Booked): string {
  return booked.kind === 'order' ? booked.order.waybill : booked.shipment.waybill
}

/** Button words: number, route and goods. */
export function bookedLabel(booked: Booked, view: FlowView): string {
  return shortWords(booked, view.language)
}

function namedNumber(view: FlowView): string | null {
  const { order, waybill } = view.slots
  if (typeof order === 'string' && order !== '') return order
  if (typeof waybill === 'string' && waybill !== '') return waybill
  return Array.isArray(waybill) && typeof waybill[0] === 'string' ? waybill[0] : null
}

function named(number: string, view: FlowView): Picked {
  const order = view.facts.orders.find((each) => each.number === number || each.waybill === number)
  if (order !== undefined) return { found: mayTouch(order, view) ? 'one' : 'not_theirs', booked: { kind: 'order', order } }
  const { ownShipments, shipments, shipmentsByPhone } = view.facts
  const known = [...ownShipments, ...shipments, ...shipmentsByPhone].find((each) => each.waybill === number)
  if (known === undefined) return { found: 'unknown', number }
  return { found: isOwn(known, view) ? 'one' : 'not_theirs', booked: { kind: 'shipment', shipment: known } }
}

function ownBookings(view: FlowView): readonly Booked[] {
  const orders = view.facts.orders.filter((order) => mayTouch(order, view))
  const numbered = new Set(orders.map((order) => order.waybill))
  const loose = view.facts.ownShipments.filter((shipment) => !numbered.has(shipment.waybill) && shipment.orderNumber === null)
  return [
    ...orders.map((order) => ({ kind: 'order', order }) as const),
    ...loose.map((shipment) => ({ kind: 'shipment', shipment }) as const),
  ]
}

function isOpen(booked: Booked): boolean {
  if (booked.kind === 'order') return mayChangeOrder(booked.order).status !== 'too_late'
  return booked.shipment.status !== 'delivered' && booked.shipment.status !== 'cancelled'
}

/** Ordered in this chat, or by the phone the channel vouches for; a typed phone proves nothing. */
function mayTouch(order: Order, view: FlowView): boolean {
  const { vouchedPhone } = view.facts.customer
  const isVouched = vouchedPhone !== null && vouchedPhone === order.shipper.phone
  return isVouched || view.facts.ownShipments.some((shipment) => shipment.waybill === order.waybill)
}

function isOwn(shipment: Shipment, view: FlowView): boolean {
  const { facts, state } = view
  const isVerified = state.verified.includes(shipment.waybill)
  return isVerified || ownsShipment(shipment, facts.customer.vouchedPhone) || facts.ownShipments.includes(shipment)
}
