import type pg from 'pg'
import { readOwner } from '../conversations/lock-conversation.ts'
import { prepared } from '../prepared.ts'
import { asOutage } from '../transaction.ts'

interface Row {
  readonly channel: string
  readonly channel_account: string
  readonly external_user: string
  readonly owner_kind: 'bot' | 'queue' | 'agent'
  readonly owner_team: string | null
  readonly owner_agent: string | null
  readonly status: 'open' | 'closed'
}

/** A conversation as its channel may know it; null = there is none. */
export async function channelConversation(pool: pg.Pool, conversationId: string) {
  try {
    const { rows } = await pool.query<Row>(
      prepared(
        `SELECT c.channel, c.channel_account, i.external_user, c.owner_kind, c.owner_team, c.owner_agent, c.status
         FROM conversations c JOIN channel_identities i ON i.id = c.identity_id WHERE c.id = $1`,
        [conversationId],
      ),
    )
    const row = rows[0]
    if (!row) return null
    const { channel, status } = row
    const place = { channel, channelAccount: row.channel_account, externalUser: row.external_user }
    const owner = readOwner(row)
    return { conversationId, ...place, owner: owner.kind === 'agent' ? (`agent:${owner.agent}` as const) : owner.kind, status }
  } catch (error) {
    throw asOutage(error)
  }
}
