import type { DeliveryReport, OutboundMessage, TextLimit } from '../../channel.ts'
import type { Files } from '../../ports.ts'
import { sendParts } from '../../send-parts.ts'
import { splitText } from '../../split-text.ts'
import type { GatewayLink } from './gateway.ts'
import { grpcStatus } from './grpc-status.ts'
import { placeOf } from './place.ts'
import type { LoggedInGateway } from './supervise-gateway.ts'
import { within } from './within.ts'

/** WeChat takes longer ones on some phones only. */
export const TEXT_LIMIT: TextLimit = { most: 2_000, unit: 'utf16' }

/** The sign that ends a mention in WeChat. */
const MENTION_END = '\u2005'
const NOT_CONNECTED_MS = 5_000
const OTHER_ACCOUNT_MS = 60_000
const TOO_MUCH_MS = 10_000

/**
 * Statuses by which a gateway says that it did not take a message, and never will: bad argument, no such person, no right, no such call.
 * Its `INTERNAL` says nothing of the kind: anything that was thrown, also after WeChat had the words. https://grpc.io/docs/guides/status-codes/
 */
const NEVER = [3, 5, 7, 12]
const RESOURCE_EXHAUSTED = 8

export interface SendParts {
  readonly link: () => LoggedInGateway | null
  readonly files: Files
  readonly answerMs: number
}

/**
 * Says one message. What may have reached the gateway is never said twice: only what certainly did not is tried again.
 */
export async function sendToWechaty(message: OutboundMessage, parts: SendParts): Promise<DeliveryReport> {
  const link = parts.link()
  if (!link) return later('wechaty.not_connected', NOT_CONNECTED_MS)
  if (link.accountId !== message.channelAccount) return later('wechaty.other_account', OTHER_ACCOUNT_MS)
  const bubbles = await bubblesOf(message, link.gateway, parts)
  if (!bubbles) return { status: 'failed', code: 'wechaty.file_missing', retryAfterMs: null }
  return sendParts(bubbles, message, async (say) => {
    // The connection may have ended since the part before.
    if (parts.link()?.gateway !== link.gateway) return later('wechaty.not_connected', NOT_CONNECTED_MS)
    try {
      const externalId = await within(parts.answerMs, say())
      return externalId === null ? { status: 'sent' } : { status: 'sent', externalId }
    } catch (error) {
      return reportOf(grpcStatus(error))
    }
  })
}

/** What a refused or unanswered call says of the message. */
function reportOf(status: number | null): DeliveryReport {
  if (status === RESOURCE_EXHAUSTED) return later('wechaty.too_much', TOO_MUCH_MS)
  if (status !== null && NEVER.includes(status)) return { status: 'failed', code: 'wechaty.refused', retryAfterMs: null }
  return { status: 'unknown', code: 'wechaty.no_answer' }
}

type Bubble = () => Promise<string | null>

async function bubblesOf(message: OutboundMessage, gateway: GatewayLink, parts: SendParts): Promise<readonly Bubble[] | null> {
  const place = placeOf(message.externalUser)
  const to = place.room ?? place.person
  const mentions = place.room === null ? [] : [place.person]
  const mention = place.room === null ? '' : await mentionOf(() => gateway.nameIn(place), parts.answerMs)
  const words = message.text === '' ? '' : `${mention}${withChoices(message)}`
  const texts = words === '' ? [] : splitText(words, TEXT_LIMIT)
  const says: Bubble[] = texts.map((text, index) => () => gateway.sayText(to, text, index === 0 ? mentions : []))
  if (!message.attachment) return says
  const { key, name } = message.attachment
  if (!(await parts.files.find(key))) return null
  const content = await parts.files.read(key)
  return [...says, () => gateway.sayFile(to, { name, content })]
}

/** No name, no mention: the words matter more. */
async function mentionOf(nameIn: () => Promise<string>, answerMs: number): Promise<string> {
  const name = await within(answerMs, nameIn()).catch(() => '')
  return name === '' ? '' : `@${name}${MENTION_END}`
}

/** There are no buttons in a chat with a person: choices are a list, and its number is an answer. */
function withChoices({ text, choices }: OutboundMessage): string {
  return [text, ...choices.map((choice, index) => `${index + 1}. ${choice}`)].join('\n')
}

function later(code: string, retryAfterMs: number): DeliveryReport {
  return { status: 'failed', code, retryAfterMs, wholeAccount: true }
}
