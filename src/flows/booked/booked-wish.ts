import { mayChangeOrder } from '../../domain/ordering/may-change-order.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { FlowName } from '../commands.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { BookedWish, WishScene } from '../engine/parts.ts'
import { receiptFollowUp } from '../pod/receipt-follow-up.ts'
import { redeliveryWish } from '../redeliver/redelivery-wish.ts'
import { oneOfListed } from '../track/one-of-listed.ts'
import { shipmentTrouble } from '../track/shipment-trouble.ts'
import { ADDS_RECEIPT, cancelCase, changeCase, isStrangersCase, MOVES_PICKUP, redeliveryCase } from './booked-cases.ts'
import { openFormWish } from './open-form-wish.ts'
import { returnWish } from './return-wish.ts'
import { type Subject, subjectOf } from './subject.ts'
import { visitTime } from './visit-time.ts'
import * as cues from './wish-cues.ts'

/** What is wished for a shipment that exists. */
export type WishKind = 'keep' | 'cancel_state' | 'delivery' | 'urge' | 'receipt' | 'papers' | 'pickup' | 'proof' | 'return'

/** Longer texts tell a story. */
const LONGEST = 160

/** «送之前打电话», «改成明天来取», «别取消了»: a wish for a shipment that exists, whatever form was begun for want of a better one; null = none. */
export function bookedWish(scene: WishScene): BookedWish | null {
  const { text, state } = scene
  if (text.length > LONGEST || state.pending?.kind === 'survey' || state.queued.length > 0) return null
  return returnWish(scene) ?? redeliveryWish(scene) ?? openFormWish(scene) ?? otherWish(scene)
}

function otherWish(scene: WishScene): BookedWish | null {
  const { state } = scene
  if (!mayLeave(scene) || complains(scene) || isNewOrder(scene)) return null
  const wish = kinds(subjectOf(scene), scene).find((each) => each !== null) ?? null
  const open = state.stack.at(-1)?.flow
  return wish === null || open === undefined ? wish : { ...wish, drops: !isHolding(scene) }
}

/** Who sends to whom is told: a shipment of its own, whatever is wished for it. */
function isNewOrder({ entities }: WishScene): boolean {
  const isNumbered = (entities.waybills ?? []).length > 0
  return !isNumbered && (entities.contacts ?? []).filter(({ phone, detail }) => phone !== '' && detail !== '').length > 1
}

/** 东西碎了 beside it is a complaint, whatever else is wished for. */
function complains({ text, commands }: WishScene): boolean {
  const isComplaint = commands.some((command) => command.type === 'start_flow' && command.flow === 'complaint')
  return isComplaint && !cues.DISOWNS.complains.test(text)
}

/** An order or enquiry with something in it is kept for later, unless it is disowned. */
function isHolding({ text, state }: WishScene): boolean {
  const open = state.stack.at(-1)
  const isForm = open?.flow === 'order' || open?.flow === 'quote'
  return isForm && Object.keys(open.slots).length > 0 && !cues.DISOWNS.sends.test(text)
}

type Judge = (subject: Subject, scene: WishScene) => BookedWish | null

function kinds(subject: Subject, scene: WishScene): readonly (BookedWish | null)[] {
  const judges: readonly Judge[] = [
    proof,
    keep,
    ofReceipt,
    cancelState,
    visit,
    pickup,
    papers,
    receipt,
    delivery,
    urge,
    cancelIt,
    more,
  ]
  return judges.map((judge) => judge(subject, scene))
}

/** A form that these words leave: none open, one that only looks for the shipment, or one that they disown. */
function mayLeave({ text, state, entities }: WishScene): boolean {
  const open = state.stack.at(-1)?.flow
  const isNumbered = (entities.waybills ?? []).length > 0
  if (open === 'order' || open === 'quote') return isNumbered || cues.DISOWNS.sends.test(text)
  if (open === 'complaint') return cues.DISOWNS.complains.test(text)
  if (open === 'change') return state.pending?.slot === 'order' && !isNumbered
  return open === undefined || open === 'track' || open === 'pod'
}

function start(kind: WishKind, { shipment }: Pick<Subject, 'shipment'>, flow: FlowName = 'change'): BookedWish {
  return { flow, slots: shipment === null ? {} : { waybill: shipment.waybill }, memo: flow === 'change' ? { booked: kind } : {} }
}

const keep: Judge = ({ shipment }, { text, state, facts }) => {
  if (!cues.KEEPS.test(text) || state.stack.length > 0) return null
  const wished = cancelCase(facts, shipment?.waybill ?? null)
  if (wished !== null) return { flow: 'change', slots: { waybill: wished.waybill ?? '' }, memo: { booked: 'keep' } }
  const order = facts.orders.find(({ number }) => number === state.recent.order)
  if (order?.status === 'cancelled') return { flow: 'change', slots: { order: order.number }, memo: { booked: 'keep' } }
  const isSure = shipment?.status === 'awaiting_pickup' && cues.KEEPS_SURELY.test(text)
  return isSure ? start('cancel_state', { shipment }) : null
}

/** «到底取消了没», and «今天还来取不» while a cancellation waits: what became of it. */
const cancelState: Judge = (subject, { text, state, facts }) => {
  if (state.stack.length > 0) return null
  const wished = cancelCase(facts, subject.shipment?.waybill ?? null)
  const asks = cues.ASKS_CANCELLED.test(text) || (wished !== null && cues.ASKS_VISIT.test(text))
  return asks && (wished !== null || subject.shipment?.status === 'awaiting_pickup') ? start('cancel_state', subject) : null
}

/** «今天还来取不»: how the visit that is booked stands, no order. */
const visit: Judge = (subject, { text }) => {
  const { shipment } = subject
  if (shipment?.status !== 'awaiting_pickup' || !cues.ASKS_VISIT.test(text) || movesVisit(subject, text)) return null
  return start('pickup', subject, 'track')
}

function movesVisit({ isTalkedOf }: Subject, text: string): boolean {
  return cues.MOVES_VISIT.test(text) || (isTalkedOf && (cues.WISHES_VISIT.test(text) || cues.VISIT_NOW.test(text)))
}

const pickup: Judge = (subject, { text, state, facts, commands }) => {
  const { shipment } = subject
  if (shipment?.status !== 'awaiting_pickup' || state.stack.at(-1)?.flow === 'pod') return null
  if (saysWhen(subject, { text, state, facts })) return start('pickup', subject)
  if (!movesVisit(subject, text)) return null
  const isSure = subject.isTalkedOf || subject.isNamed || !/寄|发货|\bsend\b|\bship\b/iu.test(text)
  if (!isSure) return null
  const order = facts.orders.find(({ waybill }) => waybill === shipment.waybill)
  const isOwnDoing = order !== undefined && mayChangeOrder(order).status !== 'person'
  if (!isOwnDoing) return start('pickup', subject)
  return { flow: 'change', slots: { order: order.number, ...timeSaid(commands) }, memo: {} }
}

/** 能改成明天上午吗: the time that is wished for goes with the wish. */
function timeSaid(commands: WishScene['commands']): Frame['slots'] {
  const said = commands.find((command) => command.type === 'set_slot' && command.slot === 'pickup.time')
  return said?.type === 'set_slot' ? { 'pickup.time': said.value } : {}
}

/** «后天上午» behind «改取件时间»: the time of the change that a colleague is to make. */
function saysWhen(
  { shipment, isTalkedOf }: Subject,
  { text, state, facts }: Pick<WishScene, 'text' | 'state' | 'facts'>,
): boolean {
  const open = isTalkedOf && shipment !== null && state.stack.length === 0 ? changeCase(facts, shipment.waybill) : null
  if (open === null || open.number !== state.recent.case || !open.reason.startsWith(MOVES_PICKUP)) return false
  return text.length <= 60 && visitTime(text, facts.now) !== null && !/[寄发?？吗]|几|\b(?:when|what)\b/u.test(text)
}

const papers: Judge = (subject, { text, state }) => {
  if (subject.shipment?.status !== 'held_at_customs') return null
  if (/转人工|人工|\bagent\b|\bperson\b|\bcolleague\b/iu.test(text) || state.stack.at(-1)?.flow === 'pod') return null
  return cues.PAPERS.test(text) || cues.RETURNS.test(text) ? start('papers', subject) : null
}

const receipt: Judge = (subject, { text, state, facts, commands }) => {
  if (!cues.wishesReceipt(text, state.lastSaid)) return null
  const { shipment } = subject
  if (shipment === null) return isOfEarlier({ text, commands }) ? start('receipt', subject) : null
  if (shipment.pod?.asked === true || shipment.status === 'cancelled') return null
  const order = facts.orders.find(({ waybill }) => waybill === shipment.waybill)
  if (order === undefined || mayChangeOrder(order).status === 'person') return start('receipt', subject)
  return { flow: 'change', slots: { order: order.number, pod: true }, memo: {} }
}

/** «忘了要回单», and nothing to be sent now. */
function isOfEarlier({ text, commands }: Pick<WishScene, 'text' | 'commands'>): boolean {
  const starts = commands.some(({ type, ...rest }) => type === 'start_flow' && 'flow' in rest && rest.flow === 'order')
  return cues.SENT_BEFORE.test(text) && !starts && text.length <= 40
}

/** «要多少钱», «寄到我公司就行» behind the wish for a receipt. */
const ofReceipt: Judge = (subject, { text, state, facts }) => {
  const { shipment, isTalkedOf } = subject
  const open = shipment === null || !isTalkedOf || state.stack.length > 0 ? null : changeCase(facts, shipment.waybill)
  if (open === null || open.number !== state.recent.case || !open.reason.startsWith(ADDS_RECEIPT) || text.length > 30) return null
  return cues.ON_RECEIPT.test(text) ? start('receipt', subject) : null
}

/** Not failed yet: then another delivery is arranged, with the note. */
const delivery: Judge = (subject, { text, state, facts }) => {
  const { shipment } = subject
  if (shipment === null || !cues.isForDelivery(text) || state.stack.at(-1)?.flow === 'pod') return null
  if (['delivered', 'cancelled'].includes(shipment.status)) return null
  if (shipment.status !== 'delivery_failed' || redeliveryCase(facts, shipment.waybill) !== null) return start('delivery', subject)
  if (state.pending?.kind === 'offer') return null
  return { flow: 'redeliver', slots: { waybill: shipment.waybill, remarks: text.trim() }, memo: {} }
}

const UNDER_WAY: readonly Shipment['status'][] = ['in_transit', 'at_destination', 'out_for_delivery', 'awaiting_pickup']

/** What is late is traced, not urged. */
const urge: Judge = (subject, scene) => {
  const { text, state, facts } = scene
  const { shipment } = subject
  if (!cues.isUrging(text)) return null
  const all = urgedTogether(subject, scene)
  if (all !== null) return { flow: 'change', slots: {}, memo: { booked: 'urge', all } }
  if (shipment === null) return null
  if (redeliveryCase(facts, shipment.waybill) !== null) return start('delivery', subject)
  if (!UNDER_WAY.includes(shipment.status)) return null
  if (shipmentTrouble(shipment, facts.now) !== null || receiptFollowUp(text, state) !== null) return null
  const recent = facts.openCases.find(({ number }) => number === state.recent.case)
  const isElsewhere = recent !== undefined && recent.kind !== 'change' && recent.kind !== 'redelivery'
  return isElsewhere && !subject.isNamed ? null : start('urge', subject)
}

/** «那你催催呗» after a list, where none is named and none is late: all of them. */
function urgedTogether({ isNamed }: Subject, { text, state, facts }: WishScene): readonly string[] | null {
  const { waybills = [] } = state.recent
  const known = [...facts.shipments, ...facts.ownShipments, ...facts.shipmentsByPhone]
  const told = waybills.flatMap((waybill) => known.find((each) => each.waybill === waybill) ?? [])
  const isOne = isNamed || oneOfListed(told, { text, language: state.language }) !== null
  const isFit = told.every((each) => UNDER_WAY.includes(each.status) && shipmentTrouble(each, facts.now) === null)
  return told.length > 1 && told.length <= MOST_URGED && !isOne && isFit ? told.map(({ waybill }) => waybill) : null
}

const MOST_URGED = 5

/** «hm actually can you just cancel it» of what was just spoken of. */
const cancelIt: Judge = ({ shipment, isTalkedOf }, { text, state, facts }) => {
  const order = facts.orders.find(({ waybill }) => waybill === shipment?.waybill)
  const isOpen = shipment !== null && !['delivered', 'cancelled'].includes(shipment.status)
  if (!isOpen || !isTalkedOf || state.stack.length > 0 || !cues.CANCELS_IT.test(text) || ASKS_RULE.test(text)) return null
  return { flow: 'cancel', slots: order === undefined ? { waybill: shipment.waybill } : { order: order.number }, memo: {} }
}

const ASKS_RULE = /要是|如果|怎么|多少|费|钱|\b(?:if|how|fee|cost|charge)\b/iu

/** One more change of what a colleague is about to change. */
const more: Judge = (subject, { text, state, facts }) => {
  const { shipment } = subject
  if (shipment === null || state.stack.length > 0 || !cues.CHANGES_MORE.test(text) || ASKS.test(text)) return null
  const open = changeCase(facts, shipment.waybill)
  return open === null || open.number !== state.recent.case
    ? null
    : { flow: 'change', slots: { waybill: shipment.waybill }, memo: {} }
}

const ASKS = /[吗么?？]\s*$|多少|是不是|^(?:what|which|is|did|who)\b/iu

/** Four digits that prove whose it is, or the claim alone, where a colleague would have to ask for them. */
const proof: Judge = (subject, { text, state, facts }) => {
  const { shipment } = subject
  const isShown = cues.tailSaid(text) !== null || cues.SAYS_WHO.test(text)
  if (!isShown || shipment === null || state.stack.length > 0) return null
  const isAsked = isStrangersCase(facts, shipment.waybill)
  return isAsked && onlyProof(text) ? start('proof', subject) : null
}

/** Beside other wishes the digits go with those. */
function onlyProof(text: string): boolean {
  return text.length <= 30 && !cues.isForDelivery(text) && !cues.CHANGES_MORE.test(text.replace(/手机|电话|phone|number/giu, ''))
}
