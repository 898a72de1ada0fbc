import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { createOutboxWorker } from '../../src/store/outbox/outbox-worker.ts'
import { freshDatabase } from '../support/database.ts'
import { deskOn, message } from './support/desk.ts'
import { type DeskRoom, deskRoom } from './support/desk-room.ts'

let db: Database
let desk: DeskRoom

beforeAll(async () => {
  db = await freshDatabase()
  desk = deskRoom(db)
})
afterAll(() => db.close())

const kf = (text: string, more: Parameters<typeof message>[2] = {}) => message('an', text, { channel: 'kf', ...more })
const entries = async (conversationId: string) => (await desk.views.conversation('gao', conversationId)).entries

describe('the transcript of a platform', () => {
  it('names what is no text, what was read in it, and what could not be had', async () => {
    const { store } = deskOn(db)
    const voice = await store.receive(kf('', { kind: 'voice', media: { ref: 'm1', name: null } }))
    await store.receive(kf('', { kind: 'image', media: { ref: 'm2', name: null } }))
    await store.receive(kf('深圳市南山区科技园', { kind: 'location' }))
    await store.receive(kf('sticker', { kind: 'unknown' }))
    await db.pool.query(`UPDATE messages SET reading = 'done', read_text = '我要寄件' WHERE id = $1`, [voice.messageId])
    await db.pool.query(`UPDATE messages SET reading = 'failed' WHERE kind = 'image'`)
    expect(await entries(voice.conversationId)).toMatchObject([
      { messageKind: 'voice', readText: '我要寄件' },
      { messageKind: 'image', reading: 'failed' },
      { messageKind: 'location', text: '深圳市南山区科技园' },
      { messageKind: 'unknown', text: 'sticker' },
    ])
  })

  it('shows that something was taken back, and neither its words nor the taking as a message', async () => {
    const { store } = deskOn(db)
    const one = await store.receive(kf('电话13800138000', { externalUser: 'bo', externalId: 'k1' }))
    await store.receive(kf('k1', { externalUser: 'bo', kind: 'recall' }))
    expect(await entries(one.conversationId)).toMatchObject([{ recalled: true, text: '' }])
    const [row] = await desk.views
      .conversations('gao', { search: '' })
      .then((rows) => rows.filter(({ id }) => id === one.conversationId))
    expect(row?.lastText).toBe('')
  })

  it('tells by name what happened to the chat, to each reader as much as they may know', async () => {
    const id = await desk.say('dan', '转人工')
    await desk.actions.claim('lin', id)
    await desk.actions.claim('gao', id)
    await desk.actions.transfer('gao', { conversationId: id, team: 'complaint', memo: '电话13800138000' })
    const eventsFor = async (login: string) =>
      (await desk.views.conversation(login, id)).entries.flatMap(({ event }) => (event === undefined ? [] : [event]))
    expect(await eventsFor('gao')).toMatchObject([
      { kind: 'claimed', by: 'lin' },
      { kind: 'taken_over', by: 'gao', details: { from: 'lin' } },
      { kind: 'transferred', by: 'gao', details: { team: 'complaint', memo: '电话13800138000' } },
    ])
    expect((await eventsFor('chen')).at(-1)?.details).toMatchObject({ memo: '电话138****8000' })
  })

  it('tells why words did not arrive, also while they are still tried', async () => {
    const { store, clock } = deskOn(db, () => ({ says: [{ text: '一' }, { text: '二' }] }))
    const { conversationId } = await store.receive(kf('在吗', { externalUser: 'cai' }))
    await store.runTurn(conversationId)
    const codes = ['kf.left', 'kf.busy']
    await createOutboxWorker({
      pool: db.pool,
      clock,
      send: async () => {
        const code = codes.shift() ?? 'kf.busy'
        return { status: 'failed', code, retryAfterMs: code === 'kf.busy' ? 60_000 : null }
      },
    }).drain()
    expect((await entries(conversationId)).slice(1)).toMatchObject([
      { text: '一', delivery: 'failed', deliveryCode: 'kf.left' },
      { text: '二', delivery: 'queued', deliveryCode: 'kf.busy' },
    ])
  })
})
