import type { Address } from '../../domain/regions/place.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { WishScene } from '../engine/parts.ts'
import { recurringTime } from '../understanding/extract/recurring-times.ts'
import { understand } from '../understanding/understand.ts'
import { withNote } from '../wording/handling-notes.ts'
import { OWN_PICKUP } from './own-pickup.ts'

/** What a message changes of a redelivery. */
export interface SaidAnew {
  readonly slots: Frame['slots']
  /** Something in it that the form itself would not read. */
  readonly isOwn: boolean
}

const NOTHING: SaidAnew = { slots: {}, isOwn: false }
const ASKS = /[?？]\s*$|[吗么]\s*$|到了没|到哪|几点|什么时候(?!都)|多少|\b(?:when|what time|where|how much)\b/iu

/** Time, address and receiver that are said to be new; of a time only what is not asked about. */
export function saidAnew(scene: WishScene, before: Frame['slots'], isBegun: boolean): SaidAnew {
  const { text } = scene
  if (ASKS.test(text)) return NOTHING
  const read = readFor(scene, before)
  const address = addressIn(text, read['address'], before)
  const receiver = receiverIn(scene)
  const time = recurringTime(text) ?? (isBegun || MOVES.test(text) ? read['time'] : undefined)
  const slots = {
    ...(time === undefined ? {} : { time }),
    ...(address === undefined ? {} : { address: address.value }),
    ...(receiver === null ? {} : { remarks: withNote(before['remarks'], receiver) }),
  }
  return { slots, isOwn: receiver !== null || address?.isOwn === true }
}

/** As the form reads it; what a change of the order would hold is the same here. */
function readFor({ text, facts, state }: WishScene, before: Frame['slots']): Frame['slots'] {
  const { commands } = understand(text, {
    now: facts.now,
    language: state.language,
    slots: before,
    pending: { flow: 'redeliver', slot: 'confirm' },
  })
  const told = commands.flatMap((command): readonly (readonly [SlotName, SlotValue])[] => {
    if ((command.type !== 'set_slot' && command.type !== 'correct_slot') || command.value === undefined) return []
    const slot = SAME[command.slot] ?? command.slot
    return [[slot, command.value]]
  })
  return Object.fromEntries(told)
}

const SAME: Readonly<Record<SlotName, SlotName>> = { 'consignee.address': 'address', 'pickup.time': 'time' }

const MOVES =
  /改|换|推|提前|延|再送|再派|送|派|行|可以|有空|在家|有人|\b(?:change|instead|move|make it|deliver|rather|prefer|actually|better|come)\b/iu

interface Said {
  readonly value: SlotValue
  readonly isOwn: boolean
}

/** A whole address; else the street in its own words, in the town that is held; null words: it is brought after all. */
function addressIn(text: string, read: SlotValue | undefined, held: Frame['slots']): Said | undefined {
  const { address: before, brought } = held
  if (read !== undefined && isWhole(read, before)) return { value: read, isOwn: false }
  const street = isOfAddress(text, before) ? (STREET_ZH.exec(text)?.[0] ?? STREET_EN.exec(text)?.[0]?.trim()) : undefined
  if (street !== undefined) return { value: inTown(street, read, before), isOwn: true }
  return before === OWN_PICKUP && BROUGHT.test(text) ? { value: brought ?? '', isOwn: true } : undefined
}

/** The old one again (''), new words, or an address with its street. */
function isWhole(read: SlotValue, before: SlotValue | undefined): boolean {
  if (typeof read === 'string') return read === '' || read !== before
  return isAddress(read) && read.detail !== ''
}

const STREET_ZH =
  /[\p{Script=Han}\dA-Za-z]{1,12}?(?:路|街|道|巷|弄|胡同|小区|花园|苑|广场|大厦|村)[\p{Script=Han}\dA-Za-z-]{0,24}\d+\s?(?:号|栋|弄|室|楼|座|单元)[\p{Script=Han}\dA-Za-z-]{0,20}/u
const STREET_EN =
  /(?:\b(?:no\.? ?)?\d+[A-Za-z]?,? )(?:[A-Z][\w']+ ){1,4}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Boulevard|Blvd|Drive)\b[^.?!;]*/u
const LEADS = /^(?:不对|不是|错了|应该|现在|我|住在?|改到?成?|换到?成?|送到?|派到?|地址|新的?|是|在|到|成|为)+/u

/** A street is the new one where the address is spoken of, or one is being corrected. */
function isOfAddress(text: string, before: SlotValue | undefined): boolean {
  return (isAddress(before) && /不对|不是|错|应该|\b(?:no|not|sorry|wrong|actually)\b/iu.test(text)) || SPEAKS.test(text)
}

const SPEAKS = /地址|送|派|搬|住|改到|换到|换成|\b(?:address|deliver|moved|to|at|bring)\b/iu

function inTown(street: string, read: SlotValue | undefined, before: SlotValue | undefined): SlotValue {
  const detail = street.replace(LEADS, '')
  const town = isAddress(before) ? before : null
  if (/[A-Za-z]{3}/u.test(detail) || town === null) return detail
  const isElsewhere = isAddress(read) && read.city !== ''
  const at = isElsewhere ? -1 : town.detail.indexOf(detail.slice(0, 2))
  return { ...(isElsewhere ? read : town), detail: at > 0 ? town.detail.slice(0, at) + detail : detail }
}

function isAddress(value: SlotValue | undefined): value is Address {
  return typeof value === 'object' && !Array.isArray(value) && 'city' in value && 'detail' in value
}

/** 还是送吧 once it was to be fetched. */
const BROUGHT = /(?<!不用|不要|别|不)(?:送|派)(?!了|到站)|\bdeliver\b|\bbring it\b/iu

/** «收件人换成李梅 138…»: who is to be called goes with the redelivery, and a colleague asks the sender. */
function receiverIn({ text, entities }: WishScene): string | null {
  const { phones = [], contacts = [] } = entities
  const isTold = phones.length > 0 || contacts.length > 0 || CHANGED.test(text)
  return isTold && RECEIVER.test(text) && !STREET_ZH.test(text) ? text.trim() : null
}

const RECEIVER =
  /收件人|收货人|联系人|电话|手机|号码|(?:找|打给|联系|给)(?:我|他|她)?[\p{Script=Han}]{0,4}|\b(?:receiver|recipient|consignee|contact|phone|number|call)\b/iu
const CHANGED =
  /(?:收件人|收货人|联系人)[^,，。]{0,4}(?:改|换)|\b(?:receiver|recipient|consignee)\b.{0,12}\b(?:is|changed|now)\b/iu
