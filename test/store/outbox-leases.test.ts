import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createOutboxWorker, type SendReport } from '../../src/store/outbox/outbox-worker.ts'
import { outboxDesk } from './support/outbox-desk.ts'

let room: Awaited<ReturnType<typeof outboxDesk>>

beforeEach(async () => {
  room = await outboxDesk()
})
afterEach(() => room.db.close())

const sent: SendReport = { status: 'sent' }

describe('words that a worker holds', () => {
  it('does not send again what a killed worker had in hand: nobody knows whether it went out', async () => {
    await room.threeBubbles('fu')
    void room.workerOn({ send: () => new Promise<SendReport>(() => undefined), worker: 'killed' }).drain()
    await until(async () => (await room.states())[0] === 'sending')
    const heard: string[] = []
    const worker = room.workerOn({
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
    expect(await room.states()).toEqual(['unknown', 'sent', 'sent'])
  })

  it('leaves what another worker has in hand alone, however far apart their clocks are', async () => {
    await room.threeBubbles('yi')
    let report: (it: SendReport) => void = () => undefined
    const held = new Promise<SendReport>((resolve) => {
      report = resolve
    })
    const slow = room.workerOn({ send: ({ text }) => (text === '一' ? held : Promise.resolve(sent)), worker: 'slow' }).drain()
    await until(async () => (await room.states())[0] === 'sending')
    const farAhead = { now: () => new Date(room.desk.clock.now().getTime() + 3_600_000) }
    const heard: string[] = []
    const ahead = room.workerOn({
      clock: farAhead,
      send: async ({ text }) => {
        heard.push(text)
        return sent
      },
    })
    await ahead.drain()
    expect([(await room.states())[0], heard]).toEqual(['sending', []])
    report(sent)
    await slow
    expect(await room.states()).toEqual(['sent', 'sent', 'sent'])
  })

  it('sends it again on the web, where the browser sees a double once', async () => {
    await room.threeBubbles('gu', 'web')
    void room.workerOn({ send: () => new Promise<SendReport>(() => undefined), worker: 'killed' }).drain()
    await until(async () => (await room.states())[0] === 'sending')
    await leasesRunOut()
    await room.workerOn({ send: async () => sent }).drain()
    expect(await room.states()).toEqual(['sent', 'sent', 'sent'])
  })

  it('takes a late word from a worker that was thought dead, but no other', async () => {
    await room.threeBubbles('han')
    let report: (it: SendReport) => void = () => undefined
    const slow = room
      .workerOn({
        send: () =>
          new Promise<SendReport>((resolve) => {
            report = resolve
          }),
        worker: 'slow',
      })
      .drain()
    await until(async () => (await room.states())[0] === 'sending')
    await leasesRunOut()
    await room.workerOn({ send: async () => sent }).drain()
    expect((await room.states())[0]).toBe('unknown')
    report(sent)
    await slow
    expect((await room.states())[0]).toBe('sent')
  })

  it('keeps what its worker still has in hand, and lets go of it 15 s after the worker died', async () => {
    await room.threeBubbles('ou', 'slack')
    let report: (it: SendReport) => void = () => undefined
    const held = new Promise<SendReport>((resolve) => {
      report = resolve
    })
    const slow = createOutboxWorker({
      pool: room.db.pool,
      clock: room.desk.clock,
      leaseMs: 30,
      worker: 'slow',
      send: ({ text }) => (text === '一' ? held : Promise.resolve(sent)),
    })
    const draining = slow.drain()
    await until(async () => (await room.states())[0] === 'sending')
    const first = await leaseEnds()
    await until(async () => (await leaseEnds()) > first)
    expect((await room.states())[0]).toBe('sending')
    report(sent)
    await draining
    expect(await room.states()).toEqual(['sent', 'sent', 'sent'])
    await slow.stop()
  })
})

/** As PostgreSQL's clock will have it when the worker has been dead for long enough. */
async function leasesRunOut(): Promise<void> {
  await room.db.pool.query(`UPDATE outbox SET lease_until = clock_timestamp() - interval '1 second' WHERE state = 'sending'`)
}

async function leaseEnds(): Promise<Date> {
  const { rows } = await room.db.pool.query<{ lease_until: Date }>(`SELECT lease_until FROM outbox WHERE state = 'sending'`)
  return rows[0]?.lease_until ?? new Date(0)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const last = performance.now() + 60_000
  while (!(await holds())) if (performance.now() > last) throw new Error('it never came to that')
}
