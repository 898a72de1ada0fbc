import type { Company } from '../../domain/company/company.ts'
import type { FactKeys, Facts, QueueFact } from '../../flows/turn.ts'
import { PRESENCE_SECONDS } from '../desk/presence.ts'
import { prepared } from '../prepared.ts'
import { CASE_JSON, type CaseRow, readCase } from '../rows/case-row.ts'
import { type AccountRow, CUSTOMER_JSON, type CustomerRow, readAccount, readCustomer } from '../rows/customer-row.ts'
import { type OrderRow, readOrder } from '../rows/order-row.ts'
import { type QuoteRow, readQuote } from '../rows/quote-row.ts'
import { readShipment, SHIPMENT_JSON, type ShipmentRow } from '../rows/shipment-row.ts'
import type { Writing } from '../writing.ts'

export interface FactsRequest {
  readonly conversationId: string
  readonly customerId: string
  readonly keys: FactKeys
  readonly company: Company
}

interface FactsRow {
  readonly customer: CustomerRow
  readonly shipments: readonly ShipmentRow[] | null
  readonly own_shipments: readonly ShipmentRow[] | null
  readonly shipments_by_phone: readonly ShipmentRow[] | null
  readonly orders: readonly OrderRow[] | null
  readonly quotes: readonly QuoteRow[] | null
  readonly cases: readonly CaseRow[] | null
  readonly locked: readonly string[] | null
  readonly accounts: readonly AccountRow[] | null
  readonly queues: readonly QueueRow[] | null
}

interface QueueRow {
  readonly team: QueueFact['team']
  readonly waiting: number
  readonly place: number | null
  readonly online: number
  readonly usual: number | null
}

/** Newest first, and no more than a person would look through. */
const MOST = 20

const QUEUES = `
  SELECT jsonb_agg(jsonb_build_object('team', t.key,
    'waiting', (SELECT count(*) FROM conversations w WHERE w.owner_kind = 'queue' AND w.owner_team = t.key),
    'place', (SELECT 1 + count(*) FROM conversations w JOIN conversations c ON c.id = $1
      WHERE w.owner_kind = 'queue' AND w.owner_team = t.key AND c.owner_kind = 'queue' AND c.owner_team = t.key
        AND (w.waiting_since, w.id) < (c.waiting_since, c.id)
      HAVING (SELECT owner_kind = 'queue' AND owner_team = t.key FROM conversations WHERE id = $1)),
    'online', (SELECT count(*) FROM agents g WHERE g.team_key = t.key AND g.presence = 'online' AND g.is_active
      AND (g.last_seen_at IS NULL OR g.last_seen_at > $7::timestamptz - make_interval(secs => ${PRESENCE_SECONDS}))),
    'usual', (SELECT avg(extract(epoch FROM q.ended_at - q.since) / 60) FROM (
      SELECT since, ended_at FROM queue_waits WHERE team = t.key AND outcome = 'taken' ORDER BY ended_at DESC LIMIT 10) q)
  ) ORDER BY t.key) FROM teams t`

const FACTS = `
  WITH u AS (SELECT * FROM customers WHERE id = $2)
  SELECT
    (SELECT ${CUSTOMER_JSON} FROM u) AS customer,
    (SELECT jsonb_agg(${SHIPMENT_JSON}) FROM shipments s WHERE s.waybill = ANY($3)) AS shipments,
    (SELECT jsonb_agg(x.shipment) FROM (
      SELECT ${SHIPMENT_JSON} AS shipment FROM shipments s, u
      WHERE s.conversation_id = $1 OR s.customer_id = u.id OR s.shipper_phone = u.vouched_phone OR s.consignee_phone = u.vouched_phone
      ORDER BY s.created_at DESC, s.waybill DESC LIMIT ${MOST}) x) AS own_shipments,
    (SELECT jsonb_agg(x.shipment) FROM (
      SELECT ${SHIPMENT_JSON} AS shipment FROM shipments s WHERE s.shipper_phone = ANY($5) OR s.consignee_phone = ANY($5)
      ORDER BY s.created_at DESC, s.waybill DESC LIMIT ${MOST}) x) AS shipments_by_phone,
    (SELECT jsonb_agg(to_jsonb(x)) FROM (
      SELECT o.* FROM orders o, u WHERE o.number = ANY($4) OR o.customer_id = u.id OR o.shipper_phone = u.vouched_phone
      ORDER BY o.number = ANY($4) DESC, o.confirmed_at DESC, o.number DESC LIMIT ${MOST}) x) AS orders,
    (SELECT jsonb_agg(to_jsonb(x)) FROM (
      SELECT q.* FROM quotes q WHERE q.number = ANY($6) OR q.customer_id = $2
      ORDER BY q.number = ANY($6) DESC, q.created_at DESC, q.number DESC LIMIT ${MOST}) x) AS quotes,
    (SELECT jsonb_agg(${CASE_JSON} ORDER BY k.opened_at DESC, k.number DESC) FROM cases k
      WHERE k.customer_id = $2 AND k.status IN ('open', 'waiting_approval')) AS cases,
    (SELECT jsonb_agg(l.waybill) FROM waybill_locks l WHERE l.customer_id = $2) AS locked,
    (SELECT jsonb_agg(to_jsonb(a)) FROM customer_accounts a WHERE a.phone = ANY($5)) AS accounts,
    (${QUEUES}) AS queues`

/** Everything that a turn may say or decide by, read in one statement of the turn's transaction. */
export async function loadFacts(writing: Writing, request: FactsRequest): Promise<Facts> {
  const { conversationId, customerId, keys, company } = request
  const values = [conversationId, customerId, keys.waybills, keys.orders, keys.phones, keys.quotes, writing.now]
  const { rows } = await writing.client.query<FactsRow>(prepared(FACTS, values))
  const row = rows[0]
  if (row === undefined) throw new Error('the facts cannot be read')
  return {
    now: writing.now,
    company,
    customer: readCustomer(row.customer),
    shipments: (row.shipments ?? []).map(readShipment),
    orders: (row.orders ?? []).map(readOrder),
    ownShipments: (row.own_shipments ?? []).map(readShipment),
    shipmentsByPhone: (row.shipments_by_phone ?? []).map(readShipment),
    quotes: (row.quotes ?? []).map(readQuote),
    openCases: (row.cases ?? []).map(readCase),
    lockedWaybills: row.locked ?? [],
    accountsByPhone: (row.accounts ?? []).map(readAccount),
    queues: (row.queues ?? []).map(readQueue),
  }
}

function readQueue(row: QueueRow): QueueFact {
  return {
    team: row.team,
    waiting: row.waiting,
    place: row.place,
    onlineAgents: row.online,
    usualWaitMinutes: row.usual === null ? null : Math.round(row.usual),
  }
}
