import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { GatewayEvents, GatewayLink, OpenGateway } from '../../src/bots/wechat/wechaty/gateway.ts'
import { holdGateway } from '../../src/bots/wechat/wechaty/hold-gateway.ts'
import { PACE } from '../../src/bots/wechat/wechaty/pace.ts'
import { GatewaySupervisor } from '../../src/bots/wechat/wechaty/supervise-gateway.ts'
import { channelPortsInMemory } from '../support/channel-ports.ts'

/** A gateway of which a test decides every move. */
function fakeGateway() {
  const opened: { readonly events: GatewayEvents; readonly closed: boolean[] }[] = []
  let behaviour: 'opens' | 'refuses' | 'hangs' = 'opens'
  let answers = true
  const open: OpenGateway = (events) => {
    const connection = { events, closed: [] as boolean[] }
    opened.push(connection)
    if (behaviour === 'hangs') return new Promise(() => undefined)
    if (behaviour === 'refuses') return Promise.reject(new Error('refused'))
    const link: Partial<GatewayLink> = {
      probe: async () => {
        if (answers) events.sign()
      },
      close: async ({ logsOut }) => void connection.closed.push(logsOut),
    }
    return Promise.resolve(link as GatewayLink)
  }
  return {
    open,
    opened,
    last: () => opened.at(-1)?.events as GatewayEvents,
    becomes: (next: typeof behaviour) => {
      behaviour = next
    },
    answersProbes: (does: boolean) => {
      answers = does
    },
  }
}

describe('the supervisor of a gateway', () => {
  let gateway: ReturnType<typeof fakeGateway>
  let troubles: string[]
  let supervisor: GatewaySupervisor

  beforeEach(() => {
    vi.useFakeTimers()
    gateway = fakeGateway()
    troubles = []
  })
  afterEach(async () => {
    const stopped = supervisor.stop({ logsOut: false })
    await vi.runAllTimersAsync()
    await stopped
    vi.useRealTimers()
  })

  const supervise = () => {
    supervisor = new GatewaySupervisor({
      open: gateway.open,
      now: () => new Date(),
      pace: PACE,
      heard: () => undefined,
      loggedIn: () => undefined,
      trouble: (code) => troubles.push(code),
    })
    return vi.advanceTimersByTimeAsync(0)
  }

  it('calls nothing ready before the login, whatever the start says', async () => {
    await supervise()
    expect(supervisor.health().state).toBe('connecting')
    expect(supervisor.link()).toBeNull()
    gateway.last().login('waydesk')
    expect(supervisor.health()).toMatchObject({ state: 'ready', trouble: null })
    expect(supervisor.link()?.accountId).toBe('waydesk')
  })

  it('opens another connection when no login and no code follow', async () => {
    await supervise()
    await vi.advanceTimersByTimeAsync(PACE.loginMs + PACE.restMs + 10)
    expect(gateway.opened).toHaveLength(2)
    expect(troubles).toEqual(['wechaty.no_login'])
  })

  it('waits for a person with the code for as long as it takes', async () => {
    await supervise()
    gateway.last().scan('https://login.weixin.qq.com/l/abc')
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(gateway.opened).toHaveLength(1)
    expect(supervisor.health()).toMatchObject({ state: 'waiting_for_login', loginQr: 'https://login.weixin.qq.com/l/abc' })
  })

  it('goes on for ever, at rests that grow to half a minute, and says each trouble once', async () => {
    gateway.becomes('refuses')
    await supervise()
    await vi.advanceTimersByTimeAsync(3_600_000)
    expect(gateway.opened.length).toBeGreaterThan(115)
    expect(gateway.opened.length).toBeLessThan(130)
    expect(supervisor.health().state).toBe('down')
    expect(troubles).toEqual(['wechaty.unreachable'])

    gateway.becomes('opens')
    await vi.advanceTimersByTimeAsync(PACE.longestRestMs)
    gateway.last().login('waydesk')
    expect(supervisor.health().state).toBe('ready')
  })

  it('gives up an opening that hangs', async () => {
    gateway.becomes('hangs')
    await supervise()
    await vi.advanceTimersByTimeAsync(PACE.openMs + PACE.restMs + 10)
    expect(gateway.opened).toHaveLength(2)
  })

  it('replaces a deaf connection, without logging the account out', async () => {
    await supervise()
    gateway.last().login('waydesk')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(gateway.opened).toHaveLength(1)
    gateway.answersProbes(false)
    await vi.advanceTimersByTimeAsync(PACE.probeMs + PACE.answerMs + PACE.restMs + 100)
    expect(gateway.opened).toHaveLength(2)
    expect(gateway.opened[0]?.closed).toEqual([false])
    expect(troubles).toContain('wechaty.deaf')
  })

  it('believes a gateway that never gives signs of life, after a few tries', async () => {
    gateway.answersProbes(false)
    await supervise()
    for (let minute = 0; minute < 10; minute += 1) {
      if (supervisor.link() === null) gateway.last().login('waydesk')
      await vi.advanceTimersByTimeAsync(30_000)
    }
    const before = gateway.opened.length
    if (supervisor.link() === null) gateway.last().login('waydesk')
    await vi.advanceTimersByTimeAsync(600_000)
    expect(gateway.opened.length - before).toBeLessThanOrEqual(1)
    expect(supervisor.health().state).toBe('ready')
  })

  it('hears nothing from a connection that it has replaced', async () => {
    await supervise()
    const first = gateway.last()
    first.lost('wechaty.stream_ended')
    await vi.advanceTimersByTimeAsync(PACE.restMs + 10)
    first.login('ghost')
    expect(supervisor.health().state).toBe('connecting')
  })
})

describe('the lease of a gateway', () => {
  const nodes = (ports = channelPortsInMemory()) => {
    const told: string[] = []
    const node = (name: string) =>
      holdGateway({
        memory: ports.memory,
        clock: ports.clock,
        gateway: 'gw:8788',
        node: name,
        renewMs: 5,
        changed: (isOurs) => told.push(`${name} ${isOurs}`),
      })
    return { ports, told, node }
  }
  /** Long enough for what must not happen to have happened on most machines; nothing that must happen waits for it. */
  const moment = () => new Promise((resolve) => setTimeout(resolve, 30))

  it('is one node’s at a time, and the other’s when that one lets go', async () => {
    const { told, node } = nodes()
    const one = node('one')
    await expect.poll(() => told).toEqual(['one true'])
    const two = node('two')
    await moment()
    expect(told).toEqual(['one true'])
    await one.release()
    await expect.poll(() => told).toEqual(['one true', 'two true'])
    await two.release()
  })

  it('passes on when its node died without a word', async () => {
    const { ports, told, node } = nodes()
    await ports.memory.set({
      channel: 'wechaty',
      account: 'gw:8788',
      key: 'consumer',
      value: { node: 'dead', until: ports.clock.now().getTime() + 10_000 },
    })
    const two = node('two')
    await moment()
    expect(told).toEqual([])
    ports.advance(11_000)
    await expect.poll(() => told).toEqual(['two true'])
    await two.release()
  })

  it('stays where it is while the store is away', async () => {
    const { ports, told, node } = nodes()
    const one = node('one')
    await expect.poll(() => told).toEqual(['one true'])
    ports.away(true)
    ports.advance(600_000)
    await moment()
    expect(one.isOurs()).toBe(true)
    ports.away(false)
    await moment()
    expect(told).toEqual(['one true'])
    await one.release()
  })
})
