import type { Trigger, TurnResult } from '../../flows/turn.ts'
import type { Understanding } from '../../flows/understanding/understanding.ts'
import type { LockedConversation } from '../conversations/lock-conversation.ts'
import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import type { Writing } from '../writing.ts'
import type { TurnReplay } from './turn-replay.ts'

export interface TurnRecord {
  readonly conversation: LockedConversation
  readonly trigger: Trigger
  readonly understanding: Understanding | null
  readonly keys: object
  readonly result: Pick<TurnResult, 'effects'> & { readonly state: TurnResult['state'] | null }
  readonly tookMs: number
  readonly fault: string | null
  readonly replay: TurnReplay
}

const FINISH = `
  WITH conversation AS (
    UPDATE conversations SET version = version + 1, turn_attempts = 0, language = coalesce($3::jsonb->>'language', language),
      hand_over_case = CASE WHEN $3::jsonb IS NULL THEN hand_over_case ELSE $3::jsonb->>'handOverCase' END,
      turn_due_at = CASE WHEN $4 THEN NULL ELSE turn_due_at END
    WHERE id = $1 RETURNING id, version
  ), state AS (
    INSERT INTO dialogue_states AS d (conversation_id, state, updated_at)
    SELECT c.id, $3::jsonb, $2 FROM conversation c WHERE $3::jsonb IS NOT NULL
    ON CONFLICT (conversation_id) DO UPDATE SET state = excluded.state, version = d.version + 1, updated_at = excluded.updated_at
  ), handled AS (
    UPDATE messages SET handled_at = $2 WHERE id = ANY($5::uuid[])
  ), logged AS (
    INSERT INTO turns (id, conversation_id, kind, trigger, understanding, facts, effects, version, took_ms, fault, at, replay)
    SELECT $6, c.id, $7, $8, $9, $10, $11, c.version, $12, $13, $2, $14 FROM conversation c
  )
  SELECT version FROM conversation`

/** Remembers what the turn decided, marks its messages handled and writes the log: the last statement before the commit. */
export async function finishTurn(writing: Writing, record: TurnRecord): Promise<number> {
  const { conversation, trigger, understanding, result } = record
  const handled = trigger.kind === 'messages' ? trigger.messages.map(({ id }) => id) : []
  const values = [
    conversation.id,
    writing.now,
    result.state === null ? null : storableJson(result.state),
    trigger.kind === 'messages',
    handled,
    writing.ids.next(),
    trigger.kind,
    storableJson(loggedTrigger(trigger)),
    understanding === null ? null : storableJson(understanding),
    storableJson(record.keys),
    storableJson(result.effects),
    record.tookMs,
    record.fault,
    storableJson(record.replay),
  ]
  const { rows } = await writing.client.query<{ version: number }>(prepared(FINISH, values))
  return rows[0]?.version ?? conversation.version
}

/** Messages by their ids: their words are stored once. */
export function loggedTrigger(trigger: Trigger): unknown {
  return trigger.kind === 'messages' ? { kind: trigger.kind, messages: trigger.messages.map(({ id }) => id) } : trigger
}
