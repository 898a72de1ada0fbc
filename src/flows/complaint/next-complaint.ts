import type { FlowView, FramePatch, Move } from '../engine/flow.ts'
import { addToOpenCase } from './add-to-open-case.ts'
import { type Complaint, readComplaint } from './complaint-draft.ts'
import { complaintKinds, concernsShipment, isAboutGoods, kindsOffered } from './complaint-kinds.ts'
import { complaintSummary } from './complaint-summary.ts'
import { statedMemo } from './first-statement.ts'
import { submitComplaint } from './submit-complaint.ts'
import { complaintWording } from './wording.ts'

/** Registers a complaint: what happened, to which shipment, what it was worth; one message is enough when it holds all that. */
export function nextComplaint(view: FlowView): Move {
  const complaint = readComplaint(view)
  const known = addToOpenCase(view, complaint)
  if (known !== null) return known
  const missing = whatIsMissing(view, complaint)
  if (missing !== null) return ask(view, complaint, missing)
  if (view.slots['confirm'] === true) return submitComplaint(view, complaint)
  return askConfirm(view, complaint)
}

/** The next thing to ask; optional questions only once the customer is being asked anyway. */
function whatIsMissing(view: FlowView, complaint: Complaint): string | null {
  const { kind } = complaint
  if (kind === null) return 'kind'
  if (complaint.firstStatement.text === '') return 'description'
  const isOpen = (slot: string) => isUnanswered(view, slot)
  if (complaint.waybill === null && concernsShipment(kind) && isOpen('waybill')) return 'waybill'
  if (isAboutGoods(kind)) {
    const goods = ['goods.name', 'goods.value'].find(isOpen)
    if (goods !== undefined) return goods
  }
  if (view.frame.memo['guided'] !== true) return null
  return optionalQuestions(complaint, isOpen)[0] ?? null
}

/** Neither said, nor skipped, nor «找不到»: a complaint goes on without. */
function isUnanswered(view: FlowView, slot: string): boolean {
  const cannotTell = (view.frame.misses[`cannot:${slot}`] ?? 0) > 0
  return view.slots[slot] === undefined && !view.frame.skipped.includes(slot) && !cannotTell
}

function optionalQuestions({ kind, evidence }: Complaint, isOpen: (slot: string) => boolean): readonly string[] {
  if (kind === null || !isAboutGoods(kind)) return isOpen('request') ? ['request'] : []
  const questions: string[] = []
  if (isOpen('goods.brand') && isOpen('goods.spec')) questions.push('goods.brand')
  if (kind === 'short' && isOpen('goods.pieces')) questions.push('goods.pieces')
  if (evidence.length === 0 && isOpen('evidence')) questions.push('evidence')
  return questions
}

function ask(view: FlowView, complaint: Complaint, slot: string): Move {
  const words = complaintWording[view.language]
  const before = opening(view, complaint)
  const patch = notebook(view, complaint, { guided: true })
  if (slot === 'kind') {
    const choices = kindsOffered.map((kind) => complaintKinds[kind][view.language])
    return { kind: 'ask', slot, before, patch, question: { text: words.askKind, choices }, values: kindsOffered }
  }
  if (slot === 'waybill') return { kind: 'ask', slot, before, patch, ...ownChoices(view) }
  return { kind: 'ask', slot, before, patch }
}

/** The customer's own shipments as buttons: nobody likes to look for a number while angry. */
function ownChoices(view: FlowView): Pick<Extract<Move, { kind: 'ask' }>, 'question' | 'values'> {
  const own = view.facts.ownShipments.slice(0, 5).map((shipment) => shipment.waybill)
  if (own.length === 0) return {}
  return { question: { text: complaintWording[view.language].askWaybill, choices: own }, values: own }
}

function askConfirm(view: FlowView, complaint: Complaint): Move {
  const words = complaintWording[view.language]
  return {
    kind: 'ask',
    slot: 'confirm',
    before: opening(view, complaint),
    question: { text: complaintSummary(view, complaint), choices: [words.submit, words.change] },
    values: [true, false],
    patch: notebook(view, complaint, {}),
  }
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

function notebook(view: FlowView, complaint: Complaint, more: { readonly guided?: boolean }): FramePatch {
  const { waybill, evidence, firstStatement } = complaint
  const memo = {
    ...statedMemo(firstStatement),
    evidence,
    sorry: true,
    ...more,
    ...(waybill === null ? {} : { strange: waybill }),
  }
  const isAdopted = waybill !== null && view.slots['waybill'] === undefined
  const isGuessed = complaint.kind !== null && view.slots['kind'] === undefined
  const slots = { ...(isAdopted ? { waybill } : {}), ...(isGuessed ? { kind: complaint.kind } : {}) }
  return { memo, slots }
}
