import type { Command, SlotName } from '../commands.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { BookedWish, WishScene } from '../engine/parts.ts'
import { isGrievance } from '../redeliver/grievance.ts'
import { normalise } from '../understanding/normalise.ts'
import { subjectOf } from './subject.ts'

/** What turns a form that is open into another: a cancellation is not wanted after all, one more booking goes, only the price is wanted; null = none of these. */
export function openFormWish(scene: WishScene): BookedWish | null {
  switch (scene.state.stack.at(-1)?.flow) {
    case 'cancel':
      return keptAfterAll(scene)
    case 'order':
      return cancelToo(scene) ?? onlyPrice(scene)
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

const PRICE_ONLY =
  /(?:只是?|就是?|先|光|净系|淨係)(?:是|想|要|系|係)?(?:问|看|报|知道|了解|問|報)(?:一?下|个|個|清楚)?(?:价|價|多少钱|运费|费用|报价)|(?:不是|没|唔系|唔係)(?:要|说要|想)?(?:下单|落单|落單|下訂)|还没(?:说)?(?:要|想|决定|打算)(?:寄|下单|发)|\b(?:just|only) (?:want(?:ed)? |need(?:ed)? |asking (?:for )?)?(?:a |the )?(?:price|quote|rate|cost)\b|\b(?:want|need) (?:a |the )?(?:price|quote)(?: first| only|,? not)|\bnot (?:to )?(?:order|book)(?:ing)?\b[^.]{0,20}\b(?:price|quote)|\b(?:price|quote)\b[^.]{0,20}\bnot (?:to )?(?:an? )?(?:order|book)/iu
const CARRIED: Readonly<Record<SlotName, SlotName>> = { 'shipper.address': 'origin', 'consignee.address': 'destination' }

/** «我只是问价 不是下单»: the same as an enquiry, with all that was said. */
function onlyPrice({ text, state }: WishScene): BookedWish | null {
  const open = state.stack.at(-1)
  if (open === undefined || state.pending?.slot === 'confirm' || !PRICE_ONLY.test(normalise(text))) return null
  return { flow: 'quote', slots: asEnquiry(open), memo: {}, drops: true }
}

function asEnquiry({ slots }: Frame): Frame['slots'] {
  return Object.fromEntries(Object.entries(slots).map(([name, value]) => [CARRIED[name] ?? name, value]))
}

/** «你们说我家没人？我一整天都在家»: another delivery, and somebody is sorry; which parcel is asked for. */
function disputed(scene: WishScene): BookedWish | null {
  const { text, state, entities } = scene
  const isOfDelivery = /没人|不在家|在家|没(?:来|送)|\bhome\b|\bnobody\b|\bno one\b/iu.test(text)
  if (!isGrievance(text) || !isOfDelivery || state.pending?.kind === 'offer' || (entities.waybills ?? []).length > 0) return null
  return subjectOf(scene).shipment === null ? { flow: 'redeliver', slots: {}, memo: {} } : null
}
