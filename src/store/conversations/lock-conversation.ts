import type pg from 'pg'
import type { Priority } from '../../domain/cases/case.ts'
import type { Owner } from '../../domain/conversations/owner.ts'
import { prepared } from '../prepared.ts'

/** A conversation whose row this transaction holds: nobody else writes to it until the end. */
export interface LockedConversation {
  readonly id: string
  readonly identityId: string
  readonly customerId: string
  readonly channel: string
  readonly channelAccount: string
  readonly externalUser: string
  readonly seq: number
  readonly version: number
  readonly owner: Owner
  readonly priority: Priority
  readonly language: 'zh' | 'en'
  readonly turnDueAt: Date | null
  readonly waitingSince: Date | null
  readonly handOverCase: string | null
}

/** The columns of a conversation, with the `external_user` of its identity. */
export interface ConversationRow {
  readonly id: string
  readonly identity_id: string
  readonly customer_id: string
  readonly channel: string
  readonly channel_account: string
  readonly external_user: string
  readonly seq: number
  readonly version: number
  readonly owner_kind: 'bot' | 'queue' | 'agent'
  readonly owner_team: string | null
  readonly owner_agent: string | null
  readonly priority: Priority
  readonly language: 'zh' | 'en'
  readonly turn_due_at: Date | null
  readonly waiting_since: Date | null
  readonly hand_over_case: string | null
}

const LOCK = `SELECT c.*, i.external_user FROM conversations c JOIN channel_identities i ON i.id = c.identity_id
  WHERE c.id = $1 FOR UPDATE OF c`

/** Waits for whoever writes to the conversation now; null when there is no such conversation. */
export async function lockConversation(client: pg.PoolClient, id: string): Promise<LockedConversation | null> {
  const { rows } = await client.query<ConversationRow>(prepared(LOCK, [id]))
  return rows[0] === undefined ? null : readConversation(rows[0])
}

export function readConversation(row: ConversationRow): LockedConversation {
  return {
    id: row.id,
    identityId: row.identity_id,
    customerId: row.customer_id,
    channel: row.channel,
    channelAccount: row.channel_account,
    externalUser: row.external_user,
    seq: row.seq,
    version: row.version,
    owner: readOwner(row),
    priority: row.priority,
    language: row.language,
    turnDueAt: row.turn_due_at,
    waitingSince: row.waiting_since,
    handOverCase: row.hand_over_case,
  }
}

/** The owner of the three columns that hold it. */
export function readOwner(row: Pick<ConversationRow, 'owner_kind' | 'owner_team' | 'owner_agent'>): Owner {
  switch (row.owner_kind) {
    case 'bot':
      return { kind: 'bot' }
    case 'queue':
      return { kind: 'queue', team: row.owner_team ?? 'front', ...(row.owner_agent === null ? {} : { agent: row.owner_agent }) }
    case 'agent':
      return { kind: 'agent', agent: row.owner_agent ?? '' }
  }
}
