import type pg from 'pg'
import type { Attachment, Author } from '../../domain/conversations/message.ts'
import type { ReplyHistory } from '../../domain/conversations/reply-window.ts'
import { prepared } from '../prepared.ts'
import { printedBubbles } from './printed-bubbles.ts'

/** One bubble that a worker holds for a while. */
export interface Leased {
  readonly outboxId: string
  readonly attempts: number
  readonly queuedAt: Date
  readonly message: {
    readonly id: string
    readonly channel: string
    readonly channelAccount: string
    readonly externalUser: string
    readonly conversationId: string
    readonly seq: number
    readonly text: string
    readonly choices: readonly string[]
    readonly attachment: Attachment | null
    readonly author: Author['kind']
    readonly partsSent: number
    readonly since: { readonly lastInboundAt: Date | null; readonly sent: number; readonly replies: ReplyHistory }
    /** How the last try ended, and since when there were tries; absent = this is the first. */
    readonly tried?: { readonly since: Date; readonly code: string }
  }
}

/** Whose words: one channel's, or those of every channel but these. */
export type LaneOf = { readonly channel: string } | { readonly except: readonly string[] }

export interface LeaseRequest {
  readonly of: LaneOf
  /** Accounts that are left alone for now. */
  readonly paused: readonly string[]
  readonly worker: string
  readonly now: Date
  readonly leaseMs: number
  readonly most: number
}

interface Row {
  readonly outbox_id: string
  readonly attempts: number
  readonly created_at: Date
  readonly last_error: string | null
  readonly id: string
  readonly channel: string
  readonly channel_account: string
  readonly external_user: string
  readonly conversation_id: string
  readonly seq: number
  readonly text: string
  readonly choices: readonly string[]
  readonly attachment: Attachment | null
  readonly author_kind: Author['kind']
  readonly parts_sent: number
  readonly last_inbound_at: Date | null
  readonly sent_since: number
  readonly words_at: Date | null
  readonly sent_since_words: number
  readonly tap_at: Date | null
  readonly sent_since_tap: number
}

/** What the customer did last; the web has no reply window to go by. */
const lastOf = (
  deed: string,
) => `SELECT c.seq, c.at FROM messages c WHERE c.conversation_id = l.conversation_id AND c.author_kind = 'customer'
    AND l.channel <> 'web' AND ${deed} ORDER BY c.seq DESC LIMIT 1`

const sentAfter = (
  seq: string,
) => `SELECT ${printedBubbles('c')} AS sent FROM messages c WHERE c.conversation_id = l.conversation_id AND c.seq > ${seq}
    AND c.delivery IN ('sent', 'delivered', 'read', 'unknown')`

/** By PostgreSQL's own clock, the only one that all nodes have in common: theirs may differ, and may be set back. */
const leaseEnd = (ms: string) => `clock_timestamp() + ${ms}::int * interval '1 millisecond'`

/**
 * Only the first of a conversation: a later bubble never overtakes one that is not settled. Asked bubble by bubble: as a join, a plan
 * made on an empty table reads everything undone for each.
 */
const leaseOf = (channels: string) => `
  WITH heads AS (
    SELECT o.id FROM outbox o WHERE o.state = 'queued' AND ${channels} AND o.next_at <= $1 AND NOT (o.channel_account = ANY($6)) AND (
      SELECT p.id FROM outbox p WHERE p.conversation_id = o.conversation_id AND p.seq < o.seq AND p.state IN ('queued', 'sending') LIMIT 1) IS NULL
    ORDER BY o.next_at, o.id LIMIT $2 FOR UPDATE SKIP LOCKED
  ), leased AS (
    UPDATE outbox o SET state = 'sending', attempts = o.attempts + 1, leased_by = $3, lease_until = ${leaseEnd('$4')} FROM heads h WHERE o.id = h.id
    RETURNING o.*
  ), marked AS (
    UPDATE messages m SET delivery = 'sending' FROM leased l WHERE m.id = l.message_id
    RETURNING m.id, m.text, m.choices, m.attachment, m.author_kind
  )
  SELECT l.id AS outbox_id, l.attempts, l.created_at, l.last_error, m.id, l.channel, l.channel_account, l.external_user, l.conversation_id, l.seq,
    m.text, m.choices, m.attachment, m.author_kind, l.parts_sent, heard.at AS last_inbound_at, coalesce(said.sent, 0) AS sent_since,
    words.at AS words_at, (${sentAfter('words.seq')}) AS sent_since_words, tap.at AS tap_at, (${sentAfter('tap.seq')}) AS sent_since_tap
  FROM leased l JOIN marked m ON m.id = l.message_id
  LEFT JOIN LATERAL (${lastOf('true')}) heard ON true
  LEFT JOIN LATERAL (${lastOf("NOT c.is_choice AND c.kind <> 'recall'")}) words ON true
  LEFT JOIN LATERAL (${lastOf('c.is_choice AND c.seq > coalesce(words.seq, 0)')}) tap ON true
  LEFT JOIN LATERAL (${sentAfter('heard.seq')}) said ON true
  ORDER BY l.next_at, l.id`

const LEASE_OF_ONE = leaseOf('o.channel = $5')
const LEASE_OF_THE_REST = leaseOf('NOT (o.channel = ANY($5))')

/** Takes bubbles to send; `sending` is stored before any channel is called. */
export async function lease(pool: pg.Pool, request: LeaseRequest): Promise<readonly Leased[]> {
  const { of, now, most, worker, leaseMs, paused } = request
  const statement = 'channel' in of ? LEASE_OF_ONE : LEASE_OF_THE_REST
  const whose = 'channel' in of ? of.channel : of.except
  const { rows } = await pool.query<Row>(prepared(statement, [now, most, worker, leaseMs, whose, paused]))
  return rows.map((row) => ({
    outboxId: row.outbox_id,
    attempts: row.attempts,
    queuedAt: row.created_at,
    message: {
      id: row.id,
      channel: row.channel,
      channelAccount: row.channel_account,
      externalUser: row.external_user,
      conversationId: row.conversation_id,
      seq: row.seq,
      text: row.text,
      choices: row.choices,
      attachment: row.attachment,
      author: row.author_kind,
      partsSent: row.parts_sent,
      since: { lastInboundAt: row.last_inbound_at, sent: row.sent_since, replies: repliesOf(row) },
      ...(row.attempts > 1 ? { tried: { since: row.created_at, code: row.last_error ?? '' } } : {}),
    },
  }))
}

function repliesOf(row: Row): Leased['message']['since']['replies'] {
  return {
    message: row.words_at && { at: row.words_at, sentSince: row.sent_since_words },
    tap: row.tap_at && { at: row.tap_at, sentSince: row.sent_since_tap },
  }
}

/** Who is still at it keeps what it holds: a slow platform is no dead worker. */
export async function renew(
  pool: pg.Pool,
  held: { readonly ids: readonly string[]; readonly worker: string; readonly leaseMs: number },
): Promise<void> {
  const { ids, worker, leaseMs } = held
  await pool.query(
    prepared(`UPDATE outbox SET lease_until = ${leaseEnd('$3')} WHERE id = ANY($1) AND state = 'sending' AND leased_by = $2`, [
      ids,
      worker,
      leaseMs,
    ]),
  )
}

/** Leases that ran out belong to a killed worker: sent or not, nobody can tell. Only where a double does no harm are they sent again. */
export async function settleExpired(pool: pg.Pool, now: Date, idempotentChannels: readonly string[]): Promise<number> {
  const { rowCount } = await pool.query(
    prepared(
      `WITH expired AS (
         UPDATE outbox SET state = CASE WHEN channel = ANY($2) THEN 'queued' ELSE 'unknown' END, next_at = $1::timestamptz, lease_until = NULL,
           last_error = 'outbox.lease_expired', done_at = CASE WHEN channel = ANY($2) THEN NULL ELSE $1::timestamptz END
         WHERE state = 'sending' AND lease_until < clock_timestamp() RETURNING message_id, state
       ) UPDATE messages m SET delivery = e.state FROM expired e WHERE m.id = e.message_id`,
      [now, idempotentChannels],
    ),
  )
  return rowCount ?? 0
}
