import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Outage } from '../../src/domain/errors/outage.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { openPool } from '../../src/store/database/pool.ts'
import { receive } from '../../src/store/turns/receive.ts'
import { freshDatabase } from '../support/database.ts'
import { count, deskOn, message, START, transcript } from './support/desk.ts'

let db: Database

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

describe('intake', () => {
  it('stores a message that is delivered ten times at once only once', async () => {
    const { store } = deskOn(db)
    const said = message('ann', '寄快递多少钱')
    const receipts = await Promise.all(Array.from({ length: 10 }, () => store.receive(said)))
    expect(receipts.filter(({ duplicate }) => !duplicate)).toHaveLength(1)
    expect(new Set(receipts.map(({ messageId }) => messageId)).size).toBe(1)
    expect(await transcript(db, receipts[0]?.conversationId ?? '')).toEqual([{ seq: 1, who: 'customer', text: '寄快递多少钱' }])
  })

  it('keeps equal ids of two accounts of a channel apart', async () => {
    const { store } = deskOn(db)
    const one = await store.receive(message('bo', '你好', { externalId: 'same', channelAccount: 'site-a' }))
    const two = await store.receive(message('bo', '你好', { externalId: 'same', channelAccount: 'site-b' }))
    expect([one.duplicate, two.duplicate]).toEqual([false, false])
    expect(one.conversationId).not.toBe(two.conversationId)
  })

  it('numbers twenty messages at once without a gap, redeliveries among them', async () => {
    const { store } = deskOn(db)
    const said = Array.from({ length: 20 }, (_, index) => message('cai', `第${index}句`))
    const receipts = await Promise.all([...said, ...said.slice(0, 7)].map((each) => store.receive(each)))
    const lines = await transcript(db, receipts[0]?.conversationId ?? '')
    expect(lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  it('opens one conversation for a person whose first messages come together', async () => {
    const { store } = deskOn(db)
    const before = { conversations: await count(db, 'conversations'), customers: await count(db, 'customers') }
    await Promise.all(Array.from({ length: 8 }, () => store.receive(message('dong', '在吗'))))
    expect(await count(db, 'conversations')).toBe(before.conversations + 1)
    expect(await count(db, 'customers')).toBe(before.customers + 1)
  })

  it('lets the database itself refuse a second open conversation', async () => {
    const { store, ids } = deskOn(db)
    const { conversationId } = await store.receive(message('er', '你好'))
    const twice = db.pool.query(
      `INSERT INTO conversations (id, identity_id, customer_id, channel, channel_account, opened_at, last_message_at)
       SELECT $2, identity_id, customer_id, channel, channel_account, opened_at, opened_at FROM conversations WHERE id = $1`,
      [conversationId, ids.next()],
    )
    await expect(twice).rejects.toMatchObject({ code: '23505', constraint: 'conversations_one_open' })
  })

  it.each([
    ['a NUL', '好\0的', '好\u{FFFD}的'],
    ['half a surrogate pair', '好\u{D83D}的', '好\u{FFFD}的'],
    ['nothing', '', ''],
    ['five thousand characters', '运'.repeat(5000), '运'.repeat(5000)],
    ['only a smile', '😀', '😀'],
  ])('stores %s', async (_name, text, stored) => {
    const { store } = deskOn(db)
    const { conversationId, seq } = await store.receive(message('odd', text))
    expect((await transcript(db, conversationId)).find((line) => line.seq === seq)?.text).toBe(stored)
  })

  it('knows a vouched person again on another channel', async () => {
    const { store } = deskOn(db)
    const web = await store.receive(message('fang', '你好', { vouchedPhone: '13800138002' }))
    const wechat = await store.receive(message('wx-fang', '你好', { channel: 'wechat', vouchedPhone: '13800138002' }))
    const { rows } = await db.pool.query('SELECT DISTINCT customer_id FROM conversations WHERE id IN ($1, $2)', [
      web.conversationId,
      wechat.conversationId,
    ])
    expect(rows).toHaveLength(1)
  })

  it('acknowledges nothing while the database is away', async () => {
    const { ids } = deskOn(db)
    const pool = openPool('postgresql://desk@127.0.0.1:1/none')
    const delivery = receive({ pool, ids, now: START, quietWindowMs: 0 }, message('gao', '你好'))
    await expect(delivery).rejects.toBeInstanceOf(Outage)
    await pool.end()
  })
})

describe('the quiet window', () => {
  let db: Database

  beforeEach(async () => {
    db = await freshDatabase()
  })
  afterEach(() => db.close())

  it('merges a burst into one turn, in the order of intake', async () => {
    const { store, clock } = deskOn(db)
    const { conversationId } = await store.receive(message('hu', '寄快递'))
    clock.pass(3_000)
    await store.receive(message('hu', '到北京'))
    expect(await store.runDueTurns(clock.now())).toBe(0)
    clock.pass(4_000)
    expect(await store.runDueTurns(clock.now())).toBe(1)
    expect((await transcript(db, conversationId)).at(-1)?.text).toBe('听到了：寄快递，到北京')
    expect(await store.runDueTurns(clock.now())).toBe(0)
  })

  it('is not waited for after a tap on a choice', async () => {
    const { store, clock } = deskOn(db)
    await store.receive(message('jia', '确认', { isChoice: true }))
    expect(await store.runDueTurns(clock.now())).toBe(1)
  })
})
