import type { Draft } from './draft.ts'
import { say, setPending } from './draft.ts'
import { offerParked } from './stack.ts'
import { engineWords } from './wording.ts'

/** The chat waits for a person: the bot tells the place and lets the customer withdraw; everything else is for the person. */
export function queueTurn(draft: Draft): void {
  const words = engineWords(draft.state.language)
  const commands = draft.input.understanding?.commands ?? []
  const withdraws =
    commands.some((command) => command.type === 'withdraw') || /^(不用人工了?|no need for a person)[。.!！]?$/iu.test(draft.text)
  if (withdraws) return leave(draft)
  const place = draft.facts.queues.find((queue) => queue.place !== null)?.place ?? 1
  say(draft, words.stillWaiting(place))
}

function leave(draft: Draft): void {
  draft.effects.push({ do: 'leave_queue' })
  draft.owner = { kind: 'bot' }
  draft.cleared.push({ kind: 'queue_unanswered' })
  draft.state = { ...draft.state, handOverCase: null }
  setPending(draft, null)
  draft.acks.push(engineWords(draft.state.language).leftQueue)
  if (!offerParked(draft)) say(draft, { text: '' })
  if (draft.acks.length) say(draft, { text: '' })
}
