import { type ReplyHistory, replyRuleOf, replyWindow } from '../../../../domain/conversations/reply-window.ts'
import type { DeliveryReport, OutboundMessage, SinceTheCustomer } from '../../../channel.ts'
import type { ChannelPorts } from '../../../open-channel.ts'
import { sendParts } from '../../../send-parts.ts'
import type { ApiAnswer } from '../../shared/api-answer.ts'
import type { WechatApi } from '../../shared/wechat-api.ts'
import { uploadMedia } from '../media.ts'
import { KF } from '../names.ts'
import { placeOfCode } from '../state/keep-in-step.ts'
import { askState, STATES } from '../state/service-state.ts'
import { type Bubble, bubblesOf } from './bubbles.ts'
import { msgidOf } from './msgid.ts'
import {
  BUDGET_SPENT,
  ENDED,
  type Failed,
  IN_POOL,
  isKnownRefusal,
  PERSON_HAS_IT,
  reportOf,
  STATE_FORBIDS,
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

/** All of a message or nothing of it: half a sentence helps nobody, and the desk is told why. */
function refusedByWindow({ since }: OutboundMessage, needed: number, now: Date): Failed | null {
  const rule = replyRuleOf(KF)
  if (rule === null || needed === 0) return null
  const window = replyWindow(historyOf(since), rule, now)
  if (window.status === 'closed') return WINDOW_CLOSED
  return window.status === 'spent' || window.left < needed ? BUDGET_SPENT : null
}

function historyOf({ replies, lastInboundAt, sent }: SinceTheCustomer): ReplyHistory {
  return replies ?? { message: lastInboundAt && { at: lastInboundAt, sentSince: sent }, tap: null }
}

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
  if (answer.kind === 'lost') parts.lost.add(one.msgid)
  if (answer.kind !== 'refused') return reportOf(answer, one.msgid)
  if (parts.lost.has(one.msgid) && !isKnownRefusal(answer.errcode)) return { status: 'sent', externalId: one.msgid }
  parts.ports.log.warn('kf.errcode', { errcode: answer.errcode, conversationId: message.conversationId })
  return answer.errcode === STATE_FORBIDS ? forbidden(parts, message, one) : reportOf(answer, one.msgid)
}

/** Why the platform takes nothing from us now; in the pool it still takes one sentence. */
async function forbidden(parts: SendParts, message: OutboundMessage, one: Numbered): Promise<DeliveryReport> {
  const { channel, channelAccount, externalUser } = message
  const now = await askState(parts.api, channelAccount, externalUser)
  switch (now?.state) {
    case STATES.person:
      if (now.servicer !== null) {
        const agent = parts.loginOf(now.servicer)
        // Whoever it is may be nobody of our desk: the message is not sent either way.
        await parts.ports.reports
          .personSpoke({ channel, channelAccount, externalUser, agent, said: null })
          .catch(() => parts.ports.log.warn('kf.unknown_servicer'))
      }
      return PERSON_HAS_IT
    case STATES.pool:
      return one.bubble.kind === 'text' ? sayInPool(parts, message, { text: one.bubble.text, msgid: one.msgid }) : IN_POOL
    case STATES.ended:
      return ENDED
    default:
      return { status: 'failed', code: 'kf.state_changing', retryAfterMs: 2_000 }
  }
}

async function sayInPool(
  { api, ports }: SendParts,
  { channelAccount, externalUser }: OutboundMessage,
  { text, msgid }: { readonly text: string; readonly msgid: string },
): Promise<DeliveryReport> {
  const place = placeOfCode(channelAccount, externalUser)
  const code = await ports.memory.get(place)
  if (typeof code !== 'string') return IN_POOL
  await ports.memory.remove(place)
  const body = { code, msgid, msgtype: 'text', text: { content: text } }
  return reportOf(await api.call({ path: '/cgi-bin/kf/send_msg_on_event', body }), msgid)
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
