import type { Place } from '../../domain/regions/place.ts'
import { shortName } from '../../domain/regions/short-name.ts'
import type { Frame, MemoValue } from '../engine/dialogue-state.ts'
import type { FlowView } from '../engine/flow.ts'
import { extractWeights } from '../understanding/extract/weights.ts'
import { namesGoods, type ParcelTold, parcelsTold } from '../understanding/read/parcels-told.ts'
import { addressIn } from './address-parts.ts'

/** «一箱去南宁一箱去厦门»: pieces told off one destination each. */
const EACH_TO = /(?:[一二两三四五六七八九\d]+|那|另)[箱件个包袋盒票份](?:是|要|就)?(?:寄?[去到给]|发往?|寄)/gu
const PER_PIECE = /每[箱件个包袋盒票份]|各|\beach\b/iu

export interface FurtherPlaces {
  readonly places: readonly Place[]
  /** Weight and pieces of the first parcel alone. */
  readonly slots: Frame['slots']
  readonly memo: Readonly<Record<string, MemoValue>>
}

/** Destinations beside the first, said in the message that brought it; their orders come one after the other. */
export function furtherPlaces(view: FlowView): FurtherPlaces | null {
  const { slots, text, frame } = view
  const first = addressIn(slots['consignee.address'])
  if (first === null || frame.memo['further'] !== undefined) return null
  const places = placesToldOf(view, first.city)
  if (places.length === 0) return null
  const share = shareOf(slots, places.length + 1, PER_PIECE.test(text))
  const weight = share['goods.weight']
  const named = ({ city }: Place) => (typeof weight === 'number' ? `${shortName(city)} ${weight}kg` : shortName(city))
  return { places, slots: share, memo: { further: places.map(named) } }
}

/** «重庆的3公斤» while another parcel is ordered: what its own order will begin with; null when none is spoken of. */
export function furtherWeights({
  text,
  frame,
}: FlowView): { readonly named: readonly string[]; readonly memo: readonly string[] } | null {
  const waiting = frame.memo['further']
  const places = Array.isArray(waiting) ? waiting.flatMap((each) => (typeof each === 'string' ? [each] : [])) : []
  const named: string[] = []
  const memo = places.map((each) => {
    const [name = ''] = each.split(' ')
    const kg = name === '' ? null : weightBehind(text, name)
    if (kg === null || each === `${name} ${kg}kg`) return each
    named.push(`${name} ${kg}`)
    return `${name} ${kg}kg`
  })
  return named.length === 0 ? null : { named, memo }
}

/** The weight told of a place by its short name, in kg. */
function weightBehind(text: string, name: string): number | null {
  const at = text.indexOf(name)
  const [weight] = at < 0 ? [] : extractWeights(text.slice(at + name.length, at + name.length + 14))
  return weight === undefined || weight.start > 6 ? null : weight.value
}

function placesToldOf({ slots, text, entities, changed }: FlowView, first: string): readonly Place[] {
  const told = parcelsTold(text)?.parcels ?? []
  if (told.length > 1 && told.some(({ place }) => place.city === first))
    return told.flatMap(({ place }) => (place.city === first ? [] : [place]))
  if (!changed.includes('consignee.address') || (text.match(EACH_TO) ?? []).length < 2) return []
  const near = [first, addressIn(slots['shipper.address'])?.city]
  return (entities.places ?? []).filter(({ city }) => city !== '' && !near.includes(city))
}

/** What is said of parcels whose order comes later, in the customer's words; and that each has its own goods. */
export function toldOfLater({ slots, text, frame }: FlowView, further: readonly string[]): LaterTold | null {
  const told = parcelsTold(text)?.parcels.filter(({ words }) => namesGoods(words)) ?? []
  const city = addressIn(slots['consignee.address'])?.city
  const later = told.filter(({ place }) => further.some((name) => place.city.startsWith(name.replace(/ [\d.]+kg$/u, ''))))
  const isOwn = told.some(({ place }) => place.city === city)
  if (later.length === 0 && !isOwn) return null
  const kept = new Map(noted(frame.memo['told']))
  for (const { place, words } of later) kept.set(shortName(place.city), words)
  return { later, memo: { told: Object.fromEntries(kept) } }
}

/** Words by place, as they were noted before. */
export function noted(told: MemoValue | undefined): readonly (readonly [string, string])[] {
  if (typeof told !== 'object' || told === null || Array.isArray(told)) return []
  return Object.entries(told).flatMap(([name, words]) => (typeof words === 'string' ? [[name, words] as const] : []))
}

export interface LaterTold {
  readonly later: readonly ParcelTold[]
  readonly memo: Readonly<Record<string, MemoValue>>
}

/** What was said of all parcels, for one of them. */
function shareOf(slots: Frame['slots'], parcels: number, isEach: boolean): Frame['slots'] {
  const { 'goods.weight': weight, 'goods.pieces': pieces } = slots
  if (pieces !== parcels) return {}
  return { 'goods.pieces': 1, ...(isEach && typeof weight === 'number' ? { 'goods.weight': weight / parcels } : {}) }
}
