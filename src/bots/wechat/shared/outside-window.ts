import { type ReplyHistory, replyRuleOf, replyWindow } from '../../../domain/conversations/reply-window.ts'
import type { OutboundMessage, SinceTheCustomer } from '../../channel.ts'

interface Wanted {
  /** Bubbles that would be sent. */
  readonly needed: number
  readonly now: Date
}

/** Why the reply window does not take a message; all of it or nothing: half a sentence helps nobody, and the desk is told why. */
export function outsideWindow({ channel, since }: OutboundMessage, { needed, now }: Wanted): 'closed' | 'spent' | null {
  const rule = replyRuleOf(channel)
  if (rule === null || needed === 0) return null
  const window = replyWindow(historyOf(since), rule, now)
  if (window.status === 'closed') return 'closed'
  return window.status === 'spent' || window.left < needed ? 'spent' : null
}

function historyOf({ replies, lastInboundAt, sent }: SinceTheCustomer): ReplyHistory {
  return replies ?? { message: lastInboundAt && { at: lastInboundAt, sentSince: sent }, tap: null }
}
