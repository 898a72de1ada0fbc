import pg from 'pg'
import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { Ids } from '../../domain/ports.ts'
import { isNewcomer, openConversations } from '../conversations/open-conversations.ts'
import { prepared } from '../prepared.ts'
import type { Queryable } from '../queryable.ts'
import { exactly, storableJson } from '../storable.ts'
import { mayTryAgain } from '../transaction.ts'

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
  readonly place: number
  readonly conversation_id: string
  readonly message_id: string
  readonly seq: number
}

/** A turn waits so long for a picture or a voice to be read. */
const READ_WITHIN_MS = 15_000

/**
 * Ledger, numbers, messages and the wake-up of the turns, in one statement: all is stored or nothing. Conversations are held in the
 * order of their ids; `lock` says what becomes of those that somebody else holds.
 */
const storing = (lock: string): string => `
  WITH b AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS b(place int, id uuid, channel text, "channelAccount" text, "externalUser" text, "externalId" text,
      kind text, text text, "isChoice" boolean, attachment jsonb, media jsonb, "vouchedPhone" text, "displayName" text, now timestamptz,
      due timestamptz, "readBy" timestamptz, raw jsonb)
  ), new AS MATERIALIZED (
    SELECT b.*, i.id AS identity_id FROM b JOIN channel_identities i
      ON i.channel = b.channel AND i.channel_account = b."channelAccount" AND i.external_user = b."externalUser"
    WHERE NOT EXISTS (SELECT 1 FROM inbound_ledger l
      WHERE l.channel = b.channel AND l.channel_account = b."channelAccount" AND l.external_id = b."externalId")
  ), held AS MATERIALIZED (
    SELECT c.id, c.identity_id, c.customer_id FROM conversations c
    WHERE c.identity_id = ANY(ARRAY(SELECT identity_id FROM new)) AND c.status = 'open' ORDER BY c.id FOR UPDATE OF c ${lock}
  ), numbered AS MATERIALIZED (
    SELECT n.*, h.id AS conversation_id, h.customer_id, row_number() OVER (PARTITION BY h.id ORDER BY n.place) AS nth
    FROM new n JOIN held h USING (identity_id)
  ), conversation AS (
    UPDATE conversations c SET seq = c.seq + a.messages, last_message_at = a.now, turn_due_at = greatest(a.due, c.reading_until, a.read_by),
      reading_until = coalesce(a.read_by, c.reading_until)
    FROM (SELECT conversation_id, count(*) AS messages, max(now) AS now, (array_agg(due ORDER BY nth DESC))[1] AS due, max("readBy") AS read_by
      FROM numbered GROUP BY conversation_id) a
    WHERE c.id = a.conversation_id RETURNING c.id, c.seq - a.messages AS before
  ), stored AS MATERIALIZED (
    SELECT n.*, c.before + n.nth AS seq FROM numbered n JOIN conversation c ON c.id = n.conversation_id
  ), ledger AS (
    INSERT INTO inbound_ledger (channel, channel_account, external_id, conversation_id, message_id, raw, received_at)
    SELECT channel, "channelAccount", "externalId", conversation_id, id, raw, now FROM stored
  ), message AS (
    INSERT INTO messages (id, conversation_id, seq, author_kind, kind, text, is_choice, attachment, media_ref, reading, reading_at, external_id, at)
    SELECT id, conversation_id, seq, 'customer', kind, text, "isChoice", attachment, media, CASE WHEN "readBy" IS NOT NULL THEN 'waiting' END,
      CASE WHEN "readBy" IS NOT NULL THEN now END, "externalId", now FROM stored
  ), vouched AS (
    UPDATE customers u SET vouched_phone = s."vouchedPhone", updated_at = s.now FROM stored s
    WHERE u.id = s.customer_id AND s."vouchedPhone" IS NOT NULL AND u.vouched_phone IS DISTINCT FROM s."vouchedPhone"
  ), named AS (
    UPDATE channel_identities i SET display_name = s."displayName" FROM stored s
    WHERE i.id = s.identity_id AND s."displayName" IS NOT NULL AND i.display_name IS DISTINCT FROM s."displayName"
  )
  SELECT place, conversation_id, id AS message_id, seq FROM stored`

const STORE = storing('')
const STORE_WHAT_IS_FREE = storing('SKIP LOCKED')

const KNOWN = `
  SELECT l.conversation_id, l.message_id, m.seq FROM inbound_ledger l JOIN messages m ON m.id = l.message_id
  WHERE l.channel = $1 AND l.channel_account = $2 AND l.external_id = $3`

const UNIQUE_VIOLATION = '23505'

/** null when the conversation must be opened first, or the message is stored already. */
export async function storeMessage(on: Queryable, parts: StoreParts, message: InboundMessage): Promise<Placed | null> {
  try {
    const { rows } = await on.query<PlacedRow>(prepared(STORE, [storableJson([rowOf({ parts, message }, 0)])]))
    return rows[0] === undefined ? null : readPlaced(rows[0])
  } catch (error) {
    if (on instanceof pg.Pool && isStoredTwice(error)) return null
    throw error
  }
}

export interface ToStore {
  readonly parts: StoreParts
  readonly message: InboundMessage
}

/**
 * Several messages in one statement, numbered in this order; null where one must be stored alone: it is stored already, its
 * conversation is closed or held by somebody, or another of this batch has its external id. Newcomers' conversations are opened first.
 */
export async function storeMessages(pool: pg.Pool, batch: readonly ToStore[]): Promise<readonly (Placed | null)[]> {
  const seen = new Set<string>()
  const first = batch.filter(({ message: { channel, channelAccount, externalId } }) => {
    const key = JSON.stringify([channel, channelAccount, externalId])
    return !seen.has(key) && seen.add(key)
  })
  const stored = await storeFree(pool, first)
  const newcomers = first.filter((each) => !stored.has(each) && isNewcomer(each.message))
  if (newcomers.length > 0 && (await openAll(pool, newcomers))) {
    for (const [each, placed] of await storeFree(pool, newcomers)) stored.set(each, placed)
  }
  return batch.map((each) => stored.get(each) ?? null)
}

async function storeFree(pool: pg.Pool, batch: readonly ToStore[]): Promise<Map<ToStore, Placed>> {
  const placed = new Map<ToStore, Placed>()
  try {
    const { rows } = await pool.query<PlacedRow>(prepared(STORE_WHAT_IS_FREE, [storableJson(batch.map(rowOf))]))
    for (const row of rows) {
      const each = batch[row.place]
      if (each) placed.set(each, readPlaced(row))
    }
  } catch (error) {
    // Nothing of it is stored; each is looked for alone.
    if (!isStoredTwice(error) && !mayTryAgain(error)) throw error
  }
  return placed
}

async function openAll(pool: pg.Pool, newcomers: readonly ToStore[]): Promise<boolean> {
  try {
    await openConversations(
      pool,
      newcomers.map(({ parts, message }) => ({ ...parts, message })),
    )
    return true
  } catch (error) {
    if (mayTryAgain(error)) return false
    throw error
  }
}

function rowOf({ parts, message }: ToStore, place: number) {
  const { ids, now, quietWindowMs } = parts
  const { channel, channelAccount, externalUser, externalId, kind, text, attachment, media, vouchedPhone, displayName } = message
  const dueInMs = message.isChoice === true ? 0 : quietWindowMs
  const isToBeRead = media !== undefined || (attachment !== undefined && kind !== 'file')
  return {
    place,
    id: ids.next(),
    channel,
    channelAccount,
    externalUser,
    externalId,
    kind,
    text,
    attachment,
    media,
    vouchedPhone,
    displayName,
    isChoice: message.isChoice ?? false,
    now,
    due: new Date(now.getTime() + dueInMs),
    readBy: isToBeRead ? new Date(now.getTime() + READ_WITHIN_MS) : null,
    raw: rawOf(message),
  }
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
