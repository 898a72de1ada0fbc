import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutboundMessage } from '../../src/bots/channel.ts'
import { type OpenWechaty, openWechaty } from '../../src/bots/wechat/wechaty/open-wechaty.ts'
import { type ChannelPortsInMemory, channelPortsInMemory } from '../support/channel-ports.ts'
import { outbound } from '../support/outbound.ts'
import { GATEWAY_TOKEN, type GatewayProcess, gatewayProcess } from '../support/wechaty-gateway.ts'
import { MOCK_SETTINGS, QUICK, until } from '../support/wechaty-mock.ts'

const PACE = { ...QUICK, openMs: 30_000, probeMs: 1_000, closeMs: 2_000, retryMs: 200, renewMs: 100 }
/** Soon notices that nobody answers: also where that is only a slow machine, so that what it says may have to be said again. */
const IMPATIENT = { ...PACE, openMs: 5_000, loginMs: 5_000, answerMs: 2_500 }

describe('a wechaty gateway in a process of its own', () => {
  let gateway: GatewayProcess
  let ports: ChannelPortsInMemory
  const opened: OpenWechaty[] = []

  beforeEach(async () => {
    gateway = await gatewayProcess()
    ports = channelPortsInMemory()
    await gateway.start()
  })
  afterEach(async () => {
    for (const each of opened.splice(0)) await each.stop()
    await gateway.kill()
  })

  async function node(given: ChannelPortsInMemory = ports, pace = PACE): Promise<OpenWechaty> {
    const settings = { ...MOCK_SETTINGS, puppet: 'wechaty-puppet-service', endpoint: gateway.endpoint, token: GATEWAY_TOKEN }
    const open = openWechaty({ settings, ports: given, pace })
    opened.push(open)
    await open.start()
    return open
  }
  const ready = (open: OpenWechaty) => until(() => open.health().state === 'ready')
  const arrive = (id: string, text: string) => gateway.arrive({ id, text, at: ports.clock.now() })
  const texts = () => ports.stored.map(({ text }) => text)
  const say = (open: OpenWechaty, given: Partial<OutboundMessage>) => open.channel.send(outbound(given) as never)
  /** As the outbox does: again while the report allows it. */
  async function sayUntilSent(open: OpenWechaty, given: Partial<OutboundMessage>): Promise<string> {
    for (;;) {
      const report = await say(open, given)
      if (report.status !== 'failed' || report.retryAfterMs === null) return report.status
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  it('is killed and started again in the middle of a conversation: it goes on, and nothing is doubled', async () => {
    const open = await node()
    await ready(open)
    arrive('1', '寄快递')
    await until(() => texts().length === 1)
    expect(await say(open, { id: 'm-1', text: '请问寄到哪里？' })).toMatchObject({ status: 'sent' })

    await gateway.kill()
    await until(() => open.health().state !== 'ready')
    expect(await say(open, { id: 'm-2', text: '还在吗？' })).toMatchObject({ status: 'failed', code: 'wechaty.not_connected' })

    const waiting = sayUntilSent(open, { id: 'm-2', text: '还在吗？' })
    await gateway.start()
    expect(await waiting).toBe('sent')
    arrive('1', '寄快递')
    arrive('2', '寄到武汉')
    await until(() => texts().length >= 2)
    await open.settled()
    expect(texts()).toEqual(['寄快递', '寄到武汉'])
    await until(() => gateway.said.length >= 2)
    expect(gateway.said).toEqual(['alice: 请问寄到哪里？', 'alice: 还在吗？'])
  })

  it('freezes: the silence is noticed, and it is heard again when it thaws', async () => {
    const open = await node(ports, IMPATIENT)
    // The login comes before the connection is wholly open; frozen in between it is not deaf, but never opened.
    await ready(open)
    for (let id = 1; (await sayUntilSent(open, { id: `m-${id}`, text: '您好' })) !== 'sent'; id += 1) await ready(open)
    gateway.freeze(true)
    await until(() => ports.logged.some((line) => line.includes('wechaty.deaf')))
    gateway.freeze(false)
    await ready(open)
    arrive('1', '在吗')
    await until(() => texts().length === 1)
  })

  it('keeps its account logged in when a node stops, and another node goes on at once', async () => {
    const first = await node()
    await ready(first)
    const second = await node()
    expect(second.health()).toMatchObject({ state: 'connecting', trouble: 'wechaty.other_node' })
    expect(await say(second, { text: '您好' })).toMatchObject({ status: 'failed', retryAfterMs: expect.any(Number) })

    await first.stop()
    await ready(second)
    expect(gateway.loggedOut()).toBe(0)
    arrive('1', '查件')
    await until(() => texts().length === 1)
    expect(await say(second, { text: '请发单号' })).toMatchObject({ status: 'sent' })
  })

  it('refuses a second client that holds no lease, and the first hears on', async () => {
    const first = await node()
    await ready(first)
    const strangers = channelPortsInMemory()
    const second = await node(strangers)
    await until(() => strangers.logged.some((line) => line.startsWith('warn')))
    await second.stop()
    arrive('1', '查件')
    await until(() => texts().length === 1)
    expect(strangers.stored).toEqual([])
    expect(first.health().state).toBe('ready')
    expect(gateway.loggedOut()).toBe(0)
  })

  it('with a wrong token is not called ready', async () => {
    const settings = { ...MOCK_SETTINGS, puppet: 'wechaty-puppet-service', endpoint: gateway.endpoint, token: 'insecure_wrong' }
    const open = openWechaty({ settings, ports, pace: { ...PACE, loginMs: 300 } })
    opened.push(open)
    await open.start()
    await until(() => ports.logged.some((line) => line.startsWith('warn')))
    expect(open.health().state).not.toBe('ready')
  })
})
