import type { Case } from '../../domain/cases/case.ts'
import type { Bilingual } from '../../domain/language.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import { type Draft, flowOf, isoNow, replaceTop, say, setPending, top, viewOf } from './draft.ts'
import type { SlotSpec } from './flow.ts'
import { slotSpec } from './frame.ts'
import { given } from './given.ts'
import { handOver } from './hand-over.ts'
import { engineWords } from './wording.ts'

/** Tries at one question before a person takes over. */
const TRIES_AT_A_QUESTION = 3
/** Misunderstandings in a row outside a flow before a person takes over. */
const TRIES_OUTSIDE = 2
const MISSED_OUTSIDE = 'not understood twice'
const MISSED_AT = (tries: number, slot: SlotName): string => `${tries} tries at ${slot}`

/** A hand-over nobody wished for: the bot gave up. */
export function isOwnMiss(reason: string): boolean {
  return reason === MISSED_OUTSIDE || reason.includes(MISSED_AT(TRIES_AT_A_QUESTION, ''))
}

export interface Problem {
  readonly words: Bilingual | null
  readonly choices?: readonly string[]
  readonly values?: readonly SlotValue[]
}

/**
 * A try at a question that failed: first what is wrong and the question again, then an example and another way out,
 * the third time a person.
 */
export function climb(draft: Draft, slot: SlotName, problem: Problem): void {
  const frame = top(draft)
  if (!frame) return missOutside(draft)
  const spec = slotSpec(flowOf(draft, frame), slot)
  if (!spec) return missOutside(draft)
  const tries = (frame.misses[slot] ?? 0) + 1
  replaceTop(draft, { ...frame, misses: { ...frame.misses, [slot]: tries }, asked: slot })
  if (tries >= TRIES_AT_A_QUESTION) {
    return handOver(draft, {
      trigger: 'not_understood',
      reason: MISSED_AT(tries, slot),
      why: `“${spec.label.zh}”问了${tries}次没问明白`,
    })
  }
  askAgain(draft, spec, { problem, tries })
}

function askAgain(draft: Draft, spec: SlotSpec, failure: { readonly problem: Problem; readonly tries: number }): void {
  const frame = top(draft)
  if (!frame) return
  const { problem } = failure
  const question = spec.question(viewOf(draft, frame))
  const choices = problem.choices ?? question.choices ?? choicesOf(draft, spec)
  const ask = problem.choices ? [] : [question.text]
  say(draft, { text: [...failureWords(draft, spec, failure), ...ask].join('\n'), ...(choices.length ? { choices } : {}) })
  setPending(draft, {
    flow: frame.flow,
    slot: spec.name,
    kind: 'slot',
    choices,
    ...given({ values: problem.choices ? problem.values : valuesOf(draft, spec) }),
    text: question.text,
    askedAt: isoNow(draft),
  })
  draft.settled = true
}

function failureWords(draft: Draft, spec: SlotSpec, failure: { readonly problem: Problem; readonly tries: number }): string[] {
  const { language } = draft.state
  const words = engineWords(language)
  const again = failure.tries > 1
  const help = again || !failure.problem.words ? [spec.example[language]] : []
  const way = again && spec.alternative ? [spec.alternative[language]] : []
  return [failure.problem.words?.[language] ?? words.notUnderstood, ...help, ...way]
}

function choicesOf(draft: Draft, spec: SlotSpec): readonly string[] {
  const { pending } = draft.state
  return pending?.slot === spec.name ? pending.choices : []
}

/** The same question keeps the values behind its buttons. */
function valuesOf(draft: Draft, spec: SlotSpec): readonly SlotValue[] | undefined {
  const { pending } = draft.state
  return pending?.slot === spec.name ? pending.values : undefined
}

/** Nothing understood and nothing asked: a menu, then a person; once a person was promised, it is a word left for them. */
export function missOutside(draft: Draft): void {
  const promised = promisedCase(draft)
  if (promised !== null) return keepForColleague(draft, promised)
  const misses = draft.state.misses + 1
  draft.state = { ...draft.state, misses }
  if (misses >= TRIES_OUTSIDE) {
    return handOver(draft, { trigger: 'not_understood', reason: MISSED_OUTSIDE, why: '连续两次没听懂' })
  }
  const words = engineWords(draft.state.language).outside()
  say(draft, words)
  setPending(draft, {
    flow: null,
    slot: 'choose',
    kind: 'choose_flow',
    choices: words.choices ?? [],
    options: ['quote', 'order', 'track', 'complaint', 'human'],
    text: words.text,
    askedAt: isoNow(draft),
  })
  draft.settled = true
}

/** A colleague was promised and nobody has come yet; the bot has the chat meanwhile. */
function promisedCase({ state, facts, owner }: Draft): string | null {
  if (owner.kind !== 'bot') return null
  const isWaiting = ({ number, kind, status }: Case): boolean =>
    number === state.handOverCase && kind === 'hand_over' && status === 'open'
  return facts.openCases.find(isWaiting)?.number ?? null
}

function keepForColleague(draft: Draft, caseNumber: string): void {
  if (draft.text) draft.effects.push({ do: 'add_to_case', number: caseNumber, note: draft.text })
  say(draft, { text: engineWords(draft.state.language).keptForColleague })
  setPending(draft, null)
  draft.settled = true
}
