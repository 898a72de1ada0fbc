import type { Case } from '../../../domain/cases/case.ts'
import type { LockedConversation } from '../../conversations/lock-conversation.ts'
import { prepared } from '../../prepared.ts'
import { CASE_JSON, type CaseRow, readCase } from '../../rows/case-row.ts'
import type { Acting } from '../acting.ts'
import { conversationFor } from '../chats/conversation-for.ts'
import { deskRefusals } from '../desk-refusals.ts'

export interface FoundCase {
  readonly case: Case
  readonly conversationId: string
}

interface Row {
  readonly conversation_id: string
  readonly found: CaseRow
}

/** The case as this transaction sees it; null when there is none of that number. */
export async function findCase({ client }: Pick<Acting, 'client'>, number: string): Promise<FoundCase | null> {
  const { rows } = await client.query<Row>(
    prepared(`SELECT k.conversation_id, ${CASE_JSON} AS found FROM cases k WHERE k.number = $1`, [number]),
  )
  const row = rows[0]
  return row === undefined ? null : { case: readCase(row.found), conversationId: row.conversation_id }
}

/** The case with its conversation held, always in that order: two people at one case go one after the other. */
export async function holdCase(
  at: Acting,
  number: string,
): Promise<{ readonly case: Case; readonly conversation: LockedConversation }> {
  const known = await findCase(at, number)
  if (known === null) throw deskRefusals.unknown({ zh: '工单', en: 'case' })
  const conversation = await conversationFor(at, known.conversationId)
  const held = await findCase(at, number)
  if (held === null) throw new Error('a case cannot vanish')
  return { case: held.case, conversation }
}

/** Somebody still has to act. */
export function isWaiting({ status }: Case): boolean {
  return status === 'open' || status === 'waiting_approval'
}
