import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { WishScene } from '../engine/parts.ts'

/** The one shipment that a wish is about, as far as that is clear. */
export interface Subject {
  readonly shipment: Shipment | null
  /** By its number. */
  readonly isNamed: boolean
  /** The last one that was spoken of. */
  readonly isTalkedOf: boolean
}

const ANOTHER =
  /另外?一|其[他它]|别的|不是这个|再(?:寄|发)|\b(?:another|other|different) (?:one|parcel|package|shipment|order)\b/iu

/** The number said, else what was spoken of last, else the only one of the customer's that these words fit. */
export function subjectOf({ text, state, facts, entities }: WishScene): Subject {
  const known = [...facts.shipments, ...facts.ownShipments, ...facts.shipmentsByPhone]
  const numbers = entities.waybills ?? []
  if (numbers.length > 0) {
    const shipment = numbers.length === 1 ? (known.find(({ waybill }) => waybill === numbers[0]) ?? null) : null
    return { shipment, isNamed: true, isTalkedOf: false }
  }
  const isOther = ANOTHER.test(text)
  const recent = isOther ? undefined : known.find(({ waybill }) => waybill === state.recent.waybill)
  const placed = byPlace(text, known)
  if (placed !== null) return { shipment: placed, isNamed: false, isTalkedOf: true }
  if (recent !== undefined) return { shipment: recent, isNamed: false, isTalkedOf: true }
  const others = facts.ownShipments.filter(({ waybill }) => !isOther || waybill !== state.recent.waybill)
  const own = ofOwn(text, others)
  if (own !== null || state.recent.asked === undefined || isOther) return { shipment: own, isNamed: false, isTalkedOf: false }
  const told = ofOwn(text, facts.shipmentsByPhone)
  return { shipment: told, isNamed: false, isTalkedOf: told !== null }
}

function ofOwn(text: string, own: readonly Shipment[]): Shipment | null {
  const placed = byPlace(text, own)
  if (placed !== null) return placed
  const open = own.filter(({ status }) => status !== 'delivered' && status !== 'cancelled')
  const fitting = VISIT.test(text) ? open.filter(({ status }) => status === 'awaiting_pickup') : open
  return fitting.length === 1 ? (fitting[0] ?? null) : null
}

const VISIT = /取|上门|来(?:拿|收)|\bpick|\bcollect|\bcom(?:e|ing)\b|\bcourier\b/iu

/** «龙岗那单»: the only one of several whose ends are named most. */
function byPlace(text: string, shipments: readonly Shipment[]): Shipment | null {
  const unique = [...new Map(shipments.map((shipment) => [shipment.waybill, shipment])).values()]
  const named = unique.map((shipment) => ({ shipment, count: endsNamed(text, shipment) }))
  const most = Math.max(0, ...named.map(({ count }) => count))
  const [first, second] = named.filter(({ count }) => count === most)
  return most === 0 || unique.length < 2 || first === undefined || second !== undefined ? null : first.shipment
}

function endsNamed(text: string, { origin, destination }: Shipment): number {
  return [origin, destination].reduce((sum, place) => sum + new Set(partsOf(place).filter((part) => text.includes(part))).size, 0)
}

/** 深圳龙岗: 深圳, 龙岗. */
function partsOf(place: string): readonly string[] {
  return place.match(/\p{Script=Han}{2}/gu) ?? []
}
