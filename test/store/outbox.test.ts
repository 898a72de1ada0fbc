import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutboxWorkerParts, SendReport } from '../../src/store/outbox/outbox-worker.ts'
import { message } from './support/desk.ts'
import { outboxDesk } from './support/outbox-desk.ts'

let room: Awaited<ReturnType<typeof outboxDesk>>

beforeEach(async () => {
  room = await outboxDesk()
})
afterEach(() => room.db.close())

const sent: SendReport = { status: 'sent' }
const busy: SendReport = { status: 'failed', code: 'slack.busy', retryAfterMs: 2_000 }
const gone: SendReport = { status: 'failed', code: 'slack.no_such_user', retryAfterMs: null }

describe('the outbox', () => {
  it('sends every bubble once and in order, whatever the number of workers', async () => {
    await room.threeBubbles('ann')
    await room.threeBubbles('bo')
    const heard: string[] = []
    const send: OutboxWorkerParts['send'] = async ({ externalUser, text }) => {
      heard.push(`${externalUser} ${text}`)
      return sent
    }
    const workers = Array.from({ length: 4 }, (_, index) => room.workerOn({ send, worker: `w${index}` }))
    for (let round = 0; round < 6; round += 1) await Promise.all(workers.map((worker) => worker.drain()))
    for (const who of ['ann', 'bo']) {
      expect(heard.filter((line) => line.startsWith(who))).toEqual([`${who} 一`, `${who} 二`, `${who} 三`])
    }
    expect(new Set(await room.states())).toEqual(new Set(['sent']))
  })

  it('tries again after the pause that the channel asks for, and nothing overtakes', async () => {
    await room.threeBubbles('cai')
    const heard: string[] = []
    const reports = [busy]
    const worker = room.workerOn({
      send: async ({ text }) => {
        heard.push(text)
        return reports.shift() ?? sent
      },
    })
    await worker.drain()
    expect(heard).toEqual(['一'])
    expect(await room.states()).toEqual(['queued', 'queued', 'queued'])
    room.desk.clock.pass(2_000)
    await worker.drain()
    expect(heard).toEqual(['一', '一', '二', '三'])
  })

  it('says failed when the channel will never take it, and goes on', async () => {
    await room.threeBubbles('deng')
    const reports = [gone]
    await room.workerOn({ send: async () => reports.shift() ?? sent }).drain()
    expect(await room.states()).toEqual(['failed', 'sent', 'sent'])
  })

  it('tries for a day, never more than five minutes apart, and then says failed', async () => {
    await room.threeBubbles('er')
    let tries = 0
    const worker = room.workerOn({
      send: async () => {
        tries += 1
        return busy
      },
    })
    for (let minutes = 0; minutes < 24 * 60; minutes += 5) {
      await worker.drain()
      room.desk.clock.pass(300_000)
    }
    expect((await room.states())[0]).toBe('queued')
    expect(tries).toBeGreaterThanOrEqual(24 * 12)
    await worker.drain()
    expect((await room.states())[0]).toBe('failed')
  })

  it('calls a channel that throws unknown, because nobody can tell', async () => {
    await room.threeBubbles('jin')
    let calls = 0
    await room
      .workerOn({
        send: async () => {
          calls += 1
          if (calls === 1) throw new Error('socket hang up')
          return sent
        },
      })
      .drain()
    expect(await room.states()).toEqual(['unknown', 'sent', 'sent'])
  })
})

describe('a lane', () => {
  it('of a channel that stands still delays no other channel', async () => {
    await room.threeBubbles('kang', 'slack')
    await room.threeBubbles('li', 'kf')
    const heard: string[] = []
    const worker = room.workerOn({
      lanes: [
        { channel: 'slack', isIdempotent: false },
        { channel: 'kf', isIdempotent: false },
      ],
      send: async ({ channel, text }) => {
        if (channel === 'slack') return new Promise<SendReport>(() => undefined)
        heard.push(text)
        return sent
      },
    })
    worker.start()
    await until(async () => (await room.states()).filter((state) => state === 'sent').length === 3)
    void worker.stop()
    expect(heard).toEqual(['一', '二', '三'])
  })

  it('goes on with other customers while one is slow', async () => {
    await room.threeBubbles('ma', 'slack')
    await room.threeBubbles('ni', 'slack')
    const heard: string[] = []
    const worker = room.workerOn({
      lanes: [{ channel: 'slack', isIdempotent: false, atOnce: 2 }],
      send: async ({ externalUser, text }) => {
        if (externalUser === 'ma') return new Promise<SendReport>(() => undefined)
        heard.push(text)
        return sent
      },
    })
    worker.start()
    await until(async () => (await room.states()).filter((state) => state === 'sent').length === 3)
    void worker.stop()
    expect(heard).toEqual(['一', '二', '三'])
  })

  it('leaves an account alone that asked for it, and no other', async () => {
    const say = async (from: string, channelAccount: string) => {
      const { conversationId } = await room.desk.store.receive(message(from, '你好', { channel: 'slack', channelAccount }))
      await room.desk.store.runTurn(conversationId)
    }
    for (const from of ['a1', 'a2', 'a3']) await say(from, 'T1')
    await say('b1', 'T2')
    const calls: string[] = []
    let isLimited = true
    const worker = room.workerOn({
      lanes: [{ channel: 'slack', isIdempotent: false, atOnce: 1 }],
      send: async ({ channelAccount, externalUser }) => {
        calls.push(externalUser)
        if (channelAccount === 'T2' || !isLimited) return sent
        return { status: 'failed', code: 'slack.rate_limited', retryAfterMs: 30_000, wholeAccount: true }
      },
    })
    await worker.drain()
    expect(calls.filter((who) => who.startsWith('a'))).toHaveLength(1)
    expect(calls.filter((who) => who === 'b1')).toHaveLength(3)
    room.desk.clock.pass(29_000)
    await worker.drain()
    expect(calls).toHaveLength(4)
    room.desk.clock.pass(1_000)
    isLimited = false
    await worker.drain()
    expect(new Set(await room.states())).toEqual(new Set(['sent']))
  })

  it('of a channel that another node has is left to that node', async () => {
    await room.threeBubbles('qi', 'wechaty')
    let hasIt = false
    const lanes = [{ channel: 'wechaty', isIdempotent: false, isHere: () => hasIt }]
    const worker = room.workerOn({ lanes, send: async () => sent })
    expect(await worker.drain()).toBe(0)
    hasIt = true
    expect(await worker.drain()).toBe(3)
  })

  it('sees by itself that nobody on an account can be reached', async () => {
    for (let index = 0; index < 12; index += 1) await room.threeBubbles(`c${index}`, 'slack')
    let calls = 0
    const worker = room.workerOn({
      lanes: [{ channel: 'slack', isIdempotent: false, atOnce: 1 }],
      send: async () => {
        calls += 1
        return { status: 'failed', code: 'slack.down', retryAfterMs: 1_000 }
      },
    })
    await worker.drain()
    expect(calls).toBeLessThan(6)
  })

  it('tells a channel with a reply window what the customer did last and what was sent since', async () => {
    const { conversationId } = await room.desk.store.receive(message('pu', '你好', { channel: 'kf' }))
    room.desk.clock.pass(1_000)
    await room.desk.store.receive(message('pu', '查件', { channel: 'kf', isChoice: true }))
    await room.desk.store.runTurn(conversationId)
    const seen: unknown[] = []
    await room
      .workerOn({
        send: async ({ since }) => {
          seen.push(since.replies.message?.sentSince, since.replies.tap?.sentSince)
          return sent
        },
      })
      .drain()
    expect(seen).toEqual([0, 0, 1, 1, 2, 2])
  })
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  const last = performance.now() + 60_000
  while (!(await holds())) if (performance.now() > last) throw new Error('it never came to that')
}
