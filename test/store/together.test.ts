import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import type { InboundMessage } from '../../src/domain/conversations/message.ts'
import { waybillCheck } from '../../src/domain/waybills/waybill.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { inBatches } from '../../src/store/in-batches.ts'
import { type ConversationStore, createConversationStore } from '../../src/store/turns/conversation-store.ts'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { createChatHistory } from '../../src/store/web-chat/chat-history.ts'
import { freshDatabase } from '../support/database.ts'
import { rowsOf } from './support/conversation-rows.ts'
import { fakeClock, message } from './support/desk.ts'
import { deskRoom } from './support/desk-room.ts'
import { storeDemoShipment } from './support/desk-work.ts'

const SEED = Number(process.env['TOGETHER_SEED'] ?? 20_261_122)
const BUDGET_MS = 15_000
const WAYBILL = 'SD2400112300018'
const ORDER = [
  // A mark of ours in a customer's words stays what it is.
  '深圳寄北京，8公斤的衣服多少钱 ⟦quote:1⟧',
  '改成5公斤',
  '按这个价下单',
  '寄件人陈小明13512345678广东省深圳市南山区粤海街道8号',
  '收件人周敏13612345678北京市海淀区学院路20号',
  '寄付，不保价',
  '确认下单',
]
/** Its amount goes further up at once. */
const COMPLAINT = [`${WAYBILL}摔坏了，要投诉`, '外箱破损，手机碎了', '1台手机，价值6000元', '要求赔偿6000元', '确认']
const ASIDES = [
  '可以寄酒吗',
  `查一下${WAYBILL}`,
  '谢谢',
  '从广州寄到上海3公斤多少钱',
  `${WAYBILL}摔坏了，要投诉`,
  '改成5000公斤',
  '转人工',
  '骗子，我要起诉你们',
  '算了',
  '\u{D83D}半个\0',
]

let together: Database
let alone: Database
let answered = 0

beforeAll(async () => {
  ;[together, alone] = await Promise.all([freshDatabase(), freshDatabase()])
  for (const db of [together, alone]) await storeDemoShipment(db, deskRoom(db), WAYBILL)
})
afterAll(() => Promise.all([together.close(), alone.close()]))

/** A whole order or complaint, with other wishes strewn in. */
const talk = fc
  .tuple(
    fc.constantFrom(ORDER, ORDER, COMPLAINT),
    fc.array(fc.tuple(fc.nat(ORDER.length), fc.constantFrom(...ASIDES)), { maxLength: 4 }),
  )
  .map(([script, asides]) =>
    [...script.entries(), [script.length, ''] as const]
      .flatMap(([at, text]) => [...asides.filter(([where]) => where === at).map(([, aside]) => aside), text])
      .filter(Boolean),
  )

describe(`turns that are written together (TOGETHER_SEED=${SEED})`, () => {
  it('and those of taps, stored with what they answer, leave the same rows as turns that are written alone', async () => {
    let run = 0
    const begun = performance.now()
    const property = fc.asyncProperty(fc.array(talk, { minLength: 1, maxLength: 4 }), async (talks) => {
      // However slow the machine, one order and one complaint are played to their end.
      if (run > 0 && performance.now() - begun > BUDGET_MS) return
      run += 1
      const chats = await playAll(together, talks, { run, isAlone: false })
      const again = await playAll(alone, talks, { run, isAlone: true })
      for (const [index, chat] of chats.entries())
        expect(await rowsOf(together, chat)).toEqual(await rowsOf(alone, again[index] ?? ''))
    })
    const examples: [string[][]][] = [[[ORDER, COMPLAINT]]]
    await fc.assert(property, { numRuns: 10, seed: SEED, examples })
    expect(run).toBeGreaterThan(0)
    expect(answered).toBeGreaterThan(0)
  })

  it('give every order a number and a waybill of its own, without a gap', async () => {
    const { rows } = await together.pool.query<{ number: string; waybill: string }>(
      'SELECT number, waybill FROM orders ORDER BY number',
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ number }) => Number(number.slice(10)))).toEqual(rows.map((_, index) => index + 1))
    expect(rows.map(({ waybill }) => waybillCheck(waybill))).toEqual(rows.map(() => 'valid'))
  })
})

async function stored(store: ConversationStore, said: InboundMessage) {
  return { ...(await store.receive(said)), page: null }
}

/** Every chat says its next words at the same time; the clock goes on when all are answered. */
async function playAll(
  db: Database,
  talks: readonly (readonly string[])[],
  { run, isAlone }: { readonly run: number; readonly isAlone: boolean },
): Promise<readonly string[]> {
  const clock = fakeClock()
  const company = demoCompany()
  const store = createConversationStore({ pool: db.pool, ids: uuidIds(clock), clock, turns: dialogue, company: () => company })
  const history = createChatHistory(db.pool)
  const chats: string[] = []
  for (let at = 0; at < Math.max(...talks.map(({ length }) => length)); at += 1) {
    const say = async (words: readonly string[], who: number) => {
      const text = words[at]
      if (text === undefined) return
      const isChoice = (who + at) % 2 === 0
      const said = message(`r${run}-${who}`, text, { externalId: `${run}-${who}-${at}`, isChoice })
      const { conversationId, page, seq } = isChoice && !isAlone ? await store.answer(said) : await stored(store, said)
      chats[who] = conversationId
      if (page !== null) {
        answered += 1
        const { channel, channelAccount, externalUser } = said
        const fetched = await history.page({ channel, channelAccount, externalUser, after: seq - 1, limit: 50 })
        // Who else comes to a queue at the same time may come before.
        return expect(page).toEqual(talks.length === 1 ? fetched : { ...fetched, queuePlace: page.queuePlace })
      }
      // Work of a caller in the same transaction keeps a turn from being written with others.
      await (isAlone ? store.runTurn(conversationId, undefined, async () => undefined) : store.runTurn(conversationId))
    }
    if (isAlone) for (const [who, words] of talks.entries()) await say(words, who)
    else await Promise.all(talks.map(say))
    clock.pass(60_000)
  }
  return chats
}

describe('a batch', () => {
  it('takes what came while the last ones were under way, in order, and fails for all its items', async () => {
    const batches: (readonly number[])[] = []
    const square = inBatches(
      async (numbers: readonly number[]) => {
        batches.push(numbers)
        await Promise.resolve()
        if (numbers.includes(4)) throw new Error('no fours')
        return numbers.map((each) => each * each)
      },
      { most: 2, atOnce: 1 },
    )
    const results = await Promise.allSettled([1, 2, 3, 4, 5].map(square))
    expect(batches).toEqual([[1, 2], [3, 4], [5]])
    expect(results.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))).toEqual([1, 4, 'failed', 'failed', 25])
  })

  it('that is full leaves the rest to the next one at once, but for what must stay behind its elder', async () => {
    const begun: (readonly string[])[] = []
    const ends: (() => void)[] = []
    const batched = inBatches(
      (words: readonly string[]) => {
        begun.push(words)
        return new Promise<readonly string[]>((resolve) => ends.push(() => resolve(words)))
      },
      { most: 2, atOnce: 2, keyOf: (word) => word.slice(0, 1) },
    )
    const all = Promise.all(['a1', 'b1', 'a2', 'c1', 'b2'].map(batched))
    await new Promise(setImmediate)
    expect(begun).toEqual([['a1', 'b1'], ['c1']])
    for (let ended = 0; ended < 3; ended += 1) {
      ends[ended]?.()
      await new Promise(setImmediate)
    }
    expect(begun).toEqual([['a1', 'b1'], ['c1'], ['a2', 'b2']])
    expect(await all).toEqual(['a1', 'b1', 'a2', 'c1', 'b2'])
  })
})
