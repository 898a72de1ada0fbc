import { Outage } from '../../domain/errors/outage.ts'
import type { FetchedMedia } from '../channel.ts'
import { slackRefusal } from './slack-refusals.ts'
import type { SlackClient } from './workspace/clients.ts'
import type { Installation } from './workspace/installations.ts'
import { troubleOf } from './workspace/trouble.ts'

/** 20 MB. */
export const MAX_MEDIA_BYTES = 20 * 1024 * 1024

interface Parts {
  readonly find: (teamId: string) => Promise<Installation>
  readonly client: (token: string) => SlackClient
  /** Slack's own; another one only where the environment says so. */
  readonly apiUrl: string
  readonly timeoutMs: number
}

/** Fetches a file of a message with the workspace's token, which no host but Slack's own is ever shown. */
export async function fetchMedia(
  parts: Parts,
  { channelAccount, ref }: { readonly channelAccount: string; readonly ref: string },
): Promise<FetchedMedia> {
  const { botToken } = await parts.find(channelAccount)
  const url = ref.startsWith('id:') ? await addressOf(parts.client(botToken), ref.slice(3)) : ref
  if (!isSlackFile(url, parts.apiUrl)) throw slackRefusal('slack.media_refused')
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${botToken}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(parts.timeoutMs),
  }).catch((error: unknown) => {
    throw new Outage('slack.away', 10_000, error)
  })
  if (answer.status >= 500 || answer.status === 429) throw new Outage('slack.away', 10_000)
  // Without the right to read files Slack shows its sign-in page, or sends there.
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') && !/\.html?$/i.test(new URL(url).pathname)
  if (answer.status !== 200 || isPage) throw slackRefusal('slack.media_refused')
  const name = decodeURIComponent(new URL(url).pathname.split('/').at(-1) ?? 'file')
  return { name, content: await readWithin(answer, MAX_MEDIA_BYTES) }
}

async function addressOf(client: SlackClient, id: string): Promise<string> {
  const { file } = await client.files.info({ file: id }).catch((error: unknown) => {
    const trouble = troubleOf(error)
    if (trouble.kind === 'refused' && trouble.againMs === null) throw slackRefusal('slack.media_refused')
    throw new Outage(trouble.code, 10_000, error)
  })
  return file?.url_private ?? ''
}

function isSlackFile(text: string, apiUrl: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  if (url.origin === new URL(apiUrl).origin) return true
  return url.protocol === 'https:' && url.port === '' && url.hostname === 'files.slack.com'
}

async function readWithin(answer: Response, most: number): Promise<Uint8Array> {
  if (Number(answer.headers.get('content-length') ?? 0) > most) {
    await answer.body?.cancel()
    throw slackRefusal('slack.media_too_large')
  }
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of answer.body ?? []) {
    bytes += chunk.length
    if (bytes > most) throw slackRefusal('slack.media_too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
