import type pg from 'pg'
import { ERASED } from '../../domain/privacy/retention.ts'
import { prepared } from '../prepared.ts'

export interface ErasedChats {
  readonly messages: number
  /** Keys of the files that nobody needs any more. */
  readonly files: readonly string[]
}

/** Of a chat stays that it was, when, how long and who answered; what was said, sent, noted and decided on goes. */
const ERASE = `
  WITH files AS (
    SELECT attachment->>'key' AS key FROM messages WHERE conversation_id = ANY($1::uuid[]) AND attachment IS NOT NULL
  ), words AS (
    UPDATE messages SET text = $2, choices = '{}', attachment = NULL, media_ref = NULL, read_text = NULL, reading = NULL, external_id = NULL,
      client_id = NULL WHERE conversation_id = ANY($1::uuid[]) RETURNING id
  ), ledger AS (
    UPDATE inbound_ledger SET raw = NULL, external_id = 'erased:' || message_id WHERE conversation_id = ANY($1::uuid[])
  ), turns AS (
    UPDATE turns SET understanding = NULL, facts = '{}', effects = '[]', replay = NULL, trigger = jsonb_build_object('kind', kind)
    WHERE conversation_id = ANY($1::uuid[])
  ), states AS (
    DELETE FROM dialogue_states WHERE conversation_id = ANY($1::uuid[])
  ), timers AS (
    DELETE FROM timers WHERE conversation_id = ANY($1::uuid[])
  ), outbox AS (
    UPDATE outbox SET external_user = $2 WHERE conversation_id = ANY($1::uuid[])
  ), notes AS (
    UPDATE notes SET text = $2 WHERE conversation_id = ANY($1::uuid[])
  ), drafts AS (
    DELETE FROM drafts WHERE conversation_id = ANY($1::uuid[])
  ), cards AS (
    UPDATE desk_cards SET shown = NULL WHERE conversation_id = ANY($1::uuid[])
  ), asked AS (
    UPDATE enquiries SET subject = '' WHERE conversation_id = ANY($1::uuid[])
  ), happened AS (
    UPDATE conversation_events SET payload = '{}', words = CASE WHEN kind IN ('read', 'resolved', 'transferred') THEN $2 ELSE words END WHERE conversation_id = ANY($1::uuid[])
  )
  SELECT (SELECT count(*)::int FROM words) AS messages, coalesce((SELECT array_agg(key) FROM files), '{}') AS files`

/** Erases the words of these conversations, in the caller's transaction; the files are the caller's to remove after the commit. */
export async function eraseChats(client: pg.PoolClient, conversationIds: readonly string[]): Promise<ErasedChats> {
  if (conversationIds.length === 0) return { messages: 0, files: [] }
  const { rows } = await client.query<ErasedChats>(prepared(ERASE, [[...conversationIds], ERASED]))
  return rows[0] ?? { messages: 0, files: [] }
}
