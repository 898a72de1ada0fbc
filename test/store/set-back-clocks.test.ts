import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { createAccountPauses } from '../../src/store/outbox/account-pauses.ts'
import { pullWhatWaitsTooLong } from '../../src/store/set-back-clocks.ts'
import { freshDatabase } from '../support/database.ts'
import { count, deskOn, message } from './support/desk.ts'

let db: Database
const HOUR = 3_600_000

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

it('pulls what a clock that was an hour ahead has put off, and leaves alone what waits as it should', async () => {
  const desk = deskOn(db, () => ({ says: [{ text: '好的' }] }))
  const now = desk.clock.now()
  const waits = await desk.store.receive(message('ann', '在吗'))
  const answered = await desk.store.receive(message('bo', '在吗', { channel: 'slack' }))
  await desk.store.runTurn(answered.conversationId)
  expect(await pullWhatWaitsTooLong(db.pool, now)).toBe(0)
  await db.pool.query(`UPDATE conversations SET turn_due_at = turn_due_at + interval '1 hour' WHERE id = $1`, [
    waits.conversationId,
  ])
  await db.pool.query(`UPDATE outbox SET next_at = next_at + interval '1 hour'`)

  expect(await desk.store.runDueTurns(new Date(now.getTime() + 60_000))).toBe(0)
  expect(await pullWhatWaitsTooLong(db.pool, now)).toBe(2)
  expect(await desk.store.runDueTurns(now)).toBe(1)
  expect(await count(db, `outbox WHERE next_at <= '${now.toISOString()}'`)).toBe(2)
})

it('lets an account rest no longer than asked for, though the clock is set back meanwhile', () => {
  const pauses = createAccountPauses()
  const now = new Date('2026-11-23T10:00:00+08:00')
  const later = new Date(now.getTime() + HOUR)
  const busy = { status: 'failed', code: 'slack.rate_limited', retryAfterMs: 30_000, wholeAccount: true } as const
  pauses.heard('T1', busy, later)
  expect(pauses.paused(later)).toEqual(['T1'])
  expect(pauses.paused(now)).toEqual([])
})
