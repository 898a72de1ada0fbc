import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOfficialAccount } from '../../../../src/bots/wechat/official-account/open-official-account.ts'
import { startOfficialAccount } from '../../../support/official-account-server.ts'

let at: Awaited<ReturnType<typeof startOfficialAccount>>
beforeEach(async () => {
  at = await startOfficialAccount()
  at.platform.account.acts('alice', 'message')
})
afterEach(() => at.close())

const send = (open = at.open) => open.channel.send(at.outbound({ text: '您好' }) as never)
const MINUTE = 60_000

describe('the token', () => {
  it('is asked for once, also by two nodes, and lies sealed in the store', async () => {
    const other = openOfficialAccount(at.settings, at.ports)
    await send()
    await send(other)
    expect(at.platform.tokens.asked).toEqual({ plain: 1, forced: 0 })
    const [kept] = [...at.ports.marks.values()]
    const used = at.platform.requests.at(-1)?.query.get('access_token') ?? ''
    expect(used.length).toBeGreaterThan(500)
    expect(JSON.stringify(kept)).not.toContain(used.slice(0, 20))
  })

  it('is asked for once by many bubbles at the same time', async () => {
    await Promise.all([send(), send(), send()])
    expect(at.platform.tokens.asked.plain).toBe(1)
  })

  it('is renewed five minutes before it ends', async () => {
    await send()
    at.ports.advance(114 * MINUTE)
    await send()
    expect(at.platform.tokens.asked.plain).toBe(1)
    at.ports.advance(2 * MINUTE)
    expect(await send()).toEqual({ status: 'sent' })
    expect(at.platform.tokens.asked).toEqual({ plain: 2, forced: 0 })
  })

  it('that was withdrawn is renewed, and the bubble goes out, once', async () => {
    await send()
    at.platform.tokens.revoke()
    expect(await send()).toEqual({ status: 'sent' })
    expect(at.platform.printed('alice')).toHaveLength(2)
    expect(at.platform.tokens.asked).toEqual({ plain: 2, forced: 0 })
  })

  it('that is refused though the platform gives no other is forced anew, once in half a minute', async () => {
    await at.platform.fault({ kind: 'errcode', errcode: 40_001, path: '/cgi-bin/message/custom' })
    expect(await send()).toMatchObject({ status: 'failed', code: 'oa.token_refused', wholeAccount: true })
    expect(at.platform.tokens.asked.forced).toBe(1)
    await send()
    expect(at.platform.tokens.asked.forced).toBe(1)
    at.ports.advance(31_000)
    await send()
    expect(at.platform.tokens.asked.forced).toBe(2)
  })

  it('sealed by a server that had another secret is asked for anew', async () => {
    at.ports.marks.set('official-account\nwxb11529c136998cb6\naccess_token', {
      sealed: 'AAAA',
      expiresAt: Number.MAX_SAFE_INTEGER,
    })
    expect(await send()).toEqual({ status: 'sent' })
  })
})

describe('health', () => {
  it('is connecting, ready, down and ready again', async () => {
    expect(at.open.health()).toMatchObject({ state: 'connecting', trouble: null, loginQr: null })
    await at.open.start()
    await expect.poll(() => at.open.health().state, { interval: 5 }).toBe('ready')
    await at.platform.fault({ kind: 'away' })
    expect(await send()).toMatchObject({ status: 'failed', code: 'oa.away', wholeAccount: true })
    expect(at.open.health()).toMatchObject({ state: 'down', trouble: 'oa.away' })
    await at.platform.fault(null)
    await send()
    expect(at.open.health()).toMatchObject({ state: 'ready', trouble: null })
  })
})

describe('the menu', () => {
  it('is put under the chat at the start, when the settings want it', async () => {
    const open = openOfficialAccount({ ...at.settings, menu: true }, at.ports)
    await open.start()
    await expect
      .poll(() => at.platform.account.menu(), { interval: 5 })
      .toEqual({
        button: [
          { type: 'click', name: '查件', key: 'waydesk.track' },
          { type: 'click', name: '寄件', key: 'waydesk.order' },
          { type: 'click', name: '联系客服', key: 'waydesk.person' },
        ],
      })
    await open.stop()
  })
})

describe('the doctor', () => {
  const linesOf = async (settings: Partial<typeof at.settings>) => {
    const open = openOfficialAccount({ ...at.settings, ...settings }, at.ports)
    return (await open.examine()).map(({ isOk, line }) => `${isOk ? 'ok' : '!!'} ${line}`)
  }

  it('finds nothing wrong', async () => {
    expect(await linesOf({})).toEqual([
      expect.stringMatching(/^ok .* gives a token\.$/),
      'ok 公众号: the platform delivers to https://desk.example.com/channels/official-account, mode safe.',
    ])
  })

  it('says which secret is wrong, and what to do', async () => {
    expect((await linesOf({ appSecret: 'x'.repeat(32) }))[0]).toMatch(/^!! .*oa\.wrong_secret.*OA_APP_SECRET/)
    expect((await linesOf({ appId: 'wx00000000' }))[0]).toMatch(/^!! .*oa\.wrong_app_id.*OA_APP_ID/)
    await at.platform.fault({ kind: 'errcode', errcode: 40_164 })
    expect((await linesOf({}))[0]).toMatch(/^!! .*IP 白名单/)
    await at.platform.fault({ kind: 'away' })
    expect((await linesOf({}))[0]).toMatch(/^!! .*OA_API_BASE/)
  })
})
