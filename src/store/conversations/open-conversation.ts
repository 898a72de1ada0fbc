import type pg from 'pg'
import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { Ids } from '../../domain/ports.ts'
import { prepared } from '../prepared.ts'
import { storable } from '../storable.ts'
import { inTransaction } from '../transaction.ts'

interface OpenParts {
  readonly pool: pg.Pool
  readonly ids: Ids
  readonly now: Date
}

type Writer = Pick<InboundMessage, 'channel' | 'channelAccount' | 'externalUser' | 'vouchedPhone' | 'displayName'>

/** Makes what is missing for a person who writes: the customer, the identity on the channel, the open conversation. Any number at once make one. */
export async function openConversation({ pool, ids, now }: OpenParts, writer: Writer): Promise<void> {
  await inTransaction(pool, async (client) => {
    const identity = (await findIdentity(client, writer)) ?? (await makeIdentity(client, { ids, now, writer }))
    await client.query(
      prepared(
        `INSERT INTO conversations (id, identity_id, customer_id, channel, channel_account, opened_at, last_message_at)
         VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (identity_id) WHERE status = 'open' DO NOTHING`,
        [ids.next(), identity.id, identity.customer_id, writer.channel, writer.channelAccount, now],
      ),
    )
  })
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

/** A person the channel vouches for is the customer known by that phone, whatever channel it was. */
async function makeIdentity(
  client: pg.PoolClient,
  { ids, now, writer }: Omit<OpenParts, 'pool'> & { readonly writer: Writer },
): Promise<IdentityRow> {
  const known = await client.query<{ id: string }>(
    prepared('SELECT id FROM customers WHERE vouched_phone = $1 ORDER BY created_at LIMIT 1', [writer.vouchedPhone ?? null]),
  )
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
      `INSERT INTO channel_identities (id, customer_id, channel, channel_account, external_user, display_name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (channel, channel_account, external_user) DO NOTHING RETURNING id, customer_id`,
      [ids.next(), customerId, writer.channel, writer.channelAccount, writer.externalUser, name, now],
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
