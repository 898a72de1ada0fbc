import type { Place } from '../../../domain/regions/place.ts'
import type { FlowName, SlotName, SlotValue } from '../../commands.ts'
import { complaintKind } from '../cues/complaint-kinds.ts'
import { kindCorrected } from '../cues/kind-corrected.ts'
import { hasSlot, type Side, sideOf, slotFor } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import { actualWeight } from './actual-weight.ts'
import { complaintGoods } from './complaint-goods.ts'
import { type Filling, readExtras } from './extras.ts'
import { furtherPlaces } from './further-places.ts'
import { goodsFound } from './goods-filling.ts'
import { isKnownInFull } from './known-in-full.ts'
import { moneyFillings } from './money-fillings.ts'
import { isOfOtherParcel, ownParcel } from './other-parcels.ts'
import { parcelsOf } from './parcels.ts'
import { contactFillings } from './party-fillings.ts'
import type { Reading } from './reading.ts'
import { samePlace } from './same-place.ts'
import { sideInSentence } from './side-in-sentence.ts'
import { timeFilling } from './time-filling.ts'
import { eachOfKnown, isMeasureOf, isOneForEach, parcelCount, wholeWeight } from './whole-weight.ts'
import { withinKnownCity } from './within-known-city.ts'

export interface Target {
  readonly reading: Reading
  readonly context: UnderstandContext
  readonly flow: FlowName
}

/** Everything the message tells about one flow, as values of its slots, in the order it is said. */
export function fillingsFor(target: Target): readonly Filling[] {
  const further = furtherPlaces(target)
  const all = [
    ...further.fillings,
    ...complaintGoods(target),
    ...numberFillings(target),
    ...contactFillings(target),
    ...(further.isAll ? [] : placeFillings(target)),
    ...[samePlace(target)].filter((filling) => filling !== null),
    ...measureFillings(target).filter(({ slot }) => !(further.isEach && OF_ALL.test(slot))),
    ...timeFilling(target),
    ...moneyFillings(target),
    ...requestFilling(target),
    ...readExtras(target.reading),
  ].filter((filling) => hasSlot(target.flow, filling.slot))
  return oncePerSlot(all).sort((a, b) => a.at - b.at)
}

/** A parcel each: how many there are in all says nothing of the first. */
const OF_ALL = /^goods\.(?:parcels|pieces)$/

/** 赔钱, 我要退款 while a complaint is taken: what the customer asks for. */
function requestFilling({ reading, context, flow }: Target): readonly Filling[] {
  const isOpen = context.pending?.flow === 'complaint' && context.slots?.['request'] === undefined
  if (flow !== 'complaint' || !isOpen || context.pending?.slot === 'description') return []
  const clause = reading.clauses.find(({ text, isQuestion }) => DEMAND.test(text) && !isQuestion && text.length <= 40)
  return clause === undefined
    ? []
    : [{ slot: 'request', value: asWritten(reading, clause), at: -1, because: 'what is asked for' }]
}

function asWritten({ text }: Reading, { start, text: clause }: Reading['clauses'][number]): string {
  const at = text.toLowerCase().indexOf(clause, Math.max(0, start - 1))
  const said = at < 0 ? clause : text.slice(at, at + clause.length)
  const parts = said.split(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/u)
  const wished = parts.filter((part) => DEMAND.test(part.toLowerCase()) || !BESIDE_WISH.test(part)).join(' ')
  return wished.replace(/^(?:and|but|so|then|还有|而且|另外|然后)\s*/i, '')
}

/** 里面五金样品值3200 */
const BESIDE_WISH = /里面|值|\d|发票|照片|截图/
const DEMAND =
  /(?:要|得|给我|必须|要求|申请|退)?(?:赔|退款|退钱|退运费|退(?:我|给我|回|还)|补偿|补发|道歉|重发)|\b(?:refund|compensat\w*|apology|pay me)\b/

function oncePerSlot(fillings: readonly Filling[]): Filling[] {
  const seen = new Set<string>()
  return fillings.filter(({ slot }) => !seen.has(slot) && seen.add(slot))
}

function numberFillings({ reading, flow }: Target): readonly Filling[] {
  const waybill = reading.waybills[0]
  const order = reading.numbers.find((found) => found.kind === 'order')
  const fillings: Filling[] = []
  if (waybill !== undefined && hasSlot(flow, 'waybill')) {
    const numbers = reading.waybills.map((found) => found.number)
    fillings.push({
      slot: 'waybill',
      value: numbers.length > 1 ? numbers : waybill.number,
      at: waybill.start,
      because: 'waybill',
    })
  }
  const tail = /(?:尾号|后四位|last (?:four|4)(?: digits)?|end(?:ing|s)(?: in| with)?)\s?(?:是|:|is)?\s?(\d{4})(?!\d)/i.exec(
    reading.text,
  )
  if (tail?.[1] !== undefined && hasSlot(flow, 'verify.tail')) {
    fillings.push({ slot: 'verify.tail', value: tail[1], at: tail.index, because: 'last four digits' })
  }
  if (order !== undefined && hasSlot(flow, 'order')) {
    fillings.push({ slot: 'order', value: order.number, at: order.start, because: 'order number' })
  }
  return fillings
}

function placeFillings(target: Target): readonly Filling[] {
  const { reading, flow } = target
  const taken = new Set<Side>()
  const roles = reading.places.map((place) =>
    place.role === 'origin' ? 'shipper' : place.role === 'destination' ? 'consignee' : null,
  )
  for (const side of roles) if (side !== null) taken.add(side)
  const isList = roles.filter((side) => side === null).length > 2
  return reading.places.flatMap((found, index): Filling[] => {
    const isInPassing = isList || isKnownInFull(target, index) || isOfOtherSide(target, found)
    if ((roles[index] === null && isInPassing) || isOfOtherParcel(target, index)) return []
    const side = roles[index] ?? sideInSentence(reading, found) ?? placeSide(target, taken, reading.places.length)
    taken.add(side)
    const slot = slotFor(flow, 'address', side)
    if (slot === null) return []
    const detail = reading.details.get(index)
    const known = target.context.slots?.[slot]
    const written = reading.text.slice(found.start, found.end)
    const near =
      found.candidates.length === 1 && found.role === 'unknown' ? withinKnownCity(found.place, known, written) : found.place
    return [
      { slot, value: placeValue({ ...found, place: near }, slot, detail), at: found.start, because: `place: ${found.role}` },
    ]
  })
}

/** 南京2公斤 while the sender is asked and Nanjing is where it goes: said of that side. */
function isOfOtherSide({ reading, context }: Target, { place, role }: Reading['places'][number]): boolean {
  const asked = sideOf(context.pending?.slot)
  if (asked === null || role !== 'unknown' || reading.places.length > 1 || place.district !== '') return false
  const [own, other] = asked === 'shipper' ? ['shipper', 'consignee'] : ['consignee', 'shipper']
  return (
    cityAt(context, `${other}.address`) === place.city && ![undefined, place.city].includes(cityAt(context, `${own}.address`))
  )
}

function cityAt({ slots }: UnderstandContext, slot: SlotName): string | undefined {
  const held = slots?.[slot]
  return typeof held === 'object' && 'city' in held ? held.city : undefined
}

/** A lone place without a word answers the question, and else fills the empty end; two in a row are from and to. */
function placeSide(target: Target, taken: ReadonlySet<Side>, count: number): Side {
  if (taken.has('shipper')) return 'consignee'
  if (count > 1) return 'shipper'
  const asked = sideOf(target.context.pending?.slot)
  if (asked !== null) return asked
  const slots = target.context.slots ?? {}
  return slots['origin'] === undefined && slots['shipper.address'] === undefined && taken.has('consignee')
    ? 'shipper'
    : 'consignee'
}

function placeValue(found: Reading['places'][number], slot: SlotName, detail: string | undefined): SlotValue {
  const isLane = slot === 'origin' || slot === 'destination'
  if (found.candidates.length > 1) {
    // The street stays with each place it may be in, so that choosing the city completes the address.
    return {
      candidates: isLane || detail === undefined ? found.candidates : found.candidates.map((place) => ({ ...place, detail })),
    }
  }
  const place: Place = found.place
  return isLane ? place : { ...place, detail: detail ?? '' }
}

/** What is sent in a month is no parcel. */
const USUALLY =
  /(?:每个?|一个?)(?:月|年|周|星期)(?:大概|差不多|都|要|能|有)*(?:发|寄|走|出|有)|\b(?:per|a|every|each) (?:month|week|year)\b|长期/

function measureFillings(target: Target): readonly Filling[] {
  const { reading, context, flow } = target
  if (USUALLY.test(reading.lower)) return []
  const fillings: Filling[] = []
  const add = (slot: SlotName, found: { readonly value: SlotValue; readonly start: number } | undefined): void => {
    if (found !== undefined) fillings.push({ slot, value: found.value, at: found.start, because: slot })
  }
  const known = context.slots?.['goods.pieces']
  const own = ownParcel(target)
  const parcels = parcelsOf(own)
  const weight = eachOfKnown(reading, wholeWeight(own) ?? actualWeight({ ...target, reading: own }), known)
  add('goods.parcels', parcels === null ? undefined : { value: parcels.kilograms, start: parcels.start })
  if (parcels?.isPart !== true) add('goods.weight', sound(weight, { most: MOST_KG, reading }) ?? madeWeight(target))
  add('goods.volume', sound(reading.volumes[0], { most: MOST_M3, reading }))
  add('goods.dimensions', sizeFound(reading) ?? sidePatched(target))
  if (!isOneForEach(reading))
    add('goods.pieces', sound(piecesSaid(reading, known) ?? parcelCount(own), { most: MOST_PIECES, reading }))
  add('goods.name', goodsFound(target))
  if (flow === 'complaint') add('kind', kindFound(reading))
  return fillings
}

/** Of 8公斤一箱, where three boxes are known, the one counts nothing. */
function piecesSaid(reading: Reading, known: unknown): Reading['pieces'][number] | undefined {
  const isKnown = typeof known === 'number' && known > 1
  const counted = reading.pieces.filter((piece) => !isKnown || !(isMeasureOf(piece, reading) || isOneOfKnown(piece, reading)))
  return counted.find((piece) => !NOT.test(reading.lower.slice(0, piece.start))) ?? counted[0]
}

/** 不是1件 还是6箱 */
const NOT = /(?:不是|并非|\bnot)\s?$/

/** 一箱高只有25: how one of them is. */
function isOneOfKnown({ value, end }: Reading['pieces'][number], { lower }: Reading): boolean {
  return value === 1 && /^\s?(?:的)?(?:高|长|宽|尺寸|体积|大概?是?\d|is \d)/.test(lower.slice(end, end + 8))
}

function sizeFound({ sizes }: Reading): { readonly value: SlotValue; readonly start: number } | undefined {
  const size = sizes[0]
  if (size === undefined) return undefined
  const { value, start } = size
  return { value: 'cm' in value ? value.cm : { malformed: value.written, problem: value.problem }, start }
}

/** no wait make that 2.5: only a weight has a fraction. */
function madeWeight({ reading, context }: Target): { readonly value: SlotValue; readonly start: number } | undefined {
  const match = /(?:\bmake (?:it|that)|改成|改为|算)\s?(\d{1,4}\.\d{1,2})\s?[吧.!。]?$/.exec(reading.lower.trim())
  if (match === null || typeof context.slots?.['goods.weight'] !== 'number') return undefined
  return { value: Number(match[1]), start: match.index }
}

const SIDES: readonly RegExp[] = [/长|\blength\b|\blong\b/, /宽|\bwidth\b|\bwide\b/, /高|\bheight\b|\bhigh\b|\btall\b/]
const ONE_SIDE =
  /(长|宽|高|\b(?:length|width|height)\b)(?:度)?(?:就|只|才|现在|应该|其实)*(?:有|是|为|改成|改为|变成|压到|降到|到|is|only|now|to| )*\s?(\d{1,3})(?:cm|厘米|公分)?(?![\d.*x×])/

/** 一箱高只有25: one side of the size that is known. */
function sidePatched({ reading, context }: Target): { readonly value: SlotValue; readonly start: number } | undefined {
  const held = context.slots?.['goods.dimensions']
  const match = ONE_SIDE.exec(reading.lower)
  if (match === null || !Array.isArray(held) || held.length !== 3) return undefined
  const at = SIDES.findIndex((side) => side.test(match[1] ?? ''))
  const value = held.map((cm, index) => (index === at ? Number(match[2]) : Number(cm)))
  return { value, start: match.index }
}

function kindFound(reading: Reading): { readonly value: SlotValue; readonly start: number } | undefined {
  const kind = kindCorrected(reading.lower) ?? complaintKind(reading.lower)
  return kind === null ? undefined : { value: kind, start: 0 }
}

/** More than any lorry takes: a slip of the finger. */
export const MOST_KG = 200_000
export const MOST_M3 = 5_000
export const MOST_PIECES = 100_000

interface Measure<V extends SlotValue> {
  readonly value: V
  readonly start: number
  readonly end: number
}

/** 0公斤, -5公斤 and 99999999公斤 are meant for the slot and said to be wrong. */
function sound(
  found: Measure<number> | undefined,
  { most, reading }: { readonly most: number; readonly reading: Reading },
): { readonly value: SlotValue; readonly start: number } | undefined {
  if (found === undefined) return undefined
  const ahead = reading.lower.slice(Math.max(0, found.start - 6), found.start)
  const isNegative = /(?:负|minus|(?<![\d\p{Script=Han}a-z])-)\s?$/u.test(ahead)
  const malformed = reading.text.slice(found.start, found.end)
  if (isNegative || found.value <= 0) return { value: { malformed, problem: 'not_positive' }, start: found.start }
  return found.value > most ? { value: { malformed, problem: 'absurd' }, start: found.start } : found
}
