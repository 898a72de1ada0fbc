import type pg from 'pg'
import { prepared } from '../../prepared.ts'
import { isUuid } from '../is-uuid.ts'

/** The customer to whom this person may write in that conversation; null when the chat is not theirs. */
export async function writesTo(
  pool: pg.Pool,
  login: string,
  conversationId: string,
): Promise<{ readonly channel: string; readonly channelAccount: string; readonly externalUser: string } | null> {
  if (!isUuid(conversationId)) return null
  const { rows } = await pool.query<{ channel: string; channel_account: string; external_user: string }>(
    prepared(
      `SELECT c.channel, c.channel_account, i.external_user FROM conversations c JOIN channel_identities i ON i.id = c.identity_id
       WHERE c.id = $1 AND c.owner_kind = 'agent' AND c.owner_agent = $2`,
      [conversationId, login],
    ),
  )
  const row = rows[0]
  return row ? { channel: row.channel, channelAccount: row.channel_account, externalUser: row.external_user } : null
}
