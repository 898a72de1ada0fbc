import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { orderConversation } from './conversation.mjs'
import { fromDist } from './from-dist.mjs'
import { middle, percentile } from './numbers.mjs'
import { wish } from './progress.mjs'
import { rawConversation } from './raw-turns.mjs'
import { databaseUrl, startServer } from './server.mjs'
import { openDesk, rate, setFsync, WARM_UP } from './turns.mjs'
import { openVisitor } from './visitor.mjs'

const ROUNDS = 3
const CHATS = { 1: 6, 10: 4, 50: 2 }
const OPEN_LOOP_RATES = [200, 150, 100, 60, 30]
const OPEN_LOOP_MS = 15_000

/** The real server in a process of its own: a message posted over HTTP to the stored answer in the visitor's hands, beside the raw statement on its database. */
export async function measureChat(tell) {
  const home = mkdtempSync(path.join(tmpdir(), 'waydesk-bench-'))
  try {
    const raw = await templateOn(home)
    const server = await startServer(home)
    try {
      await measureServer(tell, { server, raw, home })
    } finally {
      await server.stop()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

async function templateOn(home) {
  const desk = await openDesk(home)
  const raw = await rawConversation({ pool: desk.database.pool, once: desk.once })
  await desk.database.close()
  return raw
}

async function measureServer(tell, { server, raw, home }) {
  const { openTurnPool } = await fromDist('store/database/pool.js')
  const url = await databaseUrl(home)
  const admin = openTurnPool(url, 1)
  const measured = { server, raw, rawPool: (connections) => openTurnPool(url, connections) }
  for (const round of WARM_UP) await pair(measured, round)
  for (const fsync of ['on', 'off']) {
    await setFsync(admin, fsync)
    for (const atOnce of [1, 10, 50]) await measure(tell, measured, { atOnce, fsync })
    await measureOpenLoop(tell, server, fsync)
  }
  await admin.end()
}

async function measure(tell, measured, { atOnce, fsync }) {
  const rounds = []
  for (let round = 0; round < wish('rounds', ROUNDS); round += 1)
    rounds.push(await pair(measured, { atOnce, chats: CHATS[atOnce] }))
  const tookMs = rounds.flatMap((round) => round.tookMs)
  const ratio = middle(rounds.map((each) => each.own / each.limit))
  tell(`chat over HTTP, ${atOnce} at a time, fsync ${fsync}`, middle(rounds.map((round) => round.own)), {
    unit: 'turns per second',
    ...latency(tookMs),
    comparison: { raw: Math.round(middle(rounds.map((round) => round.limit))), ratio: Math.round(ratio * 100) / 100 },
  })
}

let turn = 0
async function pair({ server, raw, rawPool }, { atOnce, chats }) {
  const tookMs = []
  const pool = rawPool(atOnce)
  const own = () => perSecond(rate(atOnce, chats, () => talk(server, tookMs)))
  const limit = () => perSecond(rate(atOnce, chats, () => raw(pool)))
  turn += 1
  const isOwnFirst = turn % 2 === 0
  const first = await (isOwnFirst ? own() : limit())
  const second = await (isOwnFirst ? limit() : own())
  await pool.end()
  return isOwnFirst ? { own: first, limit: second, tookMs } : { own: second, limit: first, tookMs }
}

async function perSecond(rated) {
  const { turns, seconds } = await rated
  return turns / seconds
}

let talked = 0
async function talk(server, tookMs) {
  const visitor = await openVisitor(server.port)
  talked += 1
  const texts = orderConversation(talked)
  for (const text of texts) tookMs.push(await visitor.ask(text))
  visitor.close()
  return texts.length
}

/** Messages come at a fixed rate whatever becomes of them; a wait in the queue of the sender counts. The highest of some rates that is kept up. */
async function measureOpenLoop(tell, server, fsync) {
  for (const perSecond of OPEN_LOOP_RATES) {
    const { tookMs, achieved } = await openLoop(server, perSecond)
    const isKept = achieved >= perSecond * 0.95
    tell(`chat over HTTP at ${perSecond} turns a second, open loop, fsync ${fsync}`, achieved, {
      unit: 'turns per second',
      kept: isKept,
      ...latency(tookMs),
    })
    if (isKept) return
  }
}

async function openLoop(server, perSecond) {
  const idle = []
  for (let n = 0; n < perSecond; n += 1)
    idle.push({ visitor: await openVisitor(server.port), left: orderConversation((talked += 1)) })
  const all = [...idle]
  const due = []
  const tookMs = []
  const started = performance.now()
  const serve = async (chat, at) => {
    await chat.visitor.ask(chat.left.shift())
    tookMs.push(performance.now() - at)
    if (chat.left.length === 0) chat.left = orderConversation((talked += 1))
    const next = due.shift()
    if (next === undefined) idle.push(chat)
    else await serve(chat, next)
  }
  const working = []
  for (let sent = 0; sent * (1000 / perSecond) < OPEN_LOOP_MS; sent += 1) {
    const at = started + sent * (1000 / perSecond)
    const wait = at - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    const chat = idle.shift()
    if (chat === undefined) due.push(at)
    else working.push(serve(chat, at))
  }
  await Promise.all(working)
  const achieved = tookMs.length / ((performance.now() - started) / 1000)
  for (const { visitor } of all) visitor.close()
  return { tookMs, achieved }
}

function latency(tookMs) {
  const ms = (share) => Math.round(percentile(tookMs, share) * 10) / 10
  return { p50Ms: ms(0.5), p95Ms: ms(0.95), p99Ms: ms(0.99) }
}
