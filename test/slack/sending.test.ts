import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutboundMessage } from '../../src/bots/channel.ts'
import { createPace } from '../../src/bots/slack/send/pace.ts'
import { troubleOf } from '../../src/bots/slack/workspace/trouble.ts'
import { openSlackUnderTest, type SlackUnderTest } from '../support/slack/slack-under-test.ts'
import { type SlackWorkspace, startSlackWorkspace } from '../support/slack/slack-workspace.ts'

let workspace: SlackWorkspace
let at: SlackUnderTest
beforeEach(async () => {
  workspace = await startSlackWorkspace()
  at = await openSlackUnderTest(workspace)
})
afterEach(async () => {
  await at.close()
  await workspace.close()
})

const outbound = (who: string, more: Partial<OutboundMessage> = {}): OutboundMessage => ({
  id: 'm-1',
  channel: 'slack',
  channelAccount: workspace.teamId,
  externalUser: workspace.user(who),
  conversationId: 'c1',
  seq: 1,
  text: '您的件已到武汉',
  choices: [],
  attachment: null,
  author: 'bot',
  partsSent: 0,
  since: { lastInboundAt: null, sent: 0 },
  ...more,
})
const read = async (who: string) => (await workspace.history(await workspace.dm(who))).map(({ text }) => text)

describe('a rate limit', () => {
  it('of one channel holds up no other, and is not asked again before its time', async () => {
    workspace.proxy.only(workspace.user('alice'))
    workspace.proxy.fault('rate_limited')
    expect(await at.slack.channel.send(outbound('alice'))).toMatchObject({ status: 'failed', retryAfterMs: 7_000 })
    workspace.proxy.fault(null)
    expect(await at.slack.channel.send(outbound('alice'))).toMatchObject({ status: 'failed', code: 'slack.rate_limited' })
    expect((await at.slack.channel.send(outbound('bob'))).status).toBe('sent')
    at.ports.advance(7_001)
    expect((await at.slack.channel.send(outbound('alice'))).status).toBe('sent')
    expect(await read('alice')).toEqual(['您的件已到武汉'])
  })

  it('is kept to before Slack asks for it: a burst, then one a second, in order', async () => {
    const pace = createPace(at.ports.clock, { burst: 2, everyMs: 40, longestMs: 1_000 })
    const began = performance.now()
    const done: number[] = []
    await Promise.all([1, 2, 3, 4].map((number) => pace.inTurn('C1', async () => void done.push(number))))
    expect(done).toEqual([1, 2, 3, 4])
    expect(performance.now() - began).toBeGreaterThanOrEqual(75)
  })

  it('sends back to the outbox who would wait for long', async () => {
    const pace = createPace(at.ports.clock, { burst: 1, everyMs: 50, longestMs: 100 })
    const turns = await Promise.all(Array.from({ length: 6 }, () => pace.inTurn('C1', async () => 'sent')))
    expect(turns.filter((turn) => 'waitMs' in turn).length).toBeGreaterThan(0)
  })
})

describe('direct messages', () => {
  it('are written where the person wrote, after a restart too, and to the person before they did', async () => {
    const sent = async (id: string) => {
      await at.slack.channel.send(outbound('alice', { id }))
      return workspace.proxy.calls.findLast(({ method }) => method === 'chat.postMessage')?.body['channel']
    }
    expect(await sent('m-1')).toBe(workspace.user('alice'))
    await at.event(await at.message('alice', { text: '在吗' }))
    const there = await workspace.dm('alice')
    expect(await sent('m-2')).toBe(there)
    const { ports } = at
    await at.close()
    at = await openSlackUnderTest(workspace, {}, ports)
    expect(await sent('m-3')).toBe(there)
    expect(await read('alice')).toHaveLength(3)
  })
})

describe('a bubble that was tried before', () => {
  const again = (code = 'outbox.lease_expired') => ({ tried: { since: new Date(), code } })

  it('is not posted again when Slack took it, however the try ended', async () => {
    workspace.proxy.only('event_type')
    workspace.proxy.fault('answer_lost')
    expect((await at.slack.channel.send(outbound('alice'))).status).toBe('unknown')
    workspace.proxy.fault(null)
    expect((await at.slack.channel.send(outbound('alice', again()))).status).toBe('sent')
    expect(await read('alice')).toEqual(['您的件已到武汉'])
  })

  it('is posted when Slack never had it', async () => {
    workspace.proxy.only('event_type')
    workspace.proxy.fault('down')
    expect((await at.slack.channel.send(outbound('alice'))).status).toBe('unknown')
    workspace.proxy.fault(null)
    expect((await at.slack.channel.send(outbound('alice', again()))).status).toBe('sent')
    expect(await read('alice')).toEqual(['您的件已到武汉'])
  })

  it('is not posted while it cannot be told whether Slack has it', async () => {
    await at.slack.channel.send(outbound('alice'))
    workspace.proxy.only('include_all_metadata')
    workspace.proxy.fault('down')
    expect(await at.slack.channel.send(outbound('alice', again()))).toMatchObject({
      status: 'failed',
      code: 'slack.in_doubt',
      retryAfterMs: 5_000,
    })
    expect(await read('alice')).toEqual(['您的件已到武汉'])
  })

  it('is not asked for when the last try was certainly refused', async () => {
    await at.slack.channel.send(outbound('alice', again('slack.rate_limited')))
    expect(workspace.proxy.calls.map(({ method }) => method)).not.toContain('conversations.history')
    expect(await read('alice')).toEqual(['您的件已到武汉'])
  })

  it('goes on with the parts that Slack does not have, in a thread too', async () => {
    const place = { channel: workspace.channel('support'), text: 'root' }
    const { ts } = await workspace.call('chat.postMessage', place)
    const externalUser = `${place.channel}:${String(ts)}`
    const text = '您的包裹已到达武汉转运中心。'.repeat(500)
    workspace.proxy.fault('second_part')
    await at.slack.channel.send(outbound('alice', { text, externalUser }))
    workspace.proxy.fault(null)
    at.ports.advance(10_000)
    expect((await at.slack.channel.send(outbound('alice', { text, externalUser, ...again() }))).status).toBe('sent')
    const thread = await workspace.replies(place.channel, String(ts))
    expect(
      thread
        .slice(1)
        .map((message) => message.text)
        .join(''),
    ).toBe(text)
  })

  it('shows a file once', async () => {
    const content = Buffer.from('%PDF-1.4 label')
    const { key, name, mime, bytes } = await at.ports.files.put(
      { name: 'label.pdf', mime: 'application/pdf', owner: 'desk' },
      content,
    )
    const bubble = outbound('alice', { text: '', attachment: { key, name, mime, bytes } })
    await at.slack.channel.send(bubble)
    await at.slack.channel.send({ ...bubble, ...again() })
    expect(await read('alice')).toHaveLength(1)
  })
})

describe('troubles of the Web API', () => {
  const said = (error: string) => ({ code: 'slack_webapi_platform_error', data: { error } })
  it.each([
    ['a channel that is gone', said('channel_not_found'), { kind: 'refused', againMs: null }],
    ['a token that was called in', said('token_revoked'), { kind: 'refused', againMs: 60_000, wholeAccount: true }],
    ['a fault of Slack', said('internal_error'), { kind: 'uncertain' }],
    ['a page instead of JSON', said('<!doctype html><p>Bad gateway'), { kind: 'uncertain', code: 'slack.no_json' }],
    ['a limit in an answer', said('ratelimited'), { kind: 'refused', code: 'slack.rate_limited' }],
    ['a 502', { code: 'slack_webapi_http_error', statusCode: 502 }, { kind: 'uncertain' }],
    ['a 403', { code: 'slack_webapi_http_error', statusCode: 403 }, { kind: 'refused' }],
    [
      'nobody there',
      { code: 'slack_webapi_request_error', original: { cause: { code: 'ECONNREFUSED' } } },
      { kind: 'refused', code: 'slack.away' },
    ],
    [
      'a line that broke',
      { code: 'slack_webapi_request_error', original: { cause: { code: 'ECONNRESET' } } },
      { kind: 'uncertain' },
    ],
    ['a time that ran out', { code: 'slack_webapi_request_error', original: new Error('timeout') }, { kind: 'uncertain' }],
  ])('%s', (_what, error, trouble) => {
    expect(troubleOf(error)).toMatchObject(trouble)
  })
})
