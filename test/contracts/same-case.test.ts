import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createBarcodeReader } from '../../src/bots/media/barcodes.ts'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import { startMediaReader } from '../../src/server/media/media-reader.ts'
import { createChannelMemory } from '../../src/store/channels/channel-memory.ts'
import { createChannelReports } from '../../src/store/channels/channel-reports.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { loadDemoOnce } from '../../src/store/demo/load-demo.ts'
import { createOutboxWorker } from '../../src/store/outbox/outbox-worker.ts'
import { createConversationStore } from '../../src/store/turns/conversation-store.ts'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { rowsOf } from '../store/support/conversation-rows.ts'
import { type ChannelPortsInMemory, channelPortsInMemory } from '../support/channel-ports.ts'
import { channelSides } from '../support/channel-sides.ts'
import { freshDatabase } from '../support/database.ts'
import { labelPng, spotPng } from '../support/sample-media.ts'

/** One line a turn; what stands between bars are bubbles of one burst. */
const CONVERSATION = `
  我的快递摔坏了，要投诉
  [label SD2400112300018]
  茶具 | 四个杯子碎了，值300元
  [photo]
  提交
`

const WAIT_MS = 6_000
const barcodes = createBarcodeReader(60_000)
const pictures = new Map<string, Uint8Array>()

beforeAll(async () => {
  pictures.set('label SD2400112300018', await labelPng('SD2400112300018', 'Code128'))
  pictures.set('photo', await spotPng())
})
afterAll(() => barcodes.close())

describe('one conversation', () => {
  let onTheWeb: Readonly<Record<string, unknown>>
  beforeAll(async () => {
    onTheWeb = await storedCase('web')
  })

  it('over the web opens a claim with its waybill, its first statement and its evidence', () => {
    expect(JSON.stringify(onTheWeb)).toContain('SD2400112300018')
    expect(onTheWeb['cases']).toHaveLength(1)
    expect(onTheWeb['escalations']).toHaveLength(1)
    expect(onTheWeb['complaints']).toMatchObject([{ first_goods_name: expect.any(String), first_value_fen: 30_000 }])
  })

  it.each(Object.keys(channelSides).filter((name) => name !== 'web'))('over %s leaves the same rows', async (name) => {
    expect(await storedCase(name)).toEqual(onTheWeb)
  })
})

/** Plays the conversation on a database of its own and gives what it left behind. */
async function storedCase(name: string): Promise<Readonly<Record<string, unknown>>> {
  const db = await freshDatabase()
  try {
    return await play(db, name)
  } finally {
    await db.close()
  }
}

async function play(db: Database, name: string): Promise<Readonly<Record<string, unknown>>> {
  const { ports, store } = await portsOver(db)
  const side = await channelSides[name]?.(ports)
  if (!side) throw new Error(`no such channel: ${name}`)
  const reader = readerOver(db, ports, side.fetchMedia)
  const outbox = createOutboxWorker({ pool: db.pool, clock: ports.clock, send: (message) => side.send(message as never) })
  try {
    for (const burst of CONVERSATION.trim().split('\n')) {
      for (const bubble of burst.split('|').map((words) => words.trim())) {
        const picture = pictures.get(bubble.replace(/^\[|\]$/g, ''))
        await (picture ? side.shows({ name: 'image.png', content: picture }) : side.says(bubble))
      }
      await everythingRead(db, () => reader.wake())
      ports.advance(WAIT_MS)
      await store.runDueTurns(ports.clock.now())
      await outbox.drain()
    }
    return await leftBehind(db)
  } finally {
    await reader.stop()
    await outbox.stop()
    await side.close()
  }
}

/** The ports of a channel with the real store behind them; clock, files and log stay in memory. */
async function portsOver(db: Database) {
  const base = channelPortsInMemory()
  const { clock, ids } = base
  const company = demoCompany()
  const demo = { company, accounts: demoAccounts, shipments: demoShipments(clock.now()) }
  await loadDemoOnce({ pool: db.pool, ids: uuidIds(clock), now: clock.now() }, demo)
  const parts = { pool: db.pool, ids, clock, turns: dialogue, company: () => company, quietWindowMs: () => WAIT_MS }
  const store = createConversationStore(parts)
  const ports: ChannelPortsInMemory = {
    ...base,
    intake: { receive: (message) => store.receive(message), receiveAll: (messages, mark) => store.receiveAll(messages, mark) },
    reports: createChannelReports(parts),
    memory: createChannelMemory({ pool: db.pool, clock, url: db.url }),
  }
  return { ports, store }
}

function readerOver(
  db: Database,
  ports: ChannelPortsInMemory,
  fetchMedia: Parameters<typeof startMediaReader>[0]['tools']['fetchMedia'],
) {
  const shared = { read: (picture: Uint8Array) => barcodes.read(picture), close: async () => undefined }
  const tools = { files: ports.files, fetchMedia, barcodes: shared, speech: null, waybillPrefix: () => 'SD' }
  return startMediaReader({
    pool: db.pool,
    ids: ports.ids,
    clock: ports.clock,
    tools,
    quietWindowMs: () => WAIT_MS,
    onRead: () => undefined,
    log: () => undefined,
  })
}

async function everythingRead(db: Database, wake: () => void): Promise<void> {
  const last = performance.now() + 60_000
  while (performance.now() < last) {
    wake()
    const { rowCount } = await db.pool.query(`SELECT 1 FROM messages WHERE reading = 'waiting'`)
    if (rowCount === 0) return
  }
  throw new Error('a picture was never read')
}

/** How the customer reached us, and how the words got there: all else must be the same. */
const OF_THE_CHANNEL = [
  'channel',
  'channel_account',
  'external_user',
  'external_id',
  'leased_by',
  'lease_until',
  'attachment',
  'media_ref',
  'reading_at',
]

async function leftBehind(db: Database): Promise<Readonly<Record<string, unknown>>> {
  const { rows } = await db.pool.query<{ id: string }>('SELECT id FROM conversations')
  expect(rows).toHaveLength(1)
  const id = rows[0]?.id ?? ''
  const keys = await db.pool.query<{ key: string; mime: string }>(
    `SELECT attachment->>'key' AS key, attachment->>'mime' AS mime FROM messages WHERE attachment IS NOT NULL ORDER BY seq`,
  )
  expect(keys.rows.map(({ mime }) => mime)).toEqual(['image/png', 'image/png'])
  const more = await db.pool.query<{ complaints: object[]; events: object[] }>(
    `SELECT (SELECT jsonb_agg(to_jsonb(x)) FROM complaints x) AS complaints,
       (SELECT jsonb_agg(jsonb_build_object('kind', e.kind, 'words', e.words, 'by', e.by) ORDER BY e.at, e.id) FROM case_events e) AS events`,
  )
  const found = await rowsOf(db, id)
  const all = { ...found, complaints: (more.rows[0]?.complaints ?? []).map((row) => JSON.stringify(row)) }
  return Object.fromEntries(
    Object.entries(all).map(([table, texts]) => [
      table,
      texts.map((text) =>
        comparable(
          text,
          keys.rows.map(({ key }) => key),
        ),
      ),
    ]),
  )
}

function comparable(text: string, keys: readonly string[]): unknown {
  const named = keys.reduce((words, key, index) => words.replaceAll(key, `picture ${index + 1}`), text)
  const row = JSON.parse(named) as Record<string, unknown>
  return Object.fromEntries(Object.entries(row).filter(([column]) => !OF_THE_CHANNEL.includes(column)))
}
