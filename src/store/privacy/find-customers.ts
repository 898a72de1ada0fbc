import type pg from 'pg'
import { prepared } from '../prepared.ts'

export interface FoundCustomer {
  readonly id: string
  /** The channel vouches for the phone; a phone that was only typed proves nothing. */
  readonly isVouched: boolean
  readonly channels: readonly string[]
  readonly lastSeenAt: Date | null
}

const BY_PHONE = `
  SELECT c.id, c.vouched_phone IS NOT DISTINCT FROM $1 AS "isVouched",
    coalesce((SELECT array_agg(DISTINCT i.channel) FROM channel_identities i WHERE i.customer_id = c.id), '{}') AS channels,
    (SELECT max(v.last_message_at) FROM conversations v WHERE v.customer_id = c.id) AS "lastSeenAt"
  FROM customers c WHERE c.vouched_phone = $1 OR c.typed_phones @> ARRAY[$1] ORDER BY c.created_at`

/** Who may be meant by a phone: the operator decides, by who can prove it. */
export async function findCustomers(pool: pg.Pool, phone: string): Promise<readonly FoundCustomer[]> {
  return (await pool.query<FoundCustomer>(prepared(BY_PHONE, [phone]))).rows
}
