import type { Pending } from './dialogue-state.ts'
import { type Draft, isoNow, replaceTop, say, setPending, ticket, top, viewOf } from './draft.ts'
import { given } from './given.ts'
import { rememberEnded } from './go-on.ts'
import type { KnownAnswer } from './known.ts'

/** A question whose answer is known is answered wherever it is asked, and the question on the table asked again in short. True when it was one. */
export function tellKnown(draft: Draft, choices: readonly string[] = []): boolean {
  const answer = knownTo(draft)
  if (answer === null) return false
  record(draft, answer)
  draft.state = { ...draft.state, misses: 0, recent: { ...draft.state.recent, ...answer.recent } }
  draft.effects.push(...(answer.effects ?? []))
  if (answer.asksOf) rememberEnded(draft, 'quote', { slots: answer.asksOf, isQuestion: true })
  const frame = top(draft)
  if (frame) replaceTop(draft, frame)
  if (frame && draft.state.language !== draft.input.state?.language) return told(draft, answer)
  askAgain(draft, answer, choices)
  draft.settled = true
  return true
}

/** Asked in another language than before: the flow puts its question anew in that. */
function told(draft: Draft, { key, text }: KnownAnswer): true {
  draft.acks.push(text)
  draft.aside = key
  return true
}

function knownTo(draft: Draft): KnownAnswer | null {
  const { parts, state, facts, owner, text, input } = draft
  const frame = top(draft)
  if (text === '') return null
  const view = frame ? viewOf(draft, frame) : null
  const { understanding } = input
  const number = (kind: 'case') => ticket(draft, kind)
  return parts.knownAnswer?.({ text, language: state.language, state, facts, owner, understanding, view, ticket: number }) ?? null
}

function record(draft: Draft, { key }: KnownAnswer): void {
  const [subject = key] = key.split('=')
  const at = isoNow(draft)
  draft.effects.push({
    do: 'record_enquiry',
    enquiry: { kind: 'question', subject, outcome: 'answered', askedAt: at, answeredAt: at },
  })
}

function askAgain(draft: Draft, { key, text }: KnownAnswer, choices: readonly string[]): void {
  const { pending } = draft.state
  if (pending === null || pending.kind === 'survey')
    return say(draft, { text, ...given({ choices: choices.length > 0 ? choices : undefined }) })
  if (!isWorthAsking(pending)) {
    setPending(draft, null)
    return say(draft, { text })
  }
  say(draft, { text: `${text}\n${shortly(pending)}`, choices: pending.choices })
  setPending(draft, { ...pending, aside: key, askedAt: isoNow(draft) })
}

/** «转人工问一下？» and the menu after what was not understood have had their answer now. */
function isWorthAsking({ kind, options = [] }: Pending): boolean {
  if (kind === 'choose_flow') return false
  return kind !== 'offer' || options.some((option) => option !== 'human' && option !== 'none')
}

/** Of a summary read back only its question. */
function shortly({ text }: Pending): string {
  const lines = text.split('\n')
  return lines.findLast((line) => /[?？]/u.test(line)) ?? lines.at(-1) ?? text
}
