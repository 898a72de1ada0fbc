import { z } from 'zod'
import type { InboundMessage } from '../../../../domain/conversations/message.ts'
import { malformed } from '../../shared/wechat-refusals.ts'
import { wordsOfButton } from '../menu.ts'
import { OFFICIAL_ACCOUNT } from '../names.ts'
import { type Contents, contentsOf } from './contents.ts'

/** What a callback tells. */
export type Heard =
  | { readonly kind: 'message'; readonly message: InboundMessage }
  | { readonly kind: 'followed' }
  /** Nothing to do: a receipt, a position told in passing, our own account. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown_event'; readonly event: string }

/** Who wrote to whom; an answer goes the other way. */
export interface Between {
  readonly from: string
  readonly to: string
}

const anyCallback = z.looseObject({
  ToUserName: z.string().min(1).max(128),
  FromUserName: z.string().min(1).max(128),
  CreateTime: z.string().regex(/^\d{1,12}$/),
  MsgType: z.string().min(1),
  MsgId: z.string().max(64).optional(),
})
const anyEvent = z.object({ Event: z.string().min(1), EventKey: z.string().max(256).default('') })

/** Told by the platform besides words; none of them asks for anything. */
const QUIET_EVENTS = new Set([
  'unsubscribe',
  'scan',
  'view',
  'location',
  'view_miniprogram',
  'templatesendjobfinish',
  'masssendjobfinish',
  'publishjobfinish',
  'subscribe_msg_popup_event',
  'subscribe_msg_change_event',
  'subscribe_msg_sent_event',
])

/** Reads one callback into what it means; throws a `Refusal` when it is none. */
export function hear(
  fields: Readonly<Record<string, unknown>>,
  appId: string,
): { readonly heard: Heard; readonly between: Between } {
  const parsed = anyCallback.safeParse(fields)
  if (!parsed.success) throw malformed()
  const { FromUserName: from, ToUserName: to, CreateTime, MsgType, MsgId } = parsed.data
  const about = { from, appId, sentAt: new Date(Number(CreateTime) * 1_000) }
  const between = { from, to }
  if (from.startsWith('gh_')) return { heard: { kind: 'nothing' }, between }
  if (MsgType === 'event') return { heard: heardEvent(fields, { ...about, time: CreateTime }), between }
  const message = messageOf(contentsOf(MsgType, fields), { ...about, externalId: MsgId ?? `${from}:${CreateTime}` })
  return { heard: { kind: 'message', message }, between }
}

interface About {
  readonly from: string
  readonly appId: string
  readonly sentAt: Date
}

/** Events have no id: who, when and what tell them apart. */
function heardEvent(fields: Readonly<Record<string, unknown>>, about: About & { readonly time: string }): Heard {
  const parsed = anyEvent.safeParse(fields)
  if (!parsed.success) throw malformed()
  const { Event, EventKey } = parsed.data
  const event = Event.toLowerCase()
  if (event === 'subscribe') return { kind: 'followed' }
  if (QUIET_EVENTS.has(event)) return { kind: 'nothing' }
  if (event !== 'click' || EventKey === '') return { kind: 'unknown_event', event: event.slice(0, 64) }
  const externalId = `${about.from}:${about.time}:${event}:${EventKey}`
  return {
    kind: 'message',
    message: messageOf({ kind: 'text', text: wordsOfButton(EventKey), isChoice: true }, { ...about, externalId }),
  }
}

function messageOf(
  contents: Contents,
  { from, appId, sentAt, externalId }: About & { readonly externalId: string },
): InboundMessage {
  return { channel: OFFICIAL_ACCOUNT, channelAccount: appId, externalId, externalUser: from, sentAt, ...contents }
}
