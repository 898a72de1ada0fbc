import type { EscalationTrigger } from '../../domain/company/company.ts'
import type { EscalationDraft, Timer, TimerKind } from '../turn.ts'
import { type Draft, flowOf, say, ticket, top } from './draft.ts'
import { escalationDraft, escalationFor } from './hand-over.ts'
import { parkAll } from './stack.ts'
import { engineWords } from './wording.ts'

/** A clock ran out. Every kind first looks whether it still matters. */
export function timerTurn(draft: Draft, timer: Timer): void {
  ACTIONS[timer.kind](draft, timer)
}

const ACTIONS: Readonly<Record<TimerKind, (draft: Draft, timer: Timer) => void>> = {
  silence_remind: remind,
  silence_park: park,
  queue_unanswered: nobodyTook,
  case_unanswered: caseLate,
  quote_due: caseLate,
  pickup_due: pickupMissed,
}

function remind(draft: Draft): void {
  const { pending } = draft.state
  if (!pending || !top(draft) || draft.owner.kind !== 'bot') return
  const text = [engineWords(draft.state.language).stillThere, pending.text].filter(Boolean).join('\n')
  say(draft, { text, ...(pending.choices.length ? { choices: pending.choices } : {}) })
}

function park(draft: Draft): void {
  const frame = top(draft)
  if (!frame || draft.owner.kind !== 'bot') return
  const title = flowOf(draft, frame).title[draft.state.language]
  parkAll(draft, 'silence')
  say(draft, { text: engineWords(draft.state.language).parked(title) })
}

/** Nobody took the waiting chat: the next step of the rule, and the truth to the customer; once. */
function nobodyTook(draft: Draft, timer: Timer): void {
  if (draft.owner.kind === 'bot') return nobodyCalled(draft, timer)
  if (draft.owner.kind !== 'queue') return
  warnOf(draft, timer.subject, next(draft, 'queue_unanswered', 'nobody took the chat'))
  say(draft, {
    text: engineWords(draft.state.language).nobodyYet,
    choices: engineWords(draft.state.language).stillWaiting(1).choices ?? [],
  })
}

/** Promised out of hours, and its time has passed: the supervisor is warned, the promise stays. The customer was given no minute to wait for. */
function nobodyCalled(draft: Draft, { subject }: Timer): void {
  const open = draft.facts.openCases.find(({ number }) => number === subject)
  if (open?.kind !== 'hand_over' || draft.state.handOverCase !== subject) return
  warnOf(draft, subject, { ...next(draft, 'queue_unanswered', 'nobody called back'), dueAt: null })
}

function warnOf(draft: Draft, number: string, escalation: EscalationDraft): void {
  draft.effects.push({ do: 'escalate_case', number, escalation })
  draft.effects.push({ do: 'warn_team', team: 'supervisor', words: `${number}: ${escalation.reason}` })
}

function caseLate(draft: Draft, timer: Timer): void {
  const open = draft.facts.openCases.find((candidate) => candidate.number === timer.subject)
  if (!open || open.decidedFen !== null || open.status === 'resolved' || open.status === 'withdrawn') return
  draft.effects.push({
    do: 'escalate_case',
    number: open.number,
    escalation: next(draft, 'complaint_unanswered', 'not answered in time'),
  })
  if (draft.owner.kind !== 'agent') say(draft, { text: engineWords(draft.state.language).caseLate(open.number) })
}

function pickupMissed(draft: Draft, timer: Timer): void {
  const order = draft.facts.orders.find((candidate) => candidate.number === timer.subject)
  if (!order || (order.status !== 'confirmed' && order.status !== 'dispatched')) return
  const number = ticket(draft, 'case')
  draft.effects.push({
    do: 'open_case',
    number,
    escalation: next(draft, 'pickup_missed', 'pickup promise passed'),
    case: {
      kind: 'exception',
      reason: 'pickup promise passed',
      summary: `${order.number} ${order.waybill}: promised ${order.pickupPromise}`,
      orderNumber: order.number,
      waybill: order.waybill,
    },
  })
  if (draft.owner.kind !== 'agent') say(draft, { text: engineWords(draft.state.language).pickupLate(order.number) })
}

function next(draft: Draft, trigger: EscalationTrigger, reason: string): EscalationDraft {
  const wish = { trigger, reason }
  return escalationDraft(escalationFor(draft, wish), wish)
}
