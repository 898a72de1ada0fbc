import type { Database } from '../../../src/store/database/open-database.ts'

/**
 * Everything that a conversation left behind, table by table: the numbered ones first, in the order of their numbers. Words that went back with an
 * acknowledgement are sent when they are written, all others wait: beside that they are the same.
 */
const LEFT_BEHIND: Readonly<Record<string, string>> = {
  quotes: 'SELECT * FROM quotes WHERE conversation_id = $1 ORDER BY number',
  orders: 'SELECT * FROM orders WHERE conversation_id = $1 ORDER BY number',
  shipments: 'SELECT * FROM shipments WHERE conversation_id = $1 ORDER BY waybill',
  cases: 'SELECT * FROM cases WHERE conversation_id = $1 ORDER BY number',
  messages: `SELECT (jsonb_populate_record(m, jsonb_build_object('delivery', CASE m.delivery WHEN 'sent' THEN 'queued' ELSE m.delivery END))).*
    FROM messages m WHERE m.conversation_id = $1 ORDER BY m.seq`,
  outbox: `SELECT (jsonb_populate_record(o, '{"state": "", "attempts": 0, "done_at": null}')).*,
      (o.state = 'queued' AND o.attempts = 0 AND o.done_at IS NULL AND m.delivery = 'queued')
      OR (o.state = 'sent' AND o.attempts = 1 AND o.done_at = o.created_at AND m.delivery = 'sent') AS is_consistent
    FROM outbox o JOIN messages m ON m.id = o.message_id WHERE o.conversation_id = $1 ORDER BY o.seq`,
  conversations: 'SELECT * FROM conversations WHERE id = $1',
  customers: 'SELECT u.* FROM customers u JOIN conversations c ON c.customer_id = u.id WHERE c.id = $1',
  dialogue_states: 'SELECT * FROM dialogue_states WHERE conversation_id = $1',
  turns: `SELECT kind, understanding, facts, effects, version, fault, at, replay->'state' AS state, replay->'decided'->'numbers' AS numbers
    FROM turns WHERE conversation_id = $1 ORDER BY version`,
  case_events: `SELECT e.* FROM case_events e JOIN cases k ON k.number = e.case_number WHERE k.conversation_id = $1`,
  complaints: `SELECT p.* FROM complaints p JOIN cases k ON k.number = p.case_number WHERE k.conversation_id = $1`,
  escalations: 'SELECT * FROM escalations WHERE conversation_id = $1',
  enquiries: 'SELECT * FROM enquiries WHERE conversation_id = $1',
  timers: 'SELECT * FROM timers WHERE conversation_id = $1',
  queue_waits: 'SELECT * FROM queue_waits WHERE conversation_id = $1',
  conversation_events: 'SELECT * FROM conversation_events WHERE conversation_id = $1',
  notes: 'SELECT * FROM notes WHERE conversation_id = $1',
  surveys: 'SELECT * FROM surveys WHERE conversation_id = $1',
  audit_log: `SELECT * FROM audit_log WHERE subject = $1::text OR subject IN (SELECT number FROM cases WHERE conversation_id = $1::uuid
    UNION SELECT number FROM quotes WHERE conversation_id = $1::uuid)`,
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu
/** Numbers drawn by the store; the demo's own waybills begin lower. */
const DRAWN = /(BJ|DD|GD)\d{12}|SD3\d{12}/gu
/** A place in a queue depends on who else waits there, how long on how long others did; and a place that is still the same is not said again. */
const PLACE = /第\d+位(。预计等待约\d+分钟)?/gu
const STILL_WAITING = /您的消息已转给同事，现在排在第几位，请稍候。|收到，同事接手时会看到。/gu

/** The rows as text: ids and places are covered, and a drawn number is «the second order of this conversation». */
export async function rowsOf(
  db: Pick<Database, 'pool'>,
  conversationId: string,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const names = new Map<string, string>()
  const found: Record<string, readonly string[]> = {}
  for (const [table, statement] of Object.entries(LEFT_BEHIND)) {
    const { rows } = await db.pool.query<object>(statement, [conversationId])
    // Every row says itself which one it is; those of one instant have no other order.
    found[table] = rows.map((row) => withOwnNumbers(JSON.stringify(inOneOrder(row)), names)).toSorted()
  }
  return found
}

/** What was remembered in the process has its keys in another order than what came back from the database. */
function inOneOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOneOrder)
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, inOneOrder(each)] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )
}

function withOwnNumbers(row: string, names: Map<string, string>): string {
  return row
    .replaceAll(UUID, 'id')
    .replaceAll(PLACE, '第几位')
    .replaceAll(STILL_WAITING, '还在排队')
    .replaceAll(DRAWN, (number) => {
      const kind = number.slice(0, 2)
      const name = names.get(number) ?? `${kind}#${[...names.values()].filter((each) => each.startsWith(kind)).length + 1}`
      names.set(number, name)
      return name
    })
}
