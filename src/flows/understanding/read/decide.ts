import type { Command, FlowName } from '../../commands.ts'
import { bare } from '../cues/clauses.ts'
import { isElsewhere } from '../cues/policy.ts'
import { slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import { namedCorrection, speaksOfCorrecting, valueCommands, wrongWithoutValue } from './corrections.ts'
import { descriptionFor } from './description.ts'
import type { Filling } from './extras.ts'
import { fillingsFor, type Target } from './fillings.ts'
import { flowByValues } from './flow-by-values.ts'
import { answerTo, type PendingAnswer } from './pending-answer.ts'
import type { Reading } from './reading.ts'
import { explainCommand, metaCommand, smallTalkCommand } from './talk.ts'
import type { Wish } from './wish.ts'
import { wishCommands } from './wish-commands.ts'
import { findWishes } from './wishes.ts'

export interface Decision {
  readonly commands: readonly Command[]
  readonly because: readonly string[]
}

const BARE_TRADE = /^(?:快递|物流|快件|包裹|单子|货|运输|业务|parcel|package|delivery|express|shipment|logistics)$/

/** From what was read to what to do: wishes, values, answers, talk — each only where the one before left room. */
export function decide(reading: Reading, context: UnderstandContext): Decision {
  const meta = metaCommand(reading, context)
  if (meta !== null && isWhole(meta, reading)) return { commands: [meta], because: [`talk: ${meta.type}`] }
  const explain = explainCommand(reading, context)
  const wishes = explain === null ? relevant(findWishes(reading), reading, context) : []
  const wished = wishCommands(wishes, { reading, context })
  const flow = targetFlow(wished, reading, context)
  const values = flow === null ? [] : flowValues({ flow, reading, context }, wishes)
  const implied = wished.length === 0 && flow !== null && flow !== context.pending?.flow ? [start(flow)] : []
  const answer = pendingCommands(reading, context, [...values, ...wished])
  const commands = ordered([...wished, ...implied], [...answer, ...values], explain)
  const because = [
    ...wishes.map((wish) => wish.because),
    ...(implied.length > 0 ? ['values without a wish'] : []),
    ...commands.map(described),
  ]
  if (commands.length > 0) return { commands: meta === null ? commands : [...commands, meta], because }
  return leftOver(reading, context, meta)
}

function isWhole(meta: Command, reading: Reading): boolean {
  if (meta.type === 'undo_correction' || meta.type === 'swap_parties' || meta.type === 'wait') return true
  return reading.clauses.length === 1
}

function start(flow: FlowName): Command {
  return { type: 'start_flow', flow }
}

/** A description may hold any cue word; only a firm wish interrupts it. */
function relevant(wishes: readonly Wish[], reading: Reading, context: UnderstandContext): readonly Wish[] {
  const slot = context.pending?.slot
  if (slot === undefined) return wishes
  const clear = wishes.filter((wish) => wish.kind !== 'flow' || !wish.isWeak)
  if (slotKind(slot) !== 'text') return clear
  const isFirm = /帮我|先|查一?下|转人工|取消|please|first/.test(reading.lower)
  return clear.filter(
    (wish) => isFirm || wish.kind === 'hand_over' || wish.kind === 'drop' || wish.kind === 'withdraw' || wish.kind === 'question',
  )
}

function targetFlow(wished: readonly Command[], reading: Reading, context: UnderstandContext): FlowName | null {
  const started = wished.find((command) => command.type === 'start_flow')
  if (started !== undefined) return started.flow
  if (context.pending !== undefined) return flowByValues(reading, context) ?? context.pending.flow
  if (wished.length > 0 || isElsewhere(reading.lower)) return null
  return flowByValues(reading, context)
}

function flowValues({ flow, reading, context }: Target, wishes: readonly Wish[]): readonly Command[] {
  const target = { flow, reading, context: context.pending?.flow === flow ? context : withoutForm(context) }
  const fillings = [...fillingsFor(target), ...descriptionFor(target)].filter(
    (filling) => !isAskedAbout(filling, wishes, reading),
  )
  const isOwnForm = context.pending?.flow === flow
  const named = isOwnForm ? namedCorrection(target) : null
  const commands = valueCommands(target, named === null ? fillings : [...fillings, named])
  if (commands.length > 0 || !isOwnForm || !speaksOfCorrecting(reading)) return commands
  const wrong = wrongWithoutValue(target)
  return wrong === null ? [] : [wrong]
}

/** 你们周末取件吗 speaks of the weekend and books nothing. */
function isAskedAbout(filling: Filling, wishes: readonly Wish[], reading: Reading): boolean {
  if (slotKind(filling.slot) === 'waybill' || filling.slot === 'description') return false
  const asked = wishes.flatMap((wish) => (wish.kind === 'question' ? [wish.clause] : []))
  const clause = reading.clauses.findLast(({ start }) => start <= filling.at)
  return clause !== undefined && asked.includes(clause.text)
}

/** Another flow's pending question and slots say nothing about this one. */
function withoutForm(context: UnderstandContext): UnderstandContext {
  const { pending: _pending, slots: _slots, ...rest } = context
  return rest
}

function pendingCommands(reading: Reading, context: UnderstandContext, others: readonly Command[]): readonly Command[] {
  const pending = context.pending
  if (pending === undefined) return []
  const isFilled = others.some((command) => 'slot' in command && command.slot === pending.slot)
  const startsElsewhere = others.some(
    (command) => command.type === 'start_flow' || command.type === 'cancel_flow' || command.type === 'hand_over',
  )
  if (isFilled || startsElsewhere) return []
  const answer = answerTo({ ...pending, reading })
  if (answer === null) return []
  return fitting(answer, others, pending.slot)
}

/** A bare «no» beside a correction is about the old value, not the question. */
function fitting(answer: PendingAnswer, others: readonly Command[], slot: string): readonly Command[] {
  const corrects = others.some((command) => command.type === 'correct_slot')
  if (answer.kind === 'value') {
    if (answer.value === false && corrects) return []
    return [{ type: 'set_slot', slot, value: answer.value }]
  }
  if (others.length > 0) return []
  if (answer.kind === 'skip') return [{ type: 'skip_slot', slot }]
  return [{ type: answer.kind === 'refuse' ? 'refuse_slot' : 'cannot_tell', slot }]
}

/** Starts first, so that values find their flow; a question comes after what was answered with it. */
function ordered(wished: readonly Command[], values: readonly Command[], explain: Command | null): readonly Command[] {
  const starts = wished.filter((command) => command.type !== 'answer_question')
  const questions = wished.filter((command) => command.type === 'answer_question')
  const firstStart = starts.findIndex((command) => command.type === 'start_flow')
  const cut = firstStart < 0 ? starts.length : firstStart + 1
  const explained = explain === null ? [] : [explain]
  return [...starts.slice(0, cut), ...values, ...starts.slice(cut), ...explained, ...questions]
}

function described(command: Command): string {
  return 'slot' in command && command.slot !== undefined ? `${command.type} ${command.slot}` : command.type
}

function leftOver(reading: Reading, context: UnderstandContext, meta: Command | null): Decision {
  const said = bare(reading.lower)
  if (meta !== null) return { commands: [meta], because: [`talk: ${meta.type}`] }
  if (context.pending === undefined && BARE_TRADE.test(said)) {
    return { commands: [{ type: 'clarify', options: ['order', 'track', 'complaint'] }], because: ['a word of the trade alone'] }
  }
  const talk = smallTalkCommand(reading)
  if (talk !== null) return { commands: [talk], because: ['small talk'] }
  if (context.pending === undefined && /^(?:好+(?:的|滴|嘞)?|嗯+|行|ok(?:ay)?|可以|没问题|alright)$/.test(said)) {
    return { commands: [{ type: 'small_talk', kind: 'thanks' }], because: ['acknowledged, nothing asked'] }
  }
  const why = said === '' ? 'empty' : 'nothing known'
  return { commands: [{ type: 'not_understood', why }], because: [why] }
}
