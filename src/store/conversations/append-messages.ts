import type { Attachment, Author } from '../../domain/conversations/message.ts'
import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import type { Writing } from '../writing.ts'

export interface NewMessage {
  readonly author: Author
  readonly text: string
  readonly kind?: string
  readonly choices?: readonly string[] | undefined
  readonly attachment?: Attachment | null
  /** The sender's own id: the second message with it is refused by the database (unique per conversation). */
  readonly clientId?: string | null
}

export interface AppendedMessage {
  readonly id: string
  readonly seq: number
}

const APPEND = `
  WITH new AS (
    SELECT * FROM jsonb_to_recordset($2::jsonb) AS n(place int, id uuid, outbox_id uuid, author_kind text, author_agent text, kind text,
      text text, choices text[], attachment jsonb, client_id text)
  ), conversation AS (
    UPDATE conversations SET seq = seq + (SELECT count(*) FROM new), last_message_at = $3 WHERE id = $1
    RETURNING id, seq - (SELECT count(*) FROM new) AS before, identity_id, channel, channel_account
  ), written AS (
    INSERT INTO messages (id, conversation_id, seq, author_kind, author_agent, kind, text, choices, attachment, client_id, delivery, at)
    SELECT n.id, c.id, c.before + n.place, n.author_kind, n.author_agent, n.kind, n.text, n.choices, n.attachment, n.client_id, 'queued', $3
    FROM new n, conversation c
    RETURNING id, seq
  ), queued AS (
    INSERT INTO outbox (id, conversation_id, message_id, seq, channel, channel_account, external_user, next_at, created_at)
    SELECT n.outbox_id, c.id, n.id, c.before + n.place, c.channel, c.channel_account, i.external_user, $3, $3
    FROM new n, conversation c JOIN channel_identities i ON i.id = c.identity_id
  )
  SELECT id, seq FROM written ORDER BY seq`

/** Writes words to the customer: numbered without gaps, and queued for the channel, in one statement of the caller's transaction. */
export async function appendMessages(
  writing: Writing,
  conversationId: string,
  messages: readonly NewMessage[],
): Promise<readonly AppendedMessage[]> {
  if (messages.length === 0) return []
  const rows = messages.map((message, index) => ({
    place: index + 1,
    id: writing.ids.next(),
    outbox_id: writing.ids.next(),
    author_kind: message.author.kind,
    author_agent: message.author.kind === 'agent' ? message.author.agent : null,
    kind: message.kind ?? 'text',
    text: message.text,
    choices: message.choices ?? [],
    attachment: message.attachment ?? null,
    client_id: message.clientId ?? null,
  }))
  const written = await writing.client.query<AppendedMessage>(prepared(APPEND, [conversationId, storableJson(rows), writing.now]))
  return written.rows
}
