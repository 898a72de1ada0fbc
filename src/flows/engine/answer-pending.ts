import type { FlowName, SlotValue } from '../commands.ts'
import { acceptByValue } from './accept-by-value.ts'
import type { Pending } from './dialogue-state.ts'
import { type Draft, flowOf, say, setPending } from './draft.ts'
import { handOver } from './hand-over.ts'
import { keptWords } from './meta.ts'
import { resumesWithValues } from './resumed-values.ts'
import { smallTalkWords } from './small-talk-turn.ts'
import { resumeFlow, startFlow } from './stack.ts'
import { engineWords } from './wording.ts'

/** Which offered choice the customer took: by tapping, by its words, by number, by yes or no. 0-based; null = none. */
export function chosen(draft: Draft, pending: Pending): number | null {
  const exact = buttonSaid(draft, pending)
  if (exact >= 0) return exact
  const within = pending.kind === 'slot' ? -1 : buttonWithin(draft, pending)
  if (within >= 0) return within
  const { choice, yes } = draft.input.understanding?.entities ?? {}
  if (choice !== undefined) return choice >= 1 && choice <= pending.choices.length ? choice - 1 : null
  return yes === undefined ? null : byYesOrNo(pending, yes)
}

/** The button whose words were said, letter case and stops aside; -1 = none. */
export function buttonSaid(draft: Draft, pending: Pending): number {
  const said = normal(draft.text)
  return pending.choices.findIndex((choice) => normal(choice) === said)
}

/** «好的，不用了», «那就安排重新派送吧»: the one button whose words are in a short answer, not denied there. */
function buttonWithin(draft: Draft, { choices }: Pending): number {
  const said = normal(draft.text)
  const named = choices.flatMap((choice, index) => {
    const at = said.indexOf(normal(choice))
    const isDenied = /[不别没]\s*$|\b(?:not|don't|no)\s+$/iu.test(said.slice(0, Math.max(at, 0)))
    return at < 0 || isDenied || said.length > normal(choice).length + LONGEST_AROUND ? [] : [index]
  })
  return named.length === 1 ? (named[0] ?? -1) : -1
}

/** More words than this around a button's own are no answer to it. */
const LONGEST_AROUND = 8

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
  const exact = draft.state.pending?.choices.some((choice) => normal(choice) === normal(draft.text))
  return !exact && commands.some((command) => command.type === 'start_flow' || command.type === 'hand_over')
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

function normal(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(/[。.!！~～，,\s]+$/gu, '')
}
