import type pg from 'pg'
import { ERASED, type Retention } from '../../domain/privacy/retention.ts'
import { prepared } from '../prepared.ts'
import { inTransaction } from '../transaction.ts'
import { eraseChats } from './erase-chats.ts'

/** Small enough that nobody waits for a row. */
const AT_ONCE = 500
const DAY_MS = 86_400_000

export interface Retained {
  readonly turns: number
  readonly chats: number
  readonly orders: number
  readonly shipments: number
  /** Keys of files to remove. */
  readonly files: readonly string[]
}

const TURNS = `
  UPDATE turns SET understanding = NULL, facts = '{}', effects = '[]', replay = NULL, trigger = jsonb_build_object('kind', kind)
  WHERE id IN (SELECT id FROM turns WHERE at < $1 AND replay IS NOT NULL ORDER BY at LIMIT $2)`

const RAW = `
  UPDATE inbound_ledger SET raw = NULL
  WHERE message_id IN (SELECT message_id FROM inbound_ledger WHERE received_at < $1 AND raw IS NOT NULL LIMIT $2)`

/**
 * A chat is over when it was closed, or when nothing was said in it for the whole term: platforms end none by themselves. Not while a
 * person has it or a case of it is open. Who writes again begins a new one.
 */
const CHATS = `
  SELECT c.id FROM conversations c WHERE (
      (c.status = 'closed' AND c.closed_at < $1) OR (c.status = 'open' AND c.owner_kind = 'bot' AND c.last_message_at < $1
        AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.conversation_id = c.id AND k.closed_at IS NULL)))
    AND EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND m.text <> $3) ORDER BY c.last_message_at LIMIT $2 FOR UPDATE SKIP LOCKED`

const CLOSE = `
  UPDATE conversations SET status = 'closed', closed_at = $2, turn_due_at = NULL, reading_until = NULL WHERE id = ANY($1::uuid[]) AND status = 'open'`

/** The term begins when the trade is over (E-Commerce Law art. 31): with the last movement of the shipment. */
const ORDERS = `
  UPDATE orders SET shipper_phone = '', consignee_phone = '', draft = draft || jsonb_build_object(
      'shipper', draft->'shipper' || jsonb_build_object('name', $3::text, 'phone', '') || jsonb_build_object('address', draft#>'{shipper,address}' || '{"detail":""}'),
      'consignee', draft->'consignee' || jsonb_build_object('name', $3::text, 'phone', '') || jsonb_build_object('address', draft#>'{consignee,address}' || '{"detail":""}'),
      'remarks', NULL),
    cancel_reason = NULL
  WHERE number IN (SELECT number FROM orders WHERE status IN ('delivered', 'cancelled') AND confirmed_at < $1 AND shipper_phone <> ''
    AND NOT EXISTS (SELECT 1 FROM shipments s WHERE s.order_number = orders.number AND s.updated_at >= $1) LIMIT $2)`

const CHANGES = `
  UPDATE order_changes SET changes = '{}', before = '{}' WHERE id IN (
    SELECT c.id FROM order_changes c JOIN orders o ON o.number = c.order_number WHERE o.shipper_phone = '' AND c.before <> '{}' LIMIT $1)`

const SHIPMENTS = `
  WITH old AS (
    SELECT waybill FROM shipments WHERE status IN ('delivered', 'cancelled') AND updated_at < $1 AND shipper_phone <> '' LIMIT $2
  ), notes AS (
    UPDATE tracking_events SET note_zh = NULL, note_en = NULL WHERE by <> 'system' AND waybill IN (SELECT waybill FROM old)
  )
  UPDATE shipments SET shipper_phone = '', consignee_phone = '', shipper = jsonb_build_object('name', $3::text, 'phone', '', 'address', ''),
    consignee = jsonb_build_object('name', $3::text, 'phone', '', 'address', ''), courier = NULL, signed_by = NULL
  WHERE waybill IN (SELECT waybill FROM old)`

const CASES = `
  WITH old AS (
    UPDATE cases SET slots = '{}', summary = $3, outcome = CASE WHEN outcome IS NOT NULL THEN $3 END, reason = $3, cause = NULL
    WHERE number IN (SELECT number FROM cases WHERE closed_at < $1 AND summary <> $3 LIMIT $2) RETURNING number
  ), words AS (
    UPDATE case_events SET words = $3, payload = '{}' WHERE case_number IN (SELECT number FROM old)
  ), called AS (
    UPDATE escalations SET reason = $3 WHERE case_number IN (SELECT number FROM old)
  ) SELECT number FROM old`

/** The first statement is frozen while somebody may still claim by it; its figures stay for the books. */
const COMPLAINTS = `
  UPDATE complaints SET first_text = $3, first_goods_name = NULL, first_brand = NULL, first_spec = NULL, request = NULL, evidence = '{}'
  WHERE case_number IN (
    SELECT p.case_number FROM complaints p JOIN cases c ON c.number = p.case_number WHERE c.closed_at < $1 AND p.first_text <> $3 LIMIT $2)`

const QUOTES = `
  UPDATE quotes SET request = request - 'goods'
  WHERE number IN (SELECT number FROM quotes WHERE created_at < $1 AND request ? 'goods' LIMIT $2)`

/** Who has not written for the whole term, and has no trade within it: how to know them again stays, what they are called does not. */
const PEOPLE = `
  WITH gone AS (
    SELECT u.id FROM customers u WHERE (u.name IS NOT NULL OR u.vouched_phone IS NOT NULL OR u.typed_phones <> '{}') AND u.updated_at < $1
      AND NOT EXISTS (SELECT 1 FROM conversations c WHERE c.customer_id = u.id AND c.last_message_at >= $1)
      AND NOT EXISTS (SELECT 1 FROM orders o WHERE o.customer_id = u.id AND o.shipper_phone <> '')
      AND NOT EXISTS (SELECT 1 FROM shipments s WHERE s.customer_id = u.id AND s.shipper_phone <> '')
      AND NOT EXISTS (SELECT 1 FROM cases k WHERE k.customer_id = u.id AND (k.closed_at IS NULL OR k.closed_at >= $1)) LIMIT $2
  ), called AS (
    UPDATE channel_identities SET display_name = NULL WHERE customer_id IN (SELECT id FROM gone)
  )
  UPDATE customers SET name = NULL, vouched_phone = NULL, typed_phones = '{}'
  WHERE id IN (SELECT id FROM gone)`

/** Of the desk's people: sign-ins that are over, with their addresses. */
const SIGN_INS = 'DELETE FROM auth_sessions WHERE id IN (SELECT id FROM auth_sessions WHERE expires_at < $1 LIMIT $2)'
const CHALLENGES = 'DELETE FROM auth_verifications WHERE id IN (SELECT id FROM auth_verifications WHERE expires_at < $1 LIMIT $2)'

/** Lets go of what has been kept long enough, in small steps; running it again does no harm. */
export async function retain(
  pool: pg.Pool,
  { now, retention }: { readonly now: Date; readonly retention: Retention },
): Promise<Retained> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS)
  const turns = await inSteps(pool, TURNS, [before(retention.turnDays), AT_ONCE])
  await inSteps(pool, RAW, [before(retention.turnDays), AT_ONCE])
  const chats = await oldChats(pool, { now, before: before(retention.chatDays) })
  const orders = await inSteps(pool, ORDERS, [before(retention.recordDays), AT_ONCE, ERASED])
  await inSteps(pool, CHANGES, [AT_ONCE])
  const shipments = await inSteps(pool, SHIPMENTS, [before(retention.recordDays), AT_ONCE, ERASED])
  await inSteps(pool, CASES, [before(retention.recordDays), AT_ONCE, ERASED])
  await inSteps(pool, COMPLAINTS, [before(retention.recordDays), AT_ONCE, ERASED])
  await inSteps(pool, QUOTES, [before(retention.recordDays), AT_ONCE])
  await inSteps(pool, PEOPLE, [before(retention.recordDays), AT_ONCE])
  await inSteps(pool, SIGN_INS, [now, AT_ONCE])
  await inSteps(pool, CHALLENGES, [now, AT_ONCE])
  return { turns, ...chats, orders, shipments }
}

async function inSteps(pool: pg.Pool, statement: string, values: unknown[]): Promise<number> {
  let all = 0
  for (;;) {
    const { rowCount } = await pool.query(prepared(statement, values))
    all += rowCount ?? 0
    if ((rowCount ?? 0) < AT_ONCE) return all
  }
}

async function oldChats(
  pool: pg.Pool,
  { now, before }: { readonly now: Date; readonly before: Date },
): Promise<{ readonly chats: number; readonly files: readonly string[] }> {
  const files: string[] = []
  let chats = 0
  for (;;) {
    const erased = await inTransaction(pool, async (client) => {
      const { rows } = await client.query<{ id: string }>(prepared(CHATS, [before, AT_ONCE, ERASED]))
      const ids = rows.map(({ id }) => id)
      await client.query(prepared(CLOSE, [ids, now]))
      return { chats: ids.length, ...(await eraseChats(client, ids)) }
    })
    files.push(...erased.files)
    chats += erased.chats
    if (erased.chats < AT_ONCE) return { chats, files }
  }
}
