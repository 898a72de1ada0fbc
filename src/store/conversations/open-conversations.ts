import type pg from 'pg'
import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { Ids } from '../../domain/ports.ts'
import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'

export interface Newcomer {
  readonly message: Pick<
    InboundMessage,
    'channel' | 'channelAccount' | 'externalUser' | 'vouchedPhone' | 'displayName' | 'person' | 'pageLanguage'
  >
  readonly ids: Ids
  readonly now: Date
}

/** Nobody is told of an empty conversation: its place on the disk is waited for with the first message in it. */
const UNWAITED = `set_config('synchronous_commit', 'off', true)`

/** A customer is made only for an identity that was made: whoever comes at the same time makes half of nothing. In one order, so that two do not wait for each other. */
const OPEN = `
  WITH b AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS b(customer uuid, identity uuid, conversation uuid, channel text, "channelAccount" text,
      "externalUser" text, "displayName" text, language text, now timestamptz)
  ), made AS (
    INSERT INTO channel_identities (id, customer_id, channel, channel_account, external_user, display_name, created_at)
    SELECT identity, customer, channel, "channelAccount", "externalUser", "displayName", now FROM b
    ORDER BY channel, "channelAccount", "externalUser"
    ON CONFLICT (channel, channel_account, external_user) DO NOTHING RETURNING id
  ), people AS (
    INSERT INTO customers (id, created_at, updated_at) SELECT b.customer, b.now, b.now FROM made m JOIN b ON b.identity = m.id
  )
  INSERT INTO conversations (id, identity_id, customer_id, channel, channel_account, language, opened_at, last_message_at)
  SELECT b.conversation, b.identity, b.customer, b.channel, b."channelAccount", b.language, b.now, b.now FROM made m JOIN b ON b.identity = m.id CROSS JOIN (SELECT ${UNWAITED}) AS unwaited`

/** Somebody nobody can know yet: a visitor of the web chat without a phone that the site vouches for has written nowhere else. */
export function isNewcomer({ channel, vouchedPhone, person }: Newcomer['message']): boolean {
  return channel === 'web' && vouchedPhone === undefined && person === undefined
}

/** Makes customers, identities and conversations of those who write for the first time, in one statement; who is known already stays as it is. */
export async function openConversations(pool: pg.Pool, newcomers: readonly Newcomer[]): Promise<void> {
  const rows = newcomers.map(({ message, ids, now }) => {
    const { channel, channelAccount, externalUser, displayName, pageLanguage: language = 'zh' } = message
    const own = { customer: ids.next(), identity: ids.next(), conversation: ids.next() }
    return { ...own, channel, channelAccount, externalUser, displayName, language, now }
  })
  const distinct = new Map(rows.map((row) => [JSON.stringify([row.channel, row.channelAccount, row.externalUser]), row]))
  await pool.query(prepared(OPEN, [storableJson([...distinct.values()])]))
}
