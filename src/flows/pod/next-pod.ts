import type { Enquiry } from '../../domain/enquiries/enquiry.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import { isPodOverdue, podDueOn } from '../../domain/shipments/shipment-due.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { findShipments } from '../track/find-shipments.ts'
import { sayDay, sayTime } from '../track/say-time.ts'
import { personOffer } from '../track/track-offer.ts'
import type { Effect } from '../turn.ts'
import { type ReceiptFollowUp, receiptFollowUp } from './receipt-follow-up.ts'
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
  return askedOn(view, shipments) ?? tellAll(view, shipments)
}

/** Null where nothing is asked on, or not about one receipt to come. */
function askedOn(view: FlowView, shipments: readonly Shipment[]): Move | null {
  const asked = receiptFollowUp(view.text, view.state)
  const [first] = shipments
  return asked !== null && first !== undefined && shipments.length === 1 && isOpen(first) ? goOn(view, first, asked) : null
}

function tellAll(view: FlowView, shipments: readonly Shipment[]): Move {
  const words = podWording[view.language]
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

/** Delivered, and its receipt still to come. */
function isOpen({ status, pod }: Shipment): boolean {
  return status === 'delivered' && pod?.asked === true && pod.returnedAt === null
}

/** Asked on about a receipt to come: how long that takes, or what can be done about it; never the same answer twice. */
function goOn(view: FlowView, shipment: Shipment, asked: ReceiptFollowUp): Move {
  const { language, facts, state } = view
  const words = podWording[language]
  const due = podDueOn(shipment)
  const day = due === null ? null : sayDay(due, facts.now, language)
  const isLate = isPodOverdue(shipment, facts.now)
  const text = asked === 'days' ? words.usually(day) : words.chase(shipment.waybill, isLate ? null : day)
  const effects = [enquiry(view, shipment.waybill, 'answered')]
  const recent = { waybill: shipment.waybill }
  if (asked === 'days') return { kind: 'done', says: [{ text }], effects, recent }
  if (state.lastSaid.some((said) => said.includes(text)))
    return {
      kind: 'hand_over',
      trigger: 'asks_person',
      reason: `催签回单 ${shipment.waybill}`,
      effects,
      waybill: shipment.waybill,
    }
  const offer = personOffer(language, { text: words.offerChase, slots: recent })
  return { kind: 'done', says: [{ text }], effects, recent, offer }
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
