import type { Address } from '../../../domain/regions/place.ts'
import type { Command, SlotName, SlotValue } from '../../commands.ts'
import { stableJson } from '../../engine/stable-json.ts'
import { sideBefore } from '../cues/side-cues.ts'
import { nameCorrected } from '../names/name-corrected.ts'
import { hasSlot, type Side, sideOf, slotFor, slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'
import { isKnownInFull } from './known-in-full.ts'
import type { Reading } from './reading.ts'
import { wrongPart } from './wrong-part.ts'

const CORRECTS =
  /不对|不从|不寄[到去]|不是从[^,，]{1,10}[,，\s]*从|不是[^,，]{1,12}(?:[,，]\s?)?(?:是|而是)|(?<!还)是[^,，]{1,10}不是|错了|改成|改为|改到|改下|改一下|换成|换到|应该是|应为|说错|写错|填错|打错|更正|纠正|改(?=[\d一二三四五六七八九十两])|\bactually\b|i meant|(?:^no|\bsorry),? (?:it'?s|it is|i)|change (?:it|that|the|my)|should be|\bnot .{1,20}\bbut\b|^\s*not [^,]{2,20},|\binstead\b|correction|make (?:it|that)|wrong/i
const WRONG =
  /不对|错了|有误|写错|填错|不正确|有问题|搞错|弄错|要改|改一下|改下|改成|改为|换成|^(?:我)?(?:要|想|帮我|先)?(?:改|换|修改|更改)|\bwrong\b|incorrect|not (?:right|correct)|change (?:the|my)/i
function speaksOfCorrecting(reading: Reading): boolean {
  return CORRECTS.test(reading.lower)
}

/** Values of a message as commands: set where the slot is empty or asked, correct where it was filled or the words say so. */
export function valueCommands(target: Target, fillings: readonly Filling[]): readonly Command[] {
  const corrects = target.context.pending !== undefined && speaksOfCorrecting(target.reading)
  const said = corrects ? replacement(target, fillings) : fillings
  return said.map(({ slot, value }): Command => {
    const old = target.context.slots?.[slot]
    if (isJustSet({ slot, value, old, corrects }, target.context)) return { type: 'set_slot', slot, value }
    return { type: 'correct_slot', slot, value, ...(old === undefined ? {} : { old }) }
  })
}

interface Change {
  readonly slot: SlotName
  readonly value: SlotValue
  readonly old: SlotValue | undefined
  readonly corrects: boolean
}

function isJustSet({ slot, value, old, corrects }: Change, { pending }: UnderstandContext): boolean {
  if (slot === 'goods.parcels' && Array.isArray(value) && value.some((kilograms) => kilograms === 0)) return false
  if (typeof value === 'object' && 'malformed' in value) return true
  if (pending?.slot === slot && (old === undefined || !corrects)) return true
  return old === undefined ? !corrects : stableJson(old) === stableJson(value)
}

/** 不是朝阳区是海淀区 and 是海淀不是朝阳 hold the old value and the new: only the new one counts. */
function replacement(target: Target, fillings: readonly Filling[]): readonly Filling[] {
  const { reading } = target
  const places = newPlace(target)
  const weight = newest(reading, reading.weights)
  const others = fillings.filter(({ slot }) => slotKind(slot) !== 'address' || places === null)
  const corrected = others.map((filling) =>
    filling.slot === 'goods.weight' && weight !== null ? { ...filling, value: weight.value, at: weight.start } : filling,
  )
  return places === null ? corrected : [...corrected, places]
}

/** Behind 不是, or before 改成. */
function isOldValue(reading: Reading, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return (
    /(?:不是从?|不从|不在|不到|不寄到?|并非|\bnot(?: in| to)?)\s*$/i.test(reading.lower.slice(Math.max(0, start - 8), start)) ||
    /^[\s]*(?:市|区|县)?\s?(?:改成|改为|改到|换成|to\b)/.test(reading.lower.slice(end, end + 8))
  )
}

/** Of two values the one that is not the old one. */
function newest<T extends { readonly start: number; readonly end: number }>(reading: Reading, found: readonly T[]): T | null {
  if (found.length < 2) return found[0] ?? null
  return found.filter((each) => !isOldValue(reading, each)).at(-1) ?? found.at(-1) ?? null
}

function newPlace(target: Target): Filling | null {
  const { reading, context } = target
  const found = newest(reading, reading.places)
  if (found === null || isWholeLane(reading)) return null
  const isNamed = reading.places.length < 2 || reading.places.some((each) => isOldValue(reading, each))
  if (!isNamed && reading.places.every((_, index) => isKnownInFull(target, index))) return null
  const slot = placeSlot(
    target,
    found.start,
    reading.places.find((each) => each !== found),
  )
  if (slot === null) return null
  const detail = reading.details.get(reading.places.indexOf(found))
  const value = inPlaceOf(addressOf(context.slots?.[slot]), { found, slot, detail })
  return { slot, value, at: found.start, because: 'new place for an old one' }
}

/** 不对，是深圳到上海: both ends are said anew. */
function isWholeLane({ places, lower }: Reading): boolean {
  const roles = places.map(({ role }) => role)
  const isPair = places.length === 2 && roles.includes('origin') && roles.includes('destination')
  return isPair && !/不是|改成|改为|改到|换成|not |change/.test(lower)
}

interface Named {
  readonly found: Reading['places'][number]
  readonly slot: SlotName
  readonly detail: string | undefined
}

/** Another district of the same city keeps the street; an unclear name is read in the city that was known. */
function inPlaceOf(old: ReturnType<typeof addressOf>, { found, slot, detail }: Named): SlotValue {
  const near = old === null ? undefined : found.candidates.find((place) => place.city === old.city)
  if (found.candidates.length > 1 && near === undefined) return { candidates: found.candidates }
  const place = near ?? found.place
  if (slot === 'origin' || slot === 'destination') return place
  return { ...place, detail: detail ?? (near === undefined ? '' : (old?.detail ?? '')) }
}

function placeSlot(target: Target, at: number, old: Reading['places'][number] | undefined): SlotName | null {
  const { reading, context, flow } = target
  const named =
    sideBefore(reading.lower, at) ?? reading.places.map(({ role }) => roleSide(role)).find((side) => side !== null) ?? null
  if (named !== null) return slotFor(flow, 'address', named)
  const places = Object.entries(context.slots ?? {}).filter(
    ([slot, value]) => slotKind(slot) === 'address' && addressOf(value) !== null,
  )
  const holder = places.find(([, value]) => old !== undefined && sharesName(value, old.candidates))
  if (holder !== undefined) return holder[0]
  const asked = context.pending?.slot
  if (asked !== undefined && slotKind(asked) === 'address') return asked
  return places.at(-1)?.[0] ?? slotFor(flow, 'address', sideOf(asked) ?? 'consignee')
}

function roleSide(role: 'origin' | 'destination' | 'unknown'): Side | null {
  if (role === 'unknown') return null
  return role === 'origin' ? 'shipper' : 'consignee'
}

function sharesName(value: SlotValue, candidates: Reading['places'][number]['candidates']): boolean {
  const held = addressOf(value)
  return (
    held !== null &&
    candidates.some((place) =>
      [held.province, held.city, held.district].some((name) => name !== '' && Object.values(place).includes(name)),
    )
  )
}

function addressOf(value: SlotValue | undefined): (Partial<Address> & Omit<Address, 'detail'>) | null {
  return typeof value === 'object' && 'city' in value ? value : null
}

/** 第2个电话错了, 重量不对, the address is wrong: which slot, no new value yet. */
export function wrongWithoutValue(target: Target): Command | null {
  const clause = target.reading.clauses.find(({ text, isQuestion }) => WRONG.test(text) && !isQuestion)
  if (clause === undefined) return null
  const slot = wrongPart(target, clause.text, lastSide(target.context))
  if (slot === null || !hasSlot(target.flow, slot)) return null
  const value = slotKind(slot) === 'address' && target.flow === 'order' ? newStreet(target, slot) : null
  return value === null ? { type: 'correct_slot', slot } : { type: 'correct_slot', slot, value }
}

function newStreet({ reading, context }: Target, slot: SlotName): Address | null {
  const detail = STREET.exec(reading.text)?.[1]
  if (detail === undefined) return null
  const { province = '', city = '', district = '' } = addressOf(context.slots?.[slot]) ?? {}
  return { province, city, district, detail }
}

/** 地址写错了 是文二路5号: the street is new, the city stays. */
const STREET = /(?:是|改成|改为|should be)\s?((?![^,，。;；]*(?:不对|错))[^,，。;；]{2,30}\d+[号栋座室楼弄]?[^,，。;；]{0,12})$/

/** 收件人改成李四, 名字改成王五: a name has no shape of its own, only its place in the sentence. */
export function namedCorrection(target: Target): Filling | null {
  const { flow, reading, context } = target
  const held = (slot: SlotName): string | null => {
    const name = context.slots?.[slot]
    return typeof name === 'string' && name !== '' ? name : null
  }
  const known = { shipper: held('shipper.name'), consignee: held('consignee.name') }
  const put = nameCorrected(reading.text, known)
  const slot = put === null ? null : slotFor(flow, 'name', put.side ?? lastSide(context))
  if (put === null || slot === null || slot === 'contact.name') return null
  return { slot, value: put.name, at: put.at, because: 'name put right' }
}

/** Whose side was spoken of last: the pending one or the field being changed, else the consignee once known. */
function lastSide(context: UnderstandContext): Side {
  const field = context.slots?.['field']
  const asked = sideOf(context.pending?.slot) ?? sideOf(typeof field === 'string' ? field : undefined)
  if (asked !== null) return asked
  const isConsigneeKnown = Object.keys(context.slots ?? {}).some(
    (slot) => slot.startsWith('consignee.') || slot === 'destination',
  )
  return isConsigneeKnown ? 'consignee' : 'shipper'
}
