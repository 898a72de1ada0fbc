import type { DeliveryReport, OutboundMessage } from '../../../channel.ts'
import type { ChannelPorts } from '../../../open-channel.ts'
import { sendParts } from '../../../send-parts.ts'
import type { ApiAnswer } from '../../shared/api-answer.ts'
import { outsideWindow } from '../../shared/outside-window.ts'
import { uploadMedia } from '../../shared/upload-media.ts'
import type { WechatApi } from '../../shared/wechat-api.ts'
import type { PassiveWindows } from '../callback/passive-windows.ts'
import type { FileLinks } from '../file-links.ts'
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

function refusedByWindow(message: OutboundMessage, needed: number, now: Date): typeof WINDOW_CLOSED | null {
  const outside = outsideWindow(message, { needed, now })
  if (outside === null) return null
  return outside === 'closed' ? WINDOW_CLOSED : BUDGET_SPENT
}

async function sendBubble(parts: SendParts, touser: string, bubble: Bubble): Promise<ApiAnswer> {
  switch (bubble.kind) {
    case 'text':
      return say(parts, { touser, msgtype: 'text', text: { content: bubble.text } })
    case 'menu':
      return say(parts, { touser, msgtype: 'msgmenu', msgmenu: menuOf(bubble) })
    case 'image': {
      const { attachment } = bubble
      const content = await parts.ports.files.read(attachment.key)
      const uploaded = await uploadMedia(parts.api, { type: 'image', attachment, content })
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
