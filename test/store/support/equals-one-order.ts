import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import { demoCompany } from '../../../src/demo/demo-company.ts'
import { demoAccounts } from '../../../src/demo/demo-people.ts'
import { demoShipments } from '../../../src/demo/demo-shipments.ts'
import { dialogue } from '../../../src/flows/dialogue.ts'
import type { Database } from '../../../src/store/database/open-database.ts'
import { loadDemoOnce } from '../../../src/store/demo/load-demo.ts'
import { replayConversation } from '../../../src/store/turns/replay.ts'
import { uuidIds } from '../../../src/store/uuid-ids.ts'
import { rowsOf } from './conversation-rows.ts'
import { START, transcript } from './desk.ts'
import { type Cluster, deliver } from './schedule-cluster.ts'
import type { Schedule } from './schedules.ts'
import { serialAgain } from './serial-again.ts'
import { watchWrites, writesInOrder } from './writes-in-order.ts'

type OnDatabase = Pick<Database, 'pool'>

export interface Seen {
  readonly messages: number
  readonly deliveries: number
  readonly turns: number
  readonly timers: number
  readonly acts: number
  readonly orders: number
  readonly cases: number
}

/** The demo company with its teams and people, all of them at the desk. */
export async function openCompany(db: OnDatabase): Promise<void> {
  const clock = { now: () => START }
  const demo = { company: demoCompany(), accounts: demoAccounts, shipments: demoShipments(START) }
  await loadDemoOnce({ pool: db.pool, ids: uuidIds(clock), now: START }, demo)
  await db.pool.query(`UPDATE agents SET presence = 'online'`)
}

/** Delivers in parallel, then everything once more in the order that came of it, and compares every row; throws where they differ. */
export async function equalsOneOrder(cluster: Cluster, serial: OnDatabase, schedule: Schedule): Promise<Seen> {
  const { db } = cluster
  await watchWrites(db)
  const { chats, ...done } = await deliver(cluster, schedule)
  const writes = await writesInOrder(db)
  const again = await serialAgain(writes, { from: db, to: serial, done })
  for (const [customer, chat] of chats.entries()) {
    await everyMessageOnce(db, chat, (schedule.customers[customer] ?? []).flat().length)
    await ordersAreConfirmed(db, chat)
    deepStrictEqual(
      await rowsOf(serial, again.get(chat) ?? ''),
      await rowsOf(db, chat),
      'the rows of the one order and of the parallel run',
    )
    const retaken = await replayConversation(db.pool, chat, { turns: dialogue, company: demoCompany() })
    const others = retaken.filter(({ matches, decidedBy }) => matches === false || decidedBy === 'fault')
    deepStrictEqual(others, [], 'every turn says the same when it is taken again, and none is a fault')
  }
  const { rows } = await db.pool.query<Pick<Seen, 'turns' | 'timers' | 'orders' | 'cases'>>(COUNTS)
  const deliveries = schedule.customers.flat(2)
  return {
    messages: deliveries.length,
    deliveries: deliveries.flatMap(({ ranks }) => ranks).length,
    acts: writes.filter(({ audited }) => audited.length > 0).length,
    ...(rows[0] ?? { turns: 0, timers: 0, orders: 0, cases: 0 }),
  }
}

const COUNTS = `SELECT (SELECT count(*)::int FROM turns) AS turns, (SELECT count(*)::int FROM turns WHERE kind = 'timer') AS timers,
  (SELECT count(*)::int FROM orders WHERE conversation_id IS NOT NULL) AS orders, (SELECT count(*)::int FROM cases) AS cases`

async function everyMessageOnce(db: OnDatabase, chat: string, messages: number): Promise<void> {
  const lines = await transcript(db, chat)
  deepStrictEqual(
    lines.map(({ seq }) => seq),
    lines.map((_, index) => index + 1),
    'the numbers have no gap',
  )
  const { rows } = await db.pool.query<object>(
    `SELECT count(*)::int AS stored, count(DISTINCT external_id)::int AS once, count(handled_at)::int AS answered,
       (SELECT count(*)::int FROM turns t CROSS JOIN LATERAL jsonb_array_elements(t.trigger->'messages') WHERE t.conversation_id = $1)
       - (SELECT count(DISTINCT m)::int FROM turns t CROSS JOIN LATERAL jsonb_array_elements(t.trigger->'messages') AS m
         WHERE t.conversation_id = $1) AS twice
     FROM messages WHERE conversation_id = $1 AND author_kind = 'customer'`,
    [chat],
  )
  deepStrictEqual(
    rows,
    [{ stored: messages, once: messages, answered: messages, twice: 0 }],
    'every message is stored once, and answered once or seen by a person',
  )
}

/** Never two orders from one confirmation: at most one a turn, and only in a turn that was told to. */
async function ordersAreConfirmed(db: OnDatabase, chat: string): Promise<void> {
  const { rows } = await db.pool.query<{ placed: number; confirmed: boolean }>(
    `SELECT (SELECT count(*)::int FROM jsonb_array_elements(t.effects) e WHERE e->>'do' = 'place_order') AS placed,
       EXISTS (SELECT 1 FROM messages m WHERE t.trigger->'messages' ? m.id::text AND m.text ~ '^(确认|提交)') AS confirmed
     FROM turns t WHERE t.conversation_id = $1`,
    [chat],
  )
  for (const { placed, confirmed } of rows) {
    if (placed > (confirmed ? 1 : 0)) throw new Error(`a turn placed ${placed} orders where ${confirmed ? 1 : 0} may be`)
  }
  const stored = await db.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM orders WHERE conversation_id = $1', [chat])
  const placed = rows.reduce((sum, each) => sum + each.placed, 0)
  strictEqual(stored.rows[0]?.n, placed, 'the orders stored and the orders that the turns placed')
}
