import type pg from 'pg'
import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { Ids } from '../../domain/ports.ts'
import { prepared } from '../prepared.ts'
import { storable } from '../storable.ts'

interface OpenParts {
  /** Of a transaction. */
  readonly client: pg.PoolClient
  readonly ids: Ids
  readonly now: Date
}

type Writer = Pick<
  InboundMessage,
  'channel' | 'channelAccount' | 'externalUser' | 'vouchedPhone' | 'displayName' | 'person' | 'pageLanguage'
>

/** Makes what is missing for a person who writes: the customer, the identity on the channel, the open conversation. Any number at once make one. */
export async function openConversation({ client, ids, now }: OpenParts, writer: Writer): Promise<void> {
  const identity = (await findIdentity(client, writer)) ?? (await makeIdentity({ client, ids, now }, writer))
  await client.query(
    prepared(
      `INSERT INTO conversations (id, identity_id, customer_id, channel, channel_account, opened_at, last_message_at, language)
       VALUES ($1, $2, $3, $4, $5, $6, $6, $7) ON CONFLICT (identity_id) WHERE status = 'open' DO NOTHING`,
      [ids.next(), identity.id, identity.customer_id, writer.channel, writer.channelAccount, now, writer.pageLanguage ?? 'zh'],
    ),
  )
}

interface IdentityRow {
  readonly id: string
  readonly customer_id: string
}

async function findIdentity(client: pg.PoolClient, writer: Writer): Promise<IdentityRow | null> {
  const { rows } = await client.query<IdentityRow>(
    prepared(
      'SELECT id, customer_id FROM channel_identities WHERE channel = $1 AND channel_account = $2 AND external_user = $3',
      [writer.channel, writer.channelAccount, writer.externalUser],
    ),
  )
  return rows[0] ?? null
}

/** The same person in two places at once becomes one customer: whoever comes second waits and finds the first. */
const ONE_PERSON = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))'

/** A person the channel vouches for is the customer known by that phone, whatever channel it was; else who writes from another place. */
const KNOWN = `SELECT id FROM (
    SELECT u.id, 1 AS rank, u.created_at FROM customers u WHERE u.vouched_phone = $1
    UNION ALL SELECT i.customer_id, 2, i.created_at FROM channel_identities i
    WHERE i.channel = $2 AND i.channel_account = $3 AND (i.person = $4 OR i.external_user = $4)
  ) known ORDER BY rank, created_at LIMIT 1`

async function makeIdentity({ client, ids, now }: OpenParts, writer: Writer): Promise<IdentityRow> {
  const person = writer.person ?? writer.externalUser
  const account = [writer.channel, writer.channelAccount]
  await client.query(prepared(ONE_PERSON, [JSON.stringify([...account, person])]))
  const known = await client.query<{ id: string }>(prepared(KNOWN, [writer.vouchedPhone ?? null, ...account, person]))
  const customerId = known.rows[0]?.id ?? ids.next()
  await client.query(
    prepared(
      `INSERT INTO customers (id, vouched_phone, created_at, updated_at) VALUES ($1, $2, $3, $3) ON CONFLICT (id) DO NOTHING`,
      [customerId, writer.vouchedPhone ?? null, now],
    ),
  )
  const name = writer.displayName === undefined ? null : storable(writer.displayName)
  const made = await client.query<IdentityRow>(
    prepared(
      `INSERT INTO channel_identities (id, customer_id, channel, channel_account, external_user, display_name, created_at, person)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (channel, channel_account, external_user) DO NOTHING RETURNING id, customer_id`,
      [ids.next(), customerId, ...account, writer.externalUser, name, now, writer.person ?? null],
    ),
  )
  const identity = made.rows[0]
  if (identity !== undefined) return identity
  // Somebody made it at the same time: our customer is nobody's and goes again.
  if (known.rows[0] === undefined) await client.query(prepared('DELETE FROM customers WHERE id = $1', [customerId]))
  const other = await findIdentity(client, writer)
  if (other === null) throw new Error('an identity that exists cannot be read')
  return other
}
