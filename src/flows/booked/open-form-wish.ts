import type { Command } from '../commands.ts'
import type { BookedWish, WishScene } from '../engine/parts.ts'
import { isGrievance } from '../redeliver/grievance.ts'
import { subjectOf } from './subject.ts'

/** What turns a form that is open into another: a cancellation is not wanted after all, one more booking goes; null = none of these. */
export function openFormWish(scene: WishScene): BookedWish | null {
  switch (scene.state.stack.at(-1)?.flow) {
    case 'cancel':
      return keptAfterAll(scene)
    case 'order':
    case 'quote':
      return cancelToo(scene)
    case undefined:
      return disputed(scene)
    default:
      return null
  }
}

const KEEPS_ON =
  /又(?:要|想|得|可以|能|决定)(?:继续)?[寄发]|还是(?:要|想|得|照常|继续)?[寄发](?!错)|(?:不|别|先别|先不)(?:要|用|想)?取消|(?:留|保留)着|照[常旧样][寄取来]?|[照按]原来|继续[寄发]|\bstill (?:need|want|going|like)\b|\bkeep (?:it|the (?:order|pick ?up))|\b(?:don'?t|do not) cancel|\bsend it after all|\bafter all\b/iu

/** «唉 又要寄了 不用重填吧» where the cancellation waits for its yes: it is left as it is. */
function keptAfterAll({ text, state, commands }: WishScene): BookedWish | null {
  const { order, waybill } = state.stack.at(-1)?.slots ?? {}
  if (!KEEPS_ON.test(text) || /还是取消|取消吧/u.test(text) || commands.some(isRead)) return null
  const number = [order, waybill].find((each): each is string => typeof each === 'string' && each !== '')
  if (number === undefined) return null
  const slots = number.startsWith('DD') ? { order: number } : { waybill: number }
  return { flow: 'change', slots, memo: { booked: 'keep' }, drops: true }
}

/** As a no to the question, or as a change. */
function isRead(command: Command): boolean {
  if (command.type === 'set_slot') return command.slot === 'confirm' && command.value === false
  return command.type === 'cancel_flow' || command.type === 'start_flow'
}

const GIVES_UP = /不[寄发](?:了|啦)?|算了|取消|不要了|\b(?:cancel|forget it|never ?mind|not sending)\b/iu
const TOO =
  /(?:[那这][一]?[票单个件]|昨天|前天|上次|之前|上午|刚才|另[外一]|早上)[^,，。]{0,10}(?:也|都|一起|一并|顺便)[^,，。]{0,4}(?:取消|不要|不[寄发]|撤|退)|\b(?:cancel|drop)\b[^.?!]{0,30}\b(?:too|as well|also)\b|\balso (?:cancel|drop)\b/iu

/** «不寄了 昨天下的那单也取消»: this form and a booking. */
function cancelToo(scene: WishScene): BookedWish | null {
  const { text } = scene
  if (!TOO.test(text) || !GIVES_UP.test(text.replace(TOO, ' '))) return null
  const { shipment, isNamed } = subjectOf(scene)
  return { flow: 'cancel', slots: isNamed && shipment !== null ? { waybill: shipment.waybill } : {}, memo: {}, givesUp: true }
}

/** «你们说我家没人？我一整天都在家»: another delivery, and somebody is sorry; which parcel is asked for. */
function disputed(scene: WishScene): BookedWish | null {
  const { text, state, entities } = scene
  const isOfDelivery = /没人|不在家|在家|没(?:来|送)|\bhome\b|\bnobody\b|\bno one\b/iu.test(text)
  if (!isGrievance(text) || !isOfDelivery || state.pending?.kind === 'offer' || (entities.waybills ?? []).length > 0) return null
  return subjectOf(scene).shipment === null ? { flow: 'redeliver', slots: {}, memo: {} } : null
}
