import { redeliveryCase } from '../booked/booked-cases.ts'
import { subjectOf } from '../booked/subject.ts'
import { isForDelivery, tailSaid } from '../booked/wish-cues.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { BookedWish, WishScene } from '../engine/parts.ts'
import { withNote } from '../wording/handling-notes.ts'
import { asksStation, collects, OWN_PICKUP } from './own-pickup.ts'
import { saidAnew } from './said-anew.ts'

const REACHED: readonly string[] = ['delivery_failed', 'at_destination', 'out_for_delivery']
const LONGEST = 120
/** Forms that such words leave. */
const LEAVES: readonly string[] = ['track', 'change', 'redeliver']

/** Own pickup at the station, or another time, address or receiver for a redelivery that is open or registered: it stays one case; null = nothing of the kind. */
export function redeliveryWish(scene: WishScene): BookedWish | null {
  const { text, state, facts } = scene
  const open = state.stack.at(-1)
  if (text.length > LONGEST || (open !== undefined && !LEAVES.includes(open.flow))) return null
  const meant = shipmentMeant(scene, open)
  if (meant === null) return null
  const isOpen = redeliveryCase(facts, meant.waybill) !== null
  const isBegun = open?.flow === 'redeliver'
  const before = isBegun ? { ...open.slots, ...broughtTo(open.memo) } : wishedBefore(scene, meant.waybill)
  const values = valuesIn(scene, { before, isBegun, isOpen, mayBegin: meant.isFailed && open?.flow !== 'change' })
  if (values === null) return null
  return wishOf(open, { before, values, waybill: meant.waybill, isOpen })
}

interface Wished {
  readonly before: Frame['slots']
  readonly values: Values
  readonly waybill: string
  readonly isOpen: boolean
}

function wishOf(open: Frame | undefined, { before, values, waybill, isOpen }: Wished): BookedWish {
  const { confirm: _stale, brought, ...held } = before
  const to = held['address'] === OWN_PICKUP ? brought : held['address']
  const memo = { ...open?.memo, ...values.memo, update: isOpen, ...(to === undefined ? {} : { brought: JSON.stringify(to) }) }
  return { flow: 'redeliver', slots: { ...held, waybill, ...values.slots }, memo, drops: true }
}

/** Where it was to be brought before it was to be fetched. */
function broughtTo({ brought }: Frame['memo']): Frame['slots'] {
  return typeof brought === 'string' ? { brought: JSON.parse(brought) } : {}
}

/** The number said, else that of the open form, else the one talked of; null where none is or it has not come that far. */
function shipmentMeant(
  scene: WishScene,
  open: Frame | undefined,
): { readonly waybill: string; readonly isFailed: boolean } | null {
  const { shipment, isNamed } = subjectOf(scene)
  const held = isNamed ? null : heldIn(open)
  if (held !== null && held !== shipment?.waybill) return { waybill: held, isFailed: false }
  if (shipment === null || !REACHED.includes(shipment.status)) return null
  return { waybill: shipment.waybill, isFailed: shipment.status === 'delivery_failed' }
}

function heldIn(open: Frame | undefined): string | null {
  const waybill = open?.flow === 'redeliver' ? open.slots['waybill'] : undefined
  return typeof waybill === 'string' && waybill !== '' ? waybill : null
}

function wishedBefore({ state, facts }: WishScene, waybill: string): Frame['slots'] {
  const number = redeliveryCase(facts, waybill)?.number
  if (number === undefined) return {}
  const { wished } = state.recent
  if (wished === undefined || wished.case !== number) return { time: {} }
  return wished.slots ?? { time: wished.window }
}

interface Stage {
  readonly before: Frame['slots']
  readonly isBegun: boolean
  readonly isOpen: boolean
  /** The delivery failed: a time for the next one begins it. */
  readonly mayBegin: boolean
}

interface Values {
  readonly slots: Frame['slots']
  readonly memo: Frame['memo']
}

/** A question where the station is looks like going there; whoever only asks says no. */
function valuesIn(scene: WishScene, { before, isBegun, isOpen, mayBegin }: Stage): Values | null {
  const { text } = scene
  if (collects(text) || asksStation(text)) return { slots: { address: OWN_PICKUP }, memo: {} }
  if (isBegun) return besideForm(scene, before)
  const said = saidAnew(scene, before, false)
  if (isOpen && Object.keys(said.slots).length > 0) return { slots: said.slots, memo: {} }
  if (isOpen && NAMES_ADDRESS.test(text)) return { slots: {}, memo: { ask: 'address' } }
  const begins = mayBegin && DELIVERS.test(text) && said.slots['time'] !== undefined
  return begins ? { slots: said.slots, memo: {} } : null
}

/** A note for the courier, four digits that prove whose it is, «还是送吧», or what the form itself would not read. */
function besideForm(scene: WishScene, before: Frame['slots']): Values | null {
  const { text } = scene
  const said = saidAnew(scene, before, true)
  if (said.isOwn) return { slots: said.slots, memo: {} }
  if (tailSaid(text) !== null || GOES_ON.test(text)) return { slots: {}, memo: {} }
  const isNote = isForDelivery(text) || CALLS.test(text)
  return isNote ? { slots: { ...said.slots, remarks: withNote(before['remarks'], text.trim()) }, memo: {} } : null
}

const GOES_ON = /^(?:算了|那|就|[\s,，])*(?:还是|就)(?:给我)?(?:重新)?(?:送|派)(?:送)?(?:吧|了|好了)?[。.!！]*$/u
const CALLS =
  /到了?(?:再|就|先|以后|后)?(?:给我)?(?:打|来)[^,，。]{0,3}(?:电话|我)|(?:打|来)个?(?:我)?电话|别(?:再)?放[^,，。]{0,4}鸽子|放[^,，。]{0,6}(?:门卫|前台|门口|驿站|柜|物业|保安|邻居)|\b(?:call|ring|phone) (?:me|us|my|him|her)\b|\bleave (?:it|them) (?:at|with|by|in|outside|on)\b/iu

/** 地址改一下, and no new one. */
const NAMES_ADDRESS =
  /地址[^,，。?？吗]{0,6}(?:改|换|变|错)|(?:改|换|变更)[^,，。?？吗]{0,4}(?:地址|地方)(?:[^?？吗]{0,4})$|\b(?:change|update)\b[^.?]{0,16}\baddress\b[^?]{0,8}$/iu
const DELIVERS = /送|派|\bdeliver|\bcome\b|\bbring\b/iu
