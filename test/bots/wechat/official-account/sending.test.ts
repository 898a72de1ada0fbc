import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutboundMessage } from '../../../../src/bots/channel.ts'
import { startOfficialAccount } from '../../../support/official-account-server.ts'

let at: Awaited<ReturnType<typeof startOfficialAccount>>
beforeEach(async () => {
  at = await startOfficialAccount()
  at.platform.account.acts('alice', 'message')
})
afterEach(() => at.close())

const send = (message: Partial<OutboundMessage>) => at.open.channel.send(at.outbound(message) as never)
const ago = (ms: number) => new Date(at.ports.clock.now().getTime() - ms)
const MINUTE = 60_000

describe('choices', () => {
  it('go as a menu, and a tap on one comes back as a choice', async () => {
    expect(await send({ text: '要寄到哪里？', choices: ['北京', '上海'] })).toEqual({ status: 'sent' })
    const [menu] = at.platform.printed('alice')
    expect(menu).toEqual({
      kind: 'menu',
      head: '要寄到哪里？',
      items: [
        { id: '1', text: '北京' },
        { id: '2', text: '上海' },
      ],
    })
    await at.platform.picks('alice', { id: '2', text: '上海' })
    expect(at.ports.stored).toMatchObject([{ kind: 'text', text: '上海', isChoice: true }])
  })

  it('that a menu cannot hold are written under the question', async () => {
    const long = '很'.repeat(43)
    await send({ text: '选哪个？', choices: ['北京', long] })
    expect(at.platform.printed('alice')).toMatchObject([{ kind: 'menu', head: `选哪个？\n· ${long}`, items: [{ text: '北京' }] }])
  })

  it('stand under the end of a text that is too long for their head', async () => {
    const text = `${'一'.repeat(300)}\n${'二'.repeat(300)}`
    await send({ text, choices: ['好的'] })
    const printed = at.platform.printed('alice')
    expect(printed.map((one) => (one.kind === 'text' ? one.text : one.kind === 'menu' ? one.head : '')).join('')).toBe(text)
    expect(printed.at(-1)).toMatchObject({ kind: 'menu' })
  })
})

describe('files of ours', () => {
  const file = (mime: string, name: string) =>
    at.ports.files.put({ name, mime, owner: 'desk' }, Uint8Array.from(Buffer.from('the file')))

  it('that are pictures are shown', async () => {
    const stored = await file('image/png', '面单.png')
    expect(await send({ text: '这是面单', attachment: stored })).toEqual({ status: 'sent' })
    expect(at.platform.printed('alice')).toEqual([
      { kind: 'image', name: '面单.png', bytes: 8 },
      { kind: 'text', text: '这是面单', by: 'message' },
    ])
  })

  it('of other kinds come as a link that opens this file for a week, and no other', async () => {
    const stored = await file('application/pdf', '回单.pdf')
    await send({ attachment: stored })
    const [printed] = at.platform.printed('alice')
    const link = printed?.kind === 'text' ? /https:\/\/\S+/.exec(printed.text)?.[0] : ''
    expect(printed).toMatchObject({
      text: expect.stringMatching(/^回单\.pdf\nhttps:\/\/desk\.example\.com\/channels\/official-account\/files\//),
    })
    const path = new URL(link ?? '').pathname
    const answer = await fetch(`${at.address}${path}`)
    expect(await answer.text()).toBe('the file')
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E5%9B%9E%E5%8D%95.pdf")
    const other = path.endsWith('A') ? 'B' : 'A'
    expect((await fetch(`${at.address}${path.slice(0, -1)}${other}`)).status).toBe(404)
    at.ports.advance(8 * 24 * 60 * MINUTE)
    expect((await fetch(`${at.address}${path}`)).status).toBe(404)
  })
})

describe('the reply window', () => {
  it('closes after 48 hours: refused before the platform is asked', async () => {
    const refused = await send({ text: '您的件已签收', since: { lastInboundAt: ago(48 * 60 * MINUTE), sent: 0 } })
    expect(refused).toMatchObject({ status: 'failed', code: 'oa.window_closed', retryAfterMs: null })
    expect(at.platform.requests).toEqual([])
    expect(await send({ text: '您的件已签收', since: { lastInboundAt: null, sent: 0 } })).toMatchObject({
      code: 'oa.window_closed',
    })
  })

  it('lets five through', async () => {
    const since = (sent: number) => ({ lastInboundAt: ago(MINUTE), sent })
    expect(await send({ text: '1', since: since(4) })).toEqual({ status: 'sent' })
    expect(await send({ text: '2', since: since(5) })).toMatchObject({
      status: 'failed',
      code: 'oa.budget_spent',
      retryAfterMs: null,
    })
  })

  it('sends a long text whole or not at all', async () => {
    const refused = await send({ text: '长'.repeat(1_000), since: { lastInboundAt: ago(MINUTE), sent: 4 } })
    expect(refused).toMatchObject({ code: 'oa.budget_spent', partsSent: 0 })
    expect(at.platform.printed('alice')).toEqual([])
  })

  it('opens for a minute by a tap, besides what an older message allows', async () => {
    const replies = (sentSince: number) => ({ message: null, tap: { at: ago(30_000), sentSince } })
    const since = (sentSince: number) => ({ lastInboundAt: ago(30_000), sent: sentSince, replies: replies(sentSince) })
    expect(await send({ text: '1', since: since(2) })).toEqual({ status: 'sent' })
    expect(await send({ text: '2', since: since(3) })).toMatchObject({ code: 'oa.budget_spent' })
    at.ports.advance(31_000)
    expect(await send({ text: '3', since: since(0) })).toEqual({ status: 'sent' })
  })

  it('is counted by the platform as well, whatever we think', async () => {
    for (let sent = 0; sent < 5; sent += 1) expect(await send({ text: String(sent) })).toEqual({ status: 'sent' })
    expect(await send({ text: '6' })).toMatchObject({ code: 'oa.budget_spent' })
    at.ports.advance(49 * 60 * MINUTE)
    expect(await send({ text: '7' })).toMatchObject({ code: 'oa.window_closed' })
  })
})

describe('what the platform refuses', () => {
  it.each([
    [45_015, 'oa.window_closed', null, false],
    [45_002, 'oa.too_long', null, false],
    [45_047, 'oa.budget_spent', null, false],
    [48_002, 'oa.customer_refuses', null, false],
    [43_004, 'oa.not_following', null, false],
    [40_003, 'oa.unknown_customer', null, false],
    [99_999, 'oa.refused', null, false],
    [-1, 'oa.busy', 2_000, false],
    [45_009, 'oa.daily_quota', 1_800_000, true],
    [45_011, 'oa.minute_quota', 60_000, true],
    [40_001, 'oa.token_refused', 60_000, true],
    [48_001, 'oa.not_allowed', 600_000, true],
  ])('%i: %s, again after %s ms, everybody waits: %s', async (...row) => {
    const [errcode, code, retryAfterMs, forAll] = row
    await at.platform.fault({ kind: 'errcode', errcode, path: '/cgi-bin/message/custom' })
    const report = await send({ text: '您好' })
    expect(report).toMatchObject({ status: 'failed', code, retryAfterMs, partsSent: 0 })
    expect('wholeAccount' in report).toBe(forAll)
  })

  it('an answer that is no JSON: nobody can tell, so it is not sent again', async () => {
    await at.platform.fault({ kind: 'html', path: '/cgi-bin/message/custom' })
    expect(await send({ text: '您好' })).toMatchObject({ status: 'unknown', code: 'oa.not_json' })
  })

  it('a gateway that has not passed it on: again soon', async () => {
    await at.platform.fault({ kind: 'status', status: 502, path: '/cgi-bin/message/custom' })
    expect(await send({ text: '您好' })).toMatchObject({ status: 'failed', code: 'oa.busy', retryAfterMs: 2_000 })
  })

  it('a web server that is not the platform: again later', async () => {
    await at.platform.fault({ kind: 'status', status: 404 })
    expect(await send({ text: '您好' })).toMatchObject({ status: 'failed', code: 'oa.not_the_platform', retryAfterMs: 60_000 })
  })

  it.each([
    [404, { status: 'failed', code: 'oa.not_the_platform' }],
    [500, { status: 'unknown', code: 'oa.http_fault' }],
    [504, { status: 'unknown', code: 'oa.http_fault' }],
  ])('JSON under status %i that names no errcode is no yes', async (status, report) => {
    const body = JSON.stringify({ statusCode: status, error: 'told to' })
    await at.platform.fault({ kind: 'status', status, body, path: '/cgi-bin/message/custom' })
    expect(await send({ text: '您好' })).toMatchObject(report)
  })

  it('no answer in time: nobody can tell', async () => {
    await at.close()
    at = await startOfficialAccount({ times: { callTimeoutMs: 50 } })
    at.platform.account.acts('alice', 'message')
    await at.platform.fault({ kind: 'slow', path: '/cgi-bin/message/custom' })
    expect(await send({ text: '您好' })).toMatchObject({ status: 'unknown', code: 'oa.timeout' })
  })

  it('a picture that could not be uploaded is tried again, as nobody saw anything', async () => {
    const attachment = await at.ports.files.put({ name: 'a.png', mime: 'image/png', owner: 'desk' }, new Uint8Array(4))
    await at.platform.fault({ kind: 'reset_after_taking', path: '/cgi-bin/media' })
    expect(await send({ attachment })).toMatchObject({ status: 'failed', code: 'oa.upload_lost', retryAfterMs: 5_000 })
  })
})

describe('words on the wire', () => {
  it('are UTF-8 as they are, never escaped', async () => {
    await send({ text: '您好 🚚' })
    const body = at.platform.requests.find(({ path }) => path.endsWith('/send'))?.bytes.toString('utf8')
    expect(body).toContain('"content":"您好 🚚"')
  })

  it('are read as they were written: what looks like a link of the platform is none', async () => {
    await send({ text: '<a href="weixin://x">点我</A> <abc> a<b' })
    expect(at.platform.printed('alice')).toMatchObject([{ text: '<\u200ba href="weixin://x">点我<\u200b/A> <abc> a<b' }])
  })

  it('typing is shown', async () => {
    await at.open.typing?.({ channelAccount: 'x', externalUser: 'alice' })
    expect(at.platform.account.typing).toEqual(['alice Typing'])
  })
})
