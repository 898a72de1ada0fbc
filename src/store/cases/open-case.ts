import type { ComplaintDraft } from '../../domain/complaints/complaint.ts'
import type { CaseDraft, EscalationDraft } from '../../flows/turn.ts'
import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import type { Writing } from '../writing.ts'
import { recordCaseEvent } from './record-case-event.ts'
import { recordEscalation } from './record-escalation.ts'

export interface NewCase {
  readonly number: string
  readonly conversationId: string
  readonly customerId: string
  readonly draft: CaseDraft
  readonly escalation: EscalationDraft
  /** `bot` or the login of an agent. */
  readonly by: string
}

/** A case with its reason, its team and its clock; a complaint's first statement is frozen from here on. */
export async function openCase(writing: Writing, opened: NewCase): Promise<void> {
  const { number, draft, escalation } = opened
  await writing.client.query(
    prepared(
      `INSERT INTO cases (number, conversation_id, customer_id, kind, team, agent, priority, reason, summary, waybill, order_number,
         quote_number, amount_fen, slots, due_at, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        number,
        opened.conversationId,
        opened.customerId,
        draft.kind,
        escalation.team,
        escalation.agent,
        escalation.priority,
        draft.reason,
        draft.summary,
        draft.waybill ?? draft.complaint?.waybill ?? null,
        draft.orderNumber ?? null,
        draft.quoteNumber ?? null,
        draft.amountFen ?? draft.complaint?.amountFen ?? null,
        storableJson(draft.slots ?? {}),
        escalation.dueAt,
        writing.now,
      ],
    ),
  )
  if (draft.complaint) await registerComplaint(writing, number, draft.complaint)
  if (draft.quoteNumber) {
    await writing.client.query(prepared('UPDATE quotes SET case_number = $2 WHERE number = $1', [draft.quoteNumber, number]))
  }
  await recordCaseEvent(writing, { caseNumber: number, kind: 'opened', by: opened.by, words: draft.summary })
  await recordEscalation(writing, { caseNumber: number, conversationId: opened.conversationId, escalation })
}

async function registerComplaint(writing: Writing, caseNumber: string, complaint: ComplaintDraft): Promise<void> {
  const first = complaint.firstStatement
  await writing.client.query(
    prepared(
      `INSERT INTO complaints (case_number, kind, waybill, first_text, first_goods_name, first_brand, first_spec, first_pieces,
         first_value_fen, first_stated_at, amount_fen, request, evidence, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        caseNumber,
        complaint.kind,
        complaint.waybill,
        first.text,
        first.goodsName,
        first.brand,
        first.spec,
        first.pieces,
        first.valueFen,
        first.statedAt,
        complaint.amountFen,
        complaint.request,
        complaint.evidence,
        writing.now,
      ],
    ),
  )
}
