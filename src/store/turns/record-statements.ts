import type { RecordKind } from './plain-turn.ts'

/** The records of each kind, written only by a batch that has some: the start of a statement costs by its parts. */
export const RECORDS: Readonly<Record<RecordKind, string>> = {
  quotes: `, quoted AS MATERIALIZED (
    SELECT t.id AS conversation_id, t.customer_id, q.*
    FROM turn t CROSS JOIN LATERAL json_to_recordset(t.quotes) AS q(number text, status text, request jsonb, options jsonb, service text,
      "totalFen" bigint, "rateCardVersion" text, "validUntil" timestamptz, "caseNumber" text, at timestamptz)
  ), quotes_made AS (
    INSERT INTO quotes (number, conversation_id, customer_id, status, request, options, service, total_fen, rate_card_version,
      valid_until, created_at, case_number)
    SELECT number, conversation_id, customer_id, status, request, options, service, "totalFen", "rateCardVersion", "validUntil", at, "caseNumber"
    FROM quoted
  ), quote_lines_made AS (
    INSERT INTO quote_lines (quote_number, service, position, key, label_zh, label_en, fen)
    SELECT q.number, o.service, l.position, l.line->>'key', l.line->'label'->>'zh', l.line->'label'->>'en', (l.line->>'fen')::bigint
    FROM quoted q CROSS JOIN LATERAL jsonb_to_recordset(q.options) AS o(service text, lines jsonb)
      CROSS JOIN LATERAL jsonb_array_elements(o.lines) WITH ORDINALITY AS l(line, position)
  )`,
  orders: `, ordered AS MATERIALIZED (
    SELECT t.id AS conversation_id, t.customer_id, o.*
    FROM turn t CROSS JOIN LATERAL json_to_recordset(t.orders) AS o(number text, waybill text, draft jsonb, shipment jsonb,
      event uuid, at timestamptz)
  ), orders_placed AS (
    INSERT INTO orders (number, waybill, conversation_id, customer_id, status, draft, service, payment, shipper_phone, consignee_phone,
      total_fen, pickup_promise, quote_number, confirmed_at, sent_to_dispatch_at)
    SELECT number, waybill, conversation_id, customer_id, 'confirmed', draft, draft->>'service', draft->>'payment', draft->'shipper'->>'phone',
      draft->'consignee'->>'phone', (draft->>'totalFen')::bigint, (draft->>'pickupPromise')::timestamptz, draft->>'quoteNumber', at, at
    FROM ordered
  ), order_lines_made AS (
    INSERT INTO order_lines (order_number, position, key, label_zh, label_en, fen)
    SELECT o.number, l.position, l.line->>'key', l.line->'label'->>'zh', l.line->'label'->>'en', (l.line->>'fen')::bigint
    FROM ordered o CROSS JOIN LATERAL jsonb_array_elements(o.draft->'lines') WITH ORDINALITY AS l(line, position)
  ), shipments_opened AS (
    INSERT INTO shipments (waybill, order_number, conversation_id, customer_id, service, pieces, origin, destination, shipper, consignee,
      shipper_phone, consignee_phone, status, due_on, pickup_promise, pod, created_at, updated_at)
    SELECT waybill, number, conversation_id, customer_id, draft->>'service', (draft->'goods'->>'pieces')::int, shipment->>'origin',
      shipment->>'destination', shipment->'shipper', shipment->'consignee', draft->'shipper'->>'phone', draft->'consignee'->>'phone',
      'awaiting_pickup', shipment->>'dueOn', (draft->>'pickupPromise')::timestamptz,
      CASE WHEN (draft->>'pod')::boolean THEN '{"asked": true, "returnedAt": null}'::jsonb END, at, at
    FROM ordered
  ), events AS (
    INSERT INTO tracking_events (id, waybill, position, kind, "where", at)
    SELECT event, waybill, 1, 'ordered', shipment->>'origin', at FROM ordered
  )`,
  settled: `, quotes_settled AS (
    UPDATE quotes q SET status = s.status FROM turn t CROSS JOIN LATERAL json_to_recordset(t.settled) AS s(number text, status text)
    WHERE q.number = s.number
  )`,
  enquiries: `, asked AS (
    INSERT INTO enquiries (id, conversation_id, customer_id, kind, subject, outcome, asked_at, answered_at)
    SELECT e.id, t.id, t.customer_id, e.kind, e.subject, e.outcome, e."askedAt", e."answeredAt"
    FROM turn t CROSS JOIN LATERAL json_to_recordset(t.enquiries)
      AS e(id uuid, kind text, subject text, outcome text, "askedAt" timestamptz, "answeredAt" timestamptz)
  )`,
  known: `, told AS (
    UPDATE customers u SET name = coalesce(u.name, k.name), account_key = coalesce(k.account, u.account_key), updated_at = k.at,
      typed_phones = CASE WHEN k.phone IS NULL OR k.phone = ANY(u.typed_phones) THEN u.typed_phones ELSE u.typed_phones || k.phone END
    FROM turn t CROSS JOIN LATERAL json_to_recordset(t.known) AS k(name text, phone text, account text, at timestamptz)
    WHERE u.id = t.customer_id
  )`,
  cases: `, opened AS MATERIALIZED (
    SELECT t.id AS conversation_id, t.customer_id, k.*
    FROM turn t CROSS JOIN LATERAL json_to_recordset(t.cases) AS k(number text, kind text, team text, agent text, priority text, reason text,
      summary text, waybill text, "orderNumber" text, "quoteNumber" text, "amountFen" bigint, slots jsonb, "dueAt" timestamptz, version int,
      at timestamptz, complaint json, events json, escalations json)
  ), cases_opened AS (
    INSERT INTO cases (number, conversation_id, customer_id, kind, team, agent, priority, reason, summary, waybill, order_number,
      quote_number, amount_fen, slots, due_at, version, opened_at)
    SELECT number, conversation_id, customer_id, kind, team, agent, priority, reason, summary, waybill, "orderNumber", "quoteNumber",
      "amountFen", slots, "dueAt", version, at
    FROM opened
  ), complaints_registered AS (
    INSERT INTO complaints (case_number, kind, waybill, first_text, first_goods_name, first_brand, first_spec, first_pieces,
      first_value_fen, first_stated_at, amount_fen, request, evidence, created_at)
    SELECT o.number, p.kind, p.waybill, f.text, f."goodsName", f.brand, f.spec, f.pieces, f."valueFen", f."statedAt", p."amountFen",
      p.request, p.evidence, o.at
    FROM opened o CROSS JOIN LATERAL json_to_record(o.complaint) AS p(kind text, waybill text, "firstStatement" json, "amountFen" bigint,
      request text, evidence text[]) CROSS JOIN LATERAL json_to_record(p."firstStatement") AS f(text text, "goodsName" text, brand text,
      spec text, pieces float8, "valueFen" bigint, "statedAt" timestamptz)
    WHERE o.complaint IS NOT NULL
  ), history AS (
    INSERT INTO case_events (id, case_number, kind, by, words, payload, at)
    SELECT e.id, o.number, e.kind, 'bot', e.words, e.payload, o.at
    FROM opened o CROSS JOIN LATERAL json_to_recordset(o.events) AS e(id uuid, kind text, words text, payload jsonb)
  ), escalated AS (
    INSERT INTO escalations (id, case_number, conversation_id, rule, trigger, reason, team, agent, priority, due_at, status, created_at)
    SELECT e.id, o.number, o.conversation_id, e.rule, e.trigger, e.reason, e.team, e.agent, e.priority, e."dueAt", e.status, o.at
    FROM opened o CROSS JOIN LATERAL json_to_recordset(o.escalations) AS e(id uuid, rule text, trigger text, reason text, team text,
      agent text, priority text, "dueAt" timestamptz, status text)
  )`,
  moved: `, waits AS (
    INSERT INTO queue_waits (id, conversation_id, team, since)
    SELECT m.wait, t.id, m.team, $2 FROM turn t CROSS JOIN LATERAL json_to_recordset(t.moved) AS m(wait uuid, team text)
  )`,
}
