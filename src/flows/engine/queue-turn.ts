import type { Draft } from './draft.ts'
import { say } from './draft.ts'
import { leaveQueue } from './leave-queue.ts'
import { messagesTurn } from './messages-turn.ts'
import { offerParked } from './stack.ts'
import { tellKnown } from './tell-known.ts'
import { engineWords } from './wording.ts'

/** What in another place would drop a flow here drops the wait: 算了不用了, never mind. */
const WITHDRAWS =
  /^(那|好吧|嗯)?[，,\s]*(算了|不用(人工|等|转|麻烦|找人)?了?|不(等|转|找|需要)(人工)?了|不(要|需要)人工了?|没事了?|取消(排队|人工|转接)?)([，,\s]*(不用|不等|不转|不需要|没事|谢谢)(人工)?了?)?[。.!！~]*$|^(ok(ay)?,? )?(never ?mind|no need|forget it|cancel|don'?t need)( (for )?(a|the)? ?(person|human|agent))?([,. ]+(no need|thanks?|thank you))?[.!]*$/iu

/** The chat waits for a person: the bot tells the place and lets the customer withdraw, whatever else is wished then; the rest is for the person. */
export function queueTurn(draft: Draft): void {
  if (withdraws(draft)) return leave(draft)
  const words = engineWords(draft.state.language)
  if (tellKnown(draft, words.stillWaiting(1).choices)) return
  const place = draft.facts.queues.find((queue) => queue.place !== null)?.place ?? 1
  const waiting = words.stillWaiting(place)
  const isSaid = draft.state.lastSaid.some((said) => said === waiting.text || said === words.stillWaitingShort)
  say(draft, isSaid ? { ...waiting, text: words.stillWaitingShort } : waiting)
}

/** In so many words, or as the first words of a message that goes on to something else. */
function withdraws({ input, text }: Draft): boolean {
  const [first = ''] = text.split(
    /[\s，,。.;；!！]+(?=\p{Script=Han})|(?<=\p{Script=Han})[\s，,]+(?=[A-Za-z\d])|[。.;；!！\n]\s*/u,
  )
  const isSaid = WITHDRAWS.test(text) || (PERSON.test(first) && WITHDRAWS.test(first))
  return isSaid || (input.understanding?.commands ?? []).some((command) => command.type === 'withdraw')
}

/** A bare 算了 before other words may be about anything. */
const PERSON = /人工|排队|不(?:等|排|转)了?|person|human|agent/iu

function leave(draft: Draft): void {
  leaveQueue(draft)
  const commands = draft.input.understanding?.commands ?? []
  if (commands.some(({ type }) => type === 'start_flow' || type === 'answer_question')) return messagesTurn(draft)
  if (!offerParked(draft)) say(draft, { text: '' })
  if (draft.acks.length) say(draft, { text: '' })
}
