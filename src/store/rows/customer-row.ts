import type { Account, Customer, Tier } from '../../domain/customers/customer.ts'

export interface AccountRow {
  readonly key: string
  readonly name: string
  readonly tier: Tier | null
  readonly monthly_freight_fen: number
  readonly contact: string
  readonly phone: string
  readonly manager: string | null
}

export interface CustomerRow {
  readonly id: string
  readonly name: string | null
  readonly vouched_phone: string | null
  readonly typed_phones: readonly string[]
  readonly account: AccountRow | null
}

/**
 * SQL of a customer `u` with the account, as one JSON value that `readCustomer` reads:
 * the account that was set, else that of the vouched phone, else that of a typed one.
 */
export const CUSTOMER_JSON = `jsonb_build_object('id', u.id, 'name', u.name, 'vouched_phone', u.vouched_phone,
  'typed_phones', to_jsonb(u.typed_phones), 'account', (
    SELECT to_jsonb(a) FROM customer_accounts a
    WHERE a.key = u.account_key OR a.phone = u.vouched_phone OR a.phone = ANY(u.typed_phones)
    ORDER BY a.key = u.account_key DESC NULLS LAST, a.phone = u.vouched_phone DESC NULLS LAST, a.key LIMIT 1))`

export function readCustomer(row: CustomerRow): Customer {
  return {
    id: row.id,
    name: row.name,
    account: row.account === null ? null : readAccount(row.account),
    vouchedPhone: row.vouched_phone,
    typedPhones: row.typed_phones,
  }
}

export function readAccount(row: AccountRow): Account {
  return {
    key: row.key,
    name: row.name,
    tier: row.tier,
    monthlyFreightFen: row.monthly_freight_fen,
    contact: row.contact,
    phone: row.phone,
    manager: row.manager,
  }
}
