import Fastify, { type FastifyInstance } from 'fastify'
import type { OpenChannel } from '../../../src/bots/open-channel.ts'
import { openSlack } from '../../../src/bots/slack/open-slack.ts'
import type { SlackSettings } from '../../../src/bots/slack/settings.ts'
import { type ChannelPortsInMemory, channelPortsInMemory } from '../channel-ports.ts'
import { type Answered, postSigned, type SignedOptions } from './signed-request.ts'
import { BOT_TOKEN, SIGNING_SECRET, type SlackWorkspace } from './slack-workspace.ts'

/** Slack as it runs: our channel on a server of its own, a workspace on the other side, the store in memory. */
export interface SlackUnderTest {
  readonly slack: OpenChannel
  readonly app: FastifyInstance
  readonly ports: ChannelPortsInMemory
  /** A message of somebody in their direct messages, unless told otherwise. */
  message(from: string, more: object): Promise<Record<string, unknown>>
  event(event: object, options?: Partial<SignedOptions>): Promise<Answered>
  post(body: object | string, options?: Partial<SignedOptions>): Promise<Answered>
  close(): Promise<void>
}

export async function openSlackUnderTest(
  workspace: SlackWorkspace,
  more: Partial<SlackSettings> = {},
  given: ChannelPortsInMemory = channelPortsInMemory(),
): Promise<SlackUnderTest> {
  const settings: SlackSettings = {
    signingSecret: SIGNING_SECRET,
    botToken: BOT_TOKEN,
    appToken: null,
    oauth: null,
    apiUrl: workspace.apiUrl,
    timeoutMs: 60_000,
    desk: null,
    ...more,
  }
  const slack = await openSlack(settings, given)
  const app = Fastify({ pluginTimeout: 120_000 })
  await app.register(async (scope) => slack.routes?.(scope), { prefix: '/channels/slack' })
  await slack.start()
  let written = 0

  const post: SlackUnderTest['post'] = (body, options) => postSigned(app, body, { now: given.clock.now(), ...options })
  return {
    slack,
    app,
    ports: given,
    post,
    message: async (from, fields) => {
      written += 1
      const ts = `${Math.floor(given.clock.now().getTime() / 1000)}.${String(written).padStart(6, '0')}`
      const channel = await workspace.dm(from)
      return { type: 'message', channel, channel_type: 'im', user: workspace.user(from), ts, ...fields }
    },
    event: (event, options) => {
      written += 1
      const envelope = { type: 'event_callback', team_id: workspace.teamId, event_id: `Ev${written}`, event }
      return post(envelope, options)
    },
    close: async () => {
      await slack.stop()
      await app.close()
    },
  }
}
