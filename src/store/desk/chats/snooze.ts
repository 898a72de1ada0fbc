import { chinaParts } from '../../../domain/time/china-time.ts'
import { prepared } from '../../prepared.ts'
import { type Acting, audit } from '../acting.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { conversationFor, mustOwn } from './conversation-for.ts'
import { recordActivity } from './record-activity.ts'

const LONGEST_DAYS = 31
const DAY_MS = 86_400_000

export interface Snooze {
  readonly conversationId: string
  /** null = now after all. */
  readonly until: Date | null
}

/** Puts one's own chat off, or takes it up again; every promise to the customer runs on meanwhile. */
export async function snooze(at: Acting, { conversationId, until }: Snooze): Promise<void> {
  const conversation = await conversationFor(at, conversationId)
  mustOwn(at, conversation)
  await at.client.query(prepared('DELETE FROM snoozes WHERE conversation_id = $1', [conversation.id]))
  if (until === null) return
  const ahead = until.getTime() - at.now.getTime()
  if (ahead <= 0 || ahead > LONGEST_DAYS * DAY_MS) throw deskRefusals.badTime()
  await at.client.query(
    prepared('INSERT INTO snoozes (conversation_id, agent, until, seq) VALUES ($1, $2, $3, $4)', [
      conversation.id,
      at.by.login,
      until,
      conversation.seq,
    ]),
  )
  await recordActivity(at, {
    conversationId,
    kind: 'snoozed',
    words: `${at.by.name} 稍后处理，${clockOf(until)} 提醒`,
    payload: { until: until.toISOString() },
  })
  await audit(at, { action: 'conversation.snooze', subject: conversationId, detail: { until: until.toISOString() } })
}

/** `11月22日 14:05`, in China. */
export function clockOf(instant: Date): string {
  const { month, day, hour, minute } = chinaParts(instant)
  return `${month}月${day}日 ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
