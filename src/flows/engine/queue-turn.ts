import { agentAsked, noteForAgent } from './asked-agent.ts'
import type { Draft } from './draft.ts'
import { say } from './draft.ts'
import { leaveQueue } from './leave-queue.ts'
import { messagesTurn } from './messages-turn.ts'
import { servesMeanwhile } from './own-queue.ts'
import { offerParked } from './stack.ts'
import { tellKnown } from './tell-known.ts'
import { understandContext } from './understand-context.ts'
import { engineWords } from './wording.ts'

/** What in another place would drop a flow here drops the wait: 算了不用了, never mind. */
const WITHDRAWS =
  /^(那|好吧|嗯)?[，,\s]*(算了|不用(人工|等|转|麻烦|找人)?了?|不(等|转|找|需要)(人工)?了|不(要|需要)人工了?|没事了?|取消(排队|人工|转接)?)([，,\s]*(不用|不等|不转|不需要|没事|谢谢)(人工)?了?)?[。.!！~]*$|^(ok(ay)?,? )?(never ?mind|no need|forget it|cancel|don'?t need)( (for )?(a|the)? ?(person|human|agent))?([,. ]+(no need|thanks?|thank you))?[.!]*$/iu

const PERSON_ZH = '(?:人工|客服|真人|别人|人|转接|转人工|排队|他们|同事)'
/** 不用人工了, 人工先不用, no need for anyone: first words of a message that goes on. */
const LEADS = new RegExp(
  [
    `^(?:那|好吧?|嗯|行|哎|唉|算了|呃|哦|还是|我|先|就|[\\s,，])*(?:不|别|甭|取消)(?:再|用|要|找|转|等|叫|排|接|需要|麻烦|给我|帮我|着)*${PERSON_ZH}(?:也|都)?(?:不用|不等)?(?:了|吧|啦)*`,
    `^(?:那|嗯|哦|行|[\\s,，])*${PERSON_ZH}(?:那边)?(?:就|先|还是|也|都|我)*(?:不(?:用|要|等|需要|转|找|必)|算了|取消|别转|免了)(?:了|吧|啦)*`,
    '^(?:那|嗯|行|算了|好吧?|我|就|[\\s,，])*不(?:等|排|转)(?:你们)?(?:了|啦)',
    "^(?:(?:ok(?:ay)?|actually|oh|hmm+|well|no|sorry|wait|thanks|alright)[\\s,.]+)*(?:(?:there(?:'?s| is) )?no need (?:for|to (?:talk to|speak to|wait for|get))|(?:i )?(?:don'?t|do not) (?:need|want)(?: to (?:talk|speak) to)?|(?:forget|cancel|skip|never ?mind) (?:about )?) ?(?:an?y?|the|your)? ?(?:real |live )?(?:person|human|agent|anyone|anybody|someone|colleague|staff|queue|people|one)(?: (?:any ?more|now|then))?",
  ].join('|'),
  'iu',
)
/** 算了, nvm: may be about anything, unless a wish follows. */
const MAYBE_LEADS =
  /^(?:那|嗯|哦|[\s,，])*(?:算了|没事了?|不用了|不麻烦了?)(?:[\s,，]*不(?:等|用|麻烦)(?:你们)?了)?(?=[\s,，。.;；!！])|^(?:(?:ok(?:ay)?|actually|oh|hmm+|well)[\s,.]+)*(?:never ?mind|nvm|nm|forget it|no need)(?=[\s,.;!])/iu
const STOPS = /^[\s,，。.;；:：!！~、]+|^(?:just|but|and|then|please|instead)\b[\s,]*/giu

/** The chat waits for a person: the bot tells the place and lets the customer withdraw, whatever else is wished then; the rest is for the person. */
export function queueTurn(draft: Draft): void {
  const rest = restAfter(draft)
  if (rest !== null) return leave(draft, rest)
  if (withdraws(draft)) return leave(draft, '')
  const words = engineWords(draft.state.language)
  const agent = agentAsked(draft)
  if (agent !== null) return say(draft, { text: noteForAgent(draft, agent), ...choicesOf(words.stillWaiting(1)) })
  if (tellKnown(draft, words.stillWaiting(1).choices) || servesMeanwhile(draft)) return
  const place = draft.facts.queues.find((queue) => queue.place !== null)?.place ?? 1
  const waiting = words.stillWaiting(place)
  const isSaid = draft.state.lastSaid.some((said) => said === waiting.text || said === words.stillWaitingShort)
  say(draft, isSaid ? { ...waiting, text: words.stillWaitingShort } : waiting)
}

function choicesOf({ choices }: { readonly choices?: readonly string[] }) {
  return choices === undefined ? {} : { choices }
}

function withdraws({ input, text }: Draft): boolean {
  return WITHDRAWS.test(text) || (input.understanding?.commands ?? []).some((command) => command.type === 'withdraw')
}

/** What is wished instead of the person, where the message begins with giving up the wait; null where it does not. */
function restAfter(draft: Draft): string | null {
  if (WITHDRAWS.test(draft.text)) return null
  const sure = behind(draft.text, LEADS)
  if (sure !== null) return sure
  const maybe = behind(draft.text, MAYBE_LEADS)
  return maybe !== null && maybe !== '' && isWish(draft, maybe) ? maybe : null
}

function behind(text: string, lead: RegExp): string | null {
  const found = lead.exec(text)?.[0]
  if (found === undefined || found.trim() === '') return null
  let rest = text.slice(found.length)
  for (let last = ''; last !== rest; ) {
    last = rest
    rest = rest.replace(STOPS, '')
  }
  return rest
}

function isWish(draft: Draft, rest: string): boolean {
  return read(draft, rest).commands.some(({ type }) => type === 'start_flow' || type === 'answer_question')
}

function read({ parts, input }: Draft, text: string) {
  return parts.understand(text, understandContext(input))
}

/** Out of the queue; what is said besides is read without the words that gave the wait up. */
function leave(draft: Draft, rest: string): void {
  leaveQueue(draft)
  if (rest !== '') {
    const { entities = {} } = draft.input.understanding ?? {}
    const understanding = read(draft, rest)
    draft.text = rest
    draft.input = { ...draft.input, understanding: { ...understanding, entities: { ...entities, ...understanding.entities } } }
  }
  const commands = draft.input.understanding?.commands ?? []
  if (rest !== '' || commands.some(({ type }) => type === 'start_flow' || type === 'answer_question')) return messagesTurn(draft)
  if (!offerParked(draft)) say(draft, { text: '' })
  if (draft.acks.length) say(draft, { text: '' })
}
