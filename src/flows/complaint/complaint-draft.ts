import type { ComplaintDraft, ComplaintKind } from '../../domain/complaints/complaint.ts'
import type { FlowView } from '../engine/flow.ts'
import { waybillNumbers } from '../track/check-waybills.ts'
import { knownShipment } from '../track/find-shipments.ts'
import type { CaseDraft } from '../turn.ts'
import { isComplaintKind } from './complaint-kinds.ts'
import { freezeStatement, saysSomething } from './first-statement.ts'
import { guessKind } from './guess-kind.ts'

/** What a complaint holds so far; no kind yet = null. */
export interface Complaint extends Omit<ComplaintDraft, 'kind'> {
  readonly kind: ComplaintKind | null
}

/** Reads the complaint out of the slots, the memo and this turn's attachments. */
export function readComplaint(view: FlowView): Complaint {
  const kind = view.slots['kind']
  const value = view.slots['goods.value']
  const request = view.slots['request']
  return {
    kind: isComplaintKind(kind) ? kind : (guessKind(view.text) ?? cannotName(view)),
    waybill: complainedWaybill(view),
    firstStatement: freezeStatement(view),
    amountFen: typeof value === 'number' ? value : null,
    request: typeof request === 'string' && request !== '' ? request : null,
    evidence: evidenceKeys(view),
  }
}

/** The complaint as far as it is told, for a person who takes over before it is registered. */
export function complaintCase(view: FlowView): Partial<Pick<CaseDraft, 'complaint' | 'amountFen' | 'waybill'>> {
  const complaint = readComplaint(view)
  const { waybill, amountFen, kind } = complaint
  const isStory = saysSomething(view.text) && !/人工|真人|\b(person|human|agent)\b/iu.test(view.text)
  const text = complaint.firstStatement.text || (isStory ? view.text.trim() : '')
  if (text === '' && kind === null) return { waybill, amountFen }
  const firstStatement = { ...complaint.firstStatement, text }
  return { waybill, amountFen, complaint: { ...complaint, kind: kind ?? 'other', firstStatement } }
}

/** Who cannot name a kind tells the story; when that names none either, it is something else. */
function cannotName(view: FlowView): ComplaintKind | null {
  const cannot = (view.frame.misses['cannot:kind'] ?? 0) > 0
  return cannot && freezeStatement(view).text !== '' ? 'other' : null
}

/** The number given; else what was just talked about, which the summary shows and the customer may correct. */
function complainedWaybill(view: FlowView): string | null {
  const [given] = waybillNumbers(view.slots['waybill'])
  if (given !== undefined) return given
  const recent = view.state.recent.waybill
  if ((view.state.recent.waybills?.length ?? 0) > 1) return null
  if (recent === undefined || view.frame.skipped.includes('waybill')) return null
  return knownShipment(recent, view) === null ? null : recent
}

/** Files of this turn are added to those that came before. */
function evidenceKeys(view: FlowView): readonly string[] {
  const noted = view.frame.memo['evidence']
  const before = Array.isArray(noted) ? noted.filter((key): key is string => typeof key === 'string') : []
  const fresh = view.messages.flatMap((message) => (message.attachment === null ? [] : [message.attachment.key]))
  return [...new Set([...before, ...fresh])]
}
