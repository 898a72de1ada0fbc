import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { createConversationStore } from '../../src/store/turns/conversation-store.ts'
import { replayConversation } from '../../src/store/turns/replay.ts'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { freshDatabase } from '../support/database.ts'
import { rowsOf } from './support/conversation-rows.ts'
import { fakeClock, message, START, transcript } from './support/desk.ts'
import { deskRoom } from './support/desk-room.ts'
import { storeDemoShipment } from './support/desk-work.ts'

const SEED = Number(process.env['SERIAL_SEED'] ?? 20_261_123)
const WAYBILL = 'SD2400112300018'
const EVERYTHING =
  '我要下单，寄件人陈小明13512345678广东省深圳市南山区粤海街道8号，收件人周敏13612345678北京市海淀区学院路20号，书3公斤，寄付，不保价'
const SAYINGS = [
  EVERYTHING,
  '确认',
  '确认下单',
  '深圳到北京5公斤多少钱',
  '改成8公斤',
  '收件人电话改成13700001111',
  '我要寄快递',
  '从广州寄到上海',
  `查一下${WAYBILL}`,
  `${WAYBILL}收到时摔坏了，要投诉`,
  '算了，不寄了',
  '可以寄酒吗',
  '转人工',
  '谢谢',
]

/** One message and how it comes: how often, and at which place among all that come at the same time. */
interface Delivery {
  readonly text: string
  readonly ranks: readonly number[]
}

/** For every customer, what comes at the same time, minute after minute. */
type Script = readonly (readonly (readonly Delivery[])[])[]

const oneOf = (...texts: readonly string[]): fc.Arbitrary<Delivery> =>
  fc.record({ text: fc.constantFrom(...texts), ranks: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 3 }) })
/** Often enough a whole order, and then a confirmation or several: what must not be doubled. */
const minute: fc.Arbitrary<readonly Delivery[]> = fc.oneof(
  { weight: 2, arbitrary: fc.array(oneOf(...SAYINGS), { minLength: 1, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.tuple(oneOf(EVERYTHING)) },
  { weight: 3, arbitrary: fc.array(oneOf('确认', '确认下单'), { minLength: 1, maxLength: 3 }) },
)
const script: fc.Arbitrary<Script> = fc.array(fc.array(minute, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 })

describe(`deliveries in parallel, with doubles, from several customers (SERIAL_SEED=${SEED})`, () => {
  it('leave exactly what one order of them leaves', async () => {
    const seen = { runs: 0, messages: 0, deliveries: 0, turns: 0, orders: 0 }
    const property = fc.asyncProperty(script, async (said) => {
      await withTwoDatabases(async (parallel, serial) => {
        const chats = await deliver(parallel, said)
        for (const [customer, chat] of chats.entries()) {
          await everyMessageOnce(parallel, chat, (said[customer] ?? []).flat().length)
          const turns = await turnsOf(parallel, chat)
          expect(turns.flatMap(({ messages }) => messages)).toHaveLength((said[customer] ?? []).flat().length)
          const again = await deliverInOrder(serial, `c${customer}`, turns)
          const left = await rowsOf(parallel, chat)
          expect(await rowsOf(serial, again)).toEqual(left)
          const taken = await replayConversation(parallel.pool, chat, { turns: dialogue, company: demoCompany() })
          expect(taken.map(({ matches }) => matches)).toEqual(turns.map(() => true))
          seen.turns += turns.length
          seen.orders += await ordersOf(parallel, chat, turns)
        }
      })
      seen.runs += 1
      seen.messages += said.flat(2).length
      seen.deliveries += said.flat(2).flatMap(({ ranks }) => ranks).length
    })
    await fc.assert(property, { numRuns: 25, seed: SEED, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false })
    console.info(`SERIAL_SEED=${SEED}`, seen)
    expect(seen.orders).toBeGreaterThan(0)
  })

  it('would be seen to differ when another order was answered', async () => {
    await withTwoDatabases(async (parallel, serial) => {
      const minutes = [EVERYTHING, '改成8公斤', '确认'].map((text) => [{ text, ranks: [0] }])
      const [chat = ''] = await deliver(parallel, [minutes])
      const [first, second, third] = await turnsOf(parallel, chat)
      const swapped = [second, first, third].flatMap((turn) => (turn ? [turn] : []))
      const again = await deliverInOrder(serial, 'c0', swapped)
      expect((await rowsOf(serial, again))['orders']).not.toEqual((await rowsOf(parallel, chat))['orders'])
    })
  })
})

async function withTwoDatabases(work: (parallel: Database, serial: Database) => Promise<void>): Promise<void> {
  const both = await Promise.all([freshDatabase(), freshDatabase()])
  try {
    for (const db of both) await storeDemoShipment(db, deskRoom(db), WAYBILL)
    await work(...both)
  } finally {
    await Promise.all(both.map((db) => db.close()))
  }
}

function nodeOn(db: Database, clock = fakeClock()) {
  const company = demoCompany()
  const node = () =>
    createConversationStore({ pool: db.pool, ids: uuidIds(clock), clock, turns: dialogue, company: () => company })
  return { clock, node }
}

/** Minute after minute, everything of that minute at once, while two nodes run whatever turns are due. */
async function deliver(db: Database, said: Script): Promise<readonly string[]> {
  const { clock, node } = nodeOn(db)
  const nodes = [node(), node()]
  const chats: string[] = []
  const minutes = Math.max(...said.map((customer) => customer.length))
  for (let at = 0; at < minutes; at += 1) {
    const come = said.flatMap((customer, who) =>
      (customer[at] ?? []).flatMap(({ text, ranks }, place) =>
        ranks.map((rank) => ({ who, rank, message: message(`c${who}`, text, { externalId: `${who}-${at}-${place}` }) })),
      ),
    )
    const arriving = come.toSorted((a, b) => a.rank - b.rank)
    const soon = new Date(clock.now().getTime() + 60_000)
    const receiving = arriving.map(async ({ who, message: each, rank }) => {
      const receipt = await nodes[rank % 2]?.receive(each)
      chats[who] = receipt?.conversationId ?? ''
      if (rank % 3 === 0) await nodes[(rank + 1) % 2]?.runTurn(receipt?.conversationId ?? '')
    })
    const running = nodes.map(async (each) => {
      for (let times = 0; times < 5; times += 1) await each.runDueTurns(soon)
    })
    await Promise.all([...receiving, ...running])
    await nodes[0]?.runDueTurns(soon)
    clock.pass(60_000)
  }
  return chats
}

interface TakenTurn {
  readonly at: Date
  readonly messages: readonly { readonly externalId: string; readonly text: string; readonly at: string }[]
  readonly orders: number
}

/** Which messages each turn answered, in the order of intake. */
async function turnsOf(db: Database, chat: string): Promise<readonly TakenTurn[]> {
  const { rows } = await db.pool.query<TakenTurn>(
    `SELECT t.at, (SELECT count(*)::int FROM jsonb_array_elements(t.effects) e WHERE e->>'do' = 'place_order') AS orders,
       (SELECT jsonb_agg(jsonb_build_object('externalId', m.external_id, 'text', m.text, 'at', m.at) ORDER BY m.seq)
        FROM messages m WHERE t.trigger->'messages' ? m.id::text) AS messages
     FROM turns t WHERE t.conversation_id = $1 ORDER BY t.version`,
    [chat],
  )
  return rows
}

/** One after the other, at the instants of then. */
async function deliverInOrder(db: Database, from: string, turns: readonly TakenTurn[]): Promise<string> {
  let chat = ''
  let now = START
  const store = nodeOn(db, { now: () => now, pass: () => undefined }).node()
  for (const turn of turns) {
    for (const { externalId, text, at } of turn.messages) {
      now = new Date(at)
      chat = (await store.receive(message(from, text, { externalId }))).conversationId
    }
    now = turn.at
    await store.runTurn(chat)
  }
  return chat
}

async function everyMessageOnce(db: Database, chat: string, messages: number): Promise<void> {
  const lines = await transcript(db, chat)
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1))
  const { rows } = await db.pool.query(
    `SELECT count(*)::int AS stored, count(DISTINCT external_id)::int AS once, count(handled_at)::int AS answered
     FROM messages WHERE conversation_id = $1 AND author_kind = 'customer'`,
    [chat],
  )
  expect(rows).toEqual([{ stored: messages, once: messages, answered: messages }])
}

/** Never two orders from one confirmation: at most one a turn, and only in a turn that was told to. */
async function ordersOf(db: Database, chat: string, turns: readonly TakenTurn[]): Promise<number> {
  for (const { orders, messages } of turns) {
    expect(orders).toBeLessThanOrEqual(messages.some(({ text }) => text.startsWith('确认')) ? 1 : 0)
  }
  const { rows } = await db.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM orders WHERE conversation_id = $1', [chat])
  const placed = turns.reduce((sum, { orders }) => sum + orders, 0)
  expect(rows).toEqual([{ n: placed }])
  return placed
}
