import type pg from 'pg'
import { type ConversationRow, readConversation } from '../conversations/lock-conversation.ts'
import { prepared } from '../prepared.ts'
import type { Queryable } from '../queryable.ts'
import type { TurnAtHand } from './decide-turn.ts'
import { readWaiting, type WaitingRow, waitingColumns } from './load-turn.ts'

/** A conversation as it stood at one instant, not held: whoever writes compares `seen` again. */
export interface SeenTurn {
  readonly turn: TurnAtHand
  /** The transaction that wrote the conversation's row last; any later write of anybody changes it. */
  readonly seen: string
}

type Row = ConversationRow & WaitingRow & { readonly seen: string }

const LOOK = `
  SELECT c.*, c.xmin::text AS seen, i.external_user, ${waitingColumns('c.id')}
  FROM r JOIN conversations c ON c.id = r.id JOIN channel_identities i ON i.id = c.identity_id`

const NAMED = `WITH r AS MATERIALIZED (SELECT unnest($1::uuid[]) AS id) ${LOOK}`

/** First in the key, so that these locks meet no other advisory lock. */
const CLAIM = 7_315

/** A conversation that another connection works on is left to it: two nodes do not decide the same turn for nothing. */
const DUE = `
  WITH due AS MATERIALIZED (
    SELECT id FROM conversations WHERE turn_due_at <= $1 ORDER BY turn_due_at, id LIMIT 1000
  ), r AS MATERIALIZED (
    SELECT id FROM due WHERE pg_try_advisory_lock(uuid_hash_extended(id, ${CLAIM})) LIMIT $2
  ) ${LOOK} ORDER BY c.turn_due_at, c.id`

/** The turns of the messages that wait in these conversations. */
export async function lookAtTurns(client: Queryable, conversationIds: readonly string[]): Promise<readonly SeenTurn[]> {
  const { rows } = await client.query<Row>(prepared(NAMED, [conversationIds]))
  return rows.map(readSeen)
}

export interface DueRequest {
  /** Quiet windows that have closed by then. */
  readonly upTo: Date
  readonly most: number
}

/** Turns that are due, the longest waiting first, claimed by this connection until `releaseClaims`. */
export async function claimDueTurns(client: pg.PoolClient, { upTo, most }: DueRequest): Promise<readonly SeenTurn[]> {
  const { rows } = await client.query<Row>(prepared(DUE, [upTo, most]))
  return rows.map(readSeen)
}

export async function releaseClaims(client: pg.PoolClient): Promise<void> {
  await client.query(prepared('SELECT pg_advisory_unlock_all()', []))
}

function readSeen(row: Row): SeenTurn {
  const waiting = readWaiting(row)
  const trigger = { kind: 'messages', messages: waiting.messages } as const
  return { turn: { conversation: readConversation(row), waiting, trigger }, seen: row.seen }
}
