import { yuan } from '../../domain/money/fen.ts'
import type { FlowView } from '../engine/flow.ts'
import { circled } from '../wording/lists.ts'
import { allAdded } from './added-later.ts'
import type { Complaint } from './complaint-draft.ts'
import { complaintKinds } from './complaint-kinds.ts'
import { tidied } from './first-statement.ts'
import { complaintWording } from './wording.ts'

export interface ComplaintReading {
  readonly text: string
  /** Every line as it stands, to tell later what changed. */
  readonly lines: readonly string[]
}

/** What is about to be registered, numbered line by line, so that it can be corrected by number; the second time only what is new. */
export function complaintSummary(view: FlowView, complaint: Complaint): ComplaintReading {
  const words = complaintWording[view.language]
  const lines = numberedLines(view, complaint)
  const shown = shownBefore(view)
  const fresh = lines.filter((line) => !shown.some((other) => unnumbered(other) === unnumbered(line)))
  const isUpdate = shown.length > 0 && fresh.length > 0 && fresh.length < 4
  if (isUpdate) return { lines, text: [words.updated, ...fresh, words.restUnchanged, words.submitNow].join('\n') }
  const helps = complaint.waybill === null && mayKnowNumber(view) ? [words.waybillHelps] : []
  return { lines, text: [words.summaryHead, ...lines, ...helps, words.summaryAsk].join('\n') }
}

/** The lines read back last, while their question is still on the table. */
function shownBefore({ frame, state }: FlowView): readonly string[] {
  const { shown } = frame.memo
  const isOpen = state.pending?.flow === 'complaint' && state.pending.slot === 'confirm'
  return isOpen && Array.isArray(shown) ? shown.filter((line): line is string => typeof line === 'string') : []
}

/** The same line under another number is no news. */
function unnumbered(line: string): string {
  return line.replace(/^\S+ /u, '')
}

function numberedLines(view: FlowView, complaint: Complaint): readonly string[] {
  const words = complaintWording[view.language]
  const { labels } = words
  const lines: (readonly [string, string | null])[] = [
    [labels.kind, complaint.kind === null ? null : complaintKinds[complaint.kind][view.language]],
    [labels.waybill, complaint.waybill],
    [labels.goods, goodsWords(view)],
    [
      complaint.kind === 'price' ? labels.overcharged : labels.value,
      complaint.amountFen === null ? null : yuan(complaint.amountFen),
    ],
    [labels.description, shorten(currentDescription(view, complaint))],
    [labels.added, allAdded(view).map(shorten).join('；') || null],
    [labels.request, complaint.request],
    [labels.evidence, complaint.evidence.length === 0 ? null : words.files(complaint.evidence.length)],
  ]
  const said = lines.filter((line): line is readonly [string, string] => line[1] !== null)
  return said.map(([label, value], index) => `${circled(index + 1)} ${label}${words.colon}${value}`)
}

/** Neither asked for before nor found wanting: who was rude can only be found by the shipment. */
function mayKnowNumber({ frame }: FlowView): boolean {
  return !frame.skipped.includes('waybill') && (frame.misses['cannot:waybill'] ?? 0) === 0
}

/** Name, brand, specification and pieces, as far as they are known. */
export function goodsWords(view: FlowView): string | null {
  const parts = ['goods.name', 'goods.brand', 'goods.spec'].flatMap((slot) => {
    const value = view.slots[slot]
    return typeof value === 'string' && value !== '' ? [value] : []
  })
  const pieces = view.slots['goods.pieces']
  if (typeof pieces === 'number') parts.push(complaintWording[view.language].pieces(pieces))
  return parts.length === 0 ? null : parts.join(view.language === 'zh' ? '，' : ', ')
}

function currentDescription(view: FlowView, complaint: Complaint): string {
  const described = view.slots['description']
  const { text } = complaint.firstStatement
  if (typeof described !== 'string' || described === '') return text
  return tidied(text).includes(tidied(described)) ? text : described
}

function shorten(text: string): string {
  const line = text.replace(/\s+/gu, ' ')
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
