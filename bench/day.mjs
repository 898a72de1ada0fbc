import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { orderConversation } from './conversation.mjs'
import { fromDist } from './from-dist.mjs'
import { watchMemory } from './memory.mjs'
import { percentile } from './numbers.mjs'
import { progress, wish } from './progress.mjs'
import { databaseUrl, startServer } from './server.mjs'
import { openVisitor } from './visitor.mjs'

const ORDERS = 5_200
const AT_ONCE = 50

/** One B2B day as fast as it goes, through the real server over HTTP: every order with its waybill is in the database at the end. */
export async function measureDay(tell) {
  const orders = wish('orders', ORDERS)
  const home = mkdtempSync(path.join(tmpdir(), 'waydesk-bench-'))
  try {
    const server = await startServer(home)
    try {
      await measureOrders(tell, { server, home, orders })
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function measureOrders(tell, { server, home, orders }) {
  const peaks = watchMemory({ pid: server.pid, home })
  const day = { next: 0, turns: 0, tookMs: [], failed: [] }
  const from = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, () => work(server, day, orders)))
  const seconds = (performance.now() - from) / 1000
  const { server: serverMb, database: databaseMb } = peaks()
  const ms = (share) => Math.round(percentile(day.tookMs, share))
  tell(`B2B day, ${orders} order conversations over HTTP, ${AT_ONCE} at a time`, seconds, {
    unit: 's',
    turns: day.turns,
    turnsPerSecond: Math.round(day.turns / seconds),
    p50Ms: ms(0.5),
    p95Ms: ms(0.95),
    p99Ms: ms(0.99),
    brokenOff: day.failed.length,
    ...(day.failed.length === 0 ? {} : { reason: day.failed[0] }),
  })
  tell('B2B day, peak memory of the server', serverMb, 'MB resident')
  tell('B2B day, peak memory of the database', databaseMb, 'MB, shared pages once')
  await tellOrders(tell, home, orders)
}

async function work(server, day, orders) {
  while (day.next < orders) {
    const number = day.next
    day.next += 1
    if (day.next % 500 === 0) progress(`day: conversation ${day.next} of ${orders}`)
    try {
      await order(server, day, number)
    } catch (error) {
      day.failed.push(error instanceof Error ? error.message : String(error))
    }
  }
}

/** Nine turns, eight for every third who does not say thanks: about 45,000 in all. */
async function order(server, day, number) {
  const visitor = await openVisitor(server.port)
  try {
    const texts = orderConversation(number + 1).filter((text) => text !== '可以寄酒吗' && (text !== '谢谢' || number % 3 > 0))
    for (const text of texts) {
      day.tookMs.push(await visitor.ask(text))
      day.turns += 1
    }
  } finally {
    visitor.close()
  }
}

async function tellOrders(tell, home, orders) {
  const { openTurnPool } = await fromDist('store/database/pool.js')
  const pool = openTurnPool(await databaseUrl(home), 1)
  const { rows } = await pool.query(`
    SELECT count(*) AS orders, count(DISTINCT o.conversation_id) AS conversations, count(DISTINCT o.shipper_phone) AS shippers, count(s.waybill) AS shipments
    FROM orders o JOIN conversations c ON c.id = o.conversation_id AND c.channel = 'web' LEFT JOIN shipments s ON s.waybill = o.waybill`)
  await pool.end()
  const stored = rows[0]
  const isWhole = [stored.orders, stored.conversations, stored.shippers, stored.shipments].every(
    (count) => Number(count) === orders,
  )
  tell('B2B day, orders in the database', Number(stored.orders), {
    unit: 'orders',
    expected: orders,
    whole: isWhole,
    ...numbers(stored),
  })
}

function numbers({ conversations, shippers, shipments }) {
  return { conversations: Number(conversations), shippers: Number(shippers), shipments: Number(shipments) }
}
