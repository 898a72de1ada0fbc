import type { Enquiry } from '../../domain/enquiries/enquiry.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import { isPodOverdue, podDueOn } from '../../domain/shipments/shipment-due.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { findShipments } from '../track/find-shipments.ts'
import { sayDay, sayTime } from '../track/say-time.ts'
import { personOffer } from '../track/track-offer.ts'
import type { Effect } from '../turn.ts'
import { podWording } from './wording.ts'

/** Says how the signed receipt stands; several own shipments: those that have one to wait for. */
export function nextPod(view: FlowView): Move {
  const found = findShipments(view)
  const words = podWording[view.language]
  if (found.by === 'nothing') return { kind: 'ask', slot: 'waybill' }
  if (found.shipments.length === 0) return unknown(view, found.by === 'waybill' ? found.unknown.join(' ') : '')
  const isGiven = view.slots['waybill'] !== undefined || found.shipments.length === 1
  const shipments = isGiven && found.by !== 'own' ? found.shipments : withReceipt(found.shipments)
  if (shipments.length === 0) return { kind: 'ask', slot: 'waybill', before: [words.noneOfYours] }
  const [first] = shipments
  const isLate = shipments.some((shipment) => isPodOverdue(shipment, view.facts.now))
  return {
    kind: 'done',
    says: [{ text: shipments.map((shipment) => describePod(shipment, view)).join('\n') }],
    effects: shipments.map((shipment) => enquiry(view, shipment.waybill, 'answered')),
    ...(first === undefined
      ? {}
      : { recent: { waybill: first.waybill, waybills: shipments.length > 1 ? shipments.map(({ waybill }) => waybill) : [] } }),
    ...(isLate ? { offer: personOffer(view.language, { text: words.offerChase }) } : {}),
  }
}

/** Not asked for, not delivered yet, back, expected, or overdue. */
function describePod(shipment: Shipment, view: Pick<FlowView, 'language' | 'facts'>): string {
  const { language } = view
  const { now } = view.facts
  const words = podWording[language]
  if (shipment.pod?.asked !== true) return words.notAsked(shipment.waybill)
  if (shipment.pod.returnedAt !== null) return words.returned(shipment.waybill, sayTime(shipment.pod.returnedAt, now, language))
  const due = podDueOn(shipment)
  const delivered = shipment.events.findLast((event) => event.kind === 'delivered')
  if (due === null || delivered === undefined) return words.notDelivered(shipment.waybill)
  const parts = { delivered: sayTime(delivered.at, now, language), due: sayDay(due, now, language) }
  return isPodOverdue(shipment, now) ? words.overdue(shipment.waybill, parts) : words.expected(shipment.waybill, parts)
}

function withReceipt(shipments: readonly Shipment[]): readonly Shipment[] {
  return shipments.filter((shipment) => shipment.pod?.asked === true)
}

function unknown(view: FlowView, numbers: string): Move {
  const words = podWording[view.language]
  const tries = Number(view.frame.memo['notFound'] ?? 0) + 1
  const effects = [enquiry(view, numbers, 'not_found')]
  if (tries > 2) return { kind: 'done', says: [{ text: words.unknown(numbers) }], effects, offer: personOffer(view.language, {}) }
  const patch = { slots: { waybill: null }, memo: { notFound: tries } }
  return { kind: 'ask', slot: 'waybill', before: [words.unknown(numbers)], effects, patch }
}

function enquiry(view: FlowView, subject: string, outcome: Enquiry['outcome']): Effect {
  const now = toChinaIso(view.facts.now)
  return { do: 'record_enquiry', enquiry: { kind: 'pod', subject, outcome, askedAt: now, answeredAt: now } }
}
