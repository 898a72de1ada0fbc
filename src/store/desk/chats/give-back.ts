import type { Case } from '../../../domain/cases/case.ts'
import { recordCaseEvent } from '../../cases/record-case-event.ts'
import type { LockedConversation } from '../../conversations/lock-conversation.ts'
import { setOwner } from '../../conversations/set-owner.ts'
import { prepared } from '../../prepared.ts'
import { type Acting, audit } from '../acting.ts'
import { findCase } from '../cases/find-case.ts'
import { resolveCase } from '../cases/resolve-case.ts'
import { playTurn } from '../play-turn.ts'
import { conversationFor, mustOwn } from './conversation-for.ts'
import { recordActivity } from './record-activity.ts'

/** The person is done: the hand-over is closed with the summary, the bot takes over and sends the survey. */
export async function resolve(
  at: Acting,
  { conversationId, summary }: { readonly conversationId: string; readonly summary: string },
): Promise<void> {
  const conversation = await conversationFor(at, conversationId)
  mustOwn(at, conversation)
  await settleHandOver(at, conversation, summary)
  await recordActivity(at, {
    conversationId,
    kind: 'resolved',
    words: `${at.by.name} 已解决：${summary}`,
    payload: { summary, case: conversation.handOverCase },
  })
  await audit(at, { action: 'conversation.resolve', subject: conversationId, detail: { case: conversation.handOverCase } })
  await giveToBot(at, conversation, true)
}

/** The bot goes on where it was: what is parked is offered again. */
export async function handBack(at: Acting, conversationId: string): Promise<void> {
  const conversation = await conversationFor(at, conversationId)
  mustOwn(at, conversation)
  await settleHandOver(at, conversation, 'handed back')
  await recordActivity(at, {
    conversationId,
    kind: 'handed_back',
    words: `${at.by.name} 交还机器人`,
    payload: { case: conversation.handOverCase },
  })
  await audit(at, { action: 'conversation.hand_back', subject: conversationId, detail: { case: conversation.handOverCase } })
  await giveToBot(at, conversation, false)
}

/** A case that only the talk was for ends with it; one that waits for a decision stays open, and keeps what was said. */
async function settleHandOver(at: Acting, { handOverCase }: LockedConversation, summary: string): Promise<void> {
  const open = handOverCase === null ? null : await findCase(at, handOverCase)
  if (open === null || open.case.closedAt !== null) return
  if (endsWithTheTalk(open.case)) return resolveCase(at, { number: open.case.number, outcome: summary, words: summary })
  await recordCaseEvent(at, { caseNumber: open.case.number, kind: 'noted', by: at.by.login, words: summary })
}

function endsWithTheTalk({ kind, amountFen, decidedFen }: Case): boolean {
  if (kind === 'complaint') return amountFen === null || decidedFen !== null
  return kind === 'hand_over' || kind === 'incident'
}

/** What was written under a person's hands was theirs to answer, also when its quiet window is still open. */
const LEAVE = `
  WITH answered AS (
    UPDATE messages SET handled_at = $2 WHERE conversation_id = $1 AND author_kind = 'customer' AND handled_at IS NULL
  )
  UPDATE conversations SET hand_over_case = NULL, desk_read_seq = seq, turn_due_at = NULL WHERE id = $1`

/** The owner first: a turn speaks only where the bot has the chat. */
async function giveToBot(at: Acting, conversation: LockedConversation, resolved: boolean): Promise<void> {
  await setOwner(at, conversation, { kind: 'bot' })
  await at.client.query(prepared(LEAVE, [conversation.id, at.now]))
  await playTurn(at, conversation.id, { kind: 'handed_back', agent: at.by.login, resolved })
}
