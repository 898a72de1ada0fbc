import { agentGreeting } from '../../../domain/desk/agent-greeting.ts'
import { recordCaseEvent } from '../../cases/record-case-event.ts'
import { appendMessages } from '../../conversations/append-messages.ts'
import type { LockedConversation } from '../../conversations/lock-conversation.ts'
import { setOwner } from '../../conversations/set-owner.ts'
import { prepared } from '../../prepared.ts'
import { type Acting, audit, leads } from '../acting.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { conversationFor, nameOf } from './conversation-for.ts'
import { recordActivity } from './record-activity.ts'

/**
 * Takes the chat from the bot, from a queue, or (who leads) from a colleague, while its row is held: of two, one gets it.
 * A version that is out of date refuses only where somebody else has taken the chat meanwhile; the bot's own turns do not.
 */
export async function claim(
  at: Acting,
  { conversationId, expectedVersion }: { readonly conversationId: string; readonly expectedVersion?: number | undefined },
): Promise<{ readonly version: number }> {
  const conversation = await conversationFor(at, conversationId)
  const { owner } = conversation
  if (owner.kind === 'agent') {
    if (owner.agent === at.by.login) return { version: conversation.version }
    const isStale = expectedVersion !== undefined && expectedVersion !== conversation.version
    if (isStale || !leads(at.by)) throw deskRefusals.taken(nameOf(at, owner.agent))
  }
  await take(at, conversation)
  const author = { kind: 'agent', agent: at.by.login } as const
  await appendMessages(at, conversation.id, [{ author, text: agentGreeting(at.by.name, conversation.language) }])
  return { version: conversation.version + 1 }
}

/** Whoever answers on the platform itself has the chat, whoever had it before; the customer sees them already. */
export async function takeOver(at: Acting, conversationId: string): Promise<void> {
  const conversation = await conversationFor(at, conversationId)
  const { owner } = conversation
  if (owner.kind !== 'agent' || owner.agent !== at.by.login) await take(at, conversation)
}

async function take(at: Acting, conversation: LockedConversation): Promise<void> {
  await setOwner(at, conversation, { kind: 'agent', agent: at.by.login })
  await stopWaiting(at, conversation)
  await takeCase(at, conversation)
  await recordActivity(at, takingOf(at, conversation))
  await audit(at, { action: 'conversation.claim', subject: conversation.id, detail: { from: conversation.owner } })
}

/** Nobody has to be reminded or warned any more, and what was written is before a person's eyes. */
export async function stopWaiting(at: Acting, { id }: Pick<LockedConversation, 'id'>): Promise<void> {
  await at.client.query(
    prepared(`DELETE FROM timers WHERE conversation_id = $1 AND kind IN ('queue_unanswered', 'silence_remind', 'silence_park')`, [
      id,
    ]),
  )
  await at.client.query(prepared('UPDATE conversations SET desk_read_seq = seq WHERE id = $1', [id]))
}

async function takeCase(at: Acting, { id, handOverCase }: LockedConversation): Promise<void> {
  if (handOverCase === null) return
  await at.client.query(
    prepared(
      `UPDATE escalations SET status = 'taken', taken_by = $3, taken_at = $4
       WHERE conversation_id = $1 AND case_number = $2 AND status IN ('waiting', 'taken')`,
      [id, handOverCase, at.by.login, at.now],
    ),
  )
  await at.client.query(
    prepared('UPDATE cases SET agent = $2, version = version + 1 WHERE number = $1 AND closed_at IS NULL', [
      handOverCase,
      at.by.login,
    ]),
  )
  await recordCaseEvent(at, { caseNumber: handOverCase, kind: 'taken', by: at.by.login, words: `${at.by.name} 接入会话` })
}

function takingOf(at: Acting, { id, owner }: LockedConversation): Parameters<typeof recordActivity>[1] {
  const { name } = at.by
  return owner.kind === 'agent'
    ? {
        conversationId: id,
        kind: 'taken_over',
        words: `${name} 从${nameOf(at, owner.agent)}接管会话`,
        payload: { from: owner.agent },
      }
    : { conversationId: id, kind: 'claimed', words: `${name} 接入会话` }
}
