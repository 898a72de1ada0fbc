import type { Owner } from '../../domain/conversations/owner.ts'
import { prepared } from '../prepared.ts'
import type { Writing } from '../writing.ts'
import type { LockedConversation } from './lock-conversation.ts'

/**
 * Changes who may speak, in a transaction that holds the conversation's row. A new stay in a queue is recorded, an old one ended:
 * taken by an agent, transferred to another queue, left for the bot. Who moves to another queue keeps the time waited.
 */
export async function setOwner(writing: Writing, conversation: LockedConversation, owner: Owner): Promise<void> {
  const { client, ids, now } = writing
  const before = conversation.owner
  const since = owner.kind === 'queue' ? (conversation.waitingSince ?? now) : null
  await client.query(
    prepared(
      `UPDATE conversations SET owner_kind = $2, owner_team = $3, owner_agent = $4, waiting_since = $5, version = version + 1,
       priority = CASE WHEN $2 = 'bot' THEN 'normal' ELSE priority END WHERE id = $1`,
      [conversation.id, owner.kind, teamOf(owner, before), agentOf(owner), since],
    ),
  )
  const isSameQueue = owner.kind === 'queue' && before.kind === 'queue' && owner.team === before.team
  if (before.kind === 'queue' && !isSameQueue) {
    await client.query(
      prepared(
        'UPDATE queue_waits SET ended_at = $2, outcome = $3, taken_by = $4 WHERE conversation_id = $1 AND ended_at IS NULL',
        [conversation.id, now, outcomeOf(owner), agentOf(owner)],
      ),
    )
  }
  if (owner.kind !== 'queue' || isSameQueue) return
  await client.query(
    prepared('INSERT INTO queue_waits (id, conversation_id, team, since) VALUES ($1, $2, $3, $4)', [
      ids.next(),
      conversation.id,
      owner.team,
      now,
    ]),
  )
}

/** An agent who takes a chat keeps its team: that is where it goes back to. */
function teamOf(owner: Owner, before: Owner): string | null {
  if (owner.kind === 'queue') return owner.team
  return owner.kind === 'agent' && before.kind === 'queue' ? before.team : null
}

function agentOf(owner: Owner): string | null {
  return owner.kind === 'bot' ? null : (owner.agent ?? null)
}

function outcomeOf(owner: Owner): string {
  switch (owner.kind) {
    case 'agent':
      return 'taken'
    case 'queue':
      return 'transferred'
    case 'bot':
      return 'left'
  }
}
