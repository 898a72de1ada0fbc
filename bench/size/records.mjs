import { KIND, sqlId, startOf } from './ids.mjs'

const conversationId = sqlId(KIND.conversation, 'i')
const customerId = sqlId(KIND.customer, 'i')
/** One conversation of a thousand waits, three are with somebody; the newest ones. */
const AWAY = 1_000
const TEAMS = "ARRAY['front', 'front', 'complaint', 'claims', 'dispatch', 'vip']"
const PEOPLE = "ARRAY['lin', 'wang', 'sun', 'chen', 'zhao']"
const REASONS =
  "ARRAY['客户要求人工服务', '快递破损，要求赔偿', '三天没有物流更新', '地址改不了', '签收人不是本人', '超过自动报价范围']"

/** What as many conversations leave beside their messages, table by table; a case each, two of a hundred still open. */
export function recordStatements(conversations) {
  const parts = partsOf(conversations)
  return [...chatStatements(parts), ...caseStatements(parts), ...tradeStatements(parts)]
}

function partsOf(conversations) {
  const { first, step } = startOf(conversations)
  const all = `generate_series(0, ${conversations - 1}) AS i`
  const at = `to_timestamp(${first / 1000} + i * ${step / 1000}::float8)`
  const last = `${at} + interval '400 seconds'`
  const newest = (share) => `i >= ${conversations} - ${conversations} * ${share} / ${AWAY}`
  const isQueue = `(${newest(4)} AND i % 4 = 0)`
  const isAgent = `(${newest(4)} AND i % 4 > 0)`
  const isOpen = newest(20)
  return { all, at, last, isQueue, isAgent, isOpen }
}

function chatStatements({ all, at, last, isQueue, isAgent }) {
  return [
    [
      'channel_identities',
      `INSERT INTO channel_identities (id, customer_id, channel, channel_account, external_user, created_at)
       SELECT ${sqlId(KIND.identity, 'i')}, ${customerId}, (ARRAY['web', 'kf', 'official-account', 'slack'])[1 + i % 4], 'main', 'v:filled-' || i, ${at} FROM ${all}`,
    ],
    [
      'conversations',
      `INSERT INTO conversations (id, identity_id, customer_id, channel, channel_account, seq, version, owner_kind, owner_team, owner_agent,
         priority, waiting_since, hand_over_case, opened_at, last_message_at)
       SELECT ${conversationId}, ${sqlId(KIND.identity, 'i')}, ${customerId}, (ARRAY['web', 'kf', 'official-account', 'slack'])[1 + i % 4], 'main', 20, 10,
         CASE WHEN ${isQueue} THEN 'queue' WHEN ${isAgent} THEN 'agent' ELSE 'bot' END,
         CASE WHEN ${isQueue} OR ${isAgent} THEN (${TEAMS})[1 + i / 4 % 6] END, CASE WHEN ${isAgent} THEN (${PEOPLE})[1 + i / 4 % 5] END,
         CASE WHEN ${isQueue} AND i % 5 = 0 THEN 'urgent' ELSE 'normal' END, CASE WHEN ${isQueue} THEN ${last} END,
         CASE WHEN ${isQueue} OR ${isAgent} THEN 'GD' || lpad(i::text, 12, '0') END, ${at}, ${last} FROM ${all}`,
    ],
    [
      'dialogue_states',
      `INSERT INTO dialogue_states (conversation_id, state, version, updated_at)
       SELECT ${conversationId}, '{"language": "zh", "flow": null, "slots": {"from": "深圳市", "to": "北京市", "weightKg": 5}, "parked": []}', 10, ${last} FROM ${all}`,
    ],
    [
      'inbound_ledger',
      `INSERT INTO inbound_ledger (channel, channel_account, external_id, conversation_id, message_id, raw, received_at)
       SELECT 'web', 'main', external_id, conversation_id, id, jsonb_build_object('text', text), at FROM messages WHERE author_kind = 'customer'`,
    ],
    [
      'outbox',
      `INSERT INTO outbox (id, conversation_id, message_id, seq, channel, channel_account, external_user, state, attempts, next_at, created_at, done_at)
       SELECT gen_random_uuid(), conversation_id, id, seq, 'web', 'main', 'v:filled', 'sent', 1, at, at, at FROM messages WHERE author_kind = 'bot'`,
    ],
    [
      'turns',
      `INSERT INTO turns (id, conversation_id, kind, trigger, understanding, facts, effects, version, took_ms, at)
       SELECT gen_random_uuid(), conversation_id, 'messages', jsonb_build_object('messages', jsonb_build_array(id)), '{"intent":"quote"}',
         '{"orders": 0}', '[]', seq, 1, at FROM messages WHERE author_kind = 'customer'`,
    ],
  ]
}

function caseStatements({ all, last, isQueue, isAgent, isOpen }) {
  return [
    [
      'cases',
      `INSERT INTO cases (number, conversation_id, customer_id, kind, status, team, priority, reason, summary, waybill, due_at, opened_at, closed_at)
       SELECT 'GD' || lpad(i::text, 12, '0'), ${conversationId}, ${customerId}, CASE WHEN ${isQueue} OR ${isAgent} THEN 'hand_over' ELSE 'complaint' END,
         CASE WHEN ${isOpen} THEN 'open' ELSE 'closed' END, (${TEAMS})[1 + i / 4 % 6], 'normal', (${REASONS})[1 + i % 6],
         (${REASONS})[1 + i % 6] || '：客户从深圳寄往北京，第' || i || '号', 'SD9' || lpad(i::text, 12, '0'), ${last} + interval '2 hours', ${last},
         CASE WHEN ${isOpen} THEN NULL ELSE ${last} + interval '1 day' END FROM ${all}`,
    ],
    [
      'case_events',
      `INSERT INTO case_events (id, case_number, kind, by, words, at)
       SELECT gen_random_uuid(), 'GD' || lpad(i::text, 12, '0'), 'opened', 'bot', '已登记', ${last} FROM ${all}`,
    ],
    [
      'escalations',
      `INSERT INTO escalations (id, case_number, conversation_id, rule, trigger, reason, team, priority, due_at, status, created_at)
       SELECT gen_random_uuid(), 'GD' || lpad(i::text, 12, '0'), ${conversationId}, 'asked', 'asked_for_human', '客户要求人工服务', (${TEAMS})[1 + i / 4 % 6], 'normal',
         ${last}, CASE WHEN ${isQueue} THEN 'waiting' ELSE 'taken' END, ${last} FROM ${all}`,
    ],
  ]
}

function tradeStatements({ all, at, last }) {
  return [
    [
      'quotes',
      `INSERT INTO quotes (number, conversation_id, customer_id, status, request, options, rate_card_version, created_at)
       SELECT 'BJ' || lpad(i::text, 12, '0'), ${conversationId}, ${customerId}, 'expired', '{}', '[]', 'v1', ${at} FROM ${all}`,
    ],
    [
      'orders',
      `INSERT INTO orders (number, waybill, conversation_id, customer_id, status, draft, service, payment, shipper_phone, consignee_phone, total_fen,
         pickup_promise, sent_to_dispatch_at, confirmed_at, dispatched_at, picked_up_at)
       SELECT 'DD' || lpad(i::text, 12, '0'), 'SD9' || lpad(i::text, 12, '0'), ${conversationId}, ${customerId}, 'picked_up', '{}', 'standard', 'sender',
         '139' || lpad(i::text, 8, '0'), '137' || lpad(i::text, 8, '0'), 4800, ${last}, ${last}, ${last}, ${last}, ${last} FROM ${all}`,
    ],
    [
      'shipments',
      `INSERT INTO shipments (waybill, order_number, conversation_id, customer_id, service, pieces, origin, destination, shipper, consignee,
         shipper_phone, consignee_phone, status, created_at, updated_at)
       SELECT waybill, number, conversation_id, customer_id, 'standard', 1, '深圳市', '北京市', '{}', '{}', shipper_phone, consignee_phone, 'delivered',
         confirmed_at, confirmed_at FROM orders`,
    ],
    [
      'tracking_events',
      `INSERT INTO tracking_events (id, waybill, position, kind, "where", at)
       SELECT gen_random_uuid(), waybill, n, 'arrived', '深圳市', created_at FROM shipments, generate_series(1, 3) AS n WHERE order_number IS NOT NULL`,
    ],
  ]
}
