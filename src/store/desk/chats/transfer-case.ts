import type { EscalationDraft } from '../../../flows/turn.ts'
import { openCase } from '../../cases/open-case.ts'
import { recordCaseEvent } from '../../cases/record-case-event.ts'
import { recordEscalation } from '../../cases/record-escalation.ts'
import type { LockedConversation } from '../../conversations/lock-conversation.ts'
import { drawNumber } from '../../numbers/draw-number.ts'
import { prepared } from '../../prepared.ts'
import type { Acting } from '../acting.ts'

/** The hand-over moves with the chat; a chat that came from the bot without one gets it now, because somebody must act. */
export async function transferCase(at: Acting, conversation: LockedConversation, escalation: EscalationDraft): Promise<string> {
  const { id: conversationId, handOverCase } = conversation
  const moved = handOverCase === null ? false : await moveCase(at, handOverCase, escalation)
  if (handOverCase !== null && moved) {
    await recordEscalation(at, { caseNumber: handOverCase, conversationId, escalation })
    await recordCaseEvent(at, {
      caseNumber: handOverCase,
      kind: 'transferred',
      by: at.by.login,
      words: escalation.reason,
      payload: { team: escalation.team, agent: escalation.agent },
    })
    return handOverCase
  }
  return openHandOver(at, conversation, escalation)
}

async function moveCase({ client }: Acting, number: string, escalation: EscalationDraft): Promise<boolean> {
  const { rowCount } = await client.query(
    prepared(
      `UPDATE cases SET team = $2, agent = $3, due_at = coalesce($4, due_at), version = version + 1
       WHERE number = $1 AND closed_at IS NULL`,
      [number, escalation.team, escalation.agent, escalation.dueAt],
    ),
  )
  return rowCount === 1
}

async function openHandOver(at: Acting, conversation: LockedConversation, escalation: EscalationDraft): Promise<string> {
  const number = await drawNumber(at, 'case', at.company.waybillPrefix)
  await openCase(at, {
    number,
    conversationId: conversation.id,
    customerId: conversation.customerId,
    draft: { kind: 'hand_over', reason: escalation.reason, summary: escalation.reason },
    escalation,
    by: at.by.login,
  })
  await at.client.query(prepared('UPDATE conversations SET hand_over_case = $2 WHERE id = $1', [conversation.id, number]))
  // The dialogue's own memory too: its next turn writes the column anew.
  await at.client.query(
    prepared(
      `UPDATE dialogue_states SET state = jsonb_set(state, '{handOverCase}', to_jsonb($2::text)), version = version + 1
       WHERE conversation_id = $1`,
      [conversation.id, number],
    ),
  )
  return number
}
