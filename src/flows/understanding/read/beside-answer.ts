import type { Command } from '../../commands.ts'
import { asksOthers } from '../cues/hesitation.ts'
import { slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import { assentTo } from './flag-answer.ts'
import type { Reading } from './reading.ts'
import type { Wish } from './wish.ts'

const CORRECTS = /改|换成|不是|错|应该是|\bactually\b|\bchange\b|\binstead\b|\bnot\b/

/** 诶等下 六点以后来, oh wait make it after 6pm: what follows is the change. */
const STOPS_FIRST =
  /^(?:诶|哎|欸|嗯|哦|oh|hey|no|um|sorry|[\s,，])*(?:等(?:一?[下等]|会儿?)|wait|hold on|actually)|\bmake it\b|改/

/** 货还没好 到时候再下单: what is put off is not wished for now; 不值几个钱 算了 declines the extra and not the order. */
export function wishesBeside(wishes: readonly Wish[], reading: Reading, context: UnderstandContext): readonly Wish[] {
  const { pending } = context
  const means = assentTo(reading, context)
  if (pending === undefined || means === null || means === 'yes') return wishes
  if (pending.slot !== 'confirm') return wishes.filter((wish) => !isBareDrop(wish, reading))
  const isKept = means === 'later' && !/取消|不要了|算了|退出|\bcancel\b|forget/.test(reading.lower)
  const isOfThis = (wish: Wish): boolean =>
    (wish.kind === 'flow' && (wish.flow === pending.flow || wish.flow === 'order')) ||
    (isKept && (wish.kind === 'drop' || (wish.kind === 'flow' && wish.flow === 'cancel')))
  return wishes.filter((wish) => !isOfThis(wish) && !isForOthers(wish, reading))
}

function isBareDrop(wish: Wish, { lower }: Reading): boolean {
  const isWhole = /取消|退出|不[寄发下弄办]|都/.test(lower)
  return (
    wish.kind === 'drop' &&
    wish.scope === 'this' &&
    wish.flow === undefined &&
    /算了|不用了|不要了|不需要|免了/.test(lower) &&
    !isWhole
  )
}

/** 我问下老板有没有预算, 我得跟老板说一声: somebody else is to be asked, and nobody of ours. */
function isForOthers(wish: Wish, { lower }: Reading): boolean {
  if (wish.kind === 'question') return asksOthers(wish.clause)
  return (
    wish.kind === 'hand_over' && wish.reason === 'request' && asksOthers(lower) && !/人工|客服|真人|转接|经理电话/.test(lower)
  )
}

/** 鞋子而已 免了: the reason of an answer changes no goods; 下周再下 is no time of pickup. */
export function valuesBeside(commands: readonly Command[], reading: Reading, context: UnderstandContext): readonly Command[] {
  const { pending } = context
  if (pending === undefined) return commands
  const kind = slotKind(pending.slot)
  const isExtra = pending.slot !== 'confirm' && (kind === 'flag' || kind === 'payment') && !CORRECTS.test(reading.lower)
  const isLater = pending.slot === 'confirm' && !STOPS_FIRST.test(reading.lower) && assentTo(reading, context) === 'later'
  return commands.filter((command) => {
    if (command.type !== 'set_slot' && command.type !== 'correct_slot') return true
    const held = context.slots?.[command.slot]
    if (isExtra) return command.slot !== 'goods.name' || held === undefined
    return !isLater || !/^(?:pickup\.time|time|urgent|goods\.name)$/.test(command.slot)
  })
}
