import type pg from 'pg'
import { type ConversationRow, readConversation } from '../conversations/lock-conversation.ts'
import { FACT_COLUMNS, type FactsRow, queuesNow } from '../facts/load-facts.ts'
import { prepared } from '../prepared.ts'
import type { TurnAtHand } from './decide-turn.ts'
import { readWaiting, type WaitingRow, waitingColumns } from './load-turn.ts'

/** A conversation as it stood at one instant, not held: whoever writes compares `seen` again. */
export interface SeenTurn {
  readonly turn: TurnAtHand
  /** The transaction that wrote the conversation's row last; any later write of anybody changes it. */
  readonly seen: string
  /** Facts that need no numbers or phones. */
  readonly facts: FactsRow
}

type Row = ConversationRow & WaitingRow & FactsRow & { readonly seen: string }

const NO_KEYS = `'{}'::text[] AS waybills, '{}'::text[] AS orders, '{}'::text[] AS phones, '{}'::text[] AS quotes`

const LOOK = `
  SELECT c.*, c.xmin::text AS seen, i.external_user, ${waitingColumns('c.id')}, ${FACT_COLUMNS}
  FROM r JOIN conversations c ON c.id = r.conversation_id JOIN channel_identities i ON i.id = c.identity_id
    JOIN customers u ON u.id = c.customer_id`

const NAMED = `
  WITH r AS MATERIALIZED (
    SELECT id AS conversation_id, ${NO_KEYS} FROM conversations WHERE id = ANY($1::uuid[])
  ), ${queuesNow('$2::timestamptz')} ${LOOK}`

/** First in the key, so that these locks meet no other advisory lock. */
const CLAIM = 7_315

/** A conversation that another connection works on is left to it: two nodes do not decide the same turn for nothing. */
const DUE = `
  WITH due AS MATERIALIZED (
    SELECT id FROM conversations WHERE turn_due_at <= $1 ORDER BY turn_due_at, id LIMIT 1000
  ), r AS MATERIALIZED (
    SELECT id AS conversation_id, ${NO_KEYS} FROM due WHERE pg_try_advisory_lock(uuid_hash_extended(id, ${CLAIM})) LIMIT $3
  ), ${queuesNow('$2::timestamptz')} ${LOOK} ORDER BY c.turn_due_at, c.id`

/** The turns of the messages that wait in these conversations. */
export async function lookAtTurns(
  client: Pick<pg.ClientBase, 'query'>,
  conversationIds: readonly string[],
  now: Date,
): Promise<readonly SeenTurn[]> {
  const { rows } = await client.query<Row>(prepared(NAMED, [conversationIds, now]))
  return rows.map(readSeen)
}

export interface DueRequest {
  /** Quiet windows that have closed by then. */
  readonly upTo: Date
  readonly now: Date
  readonly most: number
}

/** Turns that are due, the longest waiting first, claimed by this connection until `releaseClaims`. */
export async function claimDueTurns(client: pg.PoolClient, { upTo, now, most }: DueRequest): Promise<readonly SeenTurn[]> {
  const { rows } = await client.query<Row>(prepared(DUE, [upTo, now, most]))
  return rows.map(readSeen)
}

export async function releaseClaims(client: pg.PoolClient): Promise<void> {
  await client.query(prepared('SELECT pg_advisory_unlock_all()', []))
}

function readSeen(row: Row): SeenTurn {
  const waiting = readWaiting(row)
  const trigger = { kind: 'messages', messages: waiting.messages } as const
  return { turn: { conversation: readConversation(row), waiting, trigger }, seen: row.seen, facts: row }
}
