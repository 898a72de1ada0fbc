import type { Database } from '../../../src/store/database/open-database.ts'

/**
 * Everything that a conversation left behind, table by table, in an order that its own numbers give. Words that went back with an
 * acknowledgement are sent when they are written, all others wait: beside that they are the same.
 */
const LEFT_BEHIND: Readonly<Record<string, string>> = {
  messages: `SELECT to_jsonb(m) || jsonb_build_object('delivery', CASE m.delivery WHEN 'sent' THEN 'queued' ELSE m.delivery END) AS message
    FROM messages m WHERE m.conversation_id = $1 ORDER BY m.seq`,
  outbox: `SELECT to_jsonb(o) - ARRAY['state', 'attempts', 'done_at'] AS words,
      (o.state = 'queued' AND o.attempts = 0 AND o.done_at IS NULL AND m.delivery = 'queued')
      OR (o.state = 'sent' AND o.attempts = 1 AND o.done_at = o.created_at AND m.delivery = 'sent') AS is_consistent
    FROM outbox o JOIN messages m ON m.id = o.message_id WHERE o.conversation_id = $1 ORDER BY o.seq`,
  conversations: 'SELECT * FROM conversations WHERE id = $1',
  customers: 'SELECT u.* FROM customers u JOIN conversations c ON c.customer_id = u.id WHERE c.id = $1',
  dialogue_states: 'SELECT * FROM dialogue_states WHERE conversation_id = $1',
  turns: `SELECT kind, understanding, facts, effects, version, fault, at, replay->'state' AS state, replay->'decided'->'numbers' AS numbers
    FROM turns WHERE conversation_id = $1 ORDER BY version`,
  quotes: 'SELECT * FROM quotes WHERE conversation_id = $1 ORDER BY number',
  orders: 'SELECT * FROM orders WHERE conversation_id = $1 ORDER BY number',
  shipments: 'SELECT * FROM shipments WHERE conversation_id = $1 ORDER BY waybill',
  cases: 'SELECT * FROM cases WHERE conversation_id = $1 ORDER BY number',
  escalations: 'SELECT * FROM escalations WHERE conversation_id = $1 ORDER BY case_number, created_at, rule',
  enquiries: 'SELECT * FROM enquiries WHERE conversation_id = $1 ORDER BY asked_at, kind, subject, outcome',
  timers: 'SELECT * FROM timers WHERE conversation_id = $1 ORDER BY kind, subject',
  queue_waits: 'SELECT * FROM queue_waits WHERE conversation_id = $1 ORDER BY since',
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu
/** Numbers drawn by the store; the demo's own waybills begin lower. */
const DRAWN = /(BJ|DD|GD)\d{12}|SD3\d{12}/gu
/** A place in a queue depends on who else waits there. */
const PLACE = /第\d+位/gu

/** The rows as text: ids and places are covered, and a drawn number is «the second order of this conversation». */
export async function rowsOf(
  db: Pick<Database, 'pool'>,
  conversationId: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const names = new Map<string, string>()
  const found: Record<string, readonly string[]> = {}
  for (const [table, statement] of Object.entries(LEFT_BEHIND)) {
    const { rows } = await db.pool.query<object>(statement, [conversationId])
    found[table] = rows.map((row) => withOwnNumbers(JSON.stringify(row), names))
  }
  return found
}

function withOwnNumbers(row: string, names: Map<string, string>): string {
  return row
    .replaceAll(UUID, 'id')
    .replaceAll(PLACE, '第几位')
    .replaceAll(DRAWN, (number) => {
      const kind = number.slice(0, 2)
      const name = names.get(number) ?? `${kind}#${[...names.values()].filter((each) => each.startsWith(kind)).length + 1}`
      names.set(number, name)
      return name
    })
}
