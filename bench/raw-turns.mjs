import { randomUUID } from 'node:crypto'
import { orderConversation } from './conversation.mjs'

/** What a conversation writes, table by table: its key, and how its rows are found. */
const TABLES = {
  customers: ['id', 'id = $2'],
  channel_identities: ['id', 'customer_id = $2'],
  conversations: ['id', 'id = $1'],
  inbound_ledger: ['external_id', 'conversation_id = $1'],
  messages: ['id', 'conversation_id = $1'],
  outbox: ['id', 'conversation_id = $1'],
  dialogue_states: ['conversation_id', 'conversation_id = $1'],
  timers: ['id', 'conversation_id = $1'],
  turns: ['id', 'conversation_id = $1'],
  quotes: ['number', 'conversation_id = $1'],
  quote_lines: ['quote_number', 'quote_number IN (SELECT number FROM quotes WHERE conversation_id = $1)'],
  enquiries: ['id', 'conversation_id = $1'],
  orders: ['number', 'conversation_id = $1'],
  order_lines: ['order_number', 'order_number IN (SELECT number FROM orders WHERE conversation_id = $1)'],
  shipments: ['waybill', 'conversation_id = $1'],
  tracking_events: ['id', 'waybill IN (SELECT waybill FROM shipments WHERE conversation_id = $1)'],
}
const NAMES = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?:BJ|DD)\d{12}|SD3\d{12}/g

/**
 * The raw limit: what each turn of a real conversation wrote, as one prepared statement a turn, with no thought in between.
 * Returns a function that plays one whole conversation on a pool.
 */
export async function rawConversation({ pool, once }) {
  const turns = []
  let before = new Map()
  const user = `template-${randomUUID()}`
  for (const text of orderConversation(1)) {
    const { conversationId } = await once(user, text)
    const { rows } = await pool.query('SELECT customer_id FROM conversations WHERE id = $1', [conversationId])
    const after = await rowsOf(pool, conversationId, rows[0].customer_id)
    turns.push(statementOf(before, after))
    before = after
  }
  return async (on) => {
    const names = new Map()
    for (const turn of turns)
      await on.query({ name: turn.name, text: turn.text, values: turn.values.map((json) => renamed(json, names)) })
    return turns.length
  }
}

/** Every id and number of the template becomes one of this conversation's own. */
function renamed(json, names) {
  return json.replace(NAMES, (name) => {
    const known = names.get(name)
    if (known !== undefined) return known
    const own = name.includes('-') ? randomUUID() : freshNumber(name)
    names.set(name, own)
    return own
  })
}

let drawn = 0
function freshNumber(name) {
  drawn += 1
  return `${name.slice(0, 2)}R${process.pid % 1000}${drawn}`
}

async function rowsOf(pool, conversationId, customerId) {
  const found = new Map()
  for (const [table, [key, where]] of Object.entries(TABLES)) {
    const values = where.includes('$2') ? [customerId] : [conversationId]
    const { rows } = await pool.query(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE ${where.replace('$2', '$1')}`, values)
    found.set(table, { key, rows: rows.map(({ row }) => row) })
  }
  const { rows } = await pool.query('SELECT kind, day, last FROM number_counters')
  found.set('number_counters', { key: 'kind', rows })
  return found
}

function statementOf(before, after) {
  const parts = []
  const values = []
  for (const [table, { key, rows }] of after) {
    const old = before.get(table)?.rows ?? []
    if (table === 'number_counters') {
      parts.push(...rows.flatMap((row) => drawing(row, old)))
      continue
    }
    const fresh = rows.filter((row) => !old.some((each) => each[key] === row[key]))
    const changed = rows.filter((row) =>
      old.some((each) => each[key] === row[key] && JSON.stringify(each) !== JSON.stringify(row)),
    )
    if (fresh.length > 0) {
      values.push(JSON.stringify(fresh))
      parts.push(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $${values.length}::jsonb)`)
    }
    if (changed.length > 0) {
      values.push(JSON.stringify(changed))
      const columns = changedColumns(changed, old, key).map((column) => `"${column}" = r."${column}"`)
      parts.push(
        `UPDATE ${table} t SET ${columns.join(', ')} FROM jsonb_populate_recordset(NULL::${table}, $${values.length}::jsonb) r WHERE t.${key} = r.${key}`,
      )
    }
  }
  const text = `WITH ${parts.map((part, index) => `w${index} AS (${part})`).join(', ')} SELECT 1`
  return { name: `raw-${randomUUID().slice(0, 13)}`, text, values }
}

/** Numbers of a counter of the raw statement's own. */
function drawing({ kind, day, last }, old) {
  const drawnNow = last - (old.find((row) => row.kind === kind && row.day === day)?.last ?? 0)
  if (drawnNow === 0) return []
  return `INSERT INTO number_counters AS n (kind, day, last) VALUES ('${kind}', 'raw ${day}', ${drawnNow})
    ON CONFLICT (kind, day) DO UPDATE SET last = n.last + ${drawnNow}`
}

function changedColumns(changed, old, key) {
  const columns = new Set()
  for (const row of changed) {
    const then = old.find((each) => each[key] === row[key])
    for (const column of Object.keys(row)) if (JSON.stringify(row[column]) !== JSON.stringify(then[column])) columns.add(column)
  }
  return [...columns]
}
