import { Refusal } from '../errors/refusal.ts'
import { toChinaIso } from '../time/china-time.ts'
import type { Shipment, ShipmentStatus, TrackingEventKind } from './shipment.ts'

const MOVES = [
  'dispatch',
  'pick_up',
  'depart',
  'arrive',
  'out_for_delivery',
  'deliver',
  'fail_delivery',
  'book_redelivery',
  'cancel',
] as const

export type ShipmentMoveKind = (typeof MOVES)[number]

export interface ShipmentMove {
  readonly kind: ShipmentMoveKind
  /** City or station; absent = where the shipment was last. */
  readonly where?: string
  readonly noteZh?: string
  readonly noteEn?: string
  /** arrive: at the last station before delivery; absent = decided by the destination's city. */
  readonly final?: boolean
  readonly signedBy?: string
  readonly courier?: { readonly name: string; readonly phone: string }
}

const ALLOWED_FROM: Readonly<Record<ShipmentMoveKind, readonly ShipmentStatus[]>> = {
  dispatch: ['awaiting_pickup'],
  pick_up: ['awaiting_pickup'],
  depart: ['in_transit', 'overdue', 'held_at_customs'],
  arrive: ['in_transit', 'overdue'],
  out_for_delivery: ['in_transit', 'at_destination', 'delivery_failed', 'overdue'],
  deliver: ['out_for_delivery'],
  fail_delivery: ['out_for_delivery'],
  book_redelivery: ['delivery_failed'],
  cancel: ['awaiting_pickup'],
}

const EVENT: Readonly<Record<Exclude<ShipmentMoveKind, 'dispatch'>, TrackingEventKind>> = {
  pick_up: 'picked_up',
  depart: 'departed',
  arrive: 'arrived',
  out_for_delivery: 'out_for_delivery',
  deliver: 'delivered',
  fail_delivery: 'delivery_failed',
  book_redelivery: 'redelivery_booked',
  cancel: 'cancelled',
}

const STATUS_AFTER: Readonly<Partial<Record<ShipmentMoveKind, ShipmentStatus>>> = {
  pick_up: 'in_transit',
  depart: 'in_transit',
  out_for_delivery: 'out_for_delivery',
  deliver: 'delivered',
  fail_delivery: 'delivery_failed',
  cancel: 'cancelled',
}

/** Moves a shipment one step along the road; a step that cannot follow is refused. Dispatch leaves no event. */
export function moveShipment(shipment: Shipment, move: ShipmentMove, at: Date): Shipment {
  if (!isPossible(shipment, move)) throw impossible(shipment, move)
  if (move.kind === 'dispatch') return shipment
  const where = move.where ?? shipment.events.at(-1)?.where ?? shipment.origin
  return {
    ...shipment,
    status: statusAfter(shipment, move),
    events: [...shipment.events, { at: toChinaIso(at), kind: EVENT[move.kind], where, ...notes(move) }],
    courier: move.courier ?? shipment.courier,
    signedBy: move.kind === 'deliver' ? (move.signedBy ?? null) : shipment.signedBy,
  }
}

/** The moves that may come next, for the dispatcher's buttons. */
export function possibleMoves(shipment: Shipment): readonly ShipmentMoveKind[] {
  return MOVES.filter((kind) => isPossible(shipment, { kind }))
}

function isPossible(shipment: Shipment, { kind }: ShipmentMove): boolean {
  if (!ALLOWED_FROM[kind].includes(shipment.status)) return false
  const onTheRoad = shipment.events.at(-1)?.kind === 'departed'
  if (kind === 'arrive') return shipment.events.at(-1)?.kind !== 'arrived'
  return !(onTheRoad && (kind === 'depart' || kind === 'out_for_delivery'))
}

function statusAfter(shipment: Shipment, move: ShipmentMove): ShipmentStatus {
  if (move.kind !== 'arrive') return STATUS_AFTER[move.kind] ?? shipment.status
  return (move.final ?? isDestination(move.where ?? '', shipment.destination)) ? 'at_destination' : 'in_transit'
}

/** 南京 or 南京玄武站 against 南京玄武: the same city by its first two characters (three where two say too little: 张家口, 张家界). */
function isDestination(where: string, destination: string): boolean {
  const letters = /^(张家|阿拉|呼伦|乌兰)/u.test(destination) ? 3 : 2
  return where.length >= 2 && where.slice(0, letters) === destination.slice(0, letters)
}

function notes({ noteZh, noteEn }: ShipmentMove): { noteZh?: string; noteEn?: string } {
  return { ...(noteZh === undefined ? {} : { noteZh }), ...(noteEn === undefined ? {} : { noteEn }) }
}

function impossible(shipment: Shipment, move: ShipmentMove): Refusal {
  return new Refusal('shipments.impossible_move', {
    zh: `运单 ${shipment.waybill} 当前状态不能做这一步操作。`,
    en: `Waybill ${shipment.waybill} is ${shipment.status.replaceAll('_', ' ')}: ${move.kind.replaceAll('_', ' ')} cannot follow.`,
  })
}
