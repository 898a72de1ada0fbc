import type { Effect, EscalationDraft } from '../../flows/turn.ts'
import type { Writing } from '../writing.ts'

type Ids = Pick<Writing, 'ids'>
type Opening = Extract<Effect, { readonly do: 'open_case' }>
type Step = Extract<Effect, { readonly do: 'escalate_case' }>

/** Every case that the effects touch is opened by them, and a quote of it is saved by them with its number on it. */
export function opensItsCases(effects: readonly Effect[]): boolean {
  const openings = effects.filter((effect) => effect.do === 'open_case')
  const opened = new Set(openings.map(({ number }) => number))
  const steps = effects.filter((effect) => effect.do === 'escalate_case')
  return (
    opened.size === openings.length &&
    steps.every(({ number, escalation }) => opened.has(number) && escalation.trigger !== 'queue_unanswered') &&
    openings.every((opening) => bringsItsQuote(opening, effects))
  )
}

function bringsItsQuote({ number, case: { quoteNumber } }: Opening, effects: readonly Effect[]): boolean {
  return (
    !quoteNumber ||
    effects.some((each) => each.do === 'save_quote' && each.number === quoteNumber && each.quote.caseNumber === number)
  )
}

/** Each case as it stands after the turn, with its history, as rows: what `openCase` and `escalateCase` write one after the other. */
export function caseRows(writing: Ids, effects: readonly Effect[], at: Date): readonly object[] {
  return effects.flatMap((effect) => {
    if (effect.do !== 'open_case') return []
    const steps = effects.filter((each): each is Step => each.do === 'escalate_case' && each.number === effect.number)
    const escalations = [effect.escalation, ...steps.map(({ escalation }) => escalation)]
    return [{ ...caseRow(effect, escalations), at, ...historyRows(writing, effect, escalations) }]
  })
}

/** Its team, priority and clock are those of the last step. */
function caseRow({ number, case: draft, escalation }: Opening, escalations: readonly EscalationDraft[]): object {
  const { team, agent, priority } = escalations.at(-1) ?? escalation
  return {
    ...draft,
    number,
    team,
    agent,
    priority,
    waybill: draft.waybill ?? draft.complaint?.waybill ?? null,
    amountFen: draft.amountFen ?? draft.complaint?.amountFen ?? null,
    slots: draft.slots ?? {},
    dueAt: escalations.findLast(({ dueAt }) => dueAt !== null)?.dueAt ?? null,
    version: escalations.length - 1,
  }
}

function historyRows({ ids }: Ids, { case: draft }: Opening, escalations: readonly EscalationDraft[]): object {
  const steps = escalations
    .slice(1)
    .map(({ reason, rule, team }) => ({ kind: 'escalated', words: reason, payload: { rule, team } }))
  const events = [{ kind: 'opened', words: draft.summary, payload: {} }, ...steps]
  return {
    events: events.map((each) => ({ id: ids.next(), ...each })),
    escalations: escalations.map((each, index) => ({
      ...each,
      id: ids.next(),
      status: index === steps.length ? 'waiting' : 'closed',
    })),
  }
}
