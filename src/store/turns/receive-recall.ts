import type pg from 'pg'
import type { InboundMessage } from '../../domain/conversations/message.ts'
import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import { type Placed, rawOf, type StoreParts } from './store-message.ts'

type Within = StoreParts & { readonly client: pg.PoolClient }

const HOLD = `SELECT c.id FROM conversations c WHERE c.status = 'open' AND c.identity_id = (
  SELECT i.id FROM channel_identities i WHERE i.channel = $1 AND i.channel_account = $2 AND i.external_user = $3) FOR UPDATE OF c`

/** One's own words only: the id of another person's message takes nothing back. */
const NAMED = `SELECT m.id, m.conversation_id, m.handled_at IS NOT NULL AS is_handled FROM inbound_ledger l
  JOIN messages m ON m.id = l.message_id AND m.author_kind = 'customer' AND m.kind <> 'recall'
  JOIN conversations c ON c.id = m.conversation_id JOIN channel_identities i ON i.id = c.identity_id
  WHERE l.channel = $1 AND l.channel_account = $2 AND l.external_id = $4 AND i.external_user = $3`

const STORE = `
  WITH taken_back AS (
    UPDATE messages SET recalled_at = coalesce(recalled_at, $7), handled_at = coalesce(handled_at, $7) WHERE id = $8
  ), conversation AS (
    UPDATE conversations SET seq = seq + 1, last_message_at = $7, turn_due_at = CASE WHEN $9 THEN greatest($10, reading_until) ELSE turn_due_at END
    WHERE id = $4 RETURNING id, seq
  ), ledger AS (
    INSERT INTO inbound_ledger (channel, channel_account, external_id, conversation_id, message_id, raw, received_at)
    SELECT $1, $2, $3, c.id, $5, $6, $7 FROM conversation c
  ), message AS (
    INSERT INTO messages (id, conversation_id, seq, author_kind, kind, text, external_id, at, handled_at)
    SELECT $5, c.id, c.seq, 'customer', 'recall', coalesce($8::text, ''), $3, $7, CASE WHEN $9 THEN NULL ELSE $7::timestamptz END FROM conversation c
  )
  SELECT seq FROM conversation`

/**
 * A message takes an earlier one back. What a turn has heard already the next turn forgets: it gets our id of the message. What no turn
 * has taken yet is taken by none, and there is nothing to answer. The conversation is open and its row is held.
 */
export async function receiveRecall(parts: Within, message: InboundMessage): Promise<Placed | null> {
  const { client, ids, now } = parts
  const who = [message.channel, message.channelAccount, message.externalUser]
  const held = await client.query<{ id: string }>(prepared(HOLD, who))
  const conversationId = held.rows[0]?.id
  if (conversationId === undefined) return null
  const found = await client.query<{ id: string; conversation_id: string; is_handled: boolean }>(
    prepared(NAMED, [...who, message.text]),
  )
  const named = found.rows[0]
  const wasHeard = named?.is_handled === true && named.conversation_id === conversationId
  const messageId = ids.next()
  const { rows } = await client.query<{ seq: number }>(
    prepared(STORE, [
      message.channel,
      message.channelAccount,
      message.externalId,
      conversationId,
      messageId,
      storableJson(rawOf(message)),
      now,
      named?.id ?? null,
      wasHeard,
      new Date(now.getTime() + parts.quietWindowMs),
    ]),
  )
  return { conversationId, messageId, seq: rows[0]?.seq ?? 0 }
}
