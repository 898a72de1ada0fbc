import type { Case } from '../../domain/cases/case.ts'
import type { EscalationTrigger } from '../../domain/company/company.ts'
import { escalate } from '../../domain/escalation/escalate.ts'
import type { Fen } from '../../domain/money/fen.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { EscalationDraft } from '../turn.ts'
import { type Draft, say, setPending, ticket, top } from './draft.ts'
import { parkAll } from './stack.ts'
import { engineWords } from './wording.ts'

export interface HandOver {
  readonly trigger: EscalationTrigger
  /** For the person who takes over: one line. */
  readonly reason: string
  readonly waybill?: string | null
  readonly amountFen?: Fen | null
}

/** To a person, by rule: a case with everything known, the chat in the team's queue, and an honest word about when. */
export function handOver(draft: Draft, wish: HandOver): void {
  const account = draft.facts.customer.account
  const decided = escalate(
    {
      trigger: wish.trigger,
      amountFen: wish.amountFen ?? null,
      quoteFen: null,
      tier: account?.tier ?? null,
      manager: account?.manager ?? null,
      now: draft.input.now,
    },
    draft.input.company,
  )
  const escalation: EscalationDraft = {
    rule: decided.rule,
    trigger: wish.trigger,
    reason: wish.reason,
    team: decided.team,
    agent: decided.agent,
    priority: decided.priority,
    dueAt: decided.dueAt ? toChinaIso(decided.dueAt) : null,
  }
  const number = fileCase(draft, wish, escalation, decided.caseKind)
  parkAll(draft, 'person')
  draft.state = { ...draft.state, handOverCase: number, recent: { ...draft.state.recent, case: number }, misses: 0 }
  const words = engineWords(draft.state.language)
  const toQueue =
    decided.chat === 'queue' &&
    (decided.inHours || draft.input.company.escalation.some((rule) => rule.key === decided.rule && rule.atAnyHour))
  const sentence = decided.words[draft.state.language]
  if (toQueue) {
    const queue = draft.facts.queues.find((fact) => fact.team === decided.team)
    say(
      draft,
      words.inQueue({ sentence, place: (queue?.waiting ?? 0) + 1, minutes: queue?.usualWaitMinutes ?? null, caseNumber: number }),
    )
    draft.owner = { kind: 'queue', team: decided.team, ...(decided.agent ? { agent: decided.agent } : {}) }
    draft.timers.push({ kind: 'queue_unanswered', subject: number, dueAt: waitLimit(draft, account?.tier === 'key') })
  } else {
    say(
      draft,
      words.personLater({
        sentence: decided.chat === 'bot' ? sentence : '',
        answersAt: decided.answersAt,
        now: draft.input.now,
        caseNumber: number,
      }),
    )
  }
  setPending(draft, null)
  draft.settled = true
}

/** A chat nobody takes: 3 minutes, 1 for a key account; the number is the rule's own clock. */
function waitLimit(draft: Draft, vip: boolean): Date {
  const rules = draft.input.company.escalation.filter((rule) => rule.trigger === 'queue_unanswered')
  const minutes = rules.map((rule) => rule.clock?.minutes ?? 3)
  const limit = vip ? Math.min(...minutes, 1) : Math.max(...minutes, 3)
  return new Date(draft.input.now.getTime() + limit * 60_000)
}

function fileCase(draft: Draft, wish: HandOver, escalation: EscalationDraft, kind: Case['kind'] | 'same'): string {
  const open = openCaseToReuse(draft, wish.trigger)
  if (open) {
    draft.effects.push({ do: 'escalate_case', number: open, escalation })
    return open
  }
  const frame = top(draft)
  const number = ticket(draft, 'case')
  draft.effects.push({
    do: 'open_case',
    number,
    escalation,
    case: {
      kind: kind === 'same' ? 'hand_over' : kind,
      reason: wish.reason,
      summary: summaryLine(draft, wish),
      waybill: wish.waybill ?? draft.state.recent.waybill ?? null,
      amountFen: wish.amountFen ?? null,
      ...(frame ? { slots: frame.slots } : {}),
    },
  })
  return number
}

/** A hand-over that is already waiting is not opened twice; a case opened in this very turn is the one. */
function openCaseToReuse(draft: Draft, trigger: EscalationTrigger): string | null {
  const fresh = draft.effects.find((effect) => effect.do === 'open_case')
  if (fresh?.do === 'open_case') return fresh.number
  const known = draft.state.handOverCase
  const waiting = draft.facts.openCases.find((open) => open.number === known && open.status === 'open')
  return waiting && trigger !== 'safety' && trigger !== 'legal_threat' ? waiting.number : null
}

function summaryLine(draft: Draft, wish: HandOver): string {
  const frame = top(draft)
  const said = draft.text.slice(0, 120)
  return [wish.reason, frame ? `[${frame.flow}]` : '', said].filter(Boolean).join(' · ')
}
