import { escalateCase } from '../cases/escalate-case.ts'
import { openCase } from '../cases/open-case.ts'
import { recordCaseEvent } from '../cases/record-case-event.ts'
import { prepared } from '../prepared.ts'
import type { EffectContext, EffectOf } from './effect-context.ts'

export async function openCaseEffect(at: EffectContext, effect: EffectOf<'open_case'>): Promise<void> {
  const { id: conversationId, customerId } = at.conversation
  const { number, escalation } = effect
  await openCase(at, { number, conversationId, customerId, draft: effect.case, escalation, by: 'bot' })
}

export async function escalateCaseEffect(at: EffectContext, { number, escalation }: EffectOf<'escalate_case'>): Promise<void> {
  await escalateCase(at, { caseNumber: number, conversationId: at.conversation.id, escalation, by: 'bot' })
}

/** What the customer adds stands beside the first statement, never in its place. */
export async function addToCase(at: EffectContext, effect: EffectOf<'add_to_case'>): Promise<void> {
  const { number: caseNumber, note, evidence = [], amountFen } = effect
  if (evidence.length > 0) {
    await at.client.query(
      prepared('UPDATE complaints SET evidence = evidence || $2::text[] WHERE case_number = $1', [caseNumber, evidence]),
    )
  }
  if (amountFen !== undefined) {
    await at.client.query(
      prepared('UPDATE cases SET amount_fen = $2, version = version + 1 WHERE number = $1', [caseNumber, amountFen]),
    )
    await at.client.query(prepared('UPDATE complaints SET amount_fen = $2 WHERE case_number = $1', [caseNumber, amountFen]))
  }
  const payload = { ...(evidence.length > 0 ? { evidence } : {}), ...(amountFen === undefined ? {} : { amountFen }) }
  const kind = amountFen !== undefined ? 'amount' : evidence.length > 0 ? 'evidence' : 'noted'
  await recordCaseEvent(at, { caseNumber, kind, by: 'customer', words: note, payload })
}

export async function withdrawCase(at: EffectContext, { number: caseNumber, reason }: EffectOf<'withdraw_case'>): Promise<void> {
  await at.client.query(
    prepared(
      `UPDATE cases SET status = 'withdrawn', closed_at = $2, version = version + 1 WHERE number = $1 AND closed_at IS NULL`,
      [caseNumber, at.now],
    ),
  )
  await at.client.query(
    prepared(`UPDATE escalations SET status = 'withdrawn' WHERE case_number = $1 AND status IN ('waiting', 'taken')`, [
      caseNumber,
    ]),
  )
  await recordCaseEvent(at, { caseNumber, kind: 'withdrawn', by: 'customer', words: reason })
}
