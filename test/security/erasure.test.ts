import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultRetention, ERASED } from '../../src/domain/privacy/retention.ts'
import { diskFiles } from '../../src/server/file-store.ts'
import { sweepFiles } from '../../src/server/sweep-files.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { eraseCustomer } from '../../src/store/privacy/erase-customer.ts'
import { retain } from '../../src/store/privacy/retain.ts'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { freshDatabase } from '../support/database.ts'
import { type Fate, personalColumns } from './support/personal-columns.ts'

const MARK = '欧阳若彤13711112222'
const ID = '0197f000-0000-7000-8000-000000000001'
const OTHER = '0197f000-0000-7000-8000-000000000002'
const NOW = new Date('2026-11-23T10:00:00+08:00')
const DAY_MS = 86_400_000

/** Parents first. */
const WITH_ROWS =
  `customers channel_identities channel_memory conversations messages inbound_ledger dialogue_states turns timers outbox
  conversation_events drafts queue_waits waybill_locks surveys enquiries quotes orders order_changes shipments tracking_events
  cases case_events complaints escalations notes desk_cards`.split(/\s+/)

const party = { name: MARK, phone: MARK, address: { province: '广东省', city: '深圳市', district: '南山区', detail: MARK } }
/** What a row must say so that the product takes it for one of its own. */
const GIVEN: Readonly<Record<string, unknown>> = {
  'customers.account_key': null,
  'conversations.status': 'closed',
  'conversations.owner_kind': 'bot',
  'conversations.owner_agent': null,
  'conversations.closed_at': NOW,
  'channel_memory.channel': 'slack',
  'channel_memory.account': 'T1',
  'channel_memory.key': `direct:${MARK}`,
  'channel_identities.channel': 'slack',
  'channel_identities.channel_account': 'T1',
  'channel_identities.external_user': `C1:${MARK}`,
  'channel_identities.person': MARK,
  'messages.author_kind': 'customer',
  'messages.attachment': { key: 'the-key', name: MARK },
  'outbox.state': 'sent',
  'conversation_events.kind': 'transferred',
  'orders.status': 'delivered',
  'orders.draft': { shipper: party, consignee: party, remarks: MARK },
  'shipments.status': 'delivered',
  'shipments.order_number': 'x',
  'tracking_events.by': 'chen',
  'quotes.request': { goods: MARK },
  'cases.kind': 'complaint',
  'cases.closed_at': NOW,
}

let db: Database
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly isNeeded: boolean
}

async function columnsOf(): Promise<readonly Column[]> {
  const { rows } = await db.pool.query<Column>(
    `SELECT table_name AS table, column_name AS name, data_type AS type, is_nullable = 'NO' AND column_default IS NULL AS "isNeeded"
     FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations' ORDER BY ordinal_position`,
  )
  return rows
}
const isWordy = ({ type }: Column): boolean => ['text', 'json', 'jsonb', 'ARRAY', 'character varying'].includes(type)
const fateOf = ({ table, name }: Pick<Column, 'table' | 'name'>): Fate | undefined => personalColumns[table]?.[name]

/** In every personal column the mark; in the others what a row must say. */
function valueFor(column: Column): unknown {
  const given = GIVEN[`${column.table}.${column.name}`]
  if (given !== undefined) return given !== null && given.constructor === Object ? JSON.stringify(given) : given
  const fate = isWordy(column) ? fateOf(column) : undefined
  if (fate === 'erased' || fate === 'record') return markIn(column)
  return column.isNeeded ? anythingFor(column) : undefined
}

function markIn({ type }: Column): unknown {
  if (type === 'ARRAY') return [MARK]
  return type.startsWith('json') ? JSON.stringify({ words: MARK }) : MARK
}

function anythingFor({ type }: Column): unknown {
  if (type === 'uuid') return ID
  if (type.startsWith('json')) return '{}'
  if (type.startsWith('timestamp')) return NOW
  return type === 'text' ? 'x' : 1
}

async function fill(columns: readonly Column[]): Promise<void> {
  for (const table of WITH_ROWS) {
    const row = columns
      .filter((column) => column.table === table)
      .map((column) => ({ name: column.name, value: valueFor(column) }))
      .filter(({ value }) => value !== undefined)
    // Orders, shipments, quotes and waits are somebody's though they need not be.
    if (['orders', 'shipments', 'quotes'].includes(table)) row.push({ name: 'customer_id', value: ID })
    const places = row.map((_each, index) => `$${index + 1}`).join(', ')
    const names = row.map(({ name }) => `"${name}"`).join(', ')
    await db.pool.query(
      `INSERT INTO ${table} (${names}) VALUES (${places})`,
      row.map(({ value }) => value),
    )
  }
}

async function marked(columns: readonly Column[]): Promise<string[]> {
  const found: string[] = []
  for (const { table, name } of columns.filter(isWordy)) {
    const { rowCount } = await db.pool.query(`SELECT 1 FROM ${table} WHERE "${name}"::text LIKE $1`, [`%${MARK}%`])
    if (rowCount) found.push(`${table}.${name}`)
  }
  return found.toSorted()
}

describe('personal data', () => {
  it('has a fate in every column that can hold words', async () => {
    const wordy = (await columnsOf()).filter(isWordy)
    expect(wordy.filter((column) => fateOf(column) === undefined).map(({ table, name }) => `${table}.${name}`)).toEqual([])
    const known = new Set(wordy.map(({ table, name }) => `${table}.${name}`))
    const listed = Object.entries(personalColumns).flatMap(([table, fates]) =>
      Object.keys(fates).map((name) => `${table}.${name}`),
    )
    expect(listed.filter((column) => !known.has(column))).toEqual([])
  })

  it('meets it: the customer’s goes at an erasure, the record of the trade after its term, nothing stays', async () => {
    const columns = await columnsOf()
    await fill(columns)
    const having = (...fates: readonly Fate[]) =>
      columns
        .filter(
          (column) =>
            isWordy(column) && fates.includes(fateOf(column) ?? 'code') && GIVEN[`${column.table}.${column.name}`] !== null,
        )
        .map(({ table, name }) => `${table}.${name}`)
        .toSorted()
    expect(await marked(columns), 'before').toEqual(having('erased', 'record'))

    await db.pool.query(`INSERT INTO channel_memory VALUES ('slack', 'T1', 'direct:somebody-else', '1', $1)`, [NOW])
    const erasure = await eraseCustomer({ pool: db.pool, ids: uuidIds({ now: () => NOW }), now: NOW, by: 'he' }, ID)
    expect(erasure).toMatchObject({ chats: 1, messages: 1, files: ['the-key'] })
    expect(await marked(columns), 'after the erasure').toEqual(having('record'))
    expect((await db.pool.query('SELECT key FROM channel_memory')).rows).toEqual([{ key: 'direct:somebody-else' }])

    const afterTerm = (days: number) => {
      const now = new Date(NOW.getTime() + (defaultRetention.recordDays + days) * DAY_MS)
      return retain(db.pool, { now, retention: defaultRetention })
    }
    await db.pool.query('UPDATE shipments SET updated_at = $1', [new Date(NOW.getTime() + 9 * DAY_MS)])
    await afterTerm(1)
    expect(await marked(columns), 'the goods came later than the order').toContain('orders.draft')
    await afterTerm(10)
    expect(await marked(columns), 'after the term').toEqual([])
    const { rows } = await db.pool.query('SELECT first_text, first_stated_at FROM complaints')
    expect(rows).toEqual([{ first_text: ERASED, first_stated_at: NOW }])
  })

  it('of a hand-over or a price is no record: its words go at once', async () => {
    await db.pool.query(`INSERT INTO customers (id, created_at, updated_at) VALUES ($1, $2, $2)`, [OTHER, NOW])
    await db.pool.query(
      `INSERT INTO cases (number, conversation_id, customer_id, kind, team, reason, summary, outcome, cause, opened_at, closed_at)
       VALUES ('GD1', $1, $2, 'hand_over', 'front', $4, $4, $4, $4, $3, $3)`,
      [ID, OTHER, NOW, MARK],
    )
    await db.pool.query(
      `INSERT INTO escalations (id, case_number, conversation_id, rule, trigger, reason, team, priority, created_at)
       VALUES ($1, 'GD1', $1, 'x', 'x', $3, 'front', 'normal', $2)`,
      [OTHER, NOW, MARK],
    )
    await eraseCustomer({ pool: db.pool, ids: uuidIds({ now: () => NOW }), now: NOW, by: 'he' }, OTHER)
    expect(await marked(await columnsOf())).toEqual([])
  })
})

describe('a file on the disk', () => {
  it('that no message came to name goes after two days, and no other', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'waydesk-files-'))
    const files = diskFiles(folder)
    const put = async (name: string, hours: number) => {
      const { key } = await files.put({ name, mime: 'text/plain', owner: 'desk' }, Buffer.from(name))
      const written = new Date(NOW.getTime() - hours * 3_600_000)
      await utimes(join(folder, key.slice(0, 2), `${key}.json`), written, written)
      return key
    }
    const keys = {
      sent: await put('sent', 72),
      proof: await put('proof', 72),
      unsent: await put('unsent', 72),
      fresh: await put('fresh', 1),
    }
    await db.pool.query(`UPDATE messages SET attachment = jsonb_build_object('key', $1::text)`, [keys.sent])
    await db.pool.query(`UPDATE complaints SET evidence = ARRAY[$1]`, [keys.proof])
    expect(await sweepFiles({ directory: folder, pool: db.pool, files, now: NOW })).toBe(1)
    const left = await Promise.all(Object.values(keys).map((key) => files.find(key)))
    expect(left.map((file) => file?.name)).toEqual(['sent', 'proof', undefined, 'fresh'])
    await rm(folder, { recursive: true })
  })
})

describe('a first statement', () => {
  it('is frozen while its case is open, and never becomes another one', async () => {
    const erase = `UPDATE complaints SET first_text = $1, first_goods_name = NULL, first_brand = NULL, first_spec = NULL`
    await db.pool.query(`UPDATE cases SET closed_at = NULL WHERE kind = 'complaint'`)
    await db.pool.query(
      `INSERT INTO complaints (case_number, kind, first_text, first_stated_at, created_at) VALUES ('GD1', 'lost', '丢了', $1, $1)`,
      [NOW],
    )
    await db.pool.query(`UPDATE cases SET closed_at = NULL WHERE number = 'GD1'`)
    await expect(db.pool.query(`${erase} WHERE case_number = 'GD1'`, [ERASED])).rejects.toThrow('frozen')
    await db.pool.query(`UPDATE cases SET closed_at = $1 WHERE number = 'GD1'`, [NOW])
    await expect(db.pool.query(`${erase} WHERE case_number = 'GD1'`, ['没丢'])).rejects.toThrow('frozen')
    await expect(db.pool.query(`${erase}, first_value_fen = 1 WHERE case_number = 'GD1'`, [ERASED])).rejects.toThrow('frozen')
    await expect(db.pool.query(`DELETE FROM complaints WHERE case_number = 'GD1'`)).rejects.toThrow('frozen')
    await db.pool.query(`${erase} WHERE case_number = 'GD1'`, [ERASED])
  })
})
