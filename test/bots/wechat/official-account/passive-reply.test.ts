import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import type { OutboundMessage } from '../../../../src/bots/channel.ts'
import { startOfficialAccount } from '../../../support/official-account-server.ts'
import type { CallbackMode } from '../../../support/wechat-platform/official-account-platform.ts'

let at: Awaited<ReturnType<typeof startOfficialAccount>>
afterEach(() => at.close())
const start = async (passiveWaitMs: number, mode: CallbackMode = 'safe') => {
  at = await startOfficialAccount({ mode, times: { passiveWaitMs } })
}

const send = (message: Partial<OutboundMessage>) => at.open.channel.send(at.outbound(message) as never)

/** The bot answers as soon as the tap is stored, as the outbox does. */
async function tapped(answer: () => Promise<unknown>) {
  const delivered = at.platform.taps('alice', 'waydesk.track')
  await expect.poll(() => at.ports.stored.length, { interval: 5 }).toBe(1)
  // The callback waits only after its message is stored.
  await new Promise((resolve) => setImmediate(resolve))
  const report = await answer()
  return { report, ...(await delivered) }
}

describe('a tap on the menu', () => {
  it.each(['plain', 'compatible', 'safe'] as const)("%s: is answered on the platform's own connection", async (mode) => {
    await start(60_000, mode)
    const { report, passive } = await tapped(() => send({ text: '请发运单号 ]]> & <b>' }))
    expect(report).toEqual({ status: 'sent' })
    expect(passive).toBe('请发运单号 ]]> & <b>')
    expect(at.platform.printed('alice')).toEqual([{ kind: 'text', text: '请发运单号 ]]> & <b>', by: 'passive' }])
  })

  it('is answered with the same words when the platform has not heard them, and asks again', async () => {
    await start(60_000, 'plain')
    const { url, body } = at.platform.callback('alice', { MsgType: 'event', Event: 'CLICK', EventKey: 'waydesk.track' })
    const post = async () => (await fetch(url, { method: 'POST', body })).text()
    const first = post()
    await expect.poll(() => at.ports.stored.length, { interval: 5 }).toBe(1)
    await new Promise((resolve) => setImmediate(resolve))
    await send({ text: '请发运单号' })
    expect(await first).toContain('请发运单号')
    at.ports.advance(5_000)
    expect(await post()).toContain('请发运单号')
    expect(at.ports.stored).toHaveLength(1)
  })

  it('costs nothing of the budget that the tap opened', async () => {
    await start(60_000)
    const replies = { message: null, tap: { at: at.ports.clock.now(), sentSince: 3 } }
    const { report } = await tapped(() =>
      send({ text: '好的', since: { lastInboundAt: at.ports.clock.now(), sent: 3, replies } }),
    )
    expect(report).toEqual({ status: 'sent' })
  })

  it('is answered by one bubble so, by the next as a customer-service message', async () => {
    await start(60_000)
    await tapped(async () => {
      await send({ text: '第一句' })
      return send({ id: 'm-2', seq: 3, text: '第二句' })
    })
    expect(at.platform.printed('alice').toSorted(byText)).toEqual([
      { kind: 'text', text: '第一句', by: 'passive' },
      { kind: 'text', text: '第二句', by: 'message' },
    ])
  })

  it('whose answer offers choices goes as a menu, and is acknowledged at once', async () => {
    await start(60_000)
    const { posted } = await tapped(() => send({ text: '查哪一单？', choices: ['最近一单'] }))
    expect(posted?.body).toBe('success')
    expect(at.platform.printed('alice')).toMatchObject([{ kind: 'menu', head: '查哪一单？' }])
  })

  it('whose answer is late is acknowledged in time, and answered after', async () => {
    await start(10)
    expect((await at.platform.taps('alice', 'waydesk.track')).posted?.body).toBe('success')
    expect(await send({ text: '请发运单号' })).toEqual({ status: 'sent' })
    expect(at.platform.printed('alice')).toEqual([{ kind: 'text', text: '请发运单号', by: 'message' }])
  })

  it('that the platform does not wait for is answered once, as a message', async () => {
    await start(60_000)
    at.platform.account.acts('alice', 'tap')
    const { url, body } = at.platform.callback('alice', { MsgType: 'event', Event: 'CLICK', EventKey: 'waydesk.track' })
    const waiting = request(url, { method: 'POST', agent: false }).on('error', () => undefined)
    waiting.end(body)
    await expect.poll(() => at.ports.stored.length, { interval: 5 }).toBe(1)
    waiting.destroy()
    // The server learns of it a moment later.
    await expect.poll(() => at.openConnections(), { interval: 5 }).toBe(0)
    expect(await send({ text: '请发运单号' })).toEqual({ status: 'sent' })
    expect(at.platform.printed('alice')).toEqual([{ kind: 'text', text: '请发运单号', by: 'message' }])
  })

  it('does not keep the server from stopping', async () => {
    await start(60_000)
    const delivered = at.platform.taps('alice', 'waydesk.track')
    await expect.poll(() => at.ports.stored.length, { interval: 5 }).toBe(1)
    await at.open.stop()
    expect((await delivered).posted).toEqual({ status: 200, body: 'success' })
  })
})

describe('written words', () => {
  it('are acknowledged at once: the customer may go on writing', async () => {
    await start(60_000)
    expect((await at.platform.says('alice', '查件')).posted?.body).toBe('success')
  })
})

describe('somebody who follows', () => {
  it('is welcomed in both languages, with the name of the company', async () => {
    await start(10)
    const { passive } = await at.platform.follows('alice')
    expect(passive).toMatch(/^您好，这里是远途速运客服。[\s\S]*\n\nHello, this is Farway Express\./)
    expect((await at.platform.leaves('alice')).posted?.body).toBe('success')
    expect(at.ports.stored).toEqual([])
    expect(await send({ text: '您的件到了' })).toMatchObject({ status: 'failed', code: 'oa.not_following', retryAfterMs: null })
  })
})

function byText(one: object, other: object): number {
  return JSON.stringify(one) < JSON.stringify(other) ? -1 : 1
}
