import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { createOutboxWorker, type OutboxWorkerParts, type SendReport } from '../../src/store/outbox/outbox-worker.ts'
import { freshDatabase } from '../support/database.ts'
import { deskOn, message, type TestDesk } from './support/desk.ts'

let db: Database
let desk: TestDesk

beforeEach(async () => {
  db = await freshDatabase()
  desk = deskOn(db, () => ({ says: [{ text: '一' }, { text: '二' }, { text: '三' }] }))
})
afterEach(() => db.close())

async function threeBubbles(from: string, channel = 'slack'): Promise<void> {
  const { conversationId } = await desk.store.receive(message(from, '你好', { channel }))
  await desk.store.runTurn(conversationId)
}

function workerOn(more: Partial<OutboxWorkerParts> & Pick<OutboxWorkerParts, 'send'>) {
  return createOutboxWorker({ pool: db.pool, clock: desk.clock, leaseMs: 60_000, ...more })
}

async function states(): Promise<readonly string[]> {
  const { rows } = await db.pool.query<{ state: string; delivery: string }>(
    'SELECT o.state, m.delivery FROM outbox o JOIN messages m ON m.id = o.message_id ORDER BY o.seq, o.id',
  )
  for (const { state, delivery } of rows) expect(delivery).toBe(state)
  return rows.map(({ state }) => state)
}

const sent: SendReport = { status: 'sent' }

describe('words that a worker holds', () => {
  it('does not send again what a killed worker had in hand: nobody knows whether it went out', async () => {
    await threeBubbles('fu')
    void workerOn({ send: () => new Promise<SendReport>(() => undefined), worker: 'killed' }).drain()
    await until(async () => (await states())[0] === 'sending')
    const heard: string[] = []
    const worker = workerOn({
      send: async ({ text }) => {
        heard.push(text)
        return sent
      },
    })
    await worker.drain()
    expect(heard).toEqual([])
    await leasesRunOut()
    await worker.drain()
    expect(heard).toEqual(['二', '三'])
    expect(await states()).toEqual(['unknown', 'sent', 'sent'])
  })

  it('leaves what another worker has in hand alone, however far apart their clocks are', async () => {
    await threeBubbles('yi')
    let report: (it: SendReport) => void = () => undefined
    const held = new Promise<SendReport>((resolve) => {
      report = resolve
    })
    const slow = workerOn({ send: ({ text }) => (text === '一' ? held : Promise.resolve(sent)), worker: 'slow' }).drain()
    await until(async () => (await states())[0] === 'sending')
    const farAhead = { now: () => new Date(desk.clock.now().getTime() + 3_600_000) }
    const heard: string[] = []
    const ahead = workerOn({
      clock: farAhead,
      send: async ({ text }) => {
        heard.push(text)
        return sent
      },
    })
    await ahead.drain()
    expect([(await states())[0], heard]).toEqual(['sending', []])
    report(sent)
    await slow
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
  })

  it('sends it again on the web, where the browser sees a double once', async () => {
    await threeBubbles('gu', 'web')
    void workerOn({ send: () => new Promise<SendReport>(() => undefined), worker: 'killed' }).drain()
    await until(async () => (await states())[0] === 'sending')
    await leasesRunOut()
    await workerOn({ send: async () => sent }).drain()
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
  })

  it('takes a late word from a worker that was thought dead, but no other', async () => {
    await threeBubbles('han')
    let report: (it: SendReport) => void = () => undefined
    const slow = workerOn({
      send: () =>
        new Promise<SendReport>((resolve) => {
          report = resolve
        }),
      worker: 'slow',
    }).drain()
    await until(async () => (await states())[0] === 'sending')
    await leasesRunOut()
    await workerOn({ send: async () => sent }).drain()
    expect((await states())[0]).toBe('unknown')
    report(sent)
    await slow
    expect((await states())[0]).toBe('sent')
  })

  it('keeps what its worker still has in hand, and lets go of it 15 s after the worker died', async () => {
    await threeBubbles('ou', 'slack')
    let report: (it: SendReport) => void = () => undefined
    const held = new Promise<SendReport>((resolve) => {
      report = resolve
    })
    const slow = createOutboxWorker({
      pool: db.pool,
      clock: desk.clock,
      leaseMs: 30,
      worker: 'slow',
      send: ({ text }) => (text === '一' ? held : Promise.resolve(sent)),
    })
    const draining = slow.drain()
    await until(async () => (await states())[0] === 'sending')
    const first = await leaseEnds()
    await until(async () => (await leaseEnds()) > first)
    expect((await states())[0]).toBe('sending')
    report(sent)
    await draining
    expect(await states()).toEqual(['sent', 'sent', 'sent'])
    await slow.stop()
  })
})

/** As PostgreSQL's clock will have it when the worker has been dead for long enough. */
async function leasesRunOut(): Promise<void> {
  await db.pool.query(`UPDATE outbox SET lease_until = clock_timestamp() - interval '1 second' WHERE state = 'sending'`)
}

async function leaseEnds(): Promise<Date> {
  const { rows } = await db.pool.query<{ lease_until: Date }>(`SELECT lease_until FROM outbox WHERE state = 'sending'`)
  return rows[0]?.lease_until ?? new Date(0)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 5_000; tries += 1) if (await holds()) return
  throw new Error('it never came to that')
}
