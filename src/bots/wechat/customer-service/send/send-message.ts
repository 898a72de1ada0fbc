import { isAgentGreeting } from '../../../../domain/desk/agent-greeting.ts'
import type { DeliveryReport, OutboundMessage } from '../../../channel.ts'
import type { ChannelPorts } from '../../../open-channel.ts'
import { sendParts } from '../../../send-parts.ts'
import type { ApiAnswer } from '../../shared/api-answer.ts'
import { outsideWindow } from '../../shared/outside-window.ts'
import { uploadMedia } from '../../shared/upload-media.ts'
import type { WechatApi } from '../../shared/wechat-api.ts'
import { placeOfCode, placeOfKept } from '../state/keep-in-step.ts'
import { askState, moveTo, STATES } from '../state/service-state.ts'
import { type Bubble, bubblesOf } from './bubbles.ts'
import { msgidOf } from './msgid.ts'
import {
  BUDGET_SPENT,
  CHAT_ENDED,
  ENDED,
  type Failed,
  IN_POOL,
  isKnownRefusal,
  PERSON_HAS_IT,
  reportOf,
  STATE_FORBIDS,
  STATE_UNCLEAR,
  WINDOW_CLOSED,
} from './refusals.ts'

export interface SendParts {
  readonly api: WechatApi
  readonly ports: Pick<ChannelPorts, 'clock' | 'files' | 'log' | 'memory' | 'reports'>
  /** The desk's login of a userid in 企业微信. */
  readonly loginOf: (userid: string) => string
  /** Ids whose first try got no answer: when the platform then refuses one for no reason we know, it has it. */
  readonly lost: Set<string>
}

/** As far as the reply window lets us, part by part, each under an id of its own that stays the same at every try. */
export async function sendMessage(parts: SendParts, message: OutboundMessage): Promise<DeliveryReport> {
  const bubbles = bubblesOf(message)
  const refused = refusedByWindow(message, bubbles.length - message.partsSent, parts.ports.clock.now())
  if (refused) return { ...refused, partsSent: message.partsSent }
  return sendParts(bubbles, message, (bubble, place) => sendBubble(parts, message, { bubble, msgid: msgidOf(message.id, place) }))
}

function refusedByWindow(message: OutboundMessage, needed: number, now: Date): typeof WINDOW_CLOSED | null {
  const outside = outsideWindow(message, { needed, now })
  if (outside === null) return null
  return outside === 'closed' ? WINDOW_CLOSED : BUDGET_SPENT
}

/** The platform's own moves take about as long. */
const JUST_NOW_MS = 15_000
/** Our own move after a change of the owner takes less. */
const MOVED_WITHIN_MS = 8_000

interface Numbered {
  readonly bubble: Bubble
  readonly msgid: string
}

async function sendBubble(parts: SendParts, message: OutboundMessage, one: Numbered): Promise<DeliveryReport> {
  const contents = await contentsOf(parts, one.bubble)
  if ('kind' in contents) return reportOf(contents, one.msgid)
  const { externalUser: touser, channelAccount: open_kfid } = message
  const answer = await parts.api.call({
    path: '/cgi-bin/kf/send_msg',
    body: { touser, open_kfid, msgid: one.msgid, ...contents.body },
  })
  const wasLost = parts.lost.has(one.msgid)
  if (answer.kind === 'lost') parts.lost.add(one.msgid)
  else if (answer.kind !== 'not_sent') parts.lost.delete(one.msgid)
  if (answer.kind !== 'refused') return reportOf(answer, one.msgid)
  if (wasLost && !isKnownRefusal(answer.errcode)) return { status: 'sent', externalId: one.msgid }
  parts.ports.log.warn('kf.errcode', { errcode: answer.errcode, conversationId: message.conversationId })
  const isOfState = answer.errcode === STATE_FORBIDS || answer.errcode === CHAT_ENDED
  return isOfState ? forbidden(parts, message, { ...one, errcode: answer.errcode }) : reportOf(answer, one.msgid)
}

/** Why the platform takes nothing from us now; in the pool, after we gave it to a person and just after the end it still takes one sentence. */
async function forbidden(
  parts: SendParts,
  message: OutboundMessage,
  one: Numbered & { readonly errcode: number },
): Promise<DeliveryReport> {
  const now = await askState(parts.api, message.channelAccount, message.externalUser)
  switch (now?.state) {
    case STATES.person:
      return (await fromHere(parts, message, one)) ?? personHasIt(parts, message, now.servicer)
    case STATES.pool:
      return (await fromHere(parts, message, one)) ?? (await lastWords(parts, message, one)) ?? inPool(message, parts)
    case STATES.ended:
      return (await lastWords(parts, message, one)) ?? ENDED
    default:
      return one.errcode === CHAT_ENDED ? ENDED : unlessJustWritten(message, parts, STATE_UNCLEAR)
  }
}

/**
 * The bot's words may come while the platform's chat with a person is about to be ended after one here; if it is not, the person took it.
 * Whoever it is may be nobody of our desk: the message is not sent either way.
 */
async function personHasIt(parts: SendParts, message: OutboundMessage, servicer: string | null): Promise<DeliveryReport> {
  if (message.author !== 'bot' || servicer === null) return PERSON_HAS_IT
  if (isOnItsWay(message, parts)) return soon(PERSON_HAS_IT)
  const { channel, channelAccount, externalUser } = message
  await parts.ports.reports
    .personSpoke({ channel, channelAccount, externalUser, agent: parts.loginOf(servicer), said: null })
    .catch(() => parts.ports.log.warn('kf.unknown_servicer'))
  return PERSON_HAS_IT
}

/** Whether a move that began with these words of the bot may still be under way. */
function isOnItsWay({ author, tried }: OutboundMessage, { ports }: SendParts): boolean {
  return author === 'bot' && (tried === undefined || ports.clock.now().getTime() - tried.since.getTime() < MOVED_WITHIN_MS)
}

function soon({ code }: Failed): Failed {
  return { status: 'failed', code, retryAfterMs: 2_000 }
}

/**
 * Words of a person of this desk, where somebody of 企业微信 has the chat or is waited for: one sentence by the code that we were given with
 * that state. An answer of who works here alone then takes the chat back: its end there lets one more through. A greeting is none.
 */
async function fromHere(parts: SendParts, message: OutboundMessage, one: Numbered): Promise<DeliveryReport | null> {
  if (message.author !== 'agent' || one.bubble.kind === 'media') return null
  const said = await lastWords(parts, message, one)
  if (said !== null || isAgentGreeting(message.text)) return said
  const at = { account: message.channelAccount, customer: message.externalUser }
  if ((await parts.ports.memory.get(placeOfKept(at.account, at.customer))) !== true) return null
  const moved = await moveTo(parts.api, at, { state: STATES.ended, servicer: null })
  return moved.isDone && moved.code !== null ? sayOnce(parts, moved.code, one) : null
}

/** A chat that the customer has just moved back to the bot is on its way out of the pool. */
function inPool(message: OutboundMessage, parts: SendParts): Failed {
  return isOnItsWay(message, parts) ? soon(IN_POOL) : unlessJustWritten(message, parts, IN_POOL)
}

function unlessJustWritten({ since }: OutboundMessage, { ports }: SendParts, otherwise: Failed): Failed {
  const ago = ports.clock.now().getTime() - (since.lastInboundAt?.getTime() ?? 0)
  return ago < JUST_NOW_MS ? soon(otherwise) : otherwise
}

type To = Pick<OutboundMessage, 'channelAccount' | 'externalUser'>

/** By the code that the move into this state gave; null = there is none, or it is used up. */
async function lastWords(parts: SendParts, message: To, one: Numbered): Promise<DeliveryReport | null> {
  if (one.bubble.kind === 'media') return null
  const { memory } = parts.ports
  const place = placeOfCode(message.channelAccount, message.externalUser)
  const code = await memory.get(place)
  if (typeof code !== 'string') return null
  const report = await sayOnce(parts, code, one)
  // Meanwhile the chat may have moved on, and left another code.
  if ((await memory.get(place)) !== code) return report ?? lastWords(parts, message, one)
  if (report?.status !== 'failed') await memory.remove(place)
  return report
}

/** null = the platform refuses this code. */
async function sayOnce({ api }: SendParts, code: string, { bubble, msgid }: Numbered): Promise<DeliveryReport | null> {
  if (bubble.kind === 'media') return null
  const text = bubble.kind === 'text' ? bubble.text : [bubble.head, ...bubble.choices.map((one) => `· ${one}`)].join('\n')
  const answer = await api.call({
    path: '/cgi-bin/kf/send_msg_on_event',
    body: { code, msgid, msgtype: 'text', text: { content: text } },
  })
  return answer.kind === 'refused' ? null : reportOf(answer, msgid)
}

async function contentsOf({ api, ports }: SendParts, bubble: Bubble): Promise<{ readonly body: object } | ApiAnswer> {
  switch (bubble.kind) {
    case 'text':
      return { body: { msgtype: 'text', text: { content: bubble.text } } }
    case 'menu':
      return { body: { msgtype: 'msgmenu', msgmenu: menuOf(bubble) } }
    case 'media': {
      const { type, attachment } = bubble
      const given = await uploadMedia(api, { type, attachment, content: await ports.files.read(attachment.key) })
      return 'kind' in given ? given : { body: { msgtype: type, [type]: { media_id: given.mediaId } } }
    }
  }
}

function menuOf({ head, choices }: Extract<Bubble, { readonly kind: 'menu' }>): object {
  const list = choices.map((content, place) => ({ type: 'click', click: { id: String(place + 1), content } }))
  return { head_content: head, list }
}
