import { z } from 'zod'
import type { Attachment, InboundMessage } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import type { Clock } from '../../domain/ports.ts'
import type { Channel, DeliveryReport, OutboundMessage } from '../channel.ts'
import { type LiveEvents, personTopic } from '../ports.ts'
import { chatRefusal } from './chat-refusals.ts'
import type { VisitorSession } from './visitor-session.ts'

/** Longest text that is stored as it came, in UTF-16 units. */
export const MAX_TEXT = 20_000

/** The one site the widget serves; more sites would be more accounts. */
export const WEB_ACCOUNT = 'web'

/** What a widget posted, with who posted it. */
export interface WebDelivery {
  readonly session: VisitorSession
  readonly body: unknown
  /** The page's own. */
  readonly language?: Language | undefined
  readonly upload?: { readonly kind: 'image' | 'file'; readonly attachment: Attachment }
}

const posted = z.object({
  clientId: z.string().regex(/^[\w-]{1,64}$/),
  text: z.string(),
  choice: z.boolean().optional(),
})

/** The web chat as a channel: the visitor's session is its signature, the stored page is its print, live events are only the bell. */
export function createWebChannel(ports: { readonly clock: Clock; readonly live: LiveEvents }): Channel<WebDelivery> {
  return {
    name: 'web',
    textLimit: null,
    receive: async (delivery) => [parseDelivery(delivery, ports.clock.now())],
    send: async (message) => ring(message, ports.live),
  }
}

/** The sender's own id of a message, made unique over all visitors. */
export function externalIdOf(session: VisitorSession, clientId: string): string {
  return `${session.externalUser}:${clientId}`
}

function parseDelivery({ session, body, language, upload }: WebDelivery, now: Date): InboundMessage {
  const parsed = posted.safeParse(body)
  if (!parsed.success) throw chatRefusal('chat.malformed')
  const { clientId, text, choice } = parsed.data
  if (text.length > MAX_TEXT) throw chatRefusal('chat.text_too_long')
  return {
    channel: 'web',
    channelAccount: WEB_ACCOUNT,
    externalId: externalIdOf(session, clientId),
    externalUser: session.externalUser,
    kind: upload?.kind ?? 'text',
    text,
    ...(choice ? { isChoice: true } : {}),
    ...(upload ? { attachment: upload.attachment } : {}),
    ...(session.phone ? { vouchedPhone: session.phone } : {}),
    ...(session.name ? { displayName: session.name } : {}),
    ...(language ? { pageLanguage: language } : {}),
    sentAt: now,
  }
}

async function ring(message: OutboundMessage, live: LiveEvents): Promise<DeliveryReport> {
  live.announce(personTopic(message), { type: 'changed', seq: message.seq })
  return { status: 'sent', externalId: message.id }
}
