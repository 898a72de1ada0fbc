import { createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

export const SLACK = { secret: '8f742231b10e8888abcd99yyyzzz85a5', botToken: 'xoxb-waydesk-proof', team: 'T0PROOF', bot: 'U0BOT' }

export interface PostedWords {
  readonly ts: string
  readonly text: string
  /** Our message id, from the message's metadata. */
  readonly id: string | null
  readonly metadata: unknown
}

/** As much of Slack as a chat needs, for any number of people: direct messages, kept by channel. */
export interface SlackPlatform {
  readonly url: string
  posted(user: string): readonly PostedWords[]
  /** Delivers a signed event once; true = acknowledged. */
  deliver(
    url: string,
    event: { readonly user: string; readonly text: string; readonly ts: string; readonly id: string },
    now?: number,
  ): Promise<boolean>
  close(): Promise<void>
}

export async function startSlackPlatform(): Promise<SlackPlatform> {
  const channels = new Map<string, PostedWords[]>()
  const wordsIn = (channel: string): PostedWords[] => {
    const known = channels.get(channel) ?? []
    channels.set(channel, known)
    return known
  }
  let count = 0
  const nextTs = () => `${Math.floor(Date.now() / 1000)}.${String((count += 1)).padStart(6, '0')}`
  const server = createServer((incoming, response) => {
    void fieldsOf(incoming).then((fields) => {
      const method = (incoming.url ?? '').replace(/^.*\/api\//, '').split('?')[0] ?? ''
      const answer = { ok: true, ...answerOf(method, fields, { wordsIn, nextTs }) }
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    posted: (user) => wordsIn(directOf(user)),
    deliver: (url, { user, text, ts, id }, now = Date.now()) => {
      const event = { type: 'message', channel: directOf(user), channel_type: 'im', user, text, ts }
      const body = { type: 'event_callback', team_id: SLACK.team, api_app_id: 'A0PROOF', event_id: `Ev${id}`, event }
      return postEvent(url, body, now)
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

interface Side {
  readonly wordsIn: (channel: string) => PostedWords[]
  readonly nextTs: () => string
}

function answerOf(method: string, fields: Readonly<Record<string, string>>, { wordsIn, nextTs }: Side): object {
  const channel = directOf(fields['channel'] ?? fields['users'] ?? '')
  switch (method) {
    case 'auth.test':
      return {
        team_id: SLACK.team,
        user_id: SLACK.bot,
        bot_id: 'B0BOT',
        user: 'waydesk',
        team: 'Proof',
        url: 'https://proof.slack.com/',
      }
    case 'users.info':
      return {
        user: {
          id: fields['user'],
          name: fields['user'],
          locale: 'zh-CN',
          is_bot: false,
          profile: { display_name: fields['user'] },
        },
      }
    case 'conversations.open':
      return { channel: { id: channel } }
    case 'chat.postMessage': {
      const metadata: unknown = fields['metadata'] ? JSON.parse(fields['metadata']) : undefined
      const ts = nextTs()
      wordsIn(channel).push({ ts, text: unescaped(fields['text'] ?? ''), id: idIn(metadata), metadata })
      return { channel, ts }
    }
    case 'conversations.history':
      return { messages: wordsIn(channel).toReversed().slice(0, 100), has_more: false }
    default:
      return {}
  }
}

/** The direct messages of somebody; a user id opens them. */
function directOf(place: string): string {
  return place.startsWith('U') ? `D${place.slice(1)}` : place
}

function idIn(metadata: unknown): string | null {
  const payload = (metadata as { readonly event_payload?: { readonly id?: unknown } } | undefined)?.event_payload
  // The number of the part follows; words of this load have one.
  return typeof payload?.id === 'string' ? payload.id.replace(/:0$/, '') : null
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

async function fieldsOf(incoming: IncomingMessage): Promise<Readonly<Record<string, string>>> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString('utf8')))
}

async function postEvent(url: string, body: object, now: number): Promise<boolean> {
  const payload = JSON.stringify(body)
  const timestamp = String(Math.floor(now / 1000))
  const signature = `v0=${createHmac('sha256', SLACK.secret).update(`v0:${timestamp}:${payload}`).digest('hex')}`
  const answer = await fetch(url, {
    method: 'POST',
    body: payload,
    headers: { 'content-type': 'application/json', 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature },
    signal: AbortSignal.timeout(3_000),
  })
  await answer.arrayBuffer()
  return answer.status === 200
}
