import type { Company } from '../../domain/company/company.ts'
import type { FactKeys, Facts, QueueFact } from '../../flows/turn.ts'
import { PRESENCE_SECONDS } from '../desk/presence.ts'
import { prepared } from '../prepared.ts'
import type { Queryable } from '../queryable.ts'
import { CASE_JSON, type CaseRow, readCase } from '../rows/case-row.ts'
import { type AccountRow, CUSTOMER_JSON, type CustomerRow, readAccount, readCustomer } from '../rows/customer-row.ts'
import { type OrderRow, readOrder } from '../rows/order-row.ts'
import { type QuoteRow, readQuote } from '../rows/quote-row.ts'
import { readShipment, SHIPMENT_JSON, type ShipmentRow } from '../rows/shipment-row.ts'
import { storableJson } from '../storable.ts'
import type { Writing } from '../writing.ts'

/** For whom facts are read, and by which numbers and phones. */
export interface FactsRequest {
  readonly conversationId: string
  readonly customerId: string
  readonly keys: FactKeys
}

/** Parts that nobody asked for are absent. */
export interface FactsRow {
  readonly customer: CustomerRow
  readonly shipments?: readonly ShipmentRow[] | null
  readonly own_shipments: readonly ShipmentRow[] | null
  readonly shipments_by_phone?: readonly ShipmentRow[] | null
  readonly shipments_by_person?: readonly ShipmentRow[] | null
  readonly orders: readonly OrderRow[] | null
  readonly quotes: readonly QuoteRow[] | null
  readonly cases: readonly CaseRow[] | null
  readonly locked: readonly string[] | null
  readonly accounts?: readonly AccountRow[] | null
  readonly queues?: readonly QueueRow[] | null
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

/** Every team's queue at this instant, once for all that ask. */
const QUEUES_NOW = `, queues_now AS MATERIALIZED (
  SELECT t.key,
    (SELECT count(*) FROM conversations w WHERE w.owner_kind = 'queue' AND w.owner_team = t.key) AS waiting,
    (SELECT count(*) FROM agents g WHERE g.team_key = t.key AND g.presence = 'online' AND g.is_active
      AND (g.last_seen_at IS NULL OR g.last_seen_at > $2::timestamptz - make_interval(secs => ${PRESENCE_SECONDS}))) AS online,
    (SELECT avg(extract(epoch FROM q.ended_at - q.since) / 60) FROM (
      SELECT since, ended_at FROM queue_waits WHERE team = t.key AND outcome = 'taken' ORDER BY ended_at DESC LIMIT 10) q) AS usual
  FROM teams t)`

/** Facts of the customer, which every turn may need. */
const ALWAYS = `${CUSTOMER_JSON} AS customer,
  (SELECT jsonb_agg(x.shipment) FROM (
    SELECT ${SHIPMENT_JSON} AS shipment FROM shipments s
    WHERE s.conversation_id = r.conversation_id OR s.customer_id = u.id OR s.shipper_phone = u.vouched_phone OR s.consignee_phone = u.vouched_phone
    ORDER BY s.created_at DESC, s.waybill DESC LIMIT ${MOST}) x) AS own_shipments,
  (SELECT jsonb_agg(to_jsonb(x)) FROM (
    SELECT o.* FROM orders o WHERE o.number = ANY(r.orders) OR o.customer_id = u.id OR o.shipper_phone = u.vouched_phone
    ORDER BY o.number = ANY(r.orders) DESC, o.confirmed_at DESC, o.number DESC LIMIT ${MOST}) x) AS orders,
  (SELECT jsonb_agg(to_jsonb(x)) FROM (
    SELECT q.* FROM quotes q WHERE q.number = ANY(r.quotes) OR q.customer_id = u.id
    ORDER BY q.number = ANY(r.quotes) DESC, q.created_at DESC, q.number DESC LIMIT ${MOST}) x) AS quotes,
  (SELECT jsonb_agg(${CASE_JSON} ORDER BY k.opened_at DESC, k.number DESC) FROM cases k
    WHERE k.customer_id = u.id AND k.status IN ('open', 'waiting_approval')) AS cases,
  (SELECT jsonb_agg(l.waybill) FROM waybill_locks l WHERE l.customer_id = u.id) AS locked`

const BY_WAYBILL = `, (SELECT jsonb_agg(${SHIPMENT_JSON}) FROM shipments s WHERE s.waybill = ANY(r.waybills)) AS shipments`

const BY_PHONE = `, (SELECT jsonb_agg(x.shipment) FROM (
    SELECT ${SHIPMENT_JSON} AS shipment FROM shipments s WHERE s.shipper_phone = ANY(r.phones) OR s.consignee_phone = ANY(r.phones)
    ORDER BY s.created_at DESC, s.waybill DESC LIMIT ${MOST}) x) AS shipments_by_phone,
  (SELECT jsonb_agg(to_jsonb(a)) FROM customer_accounts a WHERE a.phone = ANY(r.phones)) AS accounts`

/** A name on it, letter case and blanks aside, and the tail of a phone on it without its extension: as `personFits` has it. */
const BY_PERSON = `, (SELECT jsonb_agg(x.shipment) FROM (
    SELECT ${SHIPMENT_JSON} AS shipment FROM jsonb_to_recordset(r.people) AS p(name text, tail text)
    JOIN shipments s ON lower(replace(s.shipper ->> 'name', ' ', '')) = lower(replace(p.name, ' ', ''))
      OR lower(replace(s.consignee ->> 'name', ' ', '')) = lower(replace(p.name, ' ', ''))
    WHERE p.tail IN (right(regexp_replace(s.shipper_phone, '-\\d{1,6}$', ''), 4), right(regexp_replace(s.consignee_phone, '-\\d{1,6}$', ''), 4))
    ORDER BY s.created_at DESC, s.waybill DESC LIMIT ${MOST}) x) AS shipments_by_person`

const QUEUES = `, (SELECT jsonb_agg(jsonb_build_object('team', n.key, 'waiting', n.waiting, 'online', n.online, 'usual', n.usual,
    'place', CASE WHEN c.owner_kind = 'queue' AND c.owner_team = n.key THEN (
      SELECT 1 + count(*) FROM conversations w WHERE w.owner_kind = 'queue' AND w.owner_team = n.key
        AND (w.waiting_since, w.id) < (c.waiting_since, c.id)) END) ORDER BY n.key) FROM queues_now n) AS queues`

/** Columns of what these keys ask for, of a customer `u` and a request `r`; only the parts that somebody asks for: the start of a statement costs by its parts. */
export function factsColumns(asked: readonly FactKeys[]): string {
  const byWaybill = asked.some(({ waybills }) => waybills.length > 0) ? BY_WAYBILL : ''
  const byPhone = asked.some(({ phones }) => phones.length > 0) ? BY_PHONE : ''
  const byPerson = asked.some(({ people = [] }) => people.length > 0) ? BY_PERSON : ''
  return `${ALWAYS}${byWaybill}${byPhone}${byPerson}`
}

function factsStatement(requests: readonly FactsRequest[], withQueues: boolean): string {
  const columns = factsColumns(requests.map(({ keys }) => keys))
  return `WITH r AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS r(conversation_id uuid, customer_id uuid, waybills text[], orders text[], phones text[], quotes text[], people jsonb)
  )${withQueues ? QUEUES_NOW : ''}
  SELECT r.conversation_id, ${columns}${withQueues ? QUEUES : ''}
  FROM r JOIN customers u ON u.id = r.customer_id${withQueues ? ' LEFT JOIN conversations c ON c.id = r.conversation_id' : ''}`
}

interface FactsReading {
  readonly now: Date
  /** Without them whoever looks at a queue throws `QueuesUnread`: such a turn is taken again with them. */
  readonly withQueues: boolean
}

/** Everything that turns may say or decide by, read in one statement for all of them; by conversation. */
export async function loadFactsOf(
  client: Queryable,
  requests: readonly FactsRequest[],
  { now, withQueues }: FactsReading,
): Promise<ReadonlyMap<string, FactsRow>> {
  const asked = requests.map(({ conversationId, customerId, keys }) => ({
    conversation_id: conversationId,
    customer_id: customerId,
    ...keys,
  }))
  const values = [storableJson(asked), ...(withQueues ? [now] : [])]
  const { rows } = await client.query<FactsRow & { readonly conversation_id: string }>(
    prepared(factsStatement(requests, withQueues), values),
  )
  return new Map(rows.map((row) => [row.conversation_id, row]))
}

/** The facts of one turn, in its transaction. */
export async function loadFacts(writing: Writing, request: FactsRequest & { readonly company: Company }): Promise<Facts> {
  const rows = await loadFactsOf(writing.client, [request], { now: writing.now, withQueues: true })
  const row = rows.get(request.conversationId)
  if (row === undefined) throw new Error('the facts cannot be read')
  return readFacts(row, { now: writing.now, company: request.company })
}

export function readFacts(row: FactsRow, { now, company }: Pick<Facts, 'now' | 'company'>): Facts {
  const facts = {
    now,
    company,
    customer: readCustomer(row.customer),
    shipments: (row.shipments ?? []).map(readShipment),
    orders: (row.orders ?? []).map(readOrder),
    ownShipments: (row.own_shipments ?? []).map(readShipment),
    shipmentsByPhone: [...(row.shipments_by_phone ?? []), ...(row.shipments_by_person ?? [])].map(readShipment),
    quotes: (row.quotes ?? []).map(readQuote),
    openCases: (row.cases ?? []).map(readCase),
    lockedWaybills: row.locked ?? [],
    accountsByPhone: (row.accounts ?? []).map(readAccount),
    queues: (row.queues ?? []).map(readQueue),
  }
  return row.queues === undefined ? Object.defineProperty(facts, 'queues', UNREAD) : facts
}

/** A turn looks at the queues, and they are not among its facts. */
export class QueuesUnread extends Error {}

/** Not counted among the facts that a turn rests on. */
const UNREAD: PropertyDescriptor = {
  enumerable: false,
  get: () => {
    throw new QueuesUnread('the queues were not read')
  },
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
