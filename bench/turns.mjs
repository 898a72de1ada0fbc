import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { orderConversation } from './conversation.mjs'
import { fromDist } from './from-dist.mjs'
import { middle, percentile } from './numbers.mjs'
import { rawConversation } from './raw-turns.mjs'

const ROUNDS = 5
const CHATS = { 1: 10, 10: 6, 50: 3 }

/** Turns through the store, beside the same writes as one prepared statement on the same PostgreSQL: the embedded one, as it is and without fsync. */
export async function measureTurns(tell) {
  const home = mkdtempSync(path.join(tmpdir(), 'waydesk-bench-'))
  const desk = await openDesk(home)
  try {
    const raw = await rawConversation({ pool: desk.database.pool, once: desk.once })
    for (const atOnce of [1, 10, 50]) await pair(desk, raw, { atOnce, chats: 2 })
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
  const { createConversationStore } = await fromDist('store/turns/conversation-store.js')
  const { loadDemoOnce } = await fromDist('store/demo/load-demo.js')
  const { uuidIds } = await fromDist('store/uuid-ids.js')
  const { demoCompany } = await fromDist('demo/demo-company.js')
  const { dialogue } = await fromDist('flows/dialogue.js')
  const { openTurnPool } = await fromDist('store/database/pool.js')
  const clock = { now: () => new Date() }
  const ids = uuidIds(clock)
  const company = demoCompany()
  const database = await openDatabase({ dataDir: home })
  await loadDemoOnce({ pool: database.pool, ids, now: clock.now() }, { company, accounts: [], shipments: [] })
  const store = createConversationStore({ pool: database.turnPool, ids, clock, turns: dialogue, company: () => company })
  const once = async (externalUser, text) => {
    const message = { channel: 'web', channelAccount: 'bench', externalUser, kind: 'text', text, isChoice: true }
    const { conversationId } = await store.receive({ ...message, externalId: ids.next(), sentAt: clock.now() })
    const outcome = await store.runTurn(conversationId)
    if (outcome?.said === undefined || outcome.fault !== null) throw new Error(`no answer to ${text}: ${JSON.stringify(outcome)}`)
    return outcome
  }
  return { database, once, rawPool: (connections) => openTurnPool(database.url, connections) }
}

export async function setFsync(pool, fsync) {
  await pool.query(`ALTER SYSTEM SET fsync = ${fsync}`)
  await pool.query('SELECT pg_reload_conf()')
  await pool.query('CHECKPOINT')
}

async function measure(tell, { desk, raw, atOnce, fsync }) {
  const rounds = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await pair(desk, raw, { atOnce, chats: CHATS[atOnce] }))
  const name = `turns, ${atOnce} at a time, fsync ${fsync}`
  const own = middle(rounds.map((round) => round.own))
  const limit = middle(rounds.map((round) => round.limit))
  const tookMs = rounds.flatMap((round) => round.tookMs)
  tell(name, own, 'turns per second', {
    comparison: { raw: Math.round(limit), ratio: round2(middle(rounds.map((each) => each.own / each.limit))) },
  })
  tell(`${name}, message to stored answer`, percentile(tookMs, 0.5), 'ms', {
    p95: round2(percentile(tookMs, 0.95)),
    p99: round2(percentile(tookMs, 0.99)),
  })
}

/** One round of each, the limit first every other time. */
let turn = 0
async function pair(desk, raw, { atOnce, chats }) {
  const tookMs = []
  const rawPool = desk.rawPool(atOnce)
  const own = () => rate(atOnce, chats, () => ownConversation(desk, tookMs))
  const limit = () => rate(atOnce, chats, () => raw(rawPool))
  turn += 1
  const [a, b] = turn % 2 === 0 ? [await own(), await limit()] : [await limit(), await own()]
  await rawPool.end()
  return turn % 2 === 0 ? { own: a, limit: b, tookMs } : { own: b, limit: a, tookMs }
}

let talked = 0
async function ownConversation({ once }, tookMs) {
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
  return turns / ((performance.now() - from) / 1000)
}

function round2(value) {
  return Math.round(value * 100) / 100
}
