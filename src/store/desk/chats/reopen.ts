import { recordCaseEvent } from '../../cases/record-case-event.ts'
import { setOwner } from '../../conversations/set-owner.ts'
import { prepared } from '../../prepared.ts'
import { changeTimers } from '../../turns/change-timers.ts'
import { type Acting, audit } from '../acting.ts'
import { findCase } from '../cases/find-case.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { stopWaiting } from './claim.ts'
import { conversationFor } from './conversation-for.ts'
import { recordActivity } from './record-activity.ts'

/** A slip is noticed at once; later somebody takes the chat like any other. */
const WITHIN_MS = 5 * 60_000

/** Takes back one's own giving back of the chat, right after it: the chat is theirs and its case open as before. The customer is told nothing. */
export async function reopen(at: Acting, conversationId: string): Promise<void> {
  const conversation = await conversationFor(at, conversationId)
  const ending = await lastEnding(at, conversation.id)
  if (conversation.owner.kind !== 'bot' || ending === null) throw deskRefusals.tooLate()
  await setOwner(at, conversation, { kind: 'agent', agent: at.by.login })
  await stopWaiting(at, conversation)
  if (ending.case !== null) await takeCaseUp(at, conversation.id, ending.case)
  await recordActivity(at, { conversationId: conversation.id, kind: 'reopened', words: `${at.by.name} 撤销结束，继续处理` })
  await audit(at, { action: 'conversation.reopen', subject: conversation.id, detail: { case: ending.case } })
}

interface Ending {
  readonly by: string
  readonly kind: string
  readonly case: string | null
  readonly at: Date
}

const LAST = `SELECT by, kind, payload->>'case' AS case, at FROM conversation_events
  WHERE conversation_id = $1 AND kind <> 'read' ORDER BY at DESC, id DESC LIMIT 1`

/** One's own ending of the chat, when it was the last that happened to it, and just now. */
async function lastEnding(at: Acting, conversationId: string): Promise<Ending | null> {
  const { rows } = await at.client.query<Ending>(prepared(LAST, [conversationId]))
  const [last] = rows
  const isEnding = last?.kind === 'resolved' || last?.kind === 'handed_back'
  return last && isEnding && last.by === at.by.login && at.now.getTime() - last.at.getTime() <= WITHIN_MS ? last : null
}

/** Open again where it ended with the talk, the chat's own again, and under its clock. */
async function takeCaseUp(at: Acting, conversationId: string, number: string): Promise<void> {
  const { rowCount } = await at.client.query(
    prepared(
      `UPDATE cases SET status = 'open', closed_at = NULL, outcome = NULL, agent = $2, version = version + 1 WHERE number = $1 AND status = 'resolved'`,
      [number, at.by.login],
    ),
  )
  await at.client.query(
    prepared(`UPDATE escalations SET status = 'taken' WHERE case_number = $1 AND status = 'closed' AND taken_by = $2`, [
      number,
      at.by.login,
    ]),
  )
  await at.client.query(prepared('UPDATE conversations SET hand_over_case = $2 WHERE id = $1', [conversationId, number]))
  // The dialogue's own memory too: its next turn writes the column anew.
  await at.client.query(
    prepared(
      `UPDATE dialogue_states SET state = jsonb_set(state, '{handOverCase}', to_jsonb($2::text)), version = version + 1
       WHERE conversation_id = $1`,
      [conversationId, number],
    ),
  )
  if (rowCount === 0) return
  await recordCaseEvent(at, { caseNumber: number, kind: 'reopened', by: at.by.login, words: `${at.by.name} 撤销结束，继续处理` })
  const opened = await findCase(at, number)
  const dueAt = opened?.case.kind === 'complaint' && opened.case.dueAt !== null ? new Date(opened.case.dueAt) : null
  if (dueAt === null || dueAt <= at.now) return
  await changeTimers(at, conversationId, { clear: [], set: [{ kind: 'case_unanswered', subject: number, dueAt }] })
}
