import type { CaseKind, Priority, TeamKey } from '../cases/case.ts'
import { approverFor, mayQuote } from '../company/authority.ts'
import type { Company, EscalationClock, EscalationRule, EscalationTrigger } from '../company/company.ts'
import { complaintClock } from '../complaints/complaint-route.ts'
import type { Tier } from '../customers/customer.ts'
import { Refusal } from '../errors/refusal.ts'
import type { Bilingual } from '../language.ts'
import type { Fen } from '../money/fen.ts'
import { dueAt, isOpen, nextOpening } from '../service-hours/opening-hours.ts'

export interface EscalateRequest {
  readonly trigger: EscalationTrigger
  /** Claimed amount. */
  readonly amountFen?: Fen | null
  readonly tier?: Tier | null
  /** Login of the account manager. */
  readonly manager?: string | null
  /** Price that a person must give or confirm. */
  readonly quoteFen?: Fen | null
  /** Declared value of the goods that a price is asked for. */
  readonly insuredFen?: Fen | null
  readonly now: Date
}

/** Who takes it, how fast, and what the customer hears. */
export interface Escalated {
  /** Key of the rule that decided. */
  readonly rule: string
  readonly trigger: EscalationTrigger
  readonly caseKind: CaseKind | 'same'
  readonly team: TeamKey
  readonly agent: string | null
  readonly priority: Priority
  /** Out of hours the chat stays with the bot, unless the rule reaches people at any hour. */
  readonly chat: 'queue' | 'bot'
  readonly dueAt: Date | null
  readonly words: Bilingual
  readonly inHours: boolean
  /** When the team is there: now, or its next opening. */
  readonly answersAt: Date
}

interface Desk {
  readonly team: TeamKey
  readonly agent: string | null
  readonly priority: Priority
  readonly clock: EscalationClock | null
}

/** Applies the company's escalation table to one situation. */
export function escalate(request: EscalateRequest, company: Company): Escalated {
  const rule = ruleFor(request, company)
  const desk = deskFor(rule, request, company)
  const inHours = isOpen(desk.team, request.now, company)
  const reachable = inHours || rule.atAnyHour
  return {
    rule: rule.key,
    trigger: rule.trigger,
    caseKind: rule.caseKind,
    team: desk.team,
    agent: desk.agent,
    priority: desk.priority,
    chat: reachable ? rule.chat : 'bot',
    dueAt: desk.clock ? dueAt(desk.clock, request.now, { team: desk.team, company }) : null,
    words: rule.words,
    inHours,
    answersAt: reachable ? request.now : nextOpening(desk.team, request.now, company),
  }
}

/** How long a chat may wait in the queue before the team leader is warned, in minutes. */
export function queueWaitMinutes(tier: Tier | null, company: Company): number {
  const rule = company.escalation.find((each) => each.trigger === 'queue_unanswered')
  const clock = tier === 'key' ? (rule?.vip?.clock ?? rule?.clock) : rule?.clock
  return clock?.minutes ?? 3
}

function ruleFor(request: EscalateRequest, company: Company): EscalationRule {
  const { trigger, amountFen } = request
  const beyondSupervisor =
    trigger === 'amount_over_limit' && approverFor('compensationFen', amountFen ?? 0, company) === 'manager'
  const wanted = beyondSupervisor ? 'amount_over_supervisor' : trigger
  const rule = company.escalation.find((each) => each.trigger === wanted)
  if (rule) return rule
  throw new Refusal('escalation.no_rule', {
    zh: '暂时没有对应的转接规则，请联系管理员。',
    en: `No escalation rule for ${wanted}; an administrator has to add one.`,
  })
}

function deskFor(rule: EscalationRule, request: EscalateRequest, company: Company): Desk {
  const vip = request.tier === 'key' ? rule.vip : null
  const clock = vip?.clock ?? clockOf(rule, request, company)
  const desk: Desk = vip
    ? { team: vip.team, agent: request.manager ?? null, priority: vip.priority, clock }
    : { team: rule.team, agent: null, priority: rule.priority, clock }
  const isAbove = rule.trigger === 'quote_person' && quoteIsAbove(desk.team, request, company)
  return isAbove ? { ...desk, team: 'supervisor', agent: null } : desk
}

/** Beyond what the team may quote, or declared above what it may insure. */
function quoteIsAbove(team: TeamKey, request: EscalateRequest, company: Company): boolean {
  const authority = company.authority[team]
  const tooDear = authority !== undefined && !mayQuote({ authority }, request.quoteFen ?? 0)
  return tooDear || (request.insuredFen ?? 0) > company.extras.insurance.maxDeclaredFen
}

function clockOf(rule: EscalationRule, request: EscalateRequest, company: Company): EscalationClock | null {
  const isComplaint = rule.trigger === 'complaint_goods' || rule.trigger === 'complaint_other'
  return isComplaint ? complaintClock(rule.trigger, request.amountFen ?? null, company) : rule.clock
}
