import type { TeamKey } from '../../../domain/cases/case.ts'
import { queueWaitMinutes } from '../../../domain/escalation/escalate.ts'
import { dueAt, isOpen, nextOpening } from '../../../domain/service-hours/opening-hours.ts'
import { toChinaIso } from '../../../domain/time/china-time.ts'
import { teamWords } from '../../../flows/complaint/team-words.ts'
import type { EscalationDraft } from '../../../flows/turn.ts'
import { appendMessages } from '../../conversations/append-messages.ts'
import type { LockedConversation } from '../../conversations/lock-conversation.ts'
import { setOwner } from '../../conversations/set-owner.ts'
import { prepared } from '../../prepared.ts'
import { CUSTOMER_JSON, type CustomerRow, readCustomer } from '../../rows/customer-row.ts'
import { changeTimers } from '../../turns/change-timers.ts'
import { type Acting, audit } from '../acting.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { conversationFor, mustOwnOrLead } from './conversation-for.ts'
import { note } from './note.ts'
import { recordActivity } from './record-activity.ts'
import { transferCase } from './transfer-case.ts'
import { transferWords } from './transfer-words.ts'

export interface Transfer {
  readonly conversationId: string
  readonly team: TeamKey
  readonly agent?: string
  readonly memo: string
}

/** To another team's queue, or one colleague's in it, with what they have to know; the customer hears who and when. */
export async function transfer(at: Acting, wanted: Transfer): Promise<void> {
  const { conversationId, team } = wanted
  const memo = wanted.memo.trim()
  const conversation = await conversationFor(at, conversationId)
  mustOwnOrLead(at, conversation)
  checkGoal(at, wanted)
  const caseNumber = await transferCase(at, conversation, escalationFor(at, wanted))
  await setOwner(at, conversation, { kind: 'queue', team, ...(wanted.agent === undefined ? {} : { agent: wanted.agent }) })
  await warnWhenNobodyTakesIt(at, conversation, { team, caseNumber })
  if (memo !== '') await note(at, { conversationId, text: memo })
  const words = [`${at.by.name} 转给${teamWords[team].zh}`, memo].filter(Boolean).join('：')
  await recordActivity(at, { conversationId, kind: 'transferred', words, payload: { team, agent: wanted.agent ?? null, memo } })
  await audit(at, {
    action: 'conversation.transfer',
    subject: conversationId,
    detail: { team, agent: wanted.agent, case: caseNumber },
  })
  const text = transferWords({ team, caseNumber, company: at.company, now: at.now }, conversation.language)
  await appendMessages(at, conversationId, [{ author: { kind: 'system' }, text }])
}

function checkGoal({ company }: Acting, { team, agent }: Transfer): void {
  if (!Object.hasOwn(company.hours, team)) throw deskRefusals.unknownTeam()
  if (agent === undefined) return
  const colleague = company.agents.find((candidate) => candidate.login === agent)
  if (colleague?.team !== team) throw deskRefusals.notInTeam()
}

/** The clock of a waiting chat, in the hours of the team that gets it. */
function escalationFor(at: Acting, { team, agent, memo }: Transfer): EscalationDraft {
  const clock = at.company.escalation.find((rule) => rule.trigger === 'asks_person')?.clock
  return {
    rule: 'transfer',
    trigger: 'asks_person',
    reason: memo.trim() || `${at.by.name} 转来`,
    team,
    agent: agent ?? null,
    priority: team === 'vip' || team === 'supervisor' || team === 'manager' ? 'high' : 'normal',
    dueAt: clock ? toChinaIso(dueAt(clock, at.now, { team, company: at.company })) : null,
  }
}

async function warnWhenNobodyTakesIt(
  at: Acting,
  { id, customerId }: LockedConversation,
  { team, caseNumber }: { readonly team: TeamKey; readonly caseNumber: string },
): Promise<void> {
  const { rows } = await at.client.query<{ customer: CustomerRow }>(
    prepared(`SELECT ${CUSTOMER_JSON} AS customer FROM customers u WHERE u.id = $1`, [customerId]),
  )
  const tier = rows[0] ? (readCustomer(rows[0].customer).account?.tier ?? null) : null
  const from = isOpen(team, at.now, at.company) ? at.now : nextOpening(team, at.now, at.company)
  const due = new Date(from.getTime() + queueWaitMinutes(tier, at.company) * 60_000)
  await changeTimers(at, id, {
    clear: [{ kind: 'queue_unanswered' }],
    set: [{ kind: 'queue_unanswered', subject: caseNumber, dueAt: due }],
  })
}
