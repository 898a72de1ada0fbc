import { goodsPolicy } from '../../domain/ordering/goods-policy.ts'
import type { Command, FlowName, SlotName } from '../commands.ts'
import type { TurnOpening } from '../turn.ts'
import type { Understanding } from '../understanding/understanding.ts'
import type { DialogueState, Ended } from './dialogue-state.ts'
import { endedLately } from './go-on.ts'
import type { EngineParts } from './parts.ts'
import { understandContext } from './understand-context.ts'

/** Longer messages say all they need. */
const LONGEST = 60
/** Words that hang on what was said before. */
const HANGS_ON =
  /^(?:那么?|如果|要是|假如|换成?|改成?|再|只|就|单|寄|发)|(?:呢|喃|吧)[?？。]*$|^(?:ok(?:ay)?[\s,]+)?(?:and|or|then|so|but|what about|how about|what if|just|only|instead|how much if)\b|\b(?:then|instead)\s*[?.!]*$/iu

type Told = Extract<Command, { type: 'set_slot' | 'correct_slot' }>

/** «那到上海呢» after a price, "just clothes then, 2kg" after a refusal: words that say little by themselves are read as if the flow that ended were still open; null where they say something of their own. */
export function continuedWords(
  parts: EngineParts,
  opening: TurnOpening,
  { text, first }: { readonly text: string; readonly first: Understanding },
): Understanding | null {
  const { state, now } = opening
  const ended = state === null || !isIdle(state) ? null : endedLately(state, now)
  if (state === null || ended === null || text.length > LONGEST) return null
  if (ended.answer?.startsWith('goods') === true && isMute(first.commands)) return askedOfGoods(first, text, opening)
  if (!mayGoOn(first, text, ended)) return null
  if (!ended.isQuestion) return readFor(parts, opening, { text, first, ended })
  return isMute(first.commands)
    ? askedAgain(first, readFor(parts, opening, { text, first, ended }), ended)
    : withAsked(first, ended)
}

/** «打火机十个», "and bare lithium cells?" after a question of goods: whether that may go, too. */
function askedOfGoods(first: Understanding, text: string, { company }: TurnOpening): Understanding | null {
  const isTalk = first.commands.some(({ type }) => type !== 'not_understood' && type !== 'clarify' && type !== 'set_slot')
  if (isTalk || (goodsPolicy(text, company).verdict === 'accepted' && first.entities.goods === undefined)) return null
  const thing = text
    .trim()
    .replace(/[?？。.!！]+$/u, '')
    .replace(/^(?:那么?|还有|另外|and|what about|how about|or)\s*/iu, '')
  const question = /\p{Script=Han}/u.test(text) ? `${thing}可以寄吗` : `can i send ${thing}`
  return { ...first, commands: [{ type: 'answer_question', question }] }
}

interface Read {
  readonly text: string
  readonly first: Understanding
  readonly ended: Ended
}

/** Read as under the last question of what ended; where something was refused, also as the answer to what is sent instead. */
function readFor(parts: EngineParts, opening: TurnOpening, { text, first, ended }: Read): Understanding | null {
  const { flow, open, slots } = ended
  const asked: readonly SlotName[] = open !== undefined && HANGS_ON.test(text.trim()) ? ['confirm', open] : ['confirm']
  for (const slot of asked) {
    const again = parts.understand(lean(text), { ...understandContext(opening), pending: { flow, slot }, slots })
    const told = toldOnly(again)
    const isEnough = isMute(first.commands) || open === undefined || told.some((command) => command.slot === open)
    if (told.length > 0 && isEnough) return { ...again, commands: [{ type: 'resume_flow', flow }, ...told] }
  }
  return null
}

/** Values that make another request, where nothing else is said beside them but a nod. */
function toldOnly({ commands }: Understanding): readonly Told[] {
  const said = commands.filter((command) => !isNod(command))
  const told = said.filter(isTold)
  return told.length === said.length && told.every(({ slot }) => MATTERS.test(slot)) ? told : []
}

/** «不寄鞭炮了 寄书», «ok just clothes then»: the words that only join what is said to what was said. */
function lean(text: string): string {
  return text.trim().replace(JOINS, '').replace(JOINED, '')
}

const JOINS =
  /^(?:(?:不|别)(?:寄|发|要|放|带)[^,，。 ]{1,8}?了?[,，。\s]+|(?:那么?|如果|要是|假如|行吧?|好吧?|哦|就|只|单|改|换|成|寄|发)+(?=[^,，。呢]{2,})|(?:(?:ok(?:ay)?|well|and|so|but|then|only|just|fine|alright)[\s,]+)+)/iu
const JOINED = /(?:可以|行|也?能寄)?(?:吧|呢|吗|喃)+(?=[\s,，。?？!！]*$)|\s+(?:then|instead)(?=[\s,.?!]|$)/iu

function isNod(command: Command): boolean {
  return command.type === 'set_slot' && command.slot === 'confirm' && command.value === true
}

/** What makes another request of it; a time or a name said in passing does not. */
const MATTERS = /^(?:origin|destination|destinations|goods\..*|service|insurance.*|cod.*|(?:shipper|consignee)\.address)$/u

function isIdle({ stack, pending, queued }: DialogueState): boolean {
  return (
    stack.length === 0 && queued.length === 0 && (pending === null || pending.kind === 'choose_flow' || pending.kind === 'offer')
  )
}

function mayGoOn({ commands }: Understanding, text: string, ended: Ended): boolean {
  const starts = commands.flatMap((command) => (command.type === 'start_flow' ? [command.flow] : []))
  if (ended.isQuestion && isMute(commands)) return ended.answer === DAYS && HANGS_ON.test(text.trim())
  if (ended.isQuestion) return starts.length === 1 && starts[0] === ended.flow
  const isOther = commands.some(({ type }) => type !== 'start_flow' && !WEAK.includes(type))
  if (isOther || !starts.every((flow) => isReworded(flow, ended))) return false
  return ended.open !== undefined || isMute(commands) || HANGS_ON.test(text.trim())
}

function isMute(commands: readonly Command[]): boolean {
  return !commands.some(({ type }) => type === 'start_flow' || type === 'answer_question')
}

/** 那换成衣服, 不寄鞭炮了 寄书: what was refused is not stored, so it is no change and no cancellation. */
function isReworded(flow: FlowName, ended: Ended): boolean {
  const isForm = flow === 'quote' || flow === 'order'
  return isForm || (ended.open !== undefined && (flow === 'change' || flow === 'cancel'))
}

const WEAK: readonly Command['type'][] = ['not_understood', 'answer_question', 'set_slot', 'clarify']

/** The company's answer about days from place to place. */
const DAYS = 'transit-times'

/** «深圳到上海几天», then «那到北京呢»: the same asked of the other place. */
function askedAgain(first: Understanding, read: Understanding | null, { slots }: Ended): Understanding | null {
  const told = (read?.commands ?? []).filter(isTold)
  const said = Object.fromEntries(told.map(({ slot, value }) => [slot, value]))
  const [from, to] = [cityOf(said['origin'] ?? slots['origin']), cityOf(said['destination'] ?? slots['destination'])]
  if (told.length !== 1 || from === '' || to === '') return null
  return { ...first, commands: [{ type: 'answer_question', question: `${from}到${to}几天` }] }
}

function cityOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'city' in value && typeof value.city === 'string' ? value.city : ''
}

/** «一般到乌鲁木齐几天», then «3公斤多少 从深圳走»: the place of the question, where the wish names none. */
function withAsked(first: Understanding, { flow, slots }: Ended): Understanding | null {
  const said = new Set<SlotName>(first.commands.flatMap((command) => ('slot' in command && command.slot ? [command.slot] : [])))
  const lacking = Object.entries(slots).filter(([name]) => !said.has(name) && !said.has(TWIN[name] ?? name))
  if (lacking.length === 0) return null
  const commands = first.commands.flatMap((command): readonly Command[] =>
    command.type === 'start_flow' && command.flow === flow
      ? [command, ...lacking.map(([slot, value]): Command => ({ type: 'set_slot', slot, value }))]
      : [command],
  )
  return { ...first, commands }
}

const TWIN: Readonly<Record<SlotName, SlotName>> = { origin: 'shipper.address', destination: 'consignee.address' }

function isTold(command: Command): command is Told {
  return command.type === 'set_slot' || (command.type === 'correct_slot' && command.value !== undefined)
}
