import type { Command, FlowName } from '../../commands.ts'
import { yesOrNo } from '../cues/answers.ts'
import { bare } from '../cues/clauses.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { Reading } from './reading.ts'
import { asksForReceipt } from './settle-wishes.ts'
import type { Wish } from './wish.ts'

interface Scene {
  readonly reading: Reading
  readonly context: UnderstandContext
}

/** Wishes as commands, given what is already under way. */
export function wishCommands(wishes: readonly Wish[], scene: Scene): readonly Command[] {
  const commands = withoutRepeats(wishes.flatMap((wish): readonly Command[] => one(wish, scene)))
  const isActive = commands.some((command) => command.type === 'start_flow' || command.type === 'hand_over')
  const isAsked = isActive || commands.some((command) => command.type === 'answer_question')
  const withdrawn = commands.filter(
    (command) =>
      !(isActive && command.type === 'withdraw') && !(isAsked && (command.type === 'clarify' || command.type === 'repeat')),
  )
  return mergedQuestions(withdrawn, scene)
}

/** 算了，不问价了 gives one thing up, not two. */
function withoutRepeats(commands: readonly Command[]): readonly Command[] {
  return commands.filter((command, at) => {
    const before = commands.slice(0, at)
    if (command.type === 'cancel_flow' && command.scope === 'this') {
      return !before.some((other) => other.type === 'cancel_flow' && other.scope !== 'other')
    }
    return !before.some((other) => JSON.stringify(other) === JSON.stringify(command))
  })
}

function one(wish: Wish, scene: Scene): readonly Command[] {
  switch (wish.kind) {
    case 'flow':
      return flowCommands(wish.flow, wish.clause, scene)
    case 'drop':
      return dropCommands(wish, scene)
    case 'question':
      return [{ type: 'answer_question', question: wish.clause }]
    case 'hand_over':
      return [{ type: 'hand_over', reason: wish.reason }]
    case 'withdraw':
      return [{ type: 'withdraw' }]
    case 'denied':
      return deniedCommands(wish.flow, scene)
  }
}

/** 我不是投诉啊 while a complaint is taken gives it up; elsewhere it only says what is not meant. */
function deniedCommands(flow: FlowName, { context, reading }: Scene): readonly Command[] {
  const { pending } = context
  const isGivenUp = flow === 'complaint' && /取消|不要|别/.test(reading.lower)
  if (pending === undefined && isGivenUp) return [{ type: 'cancel_flow', scope: 'this' }]
  if (pending === undefined) return [{ type: 'clarify', options: ['quote', 'order', 'track'] }]
  if (pending.flow === flow) return [{ type: 'cancel_flow', scope: 'this' }]
  return /取消|不要了|\bcancel\b/.test(reading.lower) ? [{ type: 'cancel_flow', scope: 'this' }] : [{ type: 'repeat' }]
}

const STORED = /订单|刚(?:才|刚)?(?:下|寄|的)|已经?(?:下|寄)|昨天|之前|上次|那单|这单|dd\d|\border\b|already/
/** 取消订单 while ordering is this order; 取消昨天的订单 is another. */
const EARLIER = /刚才|已经|昨天|之前|上次|那[个一]?单|\b(?:my (?:other|last|previous)|previous|earlier|existing|yesterday)\b/
const ANOTHER = /再|另外?|新的|another|new/

function flowCommands(flow: FlowName, clause: string, scene: Scene): readonly Command[] {
  const { pending } = scene.context
  if (pending === undefined) return [{ type: 'start_flow', flow }]
  const withinForm = formCommands(flow, clause, scene)
  if (withinForm !== null) return withinForm
  if (pending.flow !== flow) return priceWithinOrder(flow, clause, scene) ?? [{ type: 'start_flow', flow }]
  const isAnother = flow === 'order' && pending.slot !== 'confirm' && ANOTHER.test(clause)
  return isAnother ? [{ type: 'start_flow', flow }] : []
}

/** What is not sent yet: 什么时候能到 asks how long it takes. */
function asksHowLong(clause: string): boolean {
  return (ASKS_WHEN.test(clause) || ASKS_PICKUP.test(clause)) && !/我的|我那|快递员|师傅|查/.test(clause)
}

const ASKS_PICKUP = /(?:几点|什么时候|啥时候|多久|几时)[^,，]{0,3}(?:能|可以|会)?(?:上门|来)(?:取|收|拿)/
const ASKS_WHEN =
  /^(?:那|大概)?(?:什么时候|啥时候|几时|何时|多久|几天|今天|明天|后天).{0,4}(?:能|可以|会|就)?(?:送)?(?:到|达)|^when will (?:it|this) (?:arrive|get there|be delivered)/

/** While a form is being filled, 改地址 and 不寄了 are about the form, unless a stored order is named. */
function formCommands(flow: FlowName, clause: string, { context, reading }: Scene): readonly Command[] | null {
  if (!isFormAsked(context) || reading.numbers.length > 0) return null
  if (flow === 'cancel') return EARLIER.test(clause) ? null : [{ type: 'cancel_flow', scope: 'this' }]
  if (flow === 'pod' && asksForReceipt(clause)) return []
  if (STORED.test(clause)) return null
  if (flow === 'track' && asksHowLong(clause)) return [{ type: 'answer_question', question: clause }]
  return isOfTheForm(flow, clause, reading) ? [] : null
}

/** What only says how the form is to be filled. */
function isOfTheForm(flow: FlowName, clause: string, reading: Reading): boolean {
  if (flow === 'order') return isOnlyService(clause, reading)
  return flow === 'change'
}

/** 那还是发物流吧, send it as express: how, not whether. */
function isOnlyService(clause: string, { places, contacts }: Reading): boolean {
  return places.length + contacts.length === 0 && SERVICE.test(clause) && !/下单|\bbook\b|\border\b/.test(clause)
}

const SERVICE = /(?:发|走|用|选|寄)(?:个)?(?:物流|零担|快递)(?!员)|\b(?:as|by) (?:an? )?(?:express|freight|ltl)\b/

function isFormAsked({ pending }: UnderstandContext): boolean {
  return pending?.flow === 'order' || pending?.flow === 'quote'
}

/** Asking the price while ordering is a question; the order says its price before it is confirmed. */
function priceWithinOrder(flow: FlowName, clause: string, { context, reading }: Scene): readonly Command[] | null {
  if (flow !== 'quote' || context.pending?.flow !== 'order') return null
  return reading.places.length < 2 || /会不会|贵|怎么(?:收|算)|包|含/.test(clause)
    ? [{ type: 'answer_question', question: clause }]
    : null
}

function dropCommands(wish: Extract<Wish, { kind: 'drop' }>, { context, reading }: Scene): readonly Command[] {
  if (isCancelAsked(context)) return [cancelConfirmed(reading)]
  if (wish.scope === 'all') return [{ type: 'cancel_flow', scope: 'all' }]
  if (wish.flow !== undefined) return dropNamed(wish.flow, context)
  if (isBooked(reading, context) && isCancelWord(reading) && !NO_COMPLAINT.test(reading.lower))
    return [{ type: 'start_flow', flow: 'cancel' }]
  return isPlainNo(reading, context) ? [] : [{ type: 'cancel_flow', scope: 'this' }]
}

/** 我不是投诉啊 取消: the complaint is not wanted, and no order is called off. */
const NO_COMPLAINT = /(?:不是|不要|没要|别|没)(?:要|想|给我|帮我)?(?:登记|提交)?投诉/

function isBooked(reading: Reading, { pending }: UnderstandContext): boolean {
  return pending === undefined || reading.numbers.length + reading.waybills.length > 0
}

function isPlainNo(reading: Reading, { pending }: UnderstandContext): boolean {
  if (!DECLINED.test(pending?.slot ?? '') || /取消|退出|cancel|quit/.test(reading.lower)) return false
  return yesOrNo(bare(reading.lower)) === false
}

/** 算了 to a yes-or-no question is a no. */
const DECLINED = /^(?:insurance|cod|pod|upstairs|confirm|urgent)$/

function dropNamed(flow: FlowName, { pending }: UnderstandContext): readonly Command[] {
  // 先不下单 under a quote declines the offer to order it.
  if (flow === 'order' && pending?.flow === 'quote' && pending.slot === 'confirm') {
    return [{ type: 'set_slot', slot: 'confirm', value: false }]
  }
  if (flow === 'cancel' && pending === undefined) return [{ type: 'repeat' }]
  return [{ type: 'cancel_flow', scope: pending === undefined || pending.flow === flow ? 'this' : 'other', flow }]
}

function isCancelAsked({ pending }: UnderstandContext): boolean {
  return pending?.flow === 'cancel' && pending.slot === 'confirm'
}

/** Where cancelling is what is asked, 取消 is the yes, 不取消 and 算了 are the no. */
function cancelConfirmed(reading: Reading): Command {
  const isKept = /不取消|(?:别|不要|不用|不想)(?:给我|帮我)?取消|keep|don't|do not/.test(reading.lower)
  return { type: 'set_slot', slot: 'confirm', value: !isKept && /取消|撤|cancel/.test(reading.lower) }
}

function isCancelWord(reading: Reading): boolean {
  return /取消|撤|cancel|不要了|不寄了|any ?more/.test(reading.lower)
}

/** What is asked about the company beside 到哪了: rules of compensation, hours, fees. */
const OF_US =
  /怎么赔|赔多少|赔偿标准|你们|营业|上班|下班|关门|几点开|发票|保价|收费|要钱|\byour\b|\bdo you\b|opening|\bhours\b|invoice|insur|compensat/

/** One question a message: the finder reads the whole of it. */
function mergedQuestions(commands: readonly Command[], { reading }: Scene): readonly Command[] {
  const questions = commands.filter((command) => command.type === 'answer_question')
  if (questions.length === 0) return commands
  const rest = commands.filter((command) => command.type !== 'answer_question')
  const isAlone = rest.length === 0 && reading.clauses.length <= 4
  const question = isAlone ? reading.text.trim() : questions.map((command) => command.question).join(' ')
  const isCovered = rest.some(
    (command) =>
      command.type === 'start_flow' && (command.flow === 'complaint' || (command.flow === 'track' && !OF_US.test(question))),
  )
  return isCovered ? rest : [...rest, { type: 'answer_question', question }]
}
