import { type Draft, setPending } from './draft.ts'
import { isOwnMiss } from './ladder.ts'
import { messagesTurn } from './messages-turn.ts'
import { engineWords } from './wording.ts'

/**
 * The wait that the bot began itself, because it understood nothing, is no reason to leave undone what it does understand:
 * it takes the chat back, and the case stays with the colleague, whose clock runs on. True when it did.
 */
export function servesMeanwhile(draft: Draft): boolean {
  const { state, facts } = draft
  const waiting = facts.openCases.find(({ number }) => number === state.handOverCase)
  if (waiting?.kind !== 'hand_over' || waiting.status !== 'open' || !isOwnMiss(waiting.reason)) return false
  if (!isUnderstood(draft)) return false
  draft.effects.push({ do: 'leave_queue' })
  draft.owner = { kind: 'bot' }
  setPending(draft, null)
  draft.acks.push(engineWords(state.language).servedMeanwhile(waiting.number))
  messagesTurn(draft)
  return true
}

/** A wish with a flow, a question with an answer, a word for a parcel on its way. */
function isUnderstood({ input, parts, state, facts, text }: Draft): boolean {
  const { commands = [], entities = {} } = input.understanding ?? {}
  if (commands.some(({ type }) => type === 'hand_over')) return false
  const isAnswered = (question: string) => parts.answerQuestion(question, input.company, state.language) !== null
  return (
    commands.some((command) => command.type === 'start_flow') ||
    commands.some((command) => command.type === 'answer_question' && isAnswered(command.question)) ||
    (parts.bookedWish?.({ text, state, facts, entities, commands }) ?? null) !== null
  )
}
