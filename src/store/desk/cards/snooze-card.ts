import { prepared } from '../../prepared.ts'
import { type Acting, audit, leads } from '../acting.ts'
import { conversationFor } from '../chats/conversation-for.ts'
import { recordActivity } from '../chats/record-activity.ts'
import { clockOf } from '../chats/snooze.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { isUuid } from '../is-uuid.ts'

interface Snoozed {
  readonly conversation_id: string
  readonly team: string
}

/** Puts a card off; the clock that was promised to the customer runs on, and the console shows who did it. */
export async function snoozeCard(
  at: Acting,
  { cardId, until }: { readonly cardId: string; readonly until: Date },
): Promise<void> {
  const { rows } = isUuid(cardId)
    ? await at.client.query<Snoozed>(
        prepared('SELECT conversation_id, team FROM desk_cards WHERE id = $1 AND closed_at IS NULL', [cardId]),
      )
    : { rows: [] }
  const [card] = rows
  if (card === undefined) throw deskRefusals.unknown({ zh: '卡片', en: 'card' })
  const { id, owner } = await conversationFor(at, card.conversation_id)
  const isTheirs = owner.kind === 'agent' ? owner.agent === at.by.login : card.team === at.by.team
  if (!isTheirs && !leads(at.by)) throw deskRefusals.notYours(owner.kind === 'agent' ? nameFor(at, owner.agent) : null)
  await at.client.query(
    prepared('UPDATE desk_cards SET snoozed_until = $2, snoozed_by = $3, stamp = NULL WHERE id = $1', [
      cardId,
      until,
      at.by.login,
    ]),
  )
  const words = `${at.by.name} 稍后处理，${clockOf(until)} 提醒`
  await recordActivity(at, { conversationId: id, kind: 'snoozed', words, payload: { until: until.toISOString() } })
  await audit(at, { action: 'conversation.snooze', subject: id, detail: { until: until.toISOString() } })
}

function nameFor({ company }: Acting, login: string): string {
  return company.agents.find((agent) => agent.login === login)?.name ?? login
}
