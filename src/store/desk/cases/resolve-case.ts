import type { Fen } from '../../../domain/money/fen.ts'
import { type CaseEventKind, recordCaseEvent } from '../../cases/record-case-event.ts'
import { prepared } from '../../prepared.ts'
import { changeTimers } from '../../turns/change-timers.ts'
import type { Acting } from '../acting.ts'

export interface Resolution {
  readonly number: string
  readonly outcome: string
  /** Line of the case's history. */
  readonly words: string
  readonly decidedFen?: Fen
  readonly cause?: string | undefined
  readonly department?: string | undefined
}

/** Ends a case: nobody waits for it any more, and no clock runs on. */
export async function resolveCase(at: Acting, resolution: Resolution): Promise<void> {
  const { number, decidedFen } = resolution
  const { rows } = await at.client.query<{ conversation_id: string }>(
    prepared(
      `UPDATE cases SET status = 'resolved', closed_at = $2, outcome = $3, cause = coalesce($4, cause),
         department = coalesce($5, department), decided_fen = coalesce($6, decided_fen),
         decided_by = CASE WHEN $6::bigint IS NULL THEN decided_by ELSE $7 END, version = version + 1
       WHERE number = $1 RETURNING conversation_id`,
      [
        number,
        at.now,
        resolution.outcome,
        resolution.cause ?? null,
        resolution.department ?? null,
        decidedFen ?? null,
        at.by.login,
      ],
    ),
  )
  await at.client.query(
    prepared(`UPDATE escalations SET status = 'closed' WHERE case_number = $1 AND status IN ('waiting', 'taken')`, [number]),
  )
  await stopClocks(at, { number, conversationId: rows[0]?.conversation_id })
  const kind: CaseEventKind = decidedFen === undefined ? 'resolved' : 'decided'
  const payload = decidedFen === undefined ? {} : { fen: decidedFen }
  await recordCaseEvent(at, { caseNumber: number, kind, by: at.by.login, words: resolution.words, payload })
}

async function stopClocks(
  at: Acting,
  { number, conversationId }: { readonly number: string; readonly conversationId: string | undefined },
): Promise<void> {
  if (conversationId === undefined) return
  const kinds = ['case_unanswered', 'quote_due', 'queue_unanswered'] as const
  await changeTimers(at, conversationId, { set: [], clear: kinds.map((kind) => ({ kind, subject: number })) })
}
