import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { orderConversation } from './conversation.mjs'
import { fromDist } from './from-dist.mjs'
import { middle, percentile } from './numbers.mjs'
import { processorMs } from './processor.mjs'
import { wish } from './progress.mjs'
import { rawConversation } from './raw-turns.mjs'

const ROUNDS = 5
const CHATS = { 1: 10, 10: 6, 50: 3 }
/** As if it had been up for a while: Node makes its last code of a turn's after some thousand turns. */
export const WARM_UP = [
  { atOnce: 1, chats: 2 },
  { atOnce: 10, chats: 10 },
  { atOnce: 50, chats: 8 },
]

/** Turns through the store, beside the same writes as one prepared statement on the same PostgreSQL: the embedded one, as it is and without fsync. */
export async function measureTurns(tell) {
  const home = mkdtempSync(path.join(tmpdir(), 'waydesk-bench-'))
  const desk = await openDesk(home)
  try {
    const raw = await rawConversation({ pool: desk.database.pool, once: desk.once })
    for (const round of WARM_UP) await pair(desk, raw, round)
    for (const fsync of ['on', 'off']) {
      await setFsync(desk.database.pool, fsync)
      for (const atOnce of [1, 10, 50]) await measure(tell, { desk, raw, atOnce, fsync })
    }
  } finally {
    await desk.database.close()
    rmSync(home, { recursive: true, force: true })
  }
}

export async function openDesk(home) {
  const { openDatabase } = await fromDist('store/database/open-database.js')
  return deskOn(await openDatabase({ dataDir: home }), home)
}

/** The store and the desk's views on a database that is open, with the demo company loaded. */
export async function deskOn(database, home) {
  const { createConversationStore } = await fromDist('store/turns/conversation-store.js')
  const { loadDemoOnce } = await fromDist('store/demo/load-demo.js')
  const { uuidIds } = await fromDist('store/uuid-ids.js')
  const { demoCompany } = await fromDist('demo/demo-company.js')
  const { dialogue } = await fromDist('flows/dialogue.js')
  const { openTurnPool } = await fromDist('store/database/pool.js')
  const { createDeskViews } = await fromDist('store/desk/create-desk-views.js')
  const clock = { now: () => new Date() }
  const ids = uuidIds(clock)
  const company = demoCompany()
  await loadDemoOnce({ pool: database.pool, ids, now: clock.now() }, { company, accounts: [], shipments: [] })
  const parts = { ids, clock, turns: dialogue, company: () => company }
  const store = createConversationStore({ ...parts, pool: database.turnPool })
  const views = createDeskViews({ ...parts, pool: database.pool })
  const once = async (externalUser, text) => {
    const message = { channel: 'web', channelAccount: 'bench', externalUser, kind: 'text', text, isChoice: true }
    const { conversationId, page } = await store.answer({ ...message, externalId: ids.next(), sentAt: clock.now() })
    if (page !== null) return { conversationId }
    const outcome = await store.runTurn(conversationId)
    if (outcome?.said === undefined || outcome.fault !== null) throw new Error(`no answer to ${text}: ${JSON.stringify(outcome)}`)
    return { conversationId }
  }
  return { home, database, once, views, rawPool: (connections) => openTurnPool(database.url, connections) }
}

export async function setFsync(pool, fsync) {
  await pool.query(`ALTER SYSTEM SET fsync = ${fsync}`)
  await pool.query('SELECT pg_reload_conf()')
  await pool.query('CHECKPOINT')
}

async function measure(tell, { desk, raw, atOnce, fsync }) {
  const rounds = []
  for (let round = 0; round < wish('rounds', ROUNDS); round += 1)
    rounds.push(await pair(desk, raw, { atOnce, chats: CHATS[atOnce] }))
  const name = `turns, ${atOnce} at a time, fsync ${fsync}`
  const median = (of) => middle(rounds.map(of))
  const raws = median(({ limit }) => limit.perSecond)
  const tookMs = rounds.flatMap((round) => round.tookMs)
  tell(
    name,
    median(({ own }) => own.perSecond),
    {
      unit: 'turns per second',
      processorMs: round2(median(({ own }) => own.processorMs)),
      comparison: {
        raw: Math.round(raws),
        ratio: round2(median(({ own, limit }) => own.perSecond / limit.perSecond)),
        rawProcessorMs: round2(median(({ limit }) => limit.processorMs)),
      },
    },
  )
  tell(`${name}, message to stored answer`, percentile(tookMs, 0.5), {
    unit: 'ms',
    p95: round2(percentile(tookMs, 0.95)),
    p99: round2(percentile(tookMs, 0.99)),
  })
}

/** One round of each, the limit first every other time. */
let turn = 0
async function pair(desk, raw, { atOnce, chats }) {
  const tookMs = []
  const rawPool = desk.rawPool(atOnce)
  const own = () => weighed(desk.home, () => rate(atOnce, chats, () => ownConversation(desk, tookMs)))
  const limit = () => weighed(desk.home, () => rate(atOnce, chats, () => raw(rawPool)))
  turn += 1
  const isOwnFirst = turn % 2 === 0
  const first = await (isOwnFirst ? own() : limit())
  const second = await (isOwnFirst ? limit() : own())
  await rawPool.end()
  return isOwnFirst ? { own: first, limit: second, tookMs } : { own: second, limit: first, tookMs }
}

/** Turns a second, and what each cost of processor, PostgreSQL's included. */
export async function weighed(home, work) {
  const before = processorMs(home)
  const { turns, seconds } = await work()
  return { perSecond: turns / seconds, processorMs: before === null ? Number.NaN : (processorMs(home) - before) / turns }
}

let talked = 0
export async function ownConversation({ once }, tookMs) {
  const user = `v:${randomUUID()}`
  talked += 1
  const texts = orderConversation(talked)
  for (const text of texts) {
    const from = performance.now()
    await once(user, text)
    tookMs.push(performance.now() - from)
  }
  return texts.length
}

export async function rate(atOnce, chats, converse) {
  let turns = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let chat = 0; chat < chats; chat += 1) {
        const more = await converse()
        turns += more
      }
    }),
  )
  return { turns, seconds: (performance.now() - from) / 1000 }
}

function round2(value) {
  return Math.round(value * 100) / 100
}
