import type { Draft } from './draft.ts'
import { say, setPending } from './draft.ts'
import { offerParked } from './stack.ts'
import { engineWords } from './wording.ts'

/** What in another place would drop a flow here drops the wait: 算了不用了, never mind. */
const WITHDRAWS =
  /^(那|好吧|嗯)?[，,\s]*(算了|不用(人工|等|转|麻烦|找人)?了?|不(等|转|找|需要)(人工)?了|不(要|需要)人工了?|没事了?|取消(排队|人工|转接)?)([，,\s]*(不用|不等|不转|不需要|没事|谢谢)(人工)?了?)?[。.!！~]*$|^(ok(ay)?,? )?(never ?mind|no need|forget it|cancel|don'?t need)( (for )?(a|the)? ?(person|human|agent))?([, ]+(no need|thanks?|thank you))?[.!]*$/iu

/** The chat waits for a person: the bot tells the place and lets the customer withdraw; everything else is for the person. */
export function queueTurn(draft: Draft): void {
  const words = engineWords(draft.state.language)
  const commands = draft.input.understanding?.commands ?? []
  const withdraws = commands.some((command) => command.type === 'withdraw') || WITHDRAWS.test(draft.text)
  if (withdraws) return leave(draft)
  const place = draft.facts.queues.find((queue) => queue.place !== null)?.place ?? 1
  const waiting = words.stillWaiting(place)
  const isSaid = draft.state.lastSaid.some((said) => said === waiting.text || said === words.stillWaitingShort)
  say(draft, isSaid ? { ...waiting, text: words.stillWaitingShort } : waiting)
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
