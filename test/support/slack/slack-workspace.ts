import { createEmulator } from 'emulate'
import { z } from 'zod'
import { ownPort } from '../own-port.ts'
import { type FlakyProxy, startFlakyProxy } from './flaky-proxy.ts'

export const BOT_TOKEN = 'xoxb-waydesk'
export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5'

export interface SlackMessage {
  readonly ts: string
  readonly user: string
  readonly text: string
  readonly thread_ts?: string
  readonly blocks?: readonly { readonly type: string; readonly [key: string]: unknown }[]
  readonly files?: readonly Readonly<Record<string, unknown>>[]
  readonly metadata?: { readonly event_type: string; readonly event_payload: Readonly<Record<string, unknown>> }
}

/** A Slack workspace that somebody else has built, over real HTTP, behind a wire that can be cut. */
export interface SlackWorkspace {
  readonly apiUrl: string
  readonly teamId: string
  readonly bot: { readonly userId: string; readonly botId: string }
  readonly proxy: FlakyProxy
  /** Id of alice, bob, or an agent. */
  user(name: string): string
  /** Id of a channel by its name. */
  channel(name: string): string
  /** The direct messages of somebody with the app. */
  dm(name: string): Promise<string>
  /** Calls the Web API past the wire. */
  call(method: string, body?: object, token?: string): Promise<Record<string, unknown>>
  history(channel: string): Promise<readonly SlackMessage[]>
  replies(channel: string, ts: string): Promise<readonly SlackMessage[]>
  /** Uploads a file as somebody; the message it came with. */
  upload(
    name: string,
    file: { readonly name: string; readonly content: Uint8Array; readonly channel: string },
  ): Promise<SlackMessage>
  close(): Promise<void>
}

const PEOPLE = ['alice', 'bob', 'lin', 'wang', 'gao']

const opened = z.object({ channel: z.object({ id: z.string() }) })

export async function startSlackWorkspace(): Promise<SlackWorkspace> {
  const proxy = await startFlakyProxy()
  // Its addresses are those of the wire; where it listens itself is told by nobody else.
  const port = await ownPort()
  const emulator = await createEmulator({ service: 'slack', port, baseUrl: proxy.url, seed: seed() })
  proxy.behind = `http://127.0.0.1:${port}`

  const call: SlackWorkspace['call'] = async (method, body = {}, token = BOT_TOKEN) => {
    const answer = await fetch(`${proxy.behind}/api/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    })
    return z.record(z.string(), z.unknown()).parse(await answer.json())
  }
  const who = z.object({ team_id: z.string(), user_id: z.string(), bot_id: z.string() }).parse(await call('auth.test'))
  const named = z.array(z.object({ id: z.string(), name: z.string() }))
  const users = named.parse((await call('users.list'))['members'])
  const channels = named.parse((await call('conversations.list', { types: 'public_channel,private_channel' }))['channels'])
  const idOf = (list: z.infer<typeof named>, name: string) => list.find((each) => each.name === name)?.id ?? ''
  const user = (name: string) => idOf(users, name)
  const list = async (method: string, body: object) =>
    ((await call(method, { ...body, limit: 200, include_all_metadata: true }))['messages'] ?? []) as readonly SlackMessage[]

  return {
    apiUrl: `${proxy.url}/api/`,
    teamId: who.team_id,
    bot: { userId: who.user_id, botId: who.bot_id },
    proxy,
    user,
    channel: (name) => idOf(channels, name),
    dm: async (name) => opened.parse(await call('conversations.open', { users: user(name) })).channel.id,
    call,
    history: async (channel) => (await list('conversations.history', { channel })).toReversed(),
    replies: (channel, ts) => list('conversations.replies', { channel, ts }),
    upload: async (name, { name: filename, content, channel }) => {
      const token = `xoxp-${name}`
      const asked = await call('files.getUploadURLExternal', { filename, length: content.length }, token)
      const url = String(asked['upload_url']).replace(proxy.url, proxy.behind)
      await fetch(url, { method: 'POST', body: Buffer.from(content) })
      await call(
        'files.completeUploadExternal',
        { files: [{ id: asked['file_id'], title: filename }], channel_id: channel },
        token,
      )
      const shared = (await list('conversations.history', { channel })).find(
        (each) => each.files?.[0]?.['id'] === asked['file_id'],
      )
      if (!shared) throw new Error('the file was not shared')
      return shared
    },
    close: async () => {
      await proxy.close()
      await emulator.close()
    },
  }
}

function seed() {
  const scopes = [
    'app_mentions:read',
    'channels:history',
    'channels:read',
    'chat:write',
    'commands',
    'files:read',
    'files:write',
    'groups:history',
    'im:history',
    'im:write',
    'users:read',
    'users:read.email',
  ]
  return {
    slack: {
      team: { name: 'Acme', domain: 'acme' },
      users: PEOPLE.map((name) => ({ name, email: `${name}@acme.example` })),
      channels: [{ name: 'support' }, { name: 'desk-front' }, { name: 'desk-complaint' }, { name: 'desk-supervisor' }],
      bots: [{ name: 'waydesk' }],
      oauth_apps: [
        {
          app_id: 'A0WAYDESK',
          client_id: 'client-1',
          client_secret: 'client-secret-1',
          name: 'Waydesk',
          redirect_uris: ['https://desk.example.com/channels/slack/oauth'],
          scopes,
        },
      ],
      tokens: [
        { token: BOT_TOKEN, type: 'bot', app_id: 'A0WAYDESK', user: 'waydesk' },
        ...PEOPLE.map((name) => ({ token: `xoxp-${name}`, user: name })),
      ],
    },
  }
}
