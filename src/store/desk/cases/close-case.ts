import type { Case } from '../../../domain/cases/case.ts'
import type { LockedConversation } from '../../conversations/lock-conversation.ts'
import { type Acting, audit, leads } from '../acting.ts'
import { tellNews } from '../chats/tell-news.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { findCase, holdCase, isWaiting } from './find-case.ts'
import { resolveCase } from './resolve-case.ts'

export interface Closing {
  readonly caseNumber: string
  readonly outcome: string
  readonly cause?: string
  readonly department?: string
}

/** Ends a case that is no chat, with its outcome; by its team, by whom it waits for, or by who leads; the customer hears it. */
export async function closeCase(at: Acting, closing: Closing): Promise<Case> {
  const { caseNumber, outcome, cause, department } = closing
  const held = await holdCase(at, caseNumber)
  if (!isWaiting(held.case)) throw deskRefusals.nothingWaiting({ zh: '工单', en: 'case' })
  if (held.conversation.handOverCase === caseNumber && held.conversation.owner.kind !== 'bot') throw deskRefusals.inChat()
  if (!mayClose(at, held.case, held.conversation)) throw deskRefusals.notYourCase()
  await resolveCase(at, { number: caseNumber, outcome, words: outcome, cause, department })
  await audit(at, { action: 'case.close', subject: caseNumber })
  const closed = await findCase(at, caseNumber)
  if (closed === null) throw new Error('a case cannot vanish')
  await tellNews(at, held.conversation, { kind: 'case_closed', case: closed.case })
  return closed.case
}

function mayClose({ by }: Acting, { team, agent }: Case, { owner }: LockedConversation): boolean {
  return leads(by) || team === by.team || agent === by.login || (owner.kind === 'agent' && owner.agent === by.login)
}
