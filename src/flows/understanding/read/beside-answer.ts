import type { Command } from '../../commands.ts'
import { bare } from '../cues/clauses.ts'
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
export function wishesBeside(found: readonly Wish[], reading: Reading, context: UnderstandContext): readonly Wish[] {
  const { pending } = context
  const wishes = pending === undefined ? found : found.filter((wish) => !givesUpOnlyAPart(wish, reading))
  const means = assentTo(reading, context)
  if (pending === undefined || means === null || means === 'yes') return wishes
  if (pending.slot !== 'confirm') return wishes.filter((wish) => !isBareDrop(wish, reading))
  const isKept = means === 'later' && !/取消|不要了|算了|退出|\bcancel\b|forget/.test(reading.lower)
  const isOfThis = (wish: Wish): boolean =>
    (wish.kind === 'flow' && (wish.flow === pending.flow || wish.flow === 'order')) ||
    (isKept && (wish.kind === 'drop' || (wish.kind === 'flow' && wish.flow === 'cancel')))
  return wishes.filter((wish) => !isOfThis(wish) && !isForOthers(wish, reading))
}

/** 那算了 香水拿出来, 算了 还是送吧, never mind, leave it out then: what follows goes on with the form, so that only an idea is dropped. */
function givesUpOnlyAPart(wish: Wish, { clauses }: Reading): boolean {
  if (wish.kind !== 'drop' || wish.flow !== undefined || wish.scope === 'all') return false
  const [first, ...others] = clauses.filter(({ start }) => start >= wish.at)
  if (first === undefined || !/^(?:那|那就|哦|嗯|好吧)?算了吧?$|^(?:ok )?never ?mind$/.test(bare(first.text))) return false
  return others.some(({ text }) => GOES_ON.test(bare(text)) && !GIVES_UP.test(bare(text)))
}

const GOES_ON =
  /[拿取]出来|去掉|照(?:寄|发|旧|常)|(?:还是|就|那)(?:寄|送|发|按|走|用|来|保|选|改)|不(?:寄|发|放|带|装|加|保)(?!了)|改(?:成|到|为)|换成|继续|接着|\b(?:without|leave .{1,20} out|take .{1,20} out|keep|make it|instead|just (?:send|ship|the))\b/
const GIVES_UP = /不(?:寄|发|下单?|弄|办|要|用|送|改)了|取消|不(?:寄|弄|办)(?:$|吧)|下次|改天/

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
