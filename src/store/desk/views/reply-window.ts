import { replyRuleOf, replyWindow } from '../../../domain/conversations/reply-window.ts'
import type { ReplyWindowView } from '../../../domain/desk/desk-views.ts'
import { printedBubbles } from '../../outbox/printed-bubbles.ts'
import { iso } from '../../rows/instant.ts'
import { read, type Viewing } from './viewing.ts'

interface Row {
  readonly words_at: Date | null
  readonly sent_since_words: number
  readonly tap_at: Date | null
  readonly sent_since_tap: number
}

/** Whatever was queued counts: it goes out before what the person writes now. */
const sentAfter = (seq: string) => `(SELECT ${printedBubbles('s')} FROM messages s WHERE s.conversation_id = $1 AND s.seq > ${seq}
  AND s.delivery IN ('queued', 'sending', 'sent', 'delivered', 'read', 'unknown'))`

const LAST_DEEDS = `
  SELECT words.at AS words_at, ${sentAfter('words.seq')} AS sent_since_words, tap.at AS tap_at, ${sentAfter('tap.seq')} AS sent_since_tap
  FROM (SELECT 1) one
  LEFT JOIN LATERAL (SELECT m.seq, m.at FROM messages m WHERE m.conversation_id = $1 AND m.author_kind = 'customer'
    AND NOT m.is_choice AND m.kind <> 'recall' ORDER BY m.seq DESC LIMIT 1) words ON true
  LEFT JOIN LATERAL (SELECT m.seq, m.at FROM messages m WHERE m.conversation_id = $1 AND m.author_kind = 'customer'
    AND m.is_choice AND m.seq > coalesce(words.seq, 0) ORDER BY m.seq DESC LIMIT 1) tap ON true`

/** How far the platform lets the desk answer in this conversation; null = at any time. */
export async function readReplyWindow(
  viewing: Viewing,
  { id, channel }: { readonly id: string; readonly channel: string },
): Promise<ReplyWindowView | null> {
  const rule = replyRuleOf(channel)
  const [row] = rule === null ? [] : await read<Row>(viewing, LAST_DEEDS, [id])
  if (rule === null || row === undefined) return null
  const message = row.words_at && { at: row.words_at, sentSince: row.sent_since_words }
  const tap = row.tap_at && { at: row.tap_at, sentSince: row.sent_since_tap }
  const window = replyWindow({ message, tap }, rule, viewing.now)
  return window.status === 'closed' ? window : { ...window, closesAt: iso(window.closesAt) }
}
