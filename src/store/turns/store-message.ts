import pg from 'pg'
import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { Ids } from '../../domain/ports.ts'
import { prepared } from '../prepared.ts'
import type { Queryable } from '../queryable.ts'
import { exactly, storable, storableJson } from '../storable.ts'

/** Where a message stands in its conversation. */
export interface Placed {
  readonly conversationId: string
  readonly messageId: string
  readonly seq: number
}

export interface StoreParts {
  readonly ids: Ids
  readonly now: Date
  readonly quietWindowMs: number
}

interface PlacedRow {
  readonly conversation_id: string
  readonly message_id: string
  readonly seq: number
}

/** A turn waits so long for a picture or a voice to be read. */
const READ_WITHIN_MS = 15_000

/** Ledger, number, message and the wake-up of the turn, in one statement: it is stored whole or not at all. */
const STORE = `
  WITH conversation AS (
    UPDATE conversations c SET seq = c.seq + 1, last_message_at = $12, turn_due_at = greatest($13, c.reading_until, $17),
      reading_until = coalesce($17, c.reading_until)
    FROM channel_identities i
    WHERE i.channel = $1 AND i.channel_account = $2 AND i.external_user = $3 AND c.identity_id = i.id AND c.status = 'open'
      AND NOT EXISTS (SELECT 1 FROM inbound_ledger l WHERE l.channel = $1 AND l.channel_account = $2 AND l.external_id = $4)
    RETURNING c.id, c.seq, c.customer_id
  ), ledger AS (
    INSERT INTO inbound_ledger (channel, channel_account, external_id, conversation_id, message_id, raw, received_at)
    SELECT $1, $2, $4, c.id, $5, $14, $12 FROM conversation c
  ), message AS (
    INSERT INTO messages (id, conversation_id, seq, author_kind, kind, text, is_choice, attachment, media_ref, reading, reading_at, external_id, at)
    SELECT $5, c.id, c.seq, 'customer', $6, $7, $8, $9, $15, $16, CASE WHEN $16::text IS NOT NULL THEN $12::timestamptz END, $4, $12 FROM conversation c
  ), vouched AS (
    UPDATE customers u SET vouched_phone = $10, updated_at = $12 FROM conversation c
    WHERE u.id = c.customer_id AND $10::text IS NOT NULL AND u.vouched_phone IS DISTINCT FROM $10
  ), named AS (
    UPDATE channel_identities i SET display_name = $11 FROM conversation c
    WHERE $11::text IS NOT NULL AND i.channel = $1 AND i.channel_account = $2 AND i.external_user = $3 AND i.display_name IS DISTINCT FROM $11
  )
  SELECT c.id AS conversation_id, $5::uuid AS message_id, c.seq FROM conversation c`

const KNOWN = `
  SELECT l.conversation_id, l.message_id, m.seq FROM inbound_ledger l JOIN messages m ON m.id = l.message_id
  WHERE l.channel = $1 AND l.channel_account = $2 AND l.external_id = $3`

const UNIQUE_VIOLATION = '23505'

/** null when the conversation must be opened first, or the message is stored already. */
export async function storeMessage(on: Queryable, parts: StoreParts, message: InboundMessage): Promise<Placed | null> {
  try {
    const { rows } = await on.query<PlacedRow>(prepared(STORE, valuesOf(parts, message)))
    return rows[0] === undefined ? null : readPlaced(rows[0])
  } catch (error) {
    if (on instanceof pg.Pool && isStoredTwice(error)) return null
    throw error
  }
}

function valuesOf({ ids, now, quietWindowMs }: StoreParts, message: InboundMessage): unknown[] {
  const dueInMs = message.isChoice === true ? 0 : quietWindowMs
  const isToBeRead = message.media !== undefined || (message.attachment !== undefined && message.kind !== 'file')
  return [
    message.channel,
    message.channelAccount,
    message.externalUser,
    message.externalId,
    ids.next(),
    message.kind,
    storable(message.text),
    message.isChoice ?? false,
    jsonOrNull(message.attachment),
    message.vouchedPhone ?? null,
    message.displayName === undefined ? null : storable(message.displayName),
    now,
    new Date(now.getTime() + dueInMs),
    storableJson(rawOf(message)),
    jsonOrNull(message.media),
    isToBeRead ? 'waiting' : null,
    isToBeRead ? new Date(now.getTime() + READ_WITHIN_MS) : null,
  ]
}

function jsonOrNull(value: object | undefined): string | null {
  return value === undefined ? null : storableJson(value)
}

/** Somebody stored the same external id at the same time. */
export function isStoredTwice(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION
}

/** As it came; a text that PostgreSQL cannot hold is kept beside it, escaped. */
export function rawOf(message: InboundMessage): object {
  const exact = exactly(message.text)
  return { ...message, displayName: undefined, ...(exact === null ? {} : { exactly: exact }) }
}

/** The message that was stored under this external id before. */
export async function findMessage(
  on: Queryable,
  { channel, channelAccount, externalId }: Pick<InboundMessage, 'channel' | 'channelAccount' | 'externalId'>,
): Promise<Placed | null> {
  const { rows } = await on.query<PlacedRow>(prepared(KNOWN, [channel, channelAccount, externalId]))
  return rows[0] === undefined ? null : readPlaced(rows[0])
}

function readPlaced(row: PlacedRow): Placed {
  return { conversationId: row.conversation_id, messageId: row.message_id, seq: row.seq }
}
