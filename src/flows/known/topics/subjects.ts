import type { Case } from '../../../domain/cases/case.ts'
import type { ComplaintDraft } from '../../../domain/complaints/complaint.ts'
import type { Order } from '../../../domain/ordering/order.ts'
import type { Shipment } from '../../../domain/shipments/shipment.ts'
import { ADDS_RECEIPT } from '../../booked/booked-cases.ts'
import { readComplaint } from '../../complaint/complaint-draft.ts'
import type { KnownScene } from '../../engine/known.ts'
import { waitingCase } from '../waiting-case.ts'

/** What is ordered and not fetched yet. */
export interface Booking {
  readonly waybill: string
  readonly order: Order | null
  /** By when it is fetched; ISO with offset. */
  readonly promise: string | null
  readonly courier: Shipment['courier']
}

/** What was registered and waits for somebody, or is being registered. */
export interface CaseInTalk {
  readonly kind: Case['kind']
  readonly open: Case | null
  readonly complaint: Pick<ComplaintDraft, 'kind' | 'amountFen' | 'waybill'> | null
}

/** The shipment spoken of last, or the one a form is about. */
export function parcelInTalk({ view, state, facts }: KnownScene): Shipment | null {
  const said = view?.slots['waybill']
  const waybill = typeof said === 'string' && said !== '' ? said : state.recent.waybill
  const known = [...facts.shipments, ...facts.ownShipments, ...facts.shipmentsByPhone]
  if (waybill === undefined && state.recent.asked !== undefined)
    return facts.shipmentsByPhone.length === 1 ? (facts.shipmentsByPhone[0] ?? null) : null
  return known.find((shipment) => shipment.waybill === waybill) ?? null
}

/** The order or shipment whose pickup is waited for. */
export function bookingInTalk(scene: KnownScene): Booking | null {
  const { view } = scene
  if (view !== null && !ABOUT_BOOKED.includes(view.frame.flow)) return null
  const shipment = parcelInTalk(scene)
  const order = openOrder(scene, shipment)
  if (order !== null) return { waybill: order.waybill, order, promise: order.pickupPromise, courier: shipment?.courier ?? null }
  const waiting = shipment?.status === 'awaiting_pickup' ? shipment : waitingOfListed(scene)
  if (waiting === null) return null
  return { waybill: waiting.waybill, order: null, promise: waiting.pickupPromise, courier: waiting.courier }
}

/** Of several just listed, the only one that is still to be fetched. */
function waitingOfListed({ state, facts }: KnownScene): Shipment | null {
  const { waybills = [], listed = [] } = state.recent
  const known = [...facts.shipments, ...facts.ownShipments, ...facts.shipmentsByPhone]
  const named = known.filter(({ waybill, status }) => status === 'awaiting_pickup' && [...waybills, ...listed].includes(waybill))
  const [only, ...others] = [...new Map(named.map((each) => [each.waybill, each])).values()]
  return only !== undefined && others.length === 0 && waybills.length > 1 ? only : null
}

/** Of the shipment spoken of, where one is. */
function openOrder({ view, state, facts }: KnownScene, shipment: Shipment | null): Order | null {
  const number = view?.slots['order'] ?? state.recent.order
  const order = facts.orders.find((each) => (shipment === null ? each.number === number : each.waybill === shipment.waybill))
  return order?.status === 'confirmed' || order?.status === 'dispatched' ? order : null
}

const ABOUT_BOOKED: readonly string[] = ['track', 'pod', 'change', 'cancel', 'redeliver']

/** The case touched last, or the complaint being told. */
export function caseInTalk(scene: KnownScene): CaseInTalk | null {
  const { view } = scene
  if (view?.frame.flow === 'complaint') {
    const { kind, amountFen, waybill } = readComplaint(view)
    return kind === null ? null : { kind: 'claim', open: null, complaint: { kind, amountFen, waybill } }
  }
  if (view !== null) return null
  const open = waitingCase(scene, ['quote', 'complaint', 'claim', 'change', 'redelivery', 'exception', 'incident', 'hand_over'])
  const isAsked = open !== null && !open.reason.startsWith(ADDS_RECEIPT)
  return isAsked ? { kind: open.kind, open, complaint: open.complaint } : null
}
