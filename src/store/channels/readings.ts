import type pg from 'pg'
import type { Attachment, InboundMessage, MediaRef } from '../../domain/conversations/message.ts'
import type { Ids } from '../../domain/ports.ts'
import { prepared } from '../prepared.ts'
import { storable, storableJson } from '../storable.ts'
import { asOutage, inTransaction } from '../transaction.ts'

/** A message whose file is to be fetched or read; held until the lease ends, so that a killed reader's work is taken up by another. */
export interface Reading {
  readonly messageId: string
  readonly conversationId: string
  readonly channel: string
  readonly channelAccount: string
  readonly externalUser: string
  readonly kind: InboundMessage['kind']
  readonly text: string
  /** null = the file is here already. */
  readonly media: MediaRef | null
  readonly attachment: Attachment | null
  /** How often it was tried, this time included. */
  readonly tries: number
}

interface Row {
  readonly id: string
  readonly conversation_id: string
  readonly channel: string
  readonly channel_account: string
  readonly external_user: string
  readonly kind: InboundMessage['kind']
  readonly text: string
  readonly media_ref: MediaRef | null
  readonly attachment: Attachment | null
  readonly reading_tries: number
}

const TAKE = `
  WITH due AS (
    SELECT m.id, c.channel, c.channel_account, i.external_user FROM messages m JOIN conversations c ON c.id = m.conversation_id
    JOIN channel_identities i ON i.id = c.identity_id
    WHERE m.reading = 'waiting' AND m.reading_at <= $1 AND NOT (c.channel = ANY($2)) ORDER BY m.reading_at LIMIT $3 FOR UPDATE OF m SKIP LOCKED
  )
  UPDATE messages m SET reading_tries = m.reading_tries + 1, reading_at = $4 FROM due d WHERE m.id = d.id
  RETURNING m.id, m.conversation_id, d.channel, d.channel_account, d.external_user, m.kind, m.text, m.media_ref, m.attachment, m.reading_tries`

export interface TakeReadings {
  readonly now: Date
  readonly leaseUntil: Date
  readonly most: number
  /** Channels that have enough under way. */
  readonly except: readonly string[]
}

/** Takes what is to be read, the longest waiting first. Throws `Outage` when the database is away. */
export async function takeReadings(pool: pg.Pool, { now, leaseUntil, most, except }: TakeReadings): Promise<readonly Reading[]> {
  const { rows } = await pool.query<Row>(prepared(TAKE, [now, except, most, leaseUntil])).catch(rethrow)
  return rows.map((row) => ({
    messageId: row.id,
    conversationId: row.conversation_id,
    channel: row.channel,
    channelAccount: row.channel_account,
    externalUser: row.external_user,
    kind: row.kind,
    text: row.text,
    media: row.media_ref,
    attachment: row.attachment,
    tries: row.reading_tries,
  }))
}

/** When the next one is due; null = nothing waits. */
export async function nextReadingAt(pool: pg.Pool): Promise<Date | null> {
  const { rows } = await pool
    .query<{ due: Date | null }>(prepared(`SELECT min(reading_at) AS due FROM messages WHERE reading = 'waiting'`, []))
    .catch(rethrow)
  return rows[0]?.due ?? null
}

export interface ReadingEnd {
  readonly messageId: string
  readonly conversationId: string
  readonly state: 'done' | 'failed'
  readonly attachment: Attachment | null
  /** What a turn takes instead of the text; null = nothing was read. */
  readonly readText: string | null
  /** For colleagues, when it comes after the turn. */
  readonly lateWords: string | null
}

export interface ReadingParts {
  readonly pool: pg.Pool
  readonly ids: Ids
  readonly now: Date
  readonly quietWindowMs: number
}

const END = `UPDATE messages SET reading = $2, media_ref = NULL, attachment = coalesce($3, attachment),
    read_text = CASE WHEN handled_at IS NULL THEN $4 END
  WHERE id = $1 AND reading = 'waiting' RETURNING seq, handled_at IS NOT NULL AS is_late`

/** Nothing more to wait for: the turn comes when the quiet window ends, at once when it has. */
const GO_ON = `UPDATE conversations SET version = version + 1,
    reading_until = CASE WHEN w.more THEN reading_until END,
    turn_due_at = CASE WHEN turn_due_at IS NOT NULL AND NOT w.more
      THEN least(turn_due_at, greatest($2, last_message_at + make_interval(secs => $3::float8 / 1000))) ELSE turn_due_at END
  FROM (SELECT EXISTS (SELECT 1 FROM messages WHERE conversation_id = $1 AND reading = 'waiting') AS more) w
  WHERE id = $1 RETURNING seq, version`

/**
 * Writes what was read, under the conversation's lock: a turn has either all of it or nothing. What comes after the turn is for
 * colleagues to see; the customer was answered without it. Returns the conversation as its live views may know it; null = it was read.
 */
export function endReading(
  parts: ReadingParts,
  end: ReadingEnd,
): Promise<{ readonly seq: number; readonly version: number } | null> {
  const { conversationId } = end
  return inTransaction(parts.pool, async (client) => {
    await client.query(prepared('SELECT 1 FROM conversations WHERE id = $1 FOR UPDATE', [conversationId]))
    const attachment = end.attachment === null ? null : storableJson(end.attachment)
    const readText = end.readText === null ? null : storable(end.readText)
    const { rows } = await client.query<{ seq: number; is_late: boolean }>(
      prepared(END, [end.messageId, end.state, attachment, readText]),
    )
    const ended = rows[0]
    if (!ended) return null
    if (ended.is_late && end.lateWords !== null) await tellColleagues(client, { ...parts, seq: ended.seq }, end)
    const after = await client.query<{ seq: number; version: number }>(
      prepared(GO_ON, [conversationId, parts.now, parts.quietWindowMs]),
    )
    return after.rows[0] ?? null
  })
}

async function tellColleagues(
  client: pg.PoolClient,
  { ids, now, seq }: ReadingParts & { readonly seq: number },
  { conversationId, lateWords }: ReadingEnd,
): Promise<void> {
  await client.query(
    prepared(
      `INSERT INTO conversation_events (id, conversation_id, seq, kind, by, words, at) VALUES ($1, $2, $3, 'read', 'system', $4, $5)`,
      [ids.next(), conversationId, seq, storable(lateWords ?? ''), now],
    ),
  )
}

/** Tried again then; the turn waits no longer than it would anyway. */
export async function putOffReading(pool: pg.Pool, messageId: string, at: Date): Promise<void> {
  await pool
    .query(prepared(`UPDATE messages SET reading_at = $2 WHERE id = $1 AND reading = 'waiting'`, [messageId, at]))
    .catch(rethrow)
}

/** What is fetched is never fetched again, whatever becomes of the reading. */
export async function keepFetched(pool: pg.Pool, messageId: string, attachment: Attachment): Promise<void> {
  await pool
    .query(prepared('UPDATE messages SET attachment = $2, media_ref = NULL WHERE id = $1', [messageId, storableJson(attachment)]))
    .catch(rethrow)
}

function rethrow(error: unknown): never {
  throw asOutage(error)
}
