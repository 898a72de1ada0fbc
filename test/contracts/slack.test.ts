import { MAX_MEDIA_BYTES } from '../../src/bots/slack/fetch-media.ts'
import { readMrkdwn } from '../../src/bots/slack/receive/read-mrkdwn.ts'
import { SLACK_TEXT_LIMIT } from '../../src/bots/slack/send/message-parts.ts'
import type { Answered } from '../support/slack/signed-request.ts'
import { openSlackUnderTest } from '../support/slack/slack-under-test.ts'
import { startSlackWorkspace } from '../support/slack/slack-workspace.ts'
import { type ChannelUnderTest, channelContract, type PlatformEvent, type Verdict } from './channel-contract.ts'

channelContract('slack', {
  make: slackUnderTest,
  textLimit: SLACK_TEXT_LIMIT,
  mediaLimitBytes: MAX_MEDIA_BYTES,
  forgeries: ['forged', 'expired', 'wrong_algorithm', 'unsigned'],
  media: ['image', 'voice', 'file'],
  wordless: ['card', 'unknown'],
  recalls: true,
  hasPlatform: true,
  isIdempotent: true,
})

const MINUTE = 60_000

async function slackUnderTest(): Promise<ChannelUnderTest> {
  const workspace = await startSlackWorkspace()
  const at = await openSlackUnderTest(workspace)
  const { ports } = at
  const written = new Map<string, Promise<Record<string, unknown>>>()
  let sent = 0
  const tried = new Set<string>()

  function messageOf({ id, from, text }: PlatformEvent): Promise<Record<string, unknown>> {
    const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const message = written.get(id) ?? at.message(from, { text: escaped })
    written.set(id, message)
    return message
  }
  const later = (ms: number) => new Date(ports.clock.now().getTime() + ms)
  const say = async (fields: object) => verdictOf(await at.event(await at.message('alice', fields)))

  return {
    deliver: async (event) => verdictOf(await at.event(await messageOf(event))),
    deliverForged: async (event, kind) => {
      const message = await messageOf(event)
      switch (kind) {
        case 'forged':
          return verdictOf(await at.event(message, { secret: 'another-signing-secret' }))
        case 'expired':
          return verdictOf(await at.event(message, { now: later(-6 * MINUTE) }))
        case 'wrong_algorithm':
          return verdictOf(await at.event(message, { algorithm: 'sha1' }))
        case 'unsigned':
          return verdictOf(await at.event(message, { unsigned: true }))
      }
    },
    deliverMalformed: async () => verdictOf(await at.event({ type: 'message', channel: 7 })),
    echoOwn: async (text) => {
      await at.event(await at.message('alice', { user: workspace.bot.userId, bot_id: workspace.bot.botId, text }))
    },
    deliverMedia: async ({ kind, name, content }) => {
      const mimetype = { image: 'image/png', voice: 'audio/amr', file: 'application/pdf' }[kind]
      const { ts, files } = await workspace.upload('alice', { name, content, channel: await workspace.dm('alice') })
      return say({ ts, subtype: 'file_share', text: '', files: (files ?? []).map((file) => ({ ...file, mimetype })) })
    },
    fetched: ({ channelAccount, media }) => {
      if (!media || !at.slack.fetchMedia) throw new Error('nothing to fetch')
      return at.slack.fetchMedia({ channelAccount, ref: media.ref })
    },
    deliverWordless: (kind) =>
      kind === 'card'
        ? say({
            text: '',
            attachments: [{ text: '到货通知', from_url: 'https://acme.slack.com/archives/C1/p1', is_share: true }],
          })
        : say({ text: '', blocks: [{ type: 'call', call_id: 'R1' }] }),
    deliverRecall: async (eventId) => {
      const { channel, ...previous } = (await written.get(eventId)) ?? {}
      const gone = { type: 'message', subtype: 'message_deleted', channel, channel_type: 'im', deleted_ts: previous['ts'] }
      return verdictOf(await at.event({ ...gone, previous_message: previous }))
    },
    stored: () => ports.stored,
    storeAway: (isAway) => ports.away(isAway),
    send: (text, options) => {
      sent += 1
      const id = options?.id ?? `m${sent}`
      const isAgain = tried.has(id)
      tried.add(id)
      return at.slack.channel.send({
        id,
        // As the outbox tells it.
        ...(isAgain ? { tried: { since: new Date(), code: 'slack.no_answer' } } : {}),
        channel: 'slack',
        channelAccount: workspace.teamId,
        externalUser: workspace.user('alice'),
        conversationId: 'c1',
        seq: sent,
        text,
        choices: [],
        attachment: null,
        author: 'bot',
        partsSent: options?.partsSent ?? 0,
        since: { lastInboundAt: ports.clock.now(), sent: 0 },
      })
    },
    printed: async () => {
      const messages = await workspace.history(await workspace.dm('alice'))
      return messages.filter(({ user }) => user === workspace.bot.userId).map(({ text }) => readMrkdwn(text, 'nobody'))
    },
    fault: (kind) => {
      workspace.proxy.fault(kind)
      // Who is told to wait has waited when the platform is well again.
      if (kind === null) ports.advance(10_000)
    },
    close: async () => {
      await at.close()
      await workspace.close()
    },
  }
}

function verdictOf({ status, body }: Answered): Verdict {
  return { acknowledged: status === 200, code: status === 200 ? null : JSON.parse(body).error.code }
}
