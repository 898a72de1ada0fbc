import type { FlowView, FramePatch, Move } from '../engine/flow.ts'
import { addToOpenCase } from './add-to-open-case.ts'
import { addedLater } from './added-later.ts'
import { type Complaint, readComplaint } from './complaint-draft.ts'
import { complaintKinds, concernsShipment, isAboutGoods, isComplaintKind, kindsOffered } from './complaint-kinds.ts'
import { complaintSummary } from './complaint-summary.ts'
import { statedMemo } from './first-statement.ts'
import { aboutOpenComplaint } from './open-complaint.ts'
import { submitComplaint } from './submit-complaint.ts'
import { complaintWording } from './wording.ts'

type Ask = Extract<Move, { kind: 'ask' }>

/** Registers a complaint: what happened, to which shipment, what it was worth; one message is enough when it holds all that. */
export function nextComplaint(view: FlowView): Move {
  const about = aboutOpenComplaint(view)
  if (about !== null) return about
  if (isWorthMoot(view)) return withoutWorth(view)
  const complaint = readComplaint(view)
  const corrected = correctedValue(view)
  if (corrected !== null) return correctValue(view, corrected)
  const known = addToOpenCase(view, complaint)
  if (known !== null) return known
  const missing = whatIsMissing(view, complaint)
  if (missing !== null) return ask(view, complaint, missing)
  if (view.slots['confirm'] === true) return submitComplaint(view, complaint)
  return askConfirm(view, complaint)
}

/** «不是丢，是晚了»: what the goods were worth was only asked because they were lost. */
function isWorthMoot({ frame, slots, changed }: FlowView): boolean {
  const { kind, 'goods.value': worth } = slots
  if (!changed.includes('kind') || changed.includes('goods.value') || worth === undefined) return false
  const before = frame.undo.findLast(({ slot }) => slot === 'kind')?.value
  return isComplaintKind(before) && isAboutGoods(before) && isComplaintKind(kind) && !isAboutGoods(kind)
}

function withoutWorth(view: FlowView): Move {
  const { 'goods.value': _moot, ...slots } = view.slots
  const move = nextComplaint({ ...view, slots })
  return move.kind === 'ask' ? { ...move, patch: { ...move.patch, slots: { ...move.patch?.slots, 'goods.value': null } } } : move
}

/** The next thing to ask. Brand, papers and wishes are never asked for: the summary invites them, and they may follow later. */
function whatIsMissing(view: FlowView, complaint: Complaint): string | null {
  const { kind } = complaint
  if (kind === null) return isUnanswered(view, 'kind') ? 'kind' : 'description'
  if (complaint.firstStatement.text === '') return 'description'
  const isOpen = (slot: string) => isUnanswered(view, slot)
  if (complaint.waybill === null && concernsShipment(kind) && isOpen('waybill')) return 'waybill'
  return isAboutGoods(kind) ? (['goods.name', 'goods.value'].find(isOpen) ?? null) : null
}

const NEW_SUM = /(?:是|改成|改为|改到|\bto|\bis)\s*(\d{2,7}(?:\.\d{1,2})?)\s*[。.!！]*$/iu

/** «不对，是900» under the summary: the only sum there is the value. */
function correctedValue(view: FlowView): number | null {
  if (view.slots['confirm'] !== false || typeof view.slots['goods.value'] !== 'number') return null
  const said = NEW_SUM.exec(view.text)?.[1]
  return said === undefined ? null : Math.round(Number(said) * 100)
}

function correctValue(view: FlowView, valueFen: number): Move {
  const { confirm: _refused, ...slots } = view.slots
  const anew = { ...view, text: '', slots: { ...slots, 'goods.value': valueFen } }
  const move = askConfirm(anew, readComplaint(anew))
  return { ...move, patch: { ...move.patch, slots: { ...move.patch.slots, 'goods.value': valueFen, confirm: null } } }
}

/** Neither said, nor skipped, nor «找不到»: a complaint goes on without. */
function isUnanswered(view: FlowView, slot: string): boolean {
  const cannotTell = (view.frame.misses[`cannot:${slot}`] ?? 0) > 0
  return view.slots[slot] === undefined && !view.frame.skipped.includes(slot) && !cannotTell
}

function ask(view: FlowView, complaint: Complaint, slot: string): Move {
  const words = complaintWording[view.language]
  const before = opening(view, complaint)
  const patch = notebook(view, complaint)
  if (slot === 'kind') {
    const choices = kindsOffered.map((kind) => complaintKinds[kind][view.language])
    return { kind: 'ask', slot, before, patch, question: { text: words.askKind, choices }, values: kindsOffered }
  }
  if (slot === 'waybill') return { kind: 'ask', slot, before, patch, ...ownChoices(view) }
  return { kind: 'ask', slot, before, patch }
}

/** The customer's own shipments as buttons: nobody likes to look for a number while angry. */
function ownChoices(view: FlowView): Pick<Extract<Move, { kind: 'ask' }>, 'question' | 'values'> {
  const talkedOf = view.state.recent.waybills ?? []
  const own = [...new Set([...talkedOf, ...view.facts.ownShipments.map((shipment) => shipment.waybill)])].slice(0, 5)
  if (own.length === 0) return {}
  return { question: { text: complaintWording[view.language].askWaybill, choices: own }, values: own }
}

function askConfirm(view: FlowView, complaint: Complaint): Ask & { readonly patch: FramePatch } {
  const words = complaintWording[view.language]
  const { text, lines } = complaintSummary(view, complaint)
  const patch = withConfirmOpen(notebook(view, complaint), view)
  return {
    kind: 'ask',
    slot: 'confirm',
    before: opening(view, complaint),
    question: { text, choices: [words.submit, words.change] },
    values: [true, false],
    patch: { ...patch, memo: { ...patch.memo, shown: [...lines] } },
  }
}

/** What was added under the summary is no answer to it: the question stays open. */
function withConfirmOpen(patch: FramePatch, { slots }: FlowView): FramePatch {
  return typeof slots['confirm'] === 'string' ? { ...patch, slots: { ...patch.slots, confirm: null } } : patch
}

/** Apology first, once. */
function opening(view: FlowView, { waybill }: Complaint): readonly string[] {
  const words = complaintWording[view.language]
  const sorry = view.frame.memo['sorry'] === true ? [] : [words.sorry]
  const isStrange = waybill !== null && view.frame.memo['strange'] !== waybill && isUnknown(view, waybill)
  return isStrange ? [...sorry, words.unknownWaybill(waybill)] : sorry
}

function isUnknown(view: FlowView, waybill: string): boolean {
  const { shipments, ownShipments, shipmentsByPhone } = view.facts
  return ![...shipments, ...ownShipments, ...shipmentsByPhone].some((shipment) => shipment.waybill === waybill)
}

function notebook(view: FlowView, complaint: Complaint): FramePatch {
  const { waybill, evidence, firstStatement } = complaint
  const memo = {
    ...statedMemo(firstStatement),
    evidence,
    sorry: true,
    added: addedLater(view),
    ...(waybill === null ? {} : { strange: waybill }),
  }
  const isAdopted = waybill !== null && view.slots['waybill'] === undefined
  const isGuessed = complaint.kind !== null && view.slots['kind'] === undefined
  const { description } = view.slots
  const isNoStory = typeof description === 'string' && firstStatement.text === ''
  const slots = {
    ...(isNoStory ? { description: null } : {}),
    ...(isAdopted ? { waybill } : {}),
    ...(isGuessed ? { kind: complaint.kind } : {}),
  }
  return { memo, slots }
}
