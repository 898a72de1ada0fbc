import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { createDeskActions } from '../../src/store/desk/create-desk-actions.ts'
import { createDeskViews } from '../../src/store/desk/create-desk-views.ts'
import { lease } from '../../src/store/outbox/lease.ts'
import { freshDatabase } from '../support/database.ts'
import { deskOn, fakeTurns, message, START } from './support/desk.ts'

let db: Database
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

const MINUTE = 60_000

async function chatOn(channel: string, person: string, says = '好的') {
  const desk = deskOn(db, () => ({ says: [{ text: says }] }))
  const parts = { pool: db.pool, ids: desk.ids, clock: desk.clock, turns: fakeTurns(), company: demoCompany }
  const views = createDeskViews(parts)
  const write = async (more = {}) => {
    const { conversationId } = await desk.store.receive(message(person, '在吗', { channel, ...more }))
    return conversationId
  }
  const id = await write()
  return {
    ...desk,
    id,
    actions: createDeskActions(parts),
    write,
    answer: () => desk.store.runTurn(id),
    window: async () => (await views.conversation('gao', id)).replyWindow,
  }
}

it('shows the desk how many bubbles the platform still takes, and until when', async () => {
  const chat = await chatOn('official-account', 'alice')
  expect(await chat.window()).toEqual({ status: 'open', left: 5, closesAt: '2026-11-25T10:00:00+08:00' })
  chat.clock.pass(10_000)
  await chat.answer()
  expect(await chat.window()).toEqual({ status: 'open', left: 4, closesAt: '2026-11-25T10:00:00+08:00' })

  await chat.write({ isChoice: true })
  expect(await chat.window()).toMatchObject({ left: 7 })
  chat.clock.pass(MINUTE)
  expect(await chat.window()).toMatchObject({ left: 4 })
  chat.clock.pass(48 * 60 * MINUTE)
  expect(await chat.window()).toEqual({ status: 'closed' })
})

it('counts a long text as the bubbles it is cut into', async () => {
  const chat = await chatOn('official-account', 'dora', '长'.repeat(1_400))
  chat.clock.pass(10_000)
  await chat.answer()
  expect(await chat.window()).toMatchObject({ left: 2 })
})

it('tells the channel the same when a bubble is sent', async () => {
  const chat = await chatOn('official-account', 'bob')
  chat.clock.pass(10_000)
  await chat.answer()
  await db.pool.query("UPDATE outbox SET state = 'sent' WHERE conversation_id <> $1", [chat.id])
  const now = chat.clock.now()
  const request = { of: { except: [] }, paused: [], worker: 'w', now, leaseMs: MINUTE, most: 5 }
  const [leased] = await lease(db.pool, request)
  expect(leased?.message.since.replies).toEqual({ message: { at: START, sentSince: 0 }, tap: null })
})

it('has none where one may answer at any time', async () => {
  const chat = await chatOn('web', 'carol')
  expect(await chat.window()).toBeNull()
})
