import type { Command, SlotName, SlotValue } from '../commands.ts'
import type { TurnOpening } from '../turn.ts'
import { isSameSender, namedReceiver, withoutSameSender } from '../understanding/cues/same-sender.ts'
import { type ParcelsTold, parcelsTold } from '../understanding/read/parcels-told.ts'
import type { ContactBlock, Understanding } from '../understanding/understanding.ts'
import type { Frame } from './dialogue-state.ts'
import type { EngineParts } from './parts.ts'
import { understandContext } from './understand-context.ts'

interface Said {
  readonly text: string
  readonly first: Understanding
}

/** Of several parcels told of at once only the one whose order is being filled is read now; and a sender that stays is no new one. Null: read as it stands. */
export function parcelWords(parts: EngineParts, opening: TurnOpening, said: Said): Understanding | null {
  const frame = opening.state?.stack.at(-1)
  if (frame !== undefined && frame.flow !== 'order') return null
  const told = parcelsTold(said.text)
  if (told !== null) return currentParcel(parts, opening, { ...said, frame, told })
  if (frame === undefined) return null
  return (
    swapped(frame, said) ??
    laterReceiver(frame, said) ??
    sameSender(parts, opening, { ...said, frame }) ??
    goesTo(parts, opening, said)
  )
}

interface Told extends Said {
  readonly frame: Frame | undefined
  readonly told: ParcelsTold
}

function currentParcel(parts: EngineParts, opening: TurnOpening, { text, first, frame, told }: Told): Understanding | null {
  const { head, parcels } = told
  const city = cityOf(frame?.slots['consignee.address'])
  if (frame === undefined || city === null) return firstParcel(parts, opening, { text, first, frame, told })
  const own = parcels.find(({ place }) => place.city === city)
  const waiting = furtherOf(frame)
  const isOfThese = parcels.every(({ place }) => place.city === city || waiting.some((name) => place.city.startsWith(name)))
  if (!isOfThese && (own === undefined || parcels.length < 2)) return null
  if (own !== undefined && parcels.length === 1 && own.words === '') return null
  return readNow(parts, opening, { words: [head, own?.words ?? ''], first, keeps: { slot: 'consignee.address', frame } })
}

/** Nothing is known yet of where it goes: the first one told is ordered first. */
function firstParcel(parts: EngineParts, opening: TurnOpening, { text, first, frame, told }: Told): Understanding | null {
  const [own, second] = told.parcels
  const starts = first.commands.flatMap((command) => (command.type === 'start_flow' ? [command.flow] : []))
  const isOrder =
    frame !== undefined || starts.includes('order') || (starts.includes('quote') && SENDS.test(text) && !PRICE.test(text))
  if (own === undefined || second === undefined || !isOrder) return null
  const isZh = first.language === 'zh'
  const to = isZh ? `寄到${own.place.city}` : `send to ${own.place.city}`
  const wish = frame === undefined && !starts.includes('order') ? '下单' : ''
  return readNow(parts, opening, { words: [wish, told.head, to, own.words], first })
}

const SENDS = /寄|发|\b(?:send|ship|parcels?|packages?)\b/iu
const PRICE = /多少|价|钱|运费|费用|怎么收|\b(?:how much|price|cost|quote|rate)\b/iu

interface Now {
  readonly words: readonly string[]
  readonly first: Understanding
  /** A value that stays as it is, where the words say nothing for this order. */
  readonly keeps?: { readonly slot: SlotName; readonly frame: Frame }
}

function readNow(parts: EngineParts, opening: TurnOpening, { words, first, keeps }: Now): Understanding {
  const text = words.filter((part) => part !== '').join('\n')
  const context = understandContext(opening)
  const [head = ''] = words
  const ofGoods =
    head === '' && keeps !== undefined ? { ...context, pending: { flow: 'order', slot: 'goods.name' } as const } : context
  const again = text === '' ? first : parts.understand(text, ofGoods)
  const isMute = text === '' || again.commands.every(({ type }) => type === 'not_understood')
  const stays = keeps === undefined ? [] : same(keeps.frame, keeps.slot)
  const places = first.entities.places
  const entities = places === undefined ? again.entities : { ...again.entities, places }
  return { ...again, language: first.language, entities, commands: isMute && stays.length > 0 ? stays : again.commands }
}

/** Said again as it is: understood, and nothing changes. */
function same(frame: Frame, slot: SlotName): readonly Command[] {
  const value = frame.slots[slot]
  return value === undefined ? [] : [{ type: 'set_slot', slot, value }]
}

function cityOf(value: SlotValue | undefined): string | null {
  return typeof value === 'object' && 'city' in value && value.city !== '' ? value.city : null
}

/** «长沙 2kg», as the order notes them. */
function furtherOf({ memo }: Frame): readonly string[] {
  const further = memo['further']
  if (!Array.isArray(further)) return []
  return further.flatMap((name) => (typeof name === 'string' ? [name.replace(/ [\d.]+kg$/u, '')] : []))
}

/** «不对 宋佳是收件人» while the receiver was taken for the sender; where it is so already, nothing changes. */
function swapped(frame: Frame, { text, first }: Said): Understanding | null {
  const { 'shipper.name': sender, 'consignee.name': receiver } = frame.slots
  if (typeof sender !== 'string') return null
  if (receiver === undefined) return namedReceiver(text, sender) ? { ...first, commands: [{ type: 'swap_parties' }] } : null
  const isSo = typeof receiver === 'string' && namedReceiver(text, receiver) && isSameSender(text, sender)
  return isSo && text.length <= SHORT ? { ...first, commands: same(frame, 'shipper.name') } : null
}

/** Longer words say more than who is who. */
const SHORT = 30

/** «寄件人一样的 收 马俊 138…»: the sender is left alone, and what is said besides is the receiver's. */
function sameSender(
  parts: EngineParts,
  opening: TurnOpening,
  { text, first, frame }: Said & { readonly frame: Frame },
): Understanding | null {
  const name = frame.slots['shipper.name']
  const known = typeof name === 'string' ? name : null
  if (!isSameSender(text, known)) return null
  const rest = withoutSameSender(text, known)
  if (rest === '') return { ...first, commands: same(frame, 'shipper.name') }
  const context = understandContext(opening)
  const taken = { 'shipper.name': '·', 'shipper.phone': '·', ...context.slots }
  return { ...parts.understand(rest, { ...context, slots: taken }), language: first.language }
}

/** «南昌：李红 139…» while the order to 长沙 has its receiver: whose order comes later, and no new receiver of this one. */
function laterReceiver(frame: Frame, { first }: Said): Understanding | null {
  const { 'consignee.phone': phone, 'consignee.address': address } = frame.slots
  const blocks = first.entities.contacts ?? []
  const city = cityOf(address)
  const isLater = ({ city: to, phone: own }: ContactBlock): boolean =>
    own !== phone && to !== '' && to !== city && furtherOf(frame).some((name) => to.startsWith(name) || name.endsWith(to))
  if (phone === undefined || blocks.length === 0 || !blocks.every(isLater)) return null
  return { ...first, commands: same(frame, 'consignee.name') }
}

/** "the Hangzhou one goes to Tom Li …": whose it is, and no part of the address. */
function goesTo(parts: EngineParts, opening: TurnOpening, { text, first }: Said): Understanding | null {
  const plain = text.replace(GOES_TO, 'to ')
  return plain === text ? null : { ...parts.understand(plain, understandContext(opening)), language: first.language }
}

const GOES_TO = /^\s*(?:the |for the )?(?:\p{Lu}\p{L}+ ){1,2}(?:one|parcel|box|order) (?:goes|is going|should go|is) (?:to|for) /u
