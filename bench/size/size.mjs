import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fromDist } from '../from-dist.mjs'
import { progress, wish } from '../progress.mjs'
import { deskOn, openDesk, setFsync } from '../turns.mjs'
import { EACH, fill } from './fill.mjs'
import { measureLists } from './lists.mjs'
import { measureSearch } from './search.mjs'
import { measureTurnCost } from './turn-cost.mjs'

const MESSAGES = 2_000_000
const FEW = 10_000

/** A database with ten thousand messages and one with two million on one PostgreSQL: what a turn costs in each, and how the desk finds and lists in the big one. */
export async function measureSize(tell) {
  const messages = wish('messages', MESSAGES)
  const home = mkdtempSync(path.join(tmpdir(), 'waydesk-bench-'))
  const small = await openDesk(home)
  const opened = [small]
  try {
    await setFsync(small.database.pool, 'off')
    await fill(small.database.url, FEW)
    const large = await openLarge(small, home)
    opened.push(large)
    const from = performance.now()
    await fill(large.database.url, messages)
    const seconds = (performance.now() - from) / 1000
    tell('filling', seconds, { unit: 's', messages, cases: messages / EACH, ...(await sizes(large.database.pool)) })
    await measureLists(tell, large, messages)
    await measureSearch(tell, large, messages)
    await measureTurnCost(tell, { small, large, few: FEW, messages })
  } finally {
    for (const { database } of opened.toReversed()) await database.close()
    rmSync(home, { recursive: true, force: true })
  }
}

async function openLarge(small, home) {
  await small.database.pool.query('CREATE DATABASE waydesk_large')
  const { connectDatabase } = await fromDist('store/database/open-database.js')
  const url = new URL(small.database.url)
  url.pathname = '/waydesk_large'
  progress('size: filling the big database')
  return deskOn(await connectDatabase(url.href), home)
}

async function sizes(pool) {
  const { rows } = await pool.query(
    `SELECT pg_database_size(current_database()) / 1048576 AS database, pg_relation_size('messages_text_pairs') / 1048576 AS pairs`,
  )
  return { databaseMb: Number(rows[0].database), searchIndexMb: Number(rows[0].pairs) }
}
