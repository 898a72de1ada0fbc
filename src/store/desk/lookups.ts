import type { Database } from '../database/open-database.ts'
import { prepared } from '../prepared.ts'

type Db = Pick<Database, 'pool'>

/** The open conversation of a person on a channel (any channel when none is named), the latest first; null = never wrote. */
export function conversationOf(db: Db, externalUser: string, channel: string | null = null): Promise<string | null> {
  return first(
    db,
    `SELECT c.id AS found FROM conversations c JOIN channel_identities i ON i.id = c.identity_id
     WHERE i.external_user = $1 AND ($2::text IS NULL OR i.channel = $2) AND c.status = 'open' ORDER BY c.last_message_at DESC, c.id DESC LIMIT 1`,
    [externalUser, channel],
  )
}

/** Case number of the latest price that a person still has to give; null = none waits. */
export function latestWaitingQuoteCase(db: Db, conversationId: string): Promise<string | null> {
  return first(
    db,
    `SELECT k.number AS found FROM cases k WHERE k.conversation_id = $1 AND k.kind = 'quote' AND k.status IN ('open', 'waiting_approval')
     ORDER BY k.opened_at DESC, k.number DESC LIMIT 1`,
    [conversationId],
  )
}

/** Number of the latest claim or complaint, one that waits before one that is over; null = there is none. */
export function latestClaimCase(db: Db, conversationId: string): Promise<string | null> {
  return first(
    db,
    `SELECT k.number AS found FROM cases k WHERE k.conversation_id = $1 AND k.kind IN ('claim', 'complaint')
     ORDER BY k.closed_at IS NULL DESC, EXISTS (SELECT 1 FROM complaints p WHERE p.case_number = k.number) DESC,
       k.opened_at DESC, k.number DESC LIMIT 1`,
    [conversationId],
  )
}

/** Number of the latest order that was not cancelled; null = nothing was ordered. */
export function latestOrder(db: Db, conversationId: string): Promise<string | null> {
  return first(
    db,
    `SELECT o.number AS found FROM orders o WHERE o.conversation_id = $1
     ORDER BY o.status = 'cancelled', o.confirmed_at DESC, o.number DESC LIMIT 1`,
    [conversationId],
  )
}

async function first({ pool }: Db, text: string, values: unknown[]): Promise<string | null> {
  const { rows } = await pool.query<{ found: string }>(prepared(text, values))
  return rows[0]?.found ?? null
}
