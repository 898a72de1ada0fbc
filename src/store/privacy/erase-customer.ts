import type pg from 'pg'
import { Refusal } from '../../domain/errors/refusal.ts'
import type { Ids } from '../../domain/ports.ts'
import { ERASED, type Erasure, type StillOpen } from '../../domain/privacy/retention.ts'
import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import { inTransaction } from '../transaction.ts'
import { eraseChats } from './erase-chats.ts'

export interface PrivacyParts {
  readonly pool: pg.Pool
  readonly ids: Ids
  readonly now: Date
  /** Who does it, as the audit log names them. */
  readonly by: string
}

export const STILL_OPEN = `
  SELECT coalesce((SELECT array_agg(number ORDER BY number) FROM orders WHERE customer_id = $1 AND status NOT IN ('delivered', 'cancelled')), '{}') AS orders,
    coalesce((SELECT array_agg(number ORDER BY number) FROM cases WHERE customer_id = $1 AND closed_at IS NULL), '{}') AS cases,
    (SELECT count(*)::int FROM conversations WHERE customer_id = $1 AND status = 'open' AND owner_kind <> 'bot') AS chats`

export const KEPT = `
  SELECT coalesce((SELECT array_agg(number ORDER BY number) FROM orders WHERE customer_id = $1), '{}') AS orders,
    coalesce((SELECT array_agg(number ORDER BY number) FROM cases WHERE customer_id = $1), '{}') AS cases`

/** The person behind the chats is nobody any more, to the channels as well: writing again makes a new customer. */
const FORGET = `
  WITH closed AS (
    UPDATE conversations SET status = 'closed', closed_at = coalesce(closed_at, $2), turn_due_at = NULL, reading_until = NULL WHERE customer_id = $1
  ), places AS (
    UPDATE channel_identities SET external_user = 'erased:' || id, display_name = NULL, person = NULL WHERE customer_id = $1
  ), known AS (
    DELETE FROM channel_memory m USING channel_identities i, unnest(ARRAY[i.external_user, i.person]) AS who
    WHERE i.customer_id = $1 AND m.channel = i.channel AND m.account = i.channel_account AND right(m.key, length(who) + 1) IN (':' || who, '/' || who)
  ), missed AS (
    DELETE FROM waybill_locks WHERE customer_id = $1
  ), asked AS (
    UPDATE quotes SET request = request - 'goods' WHERE customer_id = $1
  )
  UPDATE customers SET name = NULL, vouched_phone = NULL, typed_phones = '{}', account_key = NULL,
    updated_at = $2 WHERE id = $1`

/** What was filled in goes with the chat; a hand-over or a price asked for is no record of a trade, and its words go too. */
const FORGET_CASES = `
  WITH cleared AS (
    UPDATE cases SET slots = '{}', summary = CASE WHEN kind IN ('hand_over', 'quote') THEN $2 ELSE summary END,
      outcome = CASE WHEN kind IN ('hand_over', 'quote') AND outcome IS NOT NULL THEN $2 ELSE outcome END,
      reason = CASE WHEN kind IN ('hand_over', 'quote') THEN $2 ELSE reason END,
      cause = CASE WHEN kind NOT IN ('hand_over', 'quote') THEN cause END
    WHERE customer_id = $1 RETURNING number, kind
  ), called AS (
    UPDATE escalations SET reason = $2 WHERE case_number IN (SELECT number FROM cleared WHERE kind IN ('hand_over', 'quote'))
  ) UPDATE case_events SET words = $2, payload = '{}'
    WHERE case_number IN (SELECT number FROM cleared WHERE kind IN ('hand_over', 'quote'))`

/**
 * Erases a customer on request (PIPL art. 47): chats, files, names, phones and channel identities. Orders, shipments and cases stay as
 * records of a trade until their own term. Refuses while an order, a case or a chat with a person is under way.
 */
export async function eraseCustomer(parts: PrivacyParts, customerId: string): Promise<Erasure> {
  return inTransaction(parts.pool, async (client) => {
    const known = await client.query(prepared('SELECT id FROM customers WHERE id = $1 FOR UPDATE', [customerId]))
    if (known.rowCount === 0) throw unknownCustomer()
    const { rows: chats } = await client.query<{ id: string }>(
      prepared('SELECT id FROM conversations WHERE customer_id = $1 ORDER BY id FOR UPDATE', [customerId]),
    )
    const open = (await client.query<StillOpen>(prepared(STILL_OPEN, [customerId]))).rows[0]
    if (open && isSomethingOpen(open)) throw stillOpen(open)
    const erased = await eraseChats(
      client,
      chats.map(({ id }) => id),
    )
    await client.query(prepared(FORGET, [customerId, parts.now]))
    await client.query(prepared(FORGET_CASES, [customerId, ERASED]))
    const kept = (await client.query<{ orders: string[]; cases: string[] }>(prepared(KEPT, [customerId]))).rows[0]
    const erasure = {
      chats: chats.length,
      messages: erased.messages,
      files: erased.files,
      keptOrders: kept?.orders ?? [],
      keptCases: kept?.cases ?? [],
    }
    await noteInAudit(client, parts, {
      action: 'customer.erase',
      subject: customerId,
      detail: { ...erasure, files: erased.files.length },
    })
    return erasure
  })
}

export async function noteInAudit(
  client: pg.PoolClient,
  { ids, by, now }: PrivacyParts,
  entry: { readonly action: string; readonly subject: string; readonly detail: object },
): Promise<void> {
  await client.query(
    prepared('INSERT INTO audit_log (id, actor, action, subject, detail, at) VALUES ($1, $2, $3, $4, $5, $6)', [
      ids.next(),
      by,
      entry.action,
      entry.subject,
      storableJson(entry.detail),
      now,
    ]),
  )
}

export function isSomethingOpen({ orders, cases, chats }: StillOpen): boolean {
  return orders.length > 0 || cases.length > 0 || chats > 0
}

export function unknownCustomer(): Refusal {
  return new Refusal('privacy.unknown_customer', { zh: '没有这位客户。', en: 'There is no such customer.' })
}

function stillOpen({ orders, cases, chats }: StillOpen): Refusal {
  const numbers = [...orders, ...cases].join(' ')
  return new Refusal('privacy.still_open', {
    zh: `还有未完结的业务，办结后才能删除：${numbers}${chats > 0 ? '（有会话在人工处理）' : ''}`,
    en: `Something is still under way; end it first: ${numbers}${chats > 0 ? ' (a person has a chat)' : ''}`,
  })
}
