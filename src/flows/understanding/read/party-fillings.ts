import type { Address } from '../../../domain/regions/place.ts'
import type { FlowName, SlotName, SlotValue } from '../../commands.ts'
import { sideBefore } from '../cues/side-cues.ts'
import type { FoundPhone } from '../extract/phones.ts'
import type { ToldPerson } from '../extract/told-people.ts'
import { asName } from '../names/english-name.ts'
import { isPinyinName } from '../names/pinyin-name.ts'
import { type Side, type SlotKind, sideOf, slotFor, slotKind } from '../slot-kinds.ts'
import type { ContactBlock, UnderstandContext } from '../understanding.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'
import { malformedPhone } from './malformed-phone.ts'
import { nameBeside } from './name-beside.ts'
import { looksLikeName } from './person-name.ts'
import type { Reading } from './reading.ts'
import { sideInSentence } from './side-in-sentence.ts'
import { streetBeside } from './street-beside.ts'
import { withinKnownCity } from './within-known-city.ts'

/** Names, phones and addresses of the parties, each on its side. */
export function contactFillings(target: Target): readonly Filling[] {
  const { reading, flow } = target
  if (isNextParty(target)) return []
  const fillings: Filling[] = []
  const taken = new Set<Side>()
  reading.contacts.forEach((contact, index) => {
    const side = contactSide(contact, target, taken)
    taken.add(side)
    const known = inKnownCity(contact, side, target)
    const settled = isPinyinName(known.name) ? { ...known, name: asName(known.name) } : known
    fillings.push(...contactSlots(settled, flow, side).map((filling) => ({ ...filling, at: index })))
  })
  const people = withSides(target, taken)
  fillings.push(...peopleFillings(target, { people, taken }))
  if (reading.people.length === 0 && reading.contacts.every(({ name }) => name === '')) fillings.push(...nameAlone(target))
  const loose = reading.phones.filter((found) => !reading.contacts.some((contact) => contact.phone === found.phone))
  for (const found of loose) {
    const named = sideInSentence({ people, lower: reading.lower }, found)
    if (isSpare(reading, found)) {
      fillings.push(spareNote(target, found, fillings.at(-1)?.slot))
      continue
    }
    const side = named ?? correctedSide(target) ?? freeSide(target, 'phone', taken)
    const slot = phoneSlot(target, side, named !== null)
    taken.add(side)
    if (slot !== null) fillings.push({ slot, value: found.phone, at: found.start, because: 'phone' })
  }
  return [...fillings, ...streetBeside(target), ...malformedPhone(target)]
}

const SPARE =
  /(?:座机|固话|备用|办公室?电话|或者?|另一个电话|还有一个(?:电话|号码)|打这个|也可以(?:打)?|\b(?:or|landline|backup|alternatively|office))[^\d\n]{0,8}$/iu

/** 李四 139… 座机0755-…: a second phone of the same person. */
function isSpare({ contacts, text }: Reading, { start }: { readonly start: number }): boolean {
  return contacts.some(({ phone }) => phone !== '') && SPARE.test(text.slice(Math.max(0, start - 14), start))
}

function spareNote({ context }: Target, found: FoundPhone, beside: SlotName | undefined): Filling {
  const held = context.slots?.['remarks']
  const who = sideOf(beside) === 'shipper' ? '寄件人' : '收件人'
  const before = typeof held === 'string' && held !== '' ? `${held}；` : ''
  return { slot: 'remarks', value: `${before}${who}备用电话 ${found.phone}`, at: found.start, because: 'another phone' }
}

function inKnownCity(contact: ContactBlock, side: Side, { context, reading }: Target): ContactBlock {
  const known = context.slots?.[`${side}.address`] ?? context.slots?.[side === 'shipper' ? 'origin' : 'destination']
  const at = reading.contacts.length === 1 ? 0 : reading.text.indexOf(contact.detail.slice(0, 10))
  const until = reading.contacts.length === 1 ? reading.text.length : at + contact.detail.length + 30
  return at < 0 || contact.detail === ''
    ? contact
    : { ...contact, ...withinKnownCity(contact, known, reading.text.slice(at, until)) }
}

/** Whose each name of the sentence is: as its words tell, else on the side that is asked or still empty. */
function withSides(target: Target, blocks: ReadonlySet<Side>): readonly (ToldPerson & { readonly side: Side })[] {
  const taken = new Set(blocks)
  return target.reading.people.map((person) => {
    const side = person.side ?? sideBefore(target.reading.lower, person.start) ?? freeSide(target, 'name', taken)
    taken.add(side)
    return { ...person, side }
  })
}

interface People {
  readonly people: ReturnType<typeof withSides>
  readonly taken: ReadonlySet<Side>
}

function peopleFillings({ flow }: Target, { people, taken }: People): readonly Filling[] {
  return people.flatMap(({ name, side, start }) => {
    const slot = taken.has(side) ? null : slotFor(flow, 'name', side)
    return slot === null ? [] : [{ slot, value: name, at: start, because: 'named in the sentence' }]
  })
}

const NEXT_PARTY =
  /下一[个位]|还有一[个位箱件票]|(?:那|另)一?[箱件份票单](?!的?(?:电话|地址|重量|改))|第[二三四五2-5]个?(?:收件人|收货人|人)|再(?:寄|发)一[个份件]?给|\banother one (?:to|for)\b|\bthe next one\b/i

/** 还有一个寄给…, when the receiver is known: the next shipment's, which the flow takes up later. */
function isNextParty({ reading, context }: Target): boolean {
  const slots = context.slots ?? {}
  const isKnown = slots['consignee.name'] !== undefined && slots['consignee.phone'] !== undefined
  return isKnown && reading.contacts.length > 0 && NEXT_PARTY.test(reading.text) && !/改|不对|错/.test(reading.text)
}

function nameAlone(target: Target): readonly Filling[] {
  const labelled = labelledName(target)
  return labelled.length > 0 ? labelled : nameBeside(target)
}

const LABELLED_NAME =
  /(?:^|[\n,，;；])\s*(?:(收[件货])|[寄发][件货])(?:人|方)?(?:姓名|名字)?\s*[:：是叫]?\s*([\p{Script=Han}·]{2,6}|[A-Z][A-Za-z .]{2,30})\s*(?=$|[\n,，;；])/u

/** 收货人: 韩梅梅 on a line of its own. */
function labelledName({ reading, flow }: Target): readonly Filling[] {
  const match = LABELLED_NAME.exec(reading.text)
  const name = match?.[2]?.trim()
  if (match === null || name === undefined || !looksLikeName(name)) return []
  const slot = slotFor(flow, 'name', match[1] === undefined ? 'shipper' : 'consignee')
  return slot === null ? [] : [{ slot, value: name, at: match.index, because: 'name with its role' }]
}

function phoneSlot({ context, flow }: Target, side: Side, isNamed: boolean): SlotName | null {
  const pending = context.pending
  if (flow === 'quote' && (!isNamed || side === 'shipper')) return 'contact.phone'
  if (
    pending?.flow === flow &&
    slotKind(pending.slot) === 'phone' &&
    (sideOf(pending.slot) === null || sideOf(pending.slot) === side)
  ) {
    return pending.slot
  }
  return slotFor(flow, 'phone', side)
}

/** A block's own word for its role, else the side that is being asked, else the side that is still empty. */
function contactSide(contact: ContactBlock, target: Target, taken: ReadonlySet<Side>): Side {
  if (contact.role === 'sender') return 'shipper'
  if (contact.role === 'receiver') return 'consignee'
  const said = sideInWords(contact, target.reading)
  if (said !== null && !taken.has(said)) return said
  const free = freeSide(target, 'name', taken)
  return isOther(contact, free, target.context) ? otherOf(free) : free
}

/** 寄到杭州…王五 139…，我在深圳…，我叫李四: what stands ahead of a block, since the phone before it, tells whose it is. */
function sideInWords({ phone, name }: ContactBlock, { text, phones }: Reading): Side | null {
  const at = text.indexOf(phone === '' ? name : phone)
  const from = Math.max(0, ...phones.filter(({ end }) => end <= at).map(({ end }) => end))
  const ahead = at < 0 ? '' : text.slice(from, at)
  if (/我(?:在|叫|是|这边|的地址)|(?:从|由).{2,30}(?:寄|发)/.test(ahead)) return 'shipper'
  return /^[\s,，。;；]*\p{Script=Han}{2,5}的?那[个件箱票份单]/u.test(ahead) ||
    /(?:寄|发|送)(?!件)[^,，。;；\n]{0,12}(?:到|给|往|去)|^[\s,，。;；]*(?:到|给|寄往)/.test(ahead)
    ? 'consignee'
    : null
}

/** A whole new party while only a part of the asked one is missing belongs to the other side. */
function isOther({ name, phone }: ContactBlock, side: Side, { slots = {} }: UnderstandContext): boolean {
  const isKnown = slots[`${side}.name`] !== undefined && slots[`${side}.phone`] !== undefined
  const isNew = name !== '' && phone !== '' && slots[`${side}.name`] !== name && slots[`${side}.phone`] !== phone
  return isKnown && isNew && slots[`${otherOf(side)}.name`] === undefined
}

const SIDES = ['shipper', 'consignee'] as const

/** 李四的电话改成139…: whose name is said; 不对，电话是139…: the only side that has one. */
function correctedSide({ context, reading }: Target): Side | null {
  if (!/不对|错了|打错|写错|说错|填错|改成|改为|应该是|wrong|should be|sorry|^no,/.test(reading.lower)) return null
  const slots = context.slots ?? {}
  const isNamed = (side: Side): boolean => {
    const name = slots[`${side}.name`]
    return typeof name === 'string' && name !== '' && reading.text.includes(name)
  }
  const named = SIDES.find(isNamed)
  if (named !== undefined) return named
  const known = SIDES.filter((side) => slots[`${side}.phone`] !== undefined)
  if (known.length === 1) return known[0] ?? null
  return context.pending?.slot === 'confirm' ? 'consignee' : null
}

function otherOf(side: Side): Side {
  return side === 'shipper' ? 'consignee' : 'shipper'
}

function freeSide({ context }: Target, part: 'name' | 'phone' | 'address', taken: ReadonlySet<Side>): Side {
  const slots = context.slots ?? {}
  const { field } = slots
  const asked = sideOf(context.pending?.slot) ?? sideOf(typeof field === 'string' ? field : undefined)
  if (asked !== null && !taken.has(asked)) return asked
  const isTaken = taken.has('shipper') || slots[`shipper.${part}`] !== undefined
  return isTaken || (part === 'address' && slots['origin'] !== undefined) ? 'consignee' : 'shipper'
}

function contactSlots(contact: ContactBlock, flow: FlowName, side: Side): readonly Omit<Filling, 'at'>[] {
  const { name, phone, province, city, district, detail } = contact
  const address: Address = { province, city, district, detail }
  const parts: readonly (readonly [SlotKind, SlotValue, boolean])[] = [
    ['name', name, name !== ''],
    ['phone', phone, phone !== ''],
    ['address', address, province + city + district + detail !== ''],
  ]
  const isCaller = flow === 'quote' && contact.role === 'unknown' && province + city + district + detail === ''
  return parts.flatMap(([kind, value, isThere]) => {
    const slot = isCaller ? (kind === 'address' ? null : `contact.${kind}`) : slotFor(flow, kind, side)
    return slot === null || !isThere ? [] : [{ slot, value, because: `contact block: ${side}` }]
  })
}
