import type { Command, FlowName, SlotName } from '../../commands.ts'
import { isCannotTell } from '../cues/answers.ts'
import { bare } from '../cues/clauses.ts'
import { isMildAnger } from '../cues/hand-over-cues.ts'
import { thinksItOver } from '../cues/hesitation.ts'
import { FOR_A_MACHINE } from '../cues/machine-text.ts'
import { isElsewhere } from '../cues/policy.ts'
import { labelledKind } from '../cues/side-cues.ts'
import { hasSlot, sideOf, slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import { valuesBeside, wishesBeside } from './beside-answer.ts'
import type { Decision } from './decision.ts'
import { flowByValues } from './flow-by-values.ts'
import { flowValues } from './flow-values.ts'
import { goodsAsked } from './goods-asked.ts'
import { changesGoods, namesGoods } from './goods-filling.ts'
import { leftOver } from './left-over.ts'
import { withNumberWishes } from './number-wishes.ts'
import { answerTo, type PendingAnswer } from './pending-answer.ts'
import { PRICE_ONLY, wantsPriceOnly } from './price-only.ts'
import type { Reading } from './reading.ts'
import { explainCommand, isOnlyTalk, metaCommand } from './talk.ts'
import { widerWishes } from './wider-wishes.ts'
import type { Wish } from './wish.ts'
import { wishCommands } from './wish-commands.ts'
import { findWishes } from './wishes.ts'

/** From what was read to what to do: wishes (those `heard`, else by the cues), values, answers, talk — each only where the one before left room. */
export function decide(reading: Reading, context: UnderstandContext, heard?: readonly Wish[]): Decision {
  if (FOR_A_MACHINE.test(reading.text)) {
    return { commands: [{ type: 'not_understood', why: 'written for a machine' }], because: ['written for a machine'] }
  }
  return wantsPriceOnly(reading, context) ? priceOnly(reading, context) : decided(reading, context, heard)
}

function decided(reading: Reading, context: UnderstandContext, heard?: readonly Wish[]): Decision {
  const meta = metaSaid(reading, context)
  if (meta !== null && isWhole(meta, reading)) return { commands: [meta], because: [`talk: ${meta.type}`] }
  const asked = goodsAsked(reading, context)
  if (asked !== null) return asked
  const explain = explainCommand(reading, context)
  const wishes = explain === null ? relevant(heard ?? wishesOf(reading, context), reading, context) : []
  const isOnlyWhy = explain !== null && reading.clauses.length === 1
  const commands = isOnlyWhy ? [explain] : inOrder(reading, context, { wishes, explain })
  const because = [...wishes.map((wish) => wish.because), ...commands.map(described)]
  if (commands.length > 0) return { commands: meta === null ? commands : [...commands, meta], because }
  return saidAgain(wishes, context) ?? leftOver(reading, context, meta)
}

/** 等一下 is only a moment, but 等我问过老板 under a price leaves it for now. */
function metaSaid(reading: Reading, context: UnderstandContext): Command | null {
  if (reading.patches.length > 0) return null
  const isPriced = context.pending?.flow === 'quote' && context.pending.slot === 'confirm'
  const meta = isPriced && thinksItOver(reading.lower) ? null : metaCommand(reading, context)
  // 等下 泡沫箱要自己准备吗: what is asked is answered, nothing is looked for.
  const isNoPause = meta?.type === 'wait' && (ASKS_BESIDE.test(reading.lower) || namesGoods(reading, context))
  return isNoPause ? null : meta
}

const ASKS_BESIDE = /^(?:等一?[下等]|等会儿?|稍等)[\s,，]+[^,，]{3,}(?:吗|么|嘛|不|呢)[?？]?$/

/** The enquiry instead of the order, with what is said of it besides. */
function priceOnly(reading: Reading, context: UnderstandContext): Decision {
  const commands: readonly Command[] = [
    { type: 'start_flow', flow: 'quote' },
    ...flowValues({ flow: 'quote', reading, context }, PRICE_ONLY),
  ]
  return { commands, because: ['only the price is wished for'] }
}

interface Heard {
  readonly wishes: readonly Wish[]
  readonly explain: Command | null
}

/** The answer to what was asked first, then what is to be done, then what is to be told. */
function inOrder(reading: Reading, context: UnderstandContext, { wishes, explain }: Heard): readonly Command[] {
  const told = valuesBeside(withValues(wishes, reading, context), reading, context)
  const answer = pendingCommands(reading, context, told)
  const questions = told.filter((command) => command.type === 'answer_question')
  const rest = told.filter((command) => command.type !== 'answer_question')
  return [...answer, ...rest, ...(explain === null ? [] : [explain]), ...questions]
}

/** «下单» while ordering: heard, and nothing new. */
function saidAgain(wishes: readonly Wish[], { pending }: UnderstandContext): Decision | null {
  const again = wishes.find((wish) => wish.kind === 'flow' && wish.flow === pending?.flow)
  if (again === undefined || pending === undefined) return null
  return { commands: [{ type: 'start_flow', flow: pending.flow }], because: [again.because] }
}

/** A number's own wish is only guessed where no question waits for the number. */
function wishesOf(reading: Reading, { pending }: UnderstandContext): readonly Wish[] {
  const wishes = findWishes(reading)
  return pending === undefined ? withNumberWishes(widerWishes(wishes, reading), reading) : wishes
}

function isWhole(meta: Command, reading: Reading): boolean {
  if (meta.type === 'undo_correction' || meta.type === 'swap_parties' || meta.type === 'wait') return true
  return reading.clauses.length === 1
}

/** A description may hold any cue word; only a firm wish interrupts it. */
function relevant(found: readonly Wish[], reading: Reading, context: UnderstandContext): readonly Wish[] {
  const isKept = changesGoods(reading, context)
  const wishes = wishesBeside(found, reading, context).filter(
    (wish) => !isMildAt(wish, reading, context) && !(isKept && isGivingUp(wish)),
  )
  const slot = context.pending?.slot
  if (slot === undefined) return wishes
  const isFirm = /帮我|先|查一?下|转人工|取消|please|first/.test(reading.lower)
  const isStory = context.pending?.flow === 'complaint' && !isFirm
  const isAnswer = isCannotTell(bare(reading.lower))
  if (isPick(reading.lower, slot)) return []
  const asked = wishes.filter(
    (wish) => !(isAt('quote', context) && isWhatIf(wish, reading)) && !isAskedTime(wish, reading, context),
  )
  const clear = asked.filter(
    (wish) => wish.kind !== 'flow' || !(isAnswer || wish.isWeak || (isStory && isOfStory(wish, reading))),
  )
  if (slotKind(slot) !== 'text') return clear
  return clear.filter((wish) => isFirm || wish.kind !== 'flow')
}

/** 运费另付了18 in a complaint tells what was paid and asks for no price. */
function isOfStory(wish: Extract<Wish, { kind: 'flow' }>, { lower }: Reading): boolean {
  return wish.flow === 'track' || (wish.flow === 'quote' && !/多少|报价|怎么收|[?？]|how much|quote|price/.test(lower))
}

function isGivingUp(wish: Wish): boolean {
  return wish.kind === 'drop' || (wish.kind === 'flow' && wish.flow === 'cancel')
}

/** 真离谱 while the complaint is being taken: it goes on. */
function isMildAt(wish: Wish, { lower }: Reading, { pending }: UnderstandContext): boolean {
  return pending?.flow === 'complaint' && wish.kind === 'hand_over' && wish.reason === 'anger' && isMildAnger(lower)
}

/** 便宜的那个 where the services are on the table picks one and objects to nothing. */
function isPick(said: string, slot: SlotName): boolean {
  return (
    /^(?:service|confirm)$/.test(slot) &&
    /^(?:那就?|就|选|要|按|我要)*(?:最)?(?:便宜|快|慢|省钱|实惠|贵)(?:一?点|一些)?(?:的|那个|就好|就行|的那[个种]|吧)+$/.test(
      said,
    )
  )
}

function isAt(flow: FlowName, { pending }: UnderstandContext): boolean {
  return pending?.flow === flow
}

/** 能不能晚上7点来取 while ordering is a wish, politely put; whether they come on Sundays, and what it costs, is asked. */
function isAskedTime(wish: Wish, { time }: Reading, context: UnderstandContext): boolean {
  if (wish.kind !== 'question' || time === null || !isAt('order', context)) return false
  return WISHED_VISIT.test(wish.clause) && ONE_TIME.test(wish.clause) && !OF_A_RULE.test(wish.clause)
}

const WISHED_VISIT = /[来取收拿]|上门|\b(?:come|pick|collect)/
const ONE_TIME = /[今明后]天|\d ?(?::\d\d|点|am\b|pm\b)|[一二两三四五六七八九十]点|\b(?:tomorrow|tonight|this)\b/
const OF_A_RULE = /钱|费|几|多久|什么|怎么|每|都|周|星期|节|\b(?:how|what|when|fee|every)\b|days?\b/

/** 10公斤呢, 如果走零担呢 under a price: another value to be priced. */
function isWhatIf(wish: Wish, { weights, volumes, pieces, places, money, sums }: Reading): boolean {
  if (wish.kind !== 'question' || !WHAT_IF.test(wish.clause)) return false
  if (/保价?|代收/.test(wish.clause) && (money.length + sums.length > 0 || /\d{3,}/.test(wish.clause))) return true
  return weights.length + volumes.length + pieces.length + places.length > 0 || /快递|零担|物流/.test(wish.clause)
}

const WHAT_IF =
  /^(?!.*(?:怎么|什么|多久|几|会|能|吗|贵))(?:(?:那么?|换|如果|要是)?(?:是|走|寄|发|用|改成|换成)?[^,，]{1,12}呢[?？]?$|(?:如果|要是|假如)(?:是|走|寄|发|用|改成|换成)[^,，]{1,12}$)/

/** The wishes with the values of each behind its start, so that every value finds its flow. */
function withValues(wishes: readonly Wish[], reading: Reading, context: UnderstandContext): readonly Command[] {
  const wished = wishCommands(wishes, { reading, context })
  const read = (flow: FlowName): readonly Command[] => flowValues({ flow, reading, context }, wishes)
  if (wished.some((command) => command.type === 'start_flow'))
    return behindStarts(wished, { read, elsewhere: numberOwner(wishes, reading) })
  const flow = targetFlow(wished, reading, context)
  if (flow === null) return wished
  if (flow === context.pending?.flow) return [...wished, ...read(flow)]
  // A value never stands without its flow: a waybill sent with a question begins its own.
  const isOnlyAsking = wished.every(({ type }) => type === 'answer_question' || type === 'cancel_flow')
  return isOnlyAsking ? [...wished, { type: 'start_flow', flow }, ...read(flow)] : wished
}

interface Values {
  readonly read: (flow: FlowName) => readonly Command[]
  /** The one flow that the number belongs to; null when any may have it. */
  readonly elsewhere: FlowName | null
}

/** 不寄了，帮我查SD…: the number belongs to the wish it stands behind. */
function numberOwner(wishes: readonly Wish[], { waybills, numbers }: Reading): FlowName | null {
  const at = waybills[0]?.start ?? numbers[0]?.start
  const flows = wishes.flatMap((wish) => (wish.kind === 'flow' && hasSlot(wish.flow, 'waybill') ? [wish] : []))
  if (at === undefined || flows.length < 2) return null
  return flows.findLast((wish) => wish.at <= at)?.flow ?? null
}

function isNumber(command: Command): boolean {
  return 'slot' in command && (command.slot === 'waybill' || command.slot === 'order')
}

/** One value goes to one flow: the first that has room for it. */
function behindStarts(wished: readonly Command[], { read, elsewhere }: Values): readonly Command[] {
  const used = new Set<string>()
  return wished.flatMap((command) => {
    if (command.type !== 'start_flow') return [command]
    const mayHold = elsewhere === null || elsewhere === command.flow
    const values = read(command.flow).filter((value) => !used.has(useOf(value)) && (mayHold || !isNumber(value)))
    for (const value of values) used.add(useOf(value))
    return [command, ...values]
  })
}

/** The same place, number or flag, whatever the flow calls its slot. */
function useOf(command: Command): string {
  if (command.type !== 'set_slot' && command.type !== 'correct_slot') return command.type
  const kind = slotKind(command.slot)
  const { value } = command
  const isPlace = typeof value === 'object' && 'city' in value
  const said = JSON.stringify(isPlace ? { ...value, detail: '' } : value)
  return `${kind === 'flag' || kind === 'text' ? command.slot : kind} ${said}`
}

function targetFlow(wished: readonly Command[], reading: Reading, context: UnderstandContext): FlowName | null {
  // «forget it, can you check SD…»: the number is for what comes after.
  if (wished.some((command) => command.type === 'cancel_flow'))
    return context.pending === undefined ? null : flowByValues(reading, context)
  if (context.pending !== undefined) return flowByValues(reading, context) ?? context.pending.flow
  if (wished.length > 0 || isElsewhere(reading.lower)) return null
  return flowByValues(reading, context)
}

/** Values beside a statement or a demand belong to it; a brand is said alone. */
function hasOwnSense(others: readonly Command[], slot: SlotName): boolean {
  const isStatement = ['description', 'request', 'reason', 'value'].includes(slot)
  return others.some((command) => !isStatement || command.type !== 'set_slot')
}

const TURNS_AWAY: readonly Command['type'][] = ['start_flow', 'cancel_flow', 'hand_over']

function pendingCommands(reading: Reading, context: UnderstandContext, others: readonly Command[]): readonly Command[] {
  const pending = context.pending
  if (pending === undefined) return []
  const isFilled = others.some((command) => 'slot' in command && command.slot === pending.slot)
  if (isFilled || others.some((command) => TURNS_AWAY.includes(command.type))) return []
  // Free words are an answer only where nothing else was said.
  if (slotKind(pending.slot) === 'text' && (isOnlyTalk(reading) || hasOwnSense(others, pending.slot))) return []
  if (pending.flow === 'redeliver' && (SAME_ADDRESS.test(bare(reading.lower)) || AS_BEFORE.test(reading.lower)))
    return [asBefore(context)]
  const answer = answerTo({ ...pending, reading })
  if (answer === null) return []
  return fitting(answer, others, answer.kind === 'refuse' ? refused(reading, pending.slot) : pending.slot)
}

/** The address that was to be changed stays as it is. */
function asBefore({ slots }: UnderstandContext): Command {
  const isChanged = slots?.['address'] !== undefined
  return isChanged ? { type: 'correct_slot', slot: 'address', value: '' } : { type: 'skip_slot', slot: 'address' }
}

/** 算了地址按原来的 就晚上送 */
const AS_BEFORE =
  /地址(?:还是|就)?(?:按|用|照|是|送)?(?:原来|之前|老|原)的?|(?:按|还是|送)(?:到|回)?原(?:来的?)?(?:那个?)?(?:地址|地方|处)|(?:送|派)(?:到|回)(?:原来|之前|老)的?(?:那个?)?(?:地址|地方|家)/
const SAME_ADDRESS =
  /^(?:送到|送|还是|就)*(?:地址)?(?:没变|不变|不改|没改|一样|照旧|还是(?:原来|之前|那个)的?(?:地址)?|(?:原|老|原来的)地址)$|^(?:to )?(?:the )?same (?:address|place)$/

/** 电话不方便给 while the name is asked: the phone of that side is what is kept back. */
function refused({ lower }: Reading, pending: SlotName): SlotName {
  const side = sideOf(pending)
  return side !== null && labelledKind(lower) === 'phone' ? `${side}.phone` : pending
}

/** A bare «no» beside a correction is about the old value, not the question. */
function fitting(answer: PendingAnswer, others: readonly Command[], slot: string): readonly Command[] {
  const corrects = others.some((command) => command.type === 'correct_slot')
  if (answer.kind === 'value') {
    if (corrects && (answer.value === false || slot === 'confirm')) return []
    return [{ type: 'set_slot', slot, value: answer.value }]
  }
  if (others.length > 0) return []
  if (answer.kind === 'wait') return [{ type: 'wait' }]
  if (answer.kind === 'skip') return [{ type: 'skip_slot', slot }]
  return [{ type: answer.kind === 'refuse' ? 'refuse_slot' : 'cannot_tell', slot }]
}

function described(command: Command): string {
  return 'slot' in command && command.slot !== undefined ? `${command.type} ${command.slot}` : command.type
}
