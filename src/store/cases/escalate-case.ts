import { prepared } from '../prepared.ts'
import type { Writing } from '../writing.ts'
import { recordCaseEvent } from './record-case-event.ts'
import { type NewEscalation, recordEscalation } from './record-escalation.ts'

/** The same case goes further up: its team, priority and clock are those of the rule. A chat that nobody takes only warns: its queue stays. */
export async function escalateCase(writing: Writing, step: NewEscalation & { readonly by: string }): Promise<void> {
  const { caseNumber, escalation } = step
  const isWarning = escalation.trigger === 'queue_unanswered'
  await writing.client.query(
    prepared(
      `UPDATE cases SET priority = $2, due_at = coalesce($3, due_at), version = version + 1,
         team = CASE WHEN $4 THEN team ELSE $5 END, agent = CASE WHEN $4 THEN agent ELSE $6 END
       WHERE number = $1`,
      [caseNumber, escalation.priority, escalation.dueAt, isWarning, escalation.team, escalation.agent],
    ),
  )
  await recordEscalation(writing, step)
  const payload = { rule: escalation.rule, team: escalation.team }
  await recordCaseEvent(writing, { caseNumber, kind: 'escalated', by: step.by, words: escalation.reason, payload })
}
