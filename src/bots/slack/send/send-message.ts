import type { DeliveryReport, OutboundMessage } from '../../channel.ts'
import type { Files } from '../../ports.ts'
import { sendParts } from '../../send-parts.ts'
import type { Place } from '../receive/place.ts'
import type { SlackClient } from '../workspace/clients.ts'
import type { DirectChannels } from '../workspace/direct-channels.ts'
import type { Installation } from '../workspace/installations.ts'
import { DOUBTFUL, isCertain, type Trouble, troubleOf } from '../workspace/trouble.ts'
import { fileId, findOwn } from './find-own.ts'
import { messageParts, type Part } from './message-parts.ts'
import type { Pace } from './pace.ts'
import { postText } from './post-text.ts'
import { uploadFile } from './upload-file.ts'

interface Parts {
  readonly find: (teamId: string) => Promise<Installation>
  readonly client: (token: string) => SlackClient
  readonly direct: Pick<DirectChannels, 'placeOf'>
  readonly pace: Pace
  readonly files: Pick<Files, 'read'>
  readonly timeoutMs: number
}

interface Posting {
  readonly client: SlackClient
  readonly message: OutboundMessage
  readonly place: Place
  /** What of it an earlier try has brought to Slack, with its `ts`. */
  readonly posted: ReadonlyMap<string, string>
}

/**
 * Hands a bubble to Slack: part by part, in the pace of its channel; never throws. A bubble whose last try may have been taken is looked
 * for in Slack's own history first: it is not posted again, whoever tried it and however that ended.
 */
export function createSending(parts: Parts): (message: OutboundMessage) => Promise<DeliveryReport> {
  return async (message) => {
    const installation = await parts.find(message.channelAccount).catch((error: unknown) => notReached(error))
    if ('status' in installation) return installation
    const client = parts.client(installation.botToken)
    const place = await parts.direct
      .placeOf(installation.teamId, message.externalUser)
      .catch((error: unknown) => notReached(error))
    if ('status' in place) return place
    const posted = await earlier(client, { message, place, installation }).catch((error: unknown) => notLooked(troubleOf(error)))
    if ('status' in posted) return posted
    const posting = { client, message, place, posted }
    return sendParts(messageParts(message), message, (part, index) => sendPart(parts, posting, { part, index }))
  }
}

interface Placed {
  readonly message: OutboundMessage
  readonly place: Place
  readonly installation: Installation
}

async function earlier(client: SlackClient, { message, place, installation }: Placed): Promise<Map<string, string>> {
  const { tried } = message
  if (tried === undefined || isCertain(tried.code)) return new Map()
  return new Map(await findOwn(client, { place, since: tried.since, botUserId: installation.botUserId }))
}

async function sendPart(
  parts: Parts,
  posting: Posting,
  { part, index }: { readonly part: Part; readonly index: number },
): Promise<DeliveryReport> {
  const { message, place, posted } = posting
  const lane = `${message.channelAccount}:${place.channel}`
  const postId = `${message.id}:${index}`
  const before = posted.get(part.kind === 'file' ? fileId(part.file) : postId)
  if (before !== undefined) return { status: 'sent', externalId: `${place.channel}:${before}` }
  try {
    const turn = await parts.pace.inTurn(lane, () => carry(parts, posting, { part, postId }))
    if ('did' in turn) return { status: 'sent', externalId: turn.did }
    return { status: 'failed', code: 'slack.rate_limited', retryAfterMs: turn.waitMs }
  } catch (error) {
    const trouble = troubleOf(error)
    return trouble.kind === 'refused' ? refusal(parts, lane, trouble) : { status: 'unknown', code: trouble.code }
  }
}

/** The platform's id of what was sent. */
async function carry(
  parts: Parts,
  { client, place }: Posting,
  { part, postId }: { readonly part: Part; readonly postId: string },
): Promise<string> {
  if (part.kind === 'file') {
    const content = await parts.files.read(part.file.key)
    return uploadFile(client, { place, name: part.file.name, content, timeoutMs: parts.timeoutMs })
  }
  const { channel, ts } = await postText(client, { place, text: part.text, choices: part.choices, id: postId })
  return `${channel}:${ts}`
}

function refusal(parts: Parts, lane: string, trouble: Extract<Trouble, { kind: 'refused' }>): DeliveryReport {
  if (trouble.code === 'slack.rate_limited') parts.pace.pause(lane, trouble.againMs ?? 0)
  const { code, againMs: retryAfterMs, wholeAccount } = trouble
  return { status: 'failed', code, retryAfterMs, ...(wholeAccount ? { wholeAccount } : {}) }
}

/** Nothing is posted before it is known what was; the next look is as the last one: the try before it is still in doubt. */
function notLooked(trouble: Trouble): Extract<DeliveryReport, { status: 'failed' }> {
  const againMs = trouble.kind === 'refused' ? trouble.againMs : 5_000
  return { status: 'failed', code: DOUBTFUL, retryAfterMs: againMs }
}

/** The workspace is gone for good, or cannot be asked just now. */
function notReached(error: unknown): Extract<DeliveryReport, { status: 'failed' }> {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'slack.fault'
  const retryAfterMs = typeof error === 'object' && error !== null && 'retryAfterMs' in error ? Number(error.retryAfterMs) : null
  if (code === 'slack.not_installed') return { status: 'failed', code, retryAfterMs: null }
  return { status: 'failed', code, retryAfterMs: retryAfterMs ?? 5_000, wholeAccount: true }
}
