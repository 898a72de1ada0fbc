import { type ReplyHistory, replyRuleOf, replyWindow } from '../../../../domain/conversations/reply-window.ts'
import type { DeliveryReport, OutboundMessage, SinceTheCustomer } from '../../../channel.ts'
import type { ChannelPorts } from '../../../open-channel.ts'
import { sendParts } from '../../../send-parts.ts'
import type { ApiAnswer } from '../../shared/api-answer.ts'
import type { WechatApi } from '../../shared/wechat-api.ts'
import type { PassiveWindows } from '../callback/passive-windows.ts'
import type { FileLinks } from '../file-links.ts'
import { uploadImage } from '../media.ts'
import { OFFICIAL_ACCOUNT } from '../names.ts'
import { type Bubble, bubblesOf } from './bubbles.ts'
import { BUDGET_SPENT, reportOf, WINDOW_CLOSED } from './refusals.ts'

export interface SendParts {
  readonly api: WechatApi
  readonly ports: Pick<ChannelPorts, 'clock' | 'files' | 'log'>
  readonly windows: PassiveWindows
  readonly links: FileLinks
}

/** On the connection of a waiting callback when there is one, else as customer-service messages as far as the reply window lets us. */
export async function sendMessage(parts: SendParts, message: OutboundMessage): Promise<DeliveryReport> {
  const bubbles = bubblesOf(message, parts.links.to)
  const first = message.partsSent === 0 ? bubbles[0] : undefined
  const isPassive = first?.kind === 'text' && parts.windows.isWaiting(message.externalUser)
  const refused = refusedByWindow(message, bubbles.length - message.partsSent - (isPassive ? 1 : 0), parts.ports.clock.now())
  if (refused) return { ...refused, partsSent: message.partsSent }
  if (!isPassive) parts.windows.release(message.externalUser)
  return sendParts(bubbles, message, async (bubble, place) => {
    const passively = place === 0 && bubble.kind === 'text' ? parts.windows.take(message.externalUser, bubble.text) : null
    if (passively !== null)
      return (await passively) === 'printed' ? { status: 'sent' } : { status: 'unknown', code: 'oa.answer_lost' }
    const answer = await sendBubble(parts, message.externalUser, bubble)
    if (answer.kind === 'refused')
      parts.ports.log.warn('oa.errcode', { errcode: answer.errcode, conversationId: message.conversationId })
    return reportOf(answer)
  })
}

/** All of a message or nothing of it: half a sentence helps nobody, and the desk is told why. */
function refusedByWindow({ since }: OutboundMessage, needed: number, now: Date): typeof WINDOW_CLOSED | null {
  const rule = replyRuleOf(OFFICIAL_ACCOUNT)
  if (rule === null || needed === 0) return null
  const window = replyWindow(historyOf(since), rule, now)
  if (window.status === 'closed') return WINDOW_CLOSED
  return window.status === 'spent' || window.left < needed ? BUDGET_SPENT : null
}

function historyOf({ replies, lastInboundAt, sent }: SinceTheCustomer): ReplyHistory {
  return replies ?? { message: lastInboundAt && { at: lastInboundAt, sentSince: sent }, tap: null }
}

async function sendBubble(parts: SendParts, touser: string, bubble: Bubble): Promise<ApiAnswer> {
  switch (bubble.kind) {
    case 'text':
      return say(parts, { touser, msgtype: 'text', text: { content: bubble.text } })
    case 'menu':
      return say(parts, { touser, msgtype: 'msgmenu', msgmenu: menuOf(bubble) })
    case 'image': {
      const uploaded = await uploadImage(parts.api, bubble.attachment, await parts.ports.files.read(bubble.attachment.key))
      if ('kind' in uploaded) return uploaded
      return say(parts, { touser, msgtype: 'image', image: { media_id: uploaded.mediaId } })
    }
  }
}

function menuOf({ head, choices }: Extract<Bubble, { readonly kind: 'menu' }>): object {
  const list = choices.map((content, place) => ({ id: String(place + 1), content }))
  return { head_content: head, list, tail_content: '' }
}

function say({ api }: SendParts, body: object): Promise<ApiAnswer> {
  return api.call({ path: '/cgi-bin/message/custom/send', body })
}
