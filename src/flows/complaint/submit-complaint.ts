import type { EscalationTrigger } from '../../domain/company/company.ts'
import { claimSteps } from '../../domain/complaints/claim-steps.ts'
import { complaintRoute } from '../../domain/complaints/complaint-route.ts'
import type { Say } from '../../domain/conversations/message.ts'
import { type Escalated, escalate } from '../../domain/escalation/escalate.ts'
import { yuan } from '../../domain/money/fen.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import type { Effect, Timer } from '../turn.ts'
import { atWords, dateWords } from '../wording/times.ts'
import { caseSummary } from './case-summary.ts'
import type { Complaint } from './complaint-draft.ts'
import { complaintKinds, isAboutGoods } from './complaint-kinds.ts'
import { escalationDraft } from './escalation-draft.ts'
import { complaintWording } from './wording.ts'

/** Opens the case, says its number, who answers and by when, and takes it further up when the amount asks for it. */
export function submitComplaint(view: FlowView, complaint: Complaint): Move {
  const kind = complaint.kind ?? 'other'
  const amountFen = claimedFen({ ...complaint, kind })
  const route = complaintRoute(kind, amountFen, view.facts.company)
  const first = escalateCase(view, route.trigger, amountFen)
  const upward = route.upward === null ? null : escalateCase(view, route.upward, amountFen)
  const number = view.ticket('case')
  const open: Effect = {
    do: 'open_case',
    number,
    case: {
      kind: first.caseKind === 'same' ? 'complaint' : first.caseKind,
      reason: caseReason(kind),
      summary: caseSummary(view, complaint),
      waybill: complaint.waybill,
      complaint: { ...complaint, kind },
      amountFen: complaint.amountFen,
      slots: view.slots,
    },
    escalation: escalationDraft(first, caseReason(kind)),
  }
  const says = [{ text: registered(view, { number, kind, first, upward }) }]
  if (upward !== null && upward.chat === 'queue') {
    return handedUp(view, { open, upward, says, complaint, timers: timersOf(number, first) })
  }
  const more: readonly Effect[] =
    upward === null ? [] : [{ do: 'escalate_case', number, escalation: escalationDraft(upward, amountReason(complaint)) }]
  const recent = { case: number, ...(complaint.waybill === null ? {} : { waybill: complaint.waybill }) }
  return { kind: 'done', says, effects: [open, ...more], recent, timers: timersOf(number, first) }
}

interface HandedUp {
  readonly open: Effect
  readonly upward: Escalated
  readonly says: readonly Say[]
  readonly complaint: Complaint
  readonly timers: readonly Timer[]
}

/** After registration the chat goes to those who may decide such an amount. */
function handedUp(view: FlowView, up: HandedUp): Move {
  const reason = amountReason(up.complaint)
  const { waybill } = up.complaint
  return {
    kind: 'hand_over',
    trigger: up.upward.trigger,
    reason,
    says: up.says,
    effects: [up.open],
    timers: up.timers,
    ...(waybill === null ? {} : { waybill }),
  }
}

/** For the desk, in its own language. */
function caseReason(kind: NonNullable<Complaint['kind']>): string {
  return `投诉：${complaintKinds[kind].zh}`
}

function amountReason({ amountFen }: Complaint): string {
  return `索赔 ${yuan(amountFen ?? 0)}，超出一线权限`
}

/** Where nothing is claimed nothing is above the limit; goods whose value is not known yet may be. */
function claimedFen({ kind, amountFen }: Complaint & { readonly kind: NonNullable<Complaint['kind']> }): number | null {
  return amountFen ?? (isAboutGoods(kind) ? null : 0)
}

function escalateCase(view: FlowView, trigger: EscalationTrigger, amountFen: number | null): Escalated {
  const { account } = view.facts.customer
  const request = { trigger, amountFen, tier: account?.tier ?? null, manager: account?.manager ?? null, now: view.facts.now }
  return escalate(request, view.facts.company)
}

function timersOf(number: string, { dueAt }: Escalated): readonly Timer[] {
  return dueAt === null ? [] : [{ kind: 'case_unanswered', subject: number, dueAt }]
}

interface Registered {
  readonly number: string
  readonly kind: NonNullable<Complaint['kind']>
  readonly first: Escalated
  readonly upward: Escalated | null
}

function registered(view: FlowView, { number, kind, first, upward }: Registered): string {
  const words = complaintWording[view.language]
  const { now } = view.facts
  const by = first.dueAt === null ? null : atWords(first.dueAt, now, view.language)
  const lines = [words.registered(number, first.team), ...(by === null ? [] : [words.answerBy(by)])]
  if (upward !== null && !(upward.chat === 'queue' && upward.inHours)) lines.push(words.goesUp(upward.team))
  if (isAboutGoods(kind)) {
    const steps = new Map(claimSteps(now).map((step) => [step.key, dateWords(step.dueAt, view.language)]))
    lines.push(words.claimSteps(steps.get('evidence') ?? '', steps.get('proposal') ?? ''), words.proofs)
  }
  return lines.join('\n')
}
