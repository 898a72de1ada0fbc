import type { Case } from '../../../domain/cases/case.ts'
import { mayCompensate } from '../../../domain/company/authority.ts'
import { escalate } from '../../../domain/escalation/escalate.ts'
import { type Fen, yuan } from '../../../domain/money/fen.ts'
import { toChinaIso } from '../../../domain/time/china-time.ts'
import { escalateCase } from '../../cases/escalate-case.ts'
import { recordCaseEvent } from '../../cases/record-case-event.ts'
import { prepared } from '../../prepared.ts'
import { type Acting, audit } from '../acting.ts'
import { tellNews } from '../chats/tell-news.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { findCase, holdCase, isWaiting } from './find-case.ts'
import { resolveCase } from './resolve-case.ts'

export interface Decision {
  readonly caseNumber: string
  readonly fen: Fen
  readonly note?: string
}

export interface Decided {
  readonly case: Case
  readonly status: 'decided' | 'waiting_approval'
}

/** Within authority the amount is decided and told to the customer; beyond it, it waits as a proposal for who may decide, and the customer hears that. */
export async function decideCompensation(at: Acting, decision: Decision): Promise<Decided> {
  const { caseNumber, fen } = decision
  if (!Number.isSafeInteger(fen) || fen < 0) throw deskRefusals.badAmount()
  if (at.by.authority.compensationFen === 0) throw deskRefusals.role()
  const held = await holdCase(at, caseNumber)
  const isClaim = held.case.kind === 'claim' || held.case.kind === 'complaint'
  if (!isClaim || !isWaiting(held.case)) throw deskRefusals.nothingWaiting({ zh: '理赔', en: 'claim' })
  const status = mayCompensate(at.by, fen) ? 'decided' : 'waiting_approval'
  await (status === 'decided'
    ? settle(at, decision)
    : propose(at, held.case, { ...decision, conversationId: held.conversation.id }))
  await audit(at, { action: `compensation.${status}`, subject: caseNumber, detail: { fen } })
  const after = await findCase(at, caseNumber)
  if (after === null) throw new Error('a case cannot vanish')
  const kind = status === 'decided' ? 'compensation_decided' : 'compensation_proposed'
  await tellNews(at, held.conversation, { kind, case: after.case })
  return { case: after.case, status }
}

async function settle(at: Acting, { caseNumber, fen, note }: Decision): Promise<void> {
  const words = [`赔付 ${yuan(fen)}`, note].filter(Boolean).join('：')
  await resolveCase(at, { number: caseNumber, outcome: words, words, decidedFen: fen })
}

async function propose(at: Acting, of: Case, proposal: Decision & { readonly conversationId: string }): Promise<void> {
  const { caseNumber, fen, note, conversationId } = proposal
  const words = [`${at.by.name} 提议赔付 ${yuan(fen)}，超出权限`, note].filter(Boolean).join('：')
  const decided = escalate({ trigger: 'amount_over_limit', amountFen: fen, now: at.now }, at.company)
  await at.client.query(
    prepared(
      `UPDATE cases SET status = 'waiting_approval', proposed_fen = $2, proposed_by = $3, version = version + 1 WHERE number = $1`,
      [caseNumber, fen, at.by.login],
    ),
  )
  await recordCaseEvent(at, { caseNumber, kind: 'proposed', by: at.by.login, words, payload: { fen } })
  const dueAt = decided.dueAt === null ? of.dueAt : toChinaIso(decided.dueAt)
  const { rule, trigger, team, agent, priority } = decided
  const escalation = { rule, trigger, reason: words, team, agent, priority, dueAt }
  await escalateCase(at, { caseNumber, conversationId, escalation, by: at.by.login })
}
