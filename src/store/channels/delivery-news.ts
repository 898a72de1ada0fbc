import { isUuid } from '../desk/is-uuid.ts'
import { prepared } from '../prepared.ts'
import type { Queryable } from '../queryable.ts'

export interface DeliveryNews {
  readonly channel: string
  readonly channelAccount: string
  /** Our message id, or the platform's. */
  readonly message: { readonly id: string } | { readonly externalId: string }
  readonly state: 'delivered' | 'read' | 'failed'
  readonly code?: string
}

export interface ChangedConversation {
  readonly conversationId: string
  readonly externalUser: string
  readonly seq: number
  readonly version: number
}

/** A later state only: «read» never becomes «delivered» again, and what a person has had is not called failed. */
const TELL = `
  WITH named AS (
    SELECT m.id FROM messages m JOIN conversations c ON c.id = m.conversation_id
    WHERE m.author_kind <> 'customer' AND c.channel = $1 AND c.channel_account = $2 AND (m.id = $3::uuid OR m.external_id = $4)
  ), told AS (
    UPDATE messages m SET delivery = $5::text FROM named n
    WHERE m.id = n.id AND m.delivery = ANY(CASE $5::text WHEN 'failed' THEN ARRAY['queued', 'sending', 'unknown', 'sent']
      WHEN 'delivered' THEN ARRAY['queued', 'sending', 'unknown', 'failed', 'sent'] ELSE ARRAY['queued', 'sending', 'unknown', 'failed', 'sent', 'delivered'] END)
    RETURNING m.id, m.conversation_id
  ), settled AS (
    UPDATE outbox o SET state = CASE WHEN $5 = 'failed' THEN 'failed' ELSE 'sent' END, last_error = CASE WHEN $5 = 'failed' THEN $6 END,
      lease_until = NULL, done_at = $7 FROM told t WHERE o.message_id = t.id
  )
  SELECT c.id, c.seq, c.version, i.external_user FROM told t JOIN conversations c ON c.id = t.conversation_id
  JOIN channel_identities i ON i.id = c.identity_id`

interface Row {
  readonly id: string
  readonly seq: number
  readonly version: number
  readonly external_user: string
}

/** Writes what a platform tells of a bubble of ours; null = there is no such bubble, or it was known. */
export async function tellDelivery(on: Queryable, news: DeliveryNews, now: Date): Promise<ChangedConversation | null> {
  const { message } = news
  const values = [
    news.channel,
    news.channelAccount,
    'id' in message && isUuid(message.id) ? message.id : null,
    'externalId' in message ? message.externalId : null,
    news.state,
    news.code ?? 'outbox.platform_failed',
    now,
  ]
  const { rows } = await on.query<Row>(prepared(TELL, values))
  const row = rows[0]
  return row ? { conversationId: row.id, externalUser: row.external_user, seq: row.seq, version: row.version } : null
}
