import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from } from 'pg-copy-streams'
import { progress } from '../progress.mjs'
import { idOf, KIND, startOf } from './ids.mjs'
import { recordStatements } from './records.mjs'
import { dice, drawName, sentence } from './words.mjs'

/** Messages of one conversation. */
export const EACH = 20
const CHUNK = 2_000

/**
 * Fills an empty, migrated database: messages, and everything that as many conversations would have left beside them. Triggers and
 * foreign keys rest, indexes are made anew at the end; then the planner is told what there is.
 */
export async function fill(url, messages) {
  const conversations = Math.max(1, Math.round(messages / EACH))
  // A client of its own: those of the program give up after some seconds.
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const setting of [
      'session_replication_role = replica',
      'synchronous_commit = off',
      "maintenance_work_mem = '1GB'",
      "work_mem = '256MB'",
    ])
      await client.query(`SET ${setting}`)
    await client.query("SET statement_timeout = '10min'")
    const indexes = await dropIndexes(client)
    await copyPeople(client, conversations)
    await copyMessages(client, conversations)
    for (const [table, statement] of recordStatements(conversations)) {
      await client.query(statement)
      if (conversations > 1_000) progress(`size: ${table} filled`)
    }
    await makeIndexes(client, indexes, conversations)
    await client.query('VACUUM (ANALYZE)')
    await client.query('CHECKPOINT')
    progress(`size: ${conversations * EACH} messages are in`)
  } finally {
    await client.end()
  }
}

const FILLED = [
  'customers',
  'channel_identities',
  'conversations',
  'messages',
  'inbound_ledger',
  'outbox',
  'turns',
  'dialogue_states',
  'cases',
  'case_events',
  'escalations',
  'quotes',
  'orders',
  'shipments',
  'tracking_events',
]

async function dropIndexes(client) {
  const { rows } = await client.query(
    `SELECT i.indexname AS name, i.indexdef AS definition, i.tablename AS table FROM pg_indexes i
     WHERE i.schemaname = 'public' AND i.tablename = ANY($1)
       AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)`,
    [FILLED],
  )
  for (const { name } of rows) await client.query(`DROP INDEX "${name}"`)
  return rows
}

async function makeIndexes(client, indexes, conversations) {
  for (const { name, definition, table } of indexes) {
    const from = performance.now()
    await client.query(definition)
    const seconds = (performance.now() - from) / 1000
    if (conversations > 1_000 && seconds > 3) progress(`size: index ${name} of ${table} made in ${seconds.toFixed(0)} s`)
  }
}

async function copyPeople(client, conversations) {
  const roll = dice(7)
  const { first, step } = startOf(conversations)
  await copy(client, { columns: 'customers (id, name, typed_phones, created_at, updated_at)', conversations }, (i) => {
    const at = new Date(first + i * step).toISOString()
    const name = roll(5) < 3 ? drawName(roll) : '\\N'
    return `${idOf(KIND.customer, i)}\t${name}\t{139${String(i).padStart(8, '0')}}\t${at}\t${at}\n`
  })
}

async function copyMessages(client, conversations) {
  const roll = dice(11)
  const { first, step } = startOf(conversations)
  const columns = 'messages (id, conversation_id, seq, author_kind, text, external_id, delivery, handled_at, at)'
  await copy(client, { columns, conversations }, (i) => {
    let rows = ''
    for (let seq = 1; seq <= EACH; seq += 1) {
      const isCustomer = seq % 2 === 1
      const at = new Date(first + i * step + seq * 20_000).toISOString()
      const own = isCustomer
        ? `customer\t${sentence(roll, true, i)}\tx${i}-${seq}\t\\N\t${at}`
        : `bot\t${sentence(roll, false, i)}\t\\N\tdelivered\t\\N`
      rows += `${idOf(KIND.message, i, seq)}\t${idOf(KIND.conversation, i)}\t${seq}\t${own}\t${at}\n`
    }
    return rows
  })
}

async function copy(client, { columns, conversations }, rowsOf) {
  const started = performance.now()
  await pipeline(Readable.from(chunks(conversations, rowsOf)), client.query(from(`COPY ${columns} FROM STDIN`)))
  if (conversations > 1_000)
    progress(`size: ${columns.split(' ')[0]} copied in ${((performance.now() - started) / 1000).toFixed(0)} s`)
}

function* chunks(conversations, rowsOf) {
  for (let at = 0; at < conversations; at += CHUNK) {
    const rows = []
    for (let i = at; i < Math.min(conversations, at + CHUNK); i += 1) rows.push(rowsOf(i))
    yield rows.join('')
  }
}
