import type pg from 'pg'
import type { Company } from '../../domain/company/company.ts'
import type { Account } from '../../domain/customers/customer.ts'
import type { Ids } from '../../domain/ports.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import { storeCompany } from '../company/company-settings.ts'
import { inTransaction } from '../transaction.ts'
import type { Writing } from '../writing.ts'

export interface Demo {
  readonly company: Company
  readonly accounts: readonly Account[]
  readonly shipments: readonly Shipment[]
}

export interface DemoParts {
  readonly pool: pg.Pool
  readonly ids: Ids
  /** D: the day the shipments are told from. */
  readonly now: Date
}

/** Everything that customers, people at the desk and the demo itself have left; sign-ins and migrations stay. */
const EMPTIED = `customers, customer_accounts, channel_identities, waybill_locks, surveys, enquiries, conversations, messages, inbound_ledger,
  dialogue_states, turns, timers, outbox, notes, conversation_events, drafts, queue_waits, desk_cards, snoozes, cases, case_events, complaints,
  escalations, quotes, quote_lines, orders, order_lines, order_changes, shipments, tracking_events, company_settings, number_counters,
  audit_log, installation`

/** Loads the company on the first start, and only then; says whether it did. */
export async function loadDemoOnce(parts: DemoParts, demo: Demo): Promise<boolean> {
  return inTransaction(parts.pool, async (client) => {
    // Two nodes that start together: the second waits here and finds the work done.
    await client.query('LOCK TABLE installation IN SHARE ROW EXCLUSIVE MODE')
    const { rows } = await client.query('SELECT 1 FROM company_settings LIMIT 1')
    if (rows.length > 0) return false
    await load({ client, ids: parts.ids, now: parts.now }, demo)
    return true
  })
}

/** Loads the company anew with `now` as D: everything that was talked and booked is gone. */
export async function resetDemo(parts: DemoParts, demo: Demo): Promise<void> {
  await inTransaction(parts.pool, async (client) => {
    await client.query(`TRUNCATE ${EMPTIED}`)
    await load({ client, ids: parts.ids, now: parts.now }, demo)
  })
}

async function load(writing: Writing, demo: Demo): Promise<void> {
  const { client, now } = writing
  await storeCompany(writing, demo.company, 'system')
  await client.query(
    `INSERT INTO customer_accounts (key, name, tier, monthly_freight_fen, contact, phone, manager)
     SELECT a.key, a.name, a.tier, a."monthlyFreightFen", a.contact, a.phone, a.manager FROM jsonb_to_recordset($1::jsonb)
       AS a(key text, name text, tier text, "monthlyFreightFen" bigint, contact text, phone text, manager text)`,
    [JSON.stringify(demo.accounts)],
  )
  await storeShipments(writing, demo.shipments)
  await client.query(
    `INSERT INTO installation (key, value, updated_at) VALUES ('demo', $1, $2)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
    [JSON.stringify({ day: now.toISOString() }), now],
  )
}

async function storeShipments({ client, ids, now }: Writing, shipments: readonly Shipment[]): Promise<void> {
  await client.query(
    `INSERT INTO shipments (waybill, order_number, service, pieces, origin, destination, shipper, consignee, shipper_phone, consignee_phone,
       status, due_on, pickup_promise, courier, signed_by, pod, created_at, updated_at)
     SELECT s.waybill, s."orderNumber", s.service, s.pieces, s.origin, s.destination, s.shipper, s.consignee, s.shipper->>'phone',
       s.consignee->>'phone', s.status, s."dueOn", s."pickupPromise", s.courier, s."signedBy", s.pod, $2, $2
     FROM jsonb_to_recordset($1::jsonb) AS s(waybill text, "orderNumber" text, service text, pieces int, origin text, destination text,
       shipper jsonb, consignee jsonb, status text, "dueOn" text, "pickupPromise" timestamptz, courier jsonb, "signedBy" text, pod jsonb)`,
    [JSON.stringify(shipments), now],
  )
  const events = shipments.flatMap(({ waybill, events: own }) =>
    own.map((event, index) => ({ id: ids.next(), waybill, position: index + 1, ...event })),
  )
  await client.query(
    `INSERT INTO tracking_events (id, waybill, position, kind, "where", note_zh, note_en, at)
     SELECT e.id, e.waybill, e.position, e.kind, e."where", e."noteZh", e."noteEn", e.at FROM jsonb_to_recordset($1::jsonb)
       AS e(id uuid, waybill text, position int, kind text, "where" text, "noteZh" text, "noteEn" text, at timestamptz)`,
    [JSON.stringify(events)],
  )
}
