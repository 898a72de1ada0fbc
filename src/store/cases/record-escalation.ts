import type { EscalationDraft } from '../../flows/turn.ts'
import { prepared } from '../prepared.ts'
import type { Writing } from '../writing.ts'

export interface NewEscalation {
  readonly caseNumber: string
  readonly conversationId: string
  readonly escalation: EscalationDraft
}

/** Why a case goes to a team, by which rule; the step before it is closed. */
export async function recordEscalation(
  writing: Writing,
  { caseNumber, conversationId, escalation }: NewEscalation,
): Promise<void> {
  await writing.client.query(
    prepared(`UPDATE escalations SET status = 'closed' WHERE case_number = $1 AND status = 'waiting'`, [caseNumber]),
  )
  await writing.client.query(
    prepared(
      `INSERT INTO escalations (id, case_number, conversation_id, rule, trigger, reason, team, agent, priority, due_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        writing.ids.next(),
        caseNumber,
        conversationId,
        escalation.rule,
        escalation.trigger,
        escalation.reason,
        escalation.team,
        escalation.agent,
        escalation.priority,
        escalation.dueAt,
        writing.now,
      ],
    ),
  )
}
