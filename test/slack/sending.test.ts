import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OutboundMessage } from '../../src/bots/channel.ts'
import { createPace } from '../../src/bots/slack/send/pace.ts'
import { createUncertain } from '../../src/bots/slack/send/uncertain.ts'
import { createClients } from '../../src/bots/slack/workspace/clients.ts'
import { troubleOf } from '../../src/bots/slack/workspace/trouble.ts'
import { channelPortsInMemory } from '../support/channel-ports.ts'
import { openSlackUnderTest, type SlackUnderTest } from '../support/slack/slack-under-test.ts'
import { BOT_TOKEN, type SlackWorkspace, startSlackWorkspace } from '../support/slack/slack-workspace.ts'

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

describe('an answer that was lost', () => {
  it('is found at once when only the answer to the post was lost', async () => {
    // Only the post carries it: the look into the history goes through.
    workspace.proxy.only('event_type')
    workspace.proxy.fault('answer_lost')
    expect((await at.slack.channel.send(outbound('alice'))).status).toBe('sent')
    expect(await read('alice')).toEqual(['您的件已到武汉'])
  })

  it('is asked for again when Slack has not seen the post, and the next try looks before it posts', async () => {
    workspace.proxy.only('event_type')
    workspace.proxy.fault('down')
    const report = await at.slack.channel.send(outbound('alice'))
    expect(report).toMatchObject({ status: 'failed', retryAfterMs: 30_000 })
    workspace.proxy.fault(null)
    // It was on its way all the time.
    const metadata = { event_type: 'waydesk_message', event_payload: { id: 'm-1:0' } }
    await workspace.call('chat.postMessage', { channel: workspace.user('alice'), text: '您的件已到武汉', metadata })
    expect((await at.slack.channel.send(outbound('alice'))).status).toBe('sent')
    expect(await read('alice')).toEqual(['您的件已到武汉'])
    // And one that never arrived is posted.
    workspace.proxy.fault('down')
    await at.slack.channel.send(outbound('alice', { id: 'm-2', text: '明天送达' }))
    workspace.proxy.fault(null)
    expect((await at.slack.channel.send(outbound('alice', { id: 'm-2', text: '明天送达' }))).status).toBe('sent')
    expect(await read('alice')).toEqual(['您的件已到武汉', '明天送达'])
    expect([...at.ports.marks.keys()].filter((key) => key.includes('doubt'))).toEqual([])
  })

  it.each([
    ['taken', true, { state: 'delivered' }],
    ['not taken', false, { state: 'failed', code: 'slack.lost' }],
  ] as const)('is settled later: the post was %s', async (_what, wasTaken, news) => {
    const ports = channelPortsInMemory()
    const uncertain = createUncertain({ reports: ports.reports, clock: ports.clock, looksMs: [5, 5, 5] })
    const client = createClients({ apiUrl: workspace.apiUrl, timeoutMs: 2_000 })(BOT_TOKEN)
    const metadata = { event_type: 'waydesk_message', event_payload: { id: 'm-1:0' } }
    if (wasTaken) await workspace.call('chat.postMessage', { channel: workspace.user('alice'), text: 'x', metadata })
    uncertain.follow({
      client,
      channelAccount: workspace.teamId,
      messageId: 'm-1',
      postId: 'm-1:0',
      place: { channel: workspace.user('alice'), threadTs: null },
      hasMore: false,
      at: new Date(),
    })
    await expect.poll(() => ports.delivered).toMatchObject([{ message: { id: 'm-1' }, ...news }])
    await uncertain.stop()
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
