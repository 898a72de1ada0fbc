import type { FlowName, SlotValue } from '../commands.ts'
import { readAssent } from '../understanding/cues/assent.ts'
import { acceptByValue } from './accept-by-value.ts'
import { buttonSaid, buttonWithin, normal, partSaid, verbSaid } from './button-said.ts'
import type { Pending } from './dialogue-state.ts'
import { type Draft, flowOf, say, setPending, top } from './draft.ts'
import { fill } from './fill.ts'
import { handOver } from './hand-over.ts'
import { keptWords } from './meta.ts'
import { resumesWithValues } from './resumed-values.ts'
import { smallTalkWords } from './small-talk-turn.ts'
import { resumeFlow, startFlow } from './stack.ts'
import { engineWords } from './wording.ts'

/** Which offered choice the customer took: by tapping, by its words, by number, by yes or no. 0-based; null = none. */
export function chosen(draft: Draft, pending: Pending): number | null {
  const button = [buttonSaid(draft, pending), ...otherWords(draft.text, pending)].find((index) => index >= 0)
  if (button !== undefined) return button
  const { choice, yes = agrees(draft, pending) } = draft.input.understanding?.entities ?? {}
  if (choice !== undefined) return choice >= 1 && choice <= pending.choices.length ? choice - 1 : null
  return yes === undefined || pending.lapsed ? null : byYesOrNo(pending, yes)
}

/** A yes with more behind it: «好 有结果告诉我». */
function agrees(draft: Draft, { kind }: Pending): true | undefined {
  return kind === 'offer' && readAssent(draft.text).means === 'yes' ? true : undefined
}

/** Only offers of the engine itself are answered by a bare yes or no. */
function byYesOrNo(pending: Pending, yes: boolean): number | null {
  if (pending.kind === 'slot' || pending.kind === 'survey') return null
  if (yes) return flowsOf(pending) > 1 && pending.kind !== 'offer' ? null : 0
  const none = pending.options?.indexOf('none') ?? -1
  return none >= 0 ? none : null
}

/** How many flows are to choose from. */
function flowsOf({ options = [] }: Pending): number {
  return options.filter((option) => option !== 'none' && option !== 'human').length
}

function otherWords(text: string, { kind, choices }: Pending): readonly number[] {
  if (kind === 'slot') return [partSaid(text, choices)]
  return [buttonWithin(text, choices), kind === 'offer' ? verbSaid(text, choices) : -1]
}

/** A button of a slot question carries its value. */
export function chosenValue(draft: Draft, pending: Pending): SlotValue | null {
  const index = chosen(draft, pending)
  if (index === null) return null
  return pending.values?.[index] ?? pending.choices[index] ?? null
}

/** Questions of the engine itself: resume, choose a flow, an offer, the survey. True when the message settled it. */
export function answerPending(draft: Draft): boolean {
  const { pending } = draft.state
  if (!pending || pending.kind === 'slot') return false
  if (pending.kind === 'survey') return answerSurvey(draft, pending)
  if (pending.kind === 'resume' && resumesWithValues(draft.input.understanding)) return takenOtherwise(draft, pending, 0)
  if (pending.kind === 'resume' && isCourtesy(draft, pending)) return keepParked(draft)
  const index = chosen(draft, pending)
  if (index === null || wishesOtherwise(draft)) return takenOtherwise(draft, pending, index)
  setPending(draft, null)
  take(draft, pending, pending.options?.[index] ?? 'none')
  return true
}

/** «嗯» to «哪一项？»: which one is asked once more. */
function asksWhich(draft: Draft, pending: Pending): boolean {
  const isYes = draft.input.understanding?.entities.yes === true && draft.input.understanding.entities.choice === undefined
  const isChoice = pending.kind === 'resume' || pending.kind === 'choose_flow'
  if (!isYes || !isChoice || wishesOtherwise(draft)) return false
  say(draft, { text: engineWords(draft.state.language).which([]).text, choices: pending.choices })
  draft.settled = true
  return true
}

/** No button was meant: a value may take the offer all the same; else it is off the table, and remembered for this turn. */
function takenOtherwise(draft: Draft, pending: Pending, index: number | null): boolean {
  if (index === null && (asksWhich(draft, pending) || acceptByValue(draft, pending))) return true
  if (pending.kind === 'offer') draft.offered = pending
  setPending(draft, null)
  return false
}

/** A message that starts something of its own is not an answer to the offer, even when it holds a number. */
function wishesOtherwise(draft: Draft): boolean {
  const commands = draft.input.understanding?.commands ?? []
  const { choices = [], kind } = draft.state.pending ?? {}
  const exact = choices.some((choice) => normal(choice) === normal(draft.text))
  return (
    !exact &&
    !(kind === 'offer' && verbSaid(draft.text, choices) >= 0) &&
    commands.some((command) => command.type === 'start_flow' || command.type === 'hand_over')
  )
}

const THANKS = /谢|thank|\bbye\b|再见/iu

/** «好的谢谢» to «还继续吗？» is courtesy for what was just answered, not a yes. */
function isCourtesy(draft: Draft, { choices }: Pending): boolean {
  const { commands = [], entities } = draft.input.understanding ?? {}
  const isNamed = choices.some((choice) => normal(draft.text).includes(normal(choice)))
  const isTalk = commands.every(({ type }) => type === 'small_talk')
  return THANKS.test(draft.text) && isTalk && !isNamed && entities?.yes !== false
}

function keepParked(draft: Draft): boolean {
  const { language, parked } = draft.state
  const newest = parked.at(-1)
  setPending(draft, null)
  draft.acks.push(smallTalkWords(draft, 'thanks'))
  if (newest) draft.acks.push(engineWords(language).keptForYou(flowOf(draft, newest).title[language]))
  return true
}

function take(draft: Draft, pending: Pending, option: FlowName | 'human' | 'none'): void {
  const words = engineWords(draft.state.language)
  if (option === 'human') return toPerson(draft, pending)
  if (option === 'none') {
    if (pending.kind === 'resume') draft.state = { ...draft.state, parked: [], letGo: draft.state.parked }
    draft.acks.push(words.putAside)
    return
  }
  if (pending.kind === 'resume') {
    resumeFlow(draft, option)
    const kept = keptWords(draft)
    if (kept) draft.acks.push(kept)
    return
  }
  const seed = { ...(pending.slots ? { slots: pending.slots } : {}), ...(pending.memo ? { memo: pending.memo } : {}) }
  startFlow(draft, option, seed)
  if (pending.kind === 'offer' && buttonSaid(draft, pending) < 0) fillBeside(draft, option)
}

/** «登记吧 就是晚了 没说丢»: what is said beside taking the offer is for the form that was offered. */
function fillBeside(draft: Draft, flow: FlowName): void {
  const { commands } = draft.parts.understand(draft.text, {
    now: draft.input.now,
    language: draft.state.language,
    pending: { flow, slot: 'confirm' },
    slots: top(draft)?.slots ?? {},
  })
  const told = commands.flatMap((command) => (command.type === 'set_slot' || command.type === 'correct_slot' ? [command] : []))
  for (const { slot, value } of told)
    if (slot !== 'confirm' && value !== undefined) fill(draft, { slot, value, correction: false })
}

/** An offer may name the rule by which it leads to a person. */
function toPerson(draft: Draft, { memo, slots }: Pending): void {
  const rule = draft.input.company.escalation.find((each) => each.trigger === memo?.['trigger'])
  const waybill = slots?.['waybill']
  handOver(draft, {
    trigger: rule?.trigger ?? 'asks_person',
    reason: rule?.trigger ?? 'asked for a person',
    waybill: typeof waybill === 'string' ? waybill : null,
  })
}

const LOW_SCORE = 2

function answerSurvey(draft: Draft, pending: Pending): boolean {
  const score = Number(/^[\s]*([1-5])\s*(分|星|stars?|points?)?[\s。.!！]*$/u.exec(draft.text)?.[1] ?? Number.NaN)
  setPending(draft, null)
  draft.state = { ...draft.state, surveyOpen: false }
  if (Number.isNaN(score)) return false
  const words = engineWords(draft.state.language)
  draft.effects.push({ do: 'record_survey', score })
  if (score <= LOW_SCORE) draft.effects.push({ do: 'warn_team', team: 'supervisor', words: `survey ${score}/5` })
  say(draft, { text: score <= LOW_SCORE ? words.surveySorry : words.surveyThanks })
  return pending.kind === 'survey'
}
