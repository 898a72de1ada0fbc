import type { Shipment } from '../../domain/shipments/shipment.ts'
import { shipmentFromOrder } from '../../domain/shipments/shipment-from-order.ts'
import { isNamedOn, personFits } from '../../domain/shipments/shipment-identity.ts'
import type { FlowView } from '../engine/flow.ts'
import type { PersonKey } from '../turn.ts'
import { waybillNumbers } from './check-waybills.ts'
import { namedByPlace } from './named-place.ts'
import { oneOfListed } from './one-of-listed.ts'
import { type PersonAsked, personAsked } from './person-asked.ts'

/** Which shipments the customer means. */
export type Found =
  | { readonly by: 'waybill'; readonly shipments: readonly Shipment[]; readonly unknown: readonly string[] }
  | { readonly by: 'order'; readonly shipments: readonly Shipment[]; readonly order: string }
  /** Known only by a typed phone: state and cities, nothing else. */
  | { readonly by: 'phone'; readonly shipments: readonly Shipment[]; readonly phone: string }
  /** Named in place of a number; what is missing is null. */
  | ({ readonly by: 'person'; readonly shipments: readonly Shipment[] } & PersonAsked)
  | { readonly by: 'own'; readonly shipments: readonly Shipment[] }
  | { readonly by: 'nothing' }

/** By number, order, phone, what was talked about last, and the customer's own shipments, in that order. */
export function findShipments(view: FlowView): Found {
  const order = textSlot(view, 'order')
  const numbers = waybillNumbers(view.slots['waybill']).filter((number) => number !== order)
  if (numbers.length > 0) return byWaybill(numbers, view)
  if (order !== null) return { by: 'order', order, shipments: ofOrder(order, view) }
  const phone = textSlot(view, 'phone')
  if (phone !== null) return { by: 'phone', phone, shipments: ofPhone(phone, view) }
  return byPerson(view) ?? recentOrOwn(view)
}

/** Every shipment that the facts of this turn hold, by waybill. */
export function knownShipment(waybill: string, view: FlowView): Shipment | null {
  const { shipments, ownShipments, shipmentsByPhone } = view.facts
  return [...shipments, ...ownShipments, ...shipmentsByPhone].find((shipment) => shipment.waybill === waybill) ?? null
}

function byWaybill(numbers: readonly string[], view: FlowView): Found {
  const shipments: Shipment[] = []
  const unknown: string[] = []
  for (const number of new Set(numbers)) {
    const shipment = knownShipment(number, view)
    if (shipment === null) unknown.push(number)
    else shipments.push(shipment)
  }
  return { by: 'waybill', shipments, unknown }
}

function textSlot(view: FlowView, slot: string): string | null {
  const value = view.slots[slot]
  return typeof value === 'string' && value !== '' ? value : null
}

function ofOrder(number: string, view: FlowView): readonly Shipment[] {
  const order = view.facts.orders.find((one) => one.number === number)
  if (order === undefined) return []
  const shipment = knownShipment(order.waybill, view)
  if (shipment !== null) return [shipment]
  return [order.status === 'cancelled' ? { ...shipmentFromOrder(order), status: 'cancelled' } : shipmentFromOrder(order)]
}

function ofPhone(phone: string, view: FlowView): readonly Shipment[] {
  return view.facts.shipmentsByPhone.filter(({ shipper, consignee }) => shipper.phone === phone || consignee.phone === phone)
}

/** A name alone is enough among the customer's own; four digits alone answer something else where something was talked of. */
function byPerson(view: FlowView): Found | null {
  const said = personAsked(view.text)
  const name = textSlot(view, 'person')
  const tail = said.tail ?? textSlot(view, 'verify.tail')
  const { ownShipments: own } = view.facts
  if (name === null) {
    const isOpen = tail !== null && own.length === 0 && view.state.recent.waybill === undefined
    return isOpen ? { by: 'person', name, tail, shipments: [] } : null
  }
  const mine = own.filter((shipment) => isNamedOn(shipment, name))
  if (mine.length > 0) return { by: 'own', shipments: mine }
  const shipments = tail === null ? [] : ofPerson({ name, tail }, view)
  return { by: 'person', name, tail, shipments }
}

const OTHER = /另外?一|其[他它]|别的|不是这个|\b(another|other|different)\b/iu
const ALL = /所有|全部|都(到|在)哪|每一?(票|个|件)|\ball\b|\bevery\b/iu

function recentOrOwn(view: FlowView): Found {
  const own = view.facts.ownShipments
  if (ALL.test(view.text) && own.length > 1) return { by: 'waybill', shipments: own.slice(0, 5), unknown: [] }
  const spoken = spokenOf(view)
  if (spoken.length > 0) return { by: 'waybill', shipments: spoken, unknown: [] }
  if (own.length > 0) return { by: 'own', shipments: own }
  return (OTHER.test(view.text) ? null : askedBefore(view)) ?? { by: 'nothing' }
}

/** What was talked of: the one counted or named of the last several, all of them, or the last one. */
function spokenOf(view: FlowView): readonly Shipment[] {
  const { recent } = view.state
  const known = (waybills: readonly string[]) => waybills.map((waybill) => knownShipment(waybill, view))
  const one = oneOfListed(known(recent.listed ?? []), view)
  if (one !== null) return [one]
  const named = namedByPlace(view.facts.ownShipments, view)
  if (named.length === 1) return named
  if (OTHER.test(view.text)) return []
  const several = known(recent.waybills ?? []).flatMap((shipment) => shipment ?? [])
  if (several.length > 1) return several
  return known(recent.waybill === undefined ? [] : [recent.waybill]).flatMap((shipment) => shipment ?? [])
}

/** «什么时候能到» after an answer by phone or name is about those. */
function askedBefore(view: FlowView): Found | null {
  const { asked } = view.state.recent
  if (asked === undefined) return null
  if ('phone' in asked) return { by: 'phone', phone: asked.phone, shipments: ofPhone(asked.phone, view) }
  return { by: 'person', ...asked.person, shipments: ofPerson(asked.person, view) }
}

function ofPerson(person: PersonKey, view: FlowView): readonly Shipment[] {
  return view.facts.shipmentsByPhone.filter((shipment) => personFits(shipment, person))
}
