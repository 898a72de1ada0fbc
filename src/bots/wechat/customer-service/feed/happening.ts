import type { InboundMessage } from '../../../../domain/conversations/message.ts'
import type { DeliveryNews, PersonSpoke } from '../../../ports.ts'
import { KF } from '../names.ts'
import { messageIdOf } from '../send/msgid.ts'
import type { FeedEvent, FeedItem } from './feed-item.ts'
import { contentsOf, messageOf, recallOf } from './message-of.ts'

/** What an entry of the feed means. */
export type Happening =
  | { readonly kind: 'message'; readonly message: InboundMessage }
  | { readonly kind: 'person_spoke'; readonly words: PersonSpoke }
  | { readonly kind: 'person_left'; readonly person: Omit<PersonSpoke, 'said'> }
  | { readonly kind: 'delivery'; readonly news: DeliveryNews }
  | { readonly kind: 'entered'; readonly customer: string; readonly welcomeCode: string; readonly at: Date }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unknown_event'; readonly event: string }

export interface FeedContext {
  readonly account: string
  /** The desk's login of a userid in 企业微信. */
  readonly loginOf: (userid: string) => string
}

const CUSTOMER = 3
const SERVICER = 5
const TOOK = [1, 2, 4]
const ENDED = 3

const FAILURES: Readonly<Record<number, string>> = {
  1: 'kf.account_deleted',
  2: 'kf.app_closed',
  4: 'kf.window_closed',
  5: 'kf.ended',
  6: 'kf.budget_spent',
  7: 'kf.not_verified',
  8: 'kf.not_verified',
  9: 'kf.not_verified',
  10: 'kf.customer_refuses',
}

const NOTHING: Happening = { kind: 'nothing' }

/** Reads one entry. */
export function happeningOf(item: FeedItem, context: FeedContext): Happening {
  if (item.msgtype === 'event') return item.event ? eventOf(item, item.event, context) : NOTHING
  if (!item.external_userid) return NOTHING
  if (item.origin === CUSTOMER) return { kind: 'message', message: messageOf(item, context.account, item.external_userid) }
  // Words that we sent ourselves are known already.
  if (item.origin !== SERVICER || !item.servicer_userid || messageIdOf(item.msgid) !== null) return NOTHING
  const said = { externalId: item.msgid, text: wordsOf(item), at: new Date(item.send_time * 1_000) }
  return { kind: 'person_spoke', words: { ...personOf(item.external_userid, item.servicer_userid, context), said } }
}

const QUIET = new Set(['servicer_recall_msg', 'servicer_status_change', 'reject_customer_msg_switch_change'])

function eventOf(item: FeedItem, event: FeedEvent, context: FeedContext): Happening {
  const customer = event.external_userid ?? item.external_userid ?? ''
  switch (event.event_type) {
    case 'enter_session':
      return enteredOf(item, event, customer)
    case 'msg_send_fail':
      return failureOf(event, context)
    case 'session_status_change':
      return changeOf(event, customer, context)
    case 'user_recall_msg':
      return recalledOf(item, event, { account: context.account, customer })
    default:
      return QUIET.has(event.event_type) ? NOTHING : { kind: 'unknown_event', event: event.event_type.slice(0, 64) }
  }
}

function enteredOf(item: FeedItem, { welcome_code: welcomeCode }: FeedEvent, customer: string): Happening {
  return welcomeCode ? { kind: 'entered', customer, welcomeCode, at: new Date(item.send_time * 1_000) } : NOTHING
}

function recalledOf(item: FeedItem, event: FeedEvent, at: { readonly account: string; readonly customer: string }): Happening {
  if (!event.recall_msgid || at.customer === '') return NOTHING
  return { kind: 'message', message: recallOf(item, event.recall_msgid, at) }
}

function failureOf({ fail_msgid, fail_type }: FeedEvent, { account }: FeedContext): Happening {
  if (!fail_msgid) return NOTHING
  const id = messageIdOf(fail_msgid)
  return {
    kind: 'delivery',
    news: {
      channel: KF,
      channelAccount: account,
      message: id === null ? { externalId: fail_msgid } : { id },
      state: 'failed',
      code: FAILURES[fail_type ?? 0] ?? 'kf.not_delivered',
    },
  }
}

function changeOf(event: FeedEvent, customer: string, context: FeedContext): Happening {
  const { change_type: type = 0, old_servicer_userid: old, new_servicer_userid: next } = event
  if (TOOK.includes(type) && next && customer) {
    return { kind: 'person_spoke', words: { ...personOf(customer, next, context), said: null } }
  }
  if (type !== ENDED || !old || !customer) return NOTHING
  return { kind: 'person_left', person: personOf(customer, old, context) }
}

function personOf(externalUser: string, userid: string, { account, loginOf }: FeedContext): Omit<PersonSpoke, 'said'> {
  return { channel: KF, channelAccount: account, externalUser, agent: loginOf(userid) }
}

/** What a person sent that is no text is told by its kind. */
function wordsOf(item: FeedItem): string {
  const { text } = contentsOf(item)
  return item.msgtype === 'text' ? text : `[${item.msgtype}] ${text === item.msgtype ? '' : text}`.trim()
}
