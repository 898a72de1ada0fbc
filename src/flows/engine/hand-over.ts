import type { CaseKind } from '../../domain/cases/case.ts'
import type { EscalationTrigger } from '../../domain/company/company.ts'
import { type Escalated, escalate, queueWaitMinutes } from '../../domain/escalation/escalate.ts'
import type { Fen } from '../../domain/money/fen.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import { waybillCheck } from '../../domain/waybills/waybill.ts'
import type { CaseDraft, EscalationDraft } from '../turn.ts'
import { type Draft, flowOf, isoNow, say, setPending, ticket, top, viewOf } from './draft.ts'
import { newFrame } from './frame.ts'
import { given } from './given.ts'
import { handOverSummary } from './hand-over-summary.ts'
import { parkAll } from './stack.ts'
import { engineWords } from './wording.ts'

export interface HandOver {
  readonly trigger: EscalationTrigger
  /** A key that rules and reports count by. */
  readonly reason: string
  /** The same in the desk's words, where it says more than the trigger. */
  readonly why?: string
  readonly waybill?: string | null
  readonly amountFen?: Fen | null
}

/** To a person, by rule: a case with everything known, the chat in the team's queue, and an honest word about when. */
export function handOver(draft: Draft, wish: HandOver): void {
  const decided = escalationFor(draft, wish)
  const number = fileCase(draft, wish, decided)
  if (filesWhole(draft, decided)) settleFiled(draft, number)
  parkAll(draft, 'person')
  draft.state = { ...draft.state, handOverCase: number, recent: { ...draft.state.recent, case: number }, misses: 0 }
  if (decided.chat === 'queue') enterQueue(draft, decided, number)
  else sayLater(draft, decided, number)
  setPending(draft, null)
  draft.settled = true
}

/** A complaint that only waited for its yes is filed with the case of the threat, and is over with that. */
function filesWhole(draft: Draft, decided: Escalated): boolean {
  const frame = top(draft)
  const files = frame && flowOf(draft, frame).files
  return files !== undefined && decided.caseKind === files && draft.state.pending?.slot === 'confirm'
}

function settleFiled(draft: Draft, number: string): void {
  const frame = top(draft)
  if (!frame) return
  const { language } = draft.state
  say(draft, { text: engineWords(language).filed(flowOf(draft, frame).title[language], number) })
  draft.state = { ...draft.state, stack: draft.state.stack.slice(0, -1) }
}

/** The rule that fits, for this customer, now. */
export function escalationFor(draft: Draft, wish: HandOver): Escalated {
  const { account } = draft.facts.customer
  return escalate(
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
}

export function escalationDraft(decided: Escalated, wish: HandOver): EscalationDraft {
  return {
    rule: decided.rule,
    trigger: wish.trigger,
    reason: wish.reason,
    team: decided.team,
    agent: decided.agent,
    priority: decided.priority,
    dueAt: decided.dueAt ? toChinaIso(decided.dueAt) : null,
  }
}

function enterQueue(draft: Draft, decided: Escalated, caseNumber: string): void {
  const { account } = draft.facts.customer
  const queue = draft.facts.queues.find((fact) => fact.team === decided.team)
  const sentence = decided.words[draft.state.language]
  const usual = queue?.usualWaitMinutes ?? null
  const minutes = usual === null ? null : Math.max(1, usual)
  const limit = queueWaitMinutes(account?.tier ?? null, draft.input.company)
  const dueAt = new Date(draft.input.now.getTime() + limit * 60_000)
  say(draft, engineWords(draft.state.language).inQueue({ sentence, place: (queue?.waiting ?? 0) + 1, minutes, caseNumber }))
  draft.owner = { kind: 'queue', team: decided.team, ...given({ agent: decided.agent ?? undefined }) }
  draft.timers.push({ kind: 'queue_unanswered', subject: caseNumber, dueAt })
}

/** Out of hours, or a rule that leaves the chat with the bot: the case waits, the bot goes on. */
function sayLater(draft: Draft, decided: Escalated, caseNumber: string): void {
  const words = engineWords(draft.state.language)
  const sentence = decided.words[draft.state.language]
  if (decided.inHours) say(draft, { text: sentence })
  else say(draft, words.personLater({ sentence: '', answersAt: decided.answersAt, now: draft.input.now, caseNumber }))
  if (!decided.inHours && decided.dueAt)
    draft.timers.push({ kind: 'queue_unanswered', subject: caseNumber, dueAt: decided.dueAt })
}

function fileCase(draft: Draft, wish: HandOver, decided: Escalated): string {
  const escalation = escalationDraft(decided, wish)
  const open = openCaseToReuse(draft, wish.trigger)
  if (open) {
    draft.effects.push({ do: 'escalate_case', number: open, escalation })
    return open
  }
  const number = ticket(draft, 'case')
  const kind = decided.caseKind === 'same' ? 'hand_over' : decided.caseKind
  draft.effects.push({ do: 'open_case', number, escalation, case: { kind, ...caseOf(draft, wish, kind) } })
  return number
}

function caseOf(draft: Draft, wish: HandOver, kind: CaseKind): Omit<CaseDraft, 'kind'> {
  const frame = top(draft)
  const known = knownCase(draft, kind)
  const waybill = wish.waybill ?? known?.waybill ?? talkedOf(draft)
  const complaint = known?.complaint && { ...known.complaint, waybill: known.complaint.waybill ?? waybill }
  return {
    reason: wish.reason,
    summary: handOverSummary(draft, wish),
    waybill,
    amountFen: wish.amountFen ?? known?.amountFen ?? null,
    ...given({ slots: frame?.slots, complaint: complaint ?? undefined }),
  }
}

function talkedOf(draft: Draft): string | null {
  return spokenWaybill(draft) ?? draft.state.recent.waybill ?? null
}

/** What the running flow knows of the case; a threat or anger is a complaint though no complaint was begun. */
function knownCase(draft: Draft, kind: CaseKind) {
  const frame = top(draft)
  const own = frame && flowOf(draft, frame).caseOf?.(viewOf(draft, frame))
  const filing = draft.parts.flows.find((flow) => flow.files === kind)
  if (own || !filing) return own
  return filing.caseOf?.(viewOf(draft, newFrame(filing, isoNow(draft))))
}

/** The company's own number in what was just written, though no flow asked for it. */
function spokenWaybill(draft: Draft): string | null {
  const { waybillPrefix } = draft.input.company
  const numbers = draft.input.understanding?.entities.waybills ?? []
  return numbers.find((number) => waybillCheck(number, waybillPrefix) === 'valid') ?? null
}

/** A hand-over that is already waiting is not opened twice; a case opened in this very turn is the one. */
function openCaseToReuse(draft: Draft, trigger: EscalationTrigger): string | null {
  const fresh = draft.effects.find((effect) => effect.do === 'open_case')
  if (fresh?.do === 'open_case') return fresh.number
  const known = draft.state.handOverCase
  const waiting = draft.facts.openCases.find((open) => open.number === known && open.status === 'open')
  return waiting && trigger !== 'safety' && trigger !== 'legal_threat' ? waiting.number : null
}
