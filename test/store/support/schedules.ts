import { deepStrictEqual, strictEqual } from 'node:assert/strict'
import fc from 'fast-check'
import { demoCompany } from '../../../src/demo/demo-company.ts'
import type { InboundMessage } from '../../../src/domain/conversations/message.ts'
import { dialogue } from '../../../src/flows/dialogue.ts'
import type { Database } from '../../../src/store/database/open-database.ts'
import { type ConversationStore, createConversationStore } from '../../../src/store/turns/conversation-store.ts'
import { replayConversation } from '../../../src/store/turns/replay.ts'
import { uuidIds } from '../../../src/store/uuid-ids.ts'
import { rowsOf } from './conversation-rows.ts'
import { fakeClock, message, START, transcript } from './desk.ts'

export const WAYBILL = 'SD2400112300018'
export const EVERYTHING =
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
export interface Delivery {
  readonly text: string
  readonly ranks: readonly number[]
}

/** For every customer, what comes at the same time, minute after minute. */
export type Schedule = readonly (readonly (readonly Delivery[])[])[]

const oneOf = (...texts: readonly string[]): fc.Arbitrary<Delivery> =>
  fc.record({ text: fc.constantFrom(...texts), ranks: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 3 }) })
/** Often enough a whole order, and then a confirmation or several: what must not be doubled. */
const minute: fc.Arbitrary<readonly Delivery[]> = fc.oneof(
  { weight: 2, arbitrary: fc.array(oneOf(...SAYINGS), { minLength: 1, maxLength: 4 }) },
  { weight: 2, arbitrary: fc.tuple(oneOf(EVERYTHING)) },
  { weight: 3, arbitrary: fc.array(oneOf('确认', '确认下单'), { minLength: 1, maxLength: 3 }) },
)
export const anySchedule: fc.Arbitrary<Schedule> = fc.array(fc.array(minute, { minLength: 1, maxLength: 6 }), {
  minLength: 1,
  maxLength: 3,
})

/** A node of the product, here or in a process of its own. */
export interface ScheduleNode {
  receive(message: InboundMessage): Promise<{ readonly conversationId: string }>
  runTurn(conversationId: string): Promise<unknown>
  runDueTurns(upTo: Date): Promise<unknown>
}

/** Nodes on the database of what comes in parallel, with the clock that they all go by. */
export interface Cluster {
  readonly db: Pick<Database, 'pool'>
  readonly nodes: readonly ScheduleNode[]
  readonly clock: { now(): Date; pass(ms: number): void | Promise<void> }
}

export interface Seen {
  readonly messages: number
  readonly deliveries: number
  readonly turns: number
  readonly orders: number
}

/** Nodes of this process on one database. */
export function clusterHere(db: Database, nodes = 2): Cluster {
  const { clock, node } = nodeOn(db)
  return { db, clock, nodes: Array.from({ length: nodes }, () => receivingNode(node())) }
}

/** Delivers in parallel, then once more in the order that came of it, and compares every row; throws where they differ. */
export async function equalsOneOrder(cluster: Cluster, serial: Pick<Database, 'pool'>, said: Schedule): Promise<Seen> {
  const { db } = cluster
  const chats = await deliver(cluster, said)
  let turnsTaken = 0
  let orders = 0
  for (const [customer, chat] of chats.entries()) {
    const sent = (said[customer] ?? []).flat().length
    await everyMessageOnce(db, chat, sent)
    const turns = await turnsOf(db, chat)
    strictEqual(turns.flatMap(({ messages }) => messages).length, sent, 'every message is in one turn')
    const again = await deliverInOrder(serial, customer, turns)
    deepStrictEqual(await rowsOf(serial, again), await rowsOf(db, chat), 'the rows of the one order and of the parallel run')
    const retaken = await replayConversation(db.pool, chat, { turns: dialogue, company: demoCompany() })
    deepStrictEqual(
      retaken.map(({ matches }) => matches),
      turns.map(() => true),
      'every turn says the same when it is taken again',
    )
    turnsTaken += turns.length
    orders += await ordersOf(db, chat, turns)
  }
  return {
    messages: said.flat(2).length,
    deliveries: said.flat(2).flatMap(({ ranks }) => ranks).length,
    turns: turnsTaken,
    orders,
  }
}

function nodeOn(db: Pick<Database, 'pool'>, clock = fakeClock()) {
  const company = demoCompany()
  const node = () =>
    createConversationStore({ pool: db.pool, ids: uuidIds(clock), clock, turns: dialogue, company: () => company })
  return { clock, node }
}

/** Taps are answered where they are received. */
function receivingNode(store: ConversationStore): ScheduleNode {
  return {
    receive: (each) => (each.isChoice ? store.answer(each) : store.receive(each)),
    runTurn: (conversationId) => store.runTurn(conversationId),
    runDueTurns: (upTo) => store.runDueTurns(upTo),
  }
}

/** Half of them are. */
function isTap(externalId: string): boolean {
  return externalId.split('-').reduce((sum, each) => sum + Number(each), 0) % 2 === 0
}

/** Minute after minute, everything of that minute at once, while the nodes run whatever turns are due. */
export async function deliver({ nodes, clock }: Cluster, said: Schedule): Promise<readonly string[]> {
  const chats: string[] = []
  const nodeAt = (place: number) => nodes[place % nodes.length] ?? Promise.reject(new Error('no node'))
  const minutes = Math.max(...said.map((customer) => customer.length))
  for (let at = 0; at < minutes; at += 1) {
    const soon = new Date(clock.now().getTime() + 60_000)
    const receiving = comingIn(said, at).map(async ({ who, message: each, rank }) => {
      const receipt = await (await nodeAt(rank)).receive(each)
      chats[who] = receipt.conversationId
      if (rank % 3 === 0) await (await nodeAt(rank + 1)).runTurn(receipt.conversationId)
    })
    const running = nodes.map(async (each) => {
      for (let times = 0; times < 5; times += 1) await each.runDueTurns(soon)
    })
    await Promise.all([...receiving, ...running])
    await (await nodeAt(0)).runDueTurns(soon)
    await clock.pass(60_000)
  }
  return chats
}

function said(who: number, text: string, externalId: string): InboundMessage {
  return message(`c${who}`, text, { externalId, isChoice: isTap(externalId) })
}

/** Everything of that minute, of all customers, in the order of its ranks. */
function comingIn(schedule: Schedule, at: number) {
  return schedule
    .flatMap((customer, who) =>
      (customer[at] ?? []).flatMap(({ text, ranks }, place) =>
        ranks.map((rank) => ({ who, rank, message: said(who, text, `${who}-${at}-${place}`) })),
      ),
    )
    .toSorted((a, b) => a.rank - b.rank)
}

export interface TakenTurn {
  readonly at: Date
  readonly messages: readonly { readonly externalId: string; readonly text: string; readonly at: string }[]
  readonly orders: number
}

/** Which messages each turn answered, in the order of intake. */
export async function turnsOf(db: Pick<Database, 'pool'>, chat: string): Promise<readonly TakenTurn[]> {
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
export async function deliverInOrder(db: Pick<Database, 'pool'>, who: number, turns: readonly TakenTurn[]): Promise<string> {
  let chat = ''
  let now = START
  const store = nodeOn(db, { now: () => now, pass: () => undefined }).node()
  for (const turn of turns) {
    for (const { externalId, text, at } of turn.messages) {
      now = new Date(at)
      chat = (await store.receive(said(who, text, externalId))).conversationId
    }
    now = turn.at
    await store.runTurn(chat)
  }
  return chat
}

async function everyMessageOnce(db: Pick<Database, 'pool'>, chat: string, messages: number): Promise<void> {
  const lines = await transcript(db, chat)
  deepStrictEqual(
    lines.map(({ seq }) => seq),
    lines.map((_, index) => index + 1),
    'the numbers have no gap',
  )
  const { rows } = await db.pool.query<object>(
    `SELECT count(*)::int AS stored, count(DISTINCT external_id)::int AS once, count(handled_at)::int AS answered
     FROM messages WHERE conversation_id = $1 AND author_kind = 'customer'`,
    [chat],
  )
  deepStrictEqual(rows, [{ stored: messages, once: messages, answered: messages }], 'every message is stored once and answered')
}

/** Never two orders from one confirmation: at most one a turn, and only in a turn that was told to. */
async function ordersOf(db: Pick<Database, 'pool'>, chat: string, turns: readonly TakenTurn[]): Promise<number> {
  for (const { orders, messages } of turns) {
    const most = messages.some(({ text }) => text.startsWith('确认')) ? 1 : 0
    if (orders > most) throw new Error(`a turn placed ${orders} orders where ${most} may be`)
  }
  const { rows } = await db.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM orders WHERE conversation_id = $1', [chat])
  const placed = turns.reduce((sum, { orders }) => sum + orders, 0)
  strictEqual(rows[0]?.n, placed, 'the orders stored and the orders that the turns placed')
  return placed
}
