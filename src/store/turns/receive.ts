import pg from 'pg'
import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { Ids } from '../../domain/ports.ts'
import { openConversation } from '../conversations/open-conversation.ts'
import { prepared } from '../prepared.ts'
import { exactly, storable, storableJson } from '../storable.ts'
import { asOutage } from '../transaction.ts'

/** Where a received message stands. */
export interface Receipt {
  readonly conversationId: string
  readonly messageId: string
  readonly seq: number
  /** This external id was stored before: nothing was added. */
  readonly duplicate: boolean
  readonly isNew: boolean
}

export interface ReceiveParts {
  readonly pool: pg.Pool
  readonly ids: Ids
  readonly now: Date
  readonly quietWindowMs: number
}

interface StoredRow {
  readonly conversation_id: string
  readonly message_id: string
  readonly seq: number
}

/** Ledger, number, message and the wake-up of the turn, in one statement: it is stored whole or not at all. */
const STORE = `
  WITH conversation AS (
    UPDATE conversations c SET seq = c.seq + 1, last_message_at = $12, turn_due_at = $13
    FROM channel_identities i
    WHERE i.channel = $1 AND i.channel_account = $2 AND i.external_user = $3 AND c.identity_id = i.id AND c.status = 'open'
      AND NOT EXISTS (SELECT 1 FROM inbound_ledger l WHERE l.channel = $1 AND l.channel_account = $2 AND l.external_id = $4)
    RETURNING c.id, c.seq, c.customer_id
  ), ledger AS (
    INSERT INTO inbound_ledger (channel, channel_account, external_id, conversation_id, message_id, raw, received_at)
    SELECT $1, $2, $4, c.id, $5, $14, $12 FROM conversation c
  ), message AS (
    INSERT INTO messages (id, conversation_id, seq, author_kind, kind, text, is_choice, attachment, external_id, at)
    SELECT $5, c.id, c.seq, 'customer', $6, $7, $8, $9, $4, $12 FROM conversation c
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

/** Stores a message before it returns; an equal external id is stored once in any interleaving. Throws `Outage` when the database is away. */
export async function receive(parts: ReceiveParts, message: InboundMessage): Promise<Receipt> {
  try {
    return await storeOrFind(parts, message)
  } catch (error) {
    throw asOutage(error)
  }
}

async function storeOrFind(parts: ReceiveParts, message: InboundMessage): Promise<Receipt> {
  for (let tries = 0; tries < 5; tries += 1) {
    const stored = await store(parts, message)
    if (stored !== null) return { ...stored, duplicate: false, isNew: true }
    const known = await find(parts.pool, message)
    if (known !== null) return { ...known, duplicate: true, isNew: false }
    await openConversation(parts, message)
  }
  throw new Error('no conversation could be opened')
}

/** null when the conversation must be opened first, or the message is stored already. */
async function store(parts: ReceiveParts, message: InboundMessage): Promise<Omit<Receipt, 'duplicate' | 'isNew'> | null> {
  const dueInMs = message.isChoice === true ? 0 : parts.quietWindowMs
  const values = [
    message.channel,
    message.channelAccount,
    message.externalUser,
    message.externalId,
    parts.ids.next(),
    message.kind,
    storable(message.text),
    message.isChoice ?? false,
    message.attachment === undefined ? null : storableJson(message.attachment),
    message.vouchedPhone ?? null,
    message.displayName === undefined ? null : storable(message.displayName),
    parts.now,
    new Date(parts.now.getTime() + dueInMs),
    storableJson(rawOf(message)),
  ]
  try {
    const { rows } = await parts.pool.query<StoredRow>(prepared(STORE, values))
    return rows[0] === undefined ? null : readStored(rows[0])
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION) return null
    throw error
  }
}

/** As it came; a text that PostgreSQL cannot hold is kept beside it, escaped. */
function rawOf(message: InboundMessage): object {
  const exact = exactly(message.text)
  return { ...message, displayName: undefined, ...(exact === null ? {} : { exactly: exact }) }
}

async function find(pool: pg.Pool, message: InboundMessage): Promise<Omit<Receipt, 'duplicate' | 'isNew'> | null> {
  const { rows } = await pool.query<StoredRow>(prepared(KNOWN, [message.channel, message.channelAccount, message.externalId]))
  return rows[0] === undefined ? null : readStored(rows[0])
}

function readStored(row: StoredRow): Omit<Receipt, 'duplicate' | 'isNew'> {
  return { conversationId: row.conversation_id, messageId: row.message_id, seq: row.seq }
}
