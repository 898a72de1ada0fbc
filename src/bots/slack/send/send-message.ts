import { Outage } from '../../../domain/errors/outage.ts'
import type { Clock } from '../../../domain/ports.ts'
import type { DeliveryReport, OutboundMessage } from '../../channel.ts'
import type { Files } from '../../ports.ts'
import { sendParts } from '../../send-parts.ts'
import { type Place, placeOf } from '../receive/place.ts'
import type { SlackClient } from '../workspace/clients.ts'
import { type Trouble, troubleOf } from '../workspace/trouble.ts'
import type { Doubts } from './doubts.ts'
import { messageParts, type Part } from './message-parts.ts'
import type { Pace } from './pace.ts'
import { postText } from './post-text.ts'
import type { LostPost, Uncertain } from './uncertain.ts'
import { uploadFile } from './upload-file.ts'

interface Parts {
  /** The client of a workspace. */
  readonly clientOf: (teamId: string) => Promise<SlackClient>
  readonly pace: Pace
  readonly uncertain: Uncertain
  readonly doubts: Doubts
  readonly files: Pick<Files, 'read'>
  readonly clock: Clock
  readonly timeoutMs: number
}

interface Posting {
  readonly client: SlackClient
  readonly message: OutboundMessage
  readonly place: Place
  readonly isLast: (index: number) => boolean
}

/** Hands a bubble to Slack: part by part, in the pace of its channel; never throws. */
export function createSending(parts: Parts): (message: OutboundMessage) => Promise<DeliveryReport> {
  return async (message) => {
    try {
      const client = await parts.clientOf(message.channelAccount)
      const bubbles = messageParts(message)
      const posting = { client, message, place: placeOf(message.externalUser), isLast: (at: number) => at === bubbles.length - 1 }
      return await sendParts(bubbles, message, (part, index) => sendPart(parts, posting, { part, index }))
    } catch (error) {
      return noClient(error)
    }
  }
}

/** Time enough for a post that is still on its way to be seen. */
const LOOK_AGAIN_MS = 30_000

async function sendPart(
  parts: Parts,
  posting: Posting,
  { part, index }: { readonly part: Part; readonly index: number },
): Promise<DeliveryReport> {
  const { client, message, place } = posting
  const lane = `${message.channelAccount}:${place.channel}`
  const postId = `${message.id}:${index}`
  const lost = { client, channelAccount: message.channelAccount, messageId: message.id, postId, place }
  const post = { ...lost, at: parts.clock.now(), hasMore: !posting.isLast(index) }
  try {
    const before = await inDoubt(parts, post)
    if (before !== null) return { status: 'sent', externalId: `${place.channel}:${before}` }
    const turn = await parts.pace.inTurn(lane, () => carry(parts, posting, { part, postId }))
    if ('did' in turn) return { status: 'sent', externalId: turn.did }
    return { status: 'failed', code: 'slack.rate_limited', retryAfterMs: turn.waitMs }
  } catch (error) {
    if (error instanceof Outage) return { status: 'failed', code: error.code, retryAfterMs: error.retryAfterMs }
    const trouble = troubleOf(error)
    if (trouble.kind === 'refused') return refusal(parts, lane, trouble)
    return settle(parts, post, { part, code: trouble.code })
  }
}

/** The `ts` of an earlier try that was not seen then and is now; throws an `Outage` when that cannot be told yet. */
async function inDoubt(parts: Parts, post: LostPost): Promise<string | null> {
  const since = await parts.doubts.since(post.channelAccount, post.postId)
  if (since === null) return null
  const ts = await parts.uncertain.look({ ...post, at: since }).catch((error: unknown) => {
    throw new Outage(troubleOf(error).code, LOOK_AGAIN_MS, error)
  })
  await parts.doubts.settle(post.channelAccount, post.postId)
  return ts
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

/** Slack may have it: it is asked at once. Seen: sent. Not seen: again later, with a look first. Slack cannot be asked: unknown until it can. */
async function settle(
  parts: Parts,
  post: LostPost,
  { part, code }: { readonly part: Part; readonly code: string },
): Promise<DeliveryReport> {
  if (part.kind === 'file') return { status: 'unknown', code }
  try {
    const ts = await parts.uncertain.look(post)
    if (ts !== null) return { status: 'sent', externalId: `${post.place.channel}:${ts}` }
    await parts.doubts.raise(post.channelAccount, post.postId, post.at)
    return { status: 'failed', code, retryAfterMs: LOOK_AGAIN_MS }
  } catch {
    // Neither Slack nor, perhaps, the database can be asked: the looks go on.
    parts.uncertain.follow(post)
    return { status: 'unknown', code }
  }
}

/** The workspace is gone for good, or cannot be asked just now. */
function noClient(error: unknown): DeliveryReport {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'slack.fault'
  const retryAfterMs = typeof error === 'object' && error !== null && 'retryAfterMs' in error ? Number(error.retryAfterMs) : null
  if (code === 'slack.not_installed') return { status: 'failed', code, retryAfterMs: null }
  return { status: 'failed', code, retryAfterMs: retryAfterMs ?? 5_000, wholeAccount: true }
}
