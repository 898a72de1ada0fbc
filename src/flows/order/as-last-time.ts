import type { Order } from '../../domain/ordering/order.ts'
import { orderSlotsOf } from '../change/order-slots-of.ts'
import type { SlotName } from '../commands.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { FlowView } from '../engine/flow.ts'

const AS_BEFORE =
  /(?:跟|和|同|按|照)(?:我)?(?:上[次回一]|之前|刚才|刚刚|前面|上面|昨天)(?:那?[次单个票份])?(?:的)?[^,，。]{0,4}(?:一样|相同|一致)|(?:按|照)(?:上[次回一]|之前|刚才|老)(?:那?[次单个票份样])?的?(?:来|下|寄|填|办)|老样子|(?:跟|和|同)(?:上次|刚才)(?:那单)?(?:一样|相同)|\bsame as (?:last time|before|the (?:last|previous) (?:one|order|time))|\bas last time\b|\bthe usual\b/iu
const OF_ONE_SIDE = /寄件人?|发件人?|寄方|收件人?|收货人?|收方|\b(?:sender|shipper|receiver|consignee|recipient)\b/iu
const OF_SHIPPER = /寄|发件|\b(?:sender|shipper)\b/iu
const IS_ME =
  /^(?:寄件人?|发件人?|寄方|是)?(?:就)?(?:还)?(?:是|填|写)?(?:我|我自己|我本人|本人|自己)(?:自己|本人|寄|发)?(?:啊|吧|呀|呗)?[。.!！]*$|^(?:the )?(?:sender|shipper)(?: is|'s)? (?:me|myself)[.!]*$|^(?:it'?s )?(?:me|myself)[.!]*$|^i(?: am|'m) the (?:sender|shipper)[.!]*$/iu

/** Whether the customer calls himself the sender: 寄件人就是我. */
export function isMyself(text: string): boolean {
  return IS_ME.test(text.trim())
}

/** «再寄一个 跟上次一样», «寄件人就是我»: what the customer's last order has, for all that is not told anew; null when nothing of that is said. */
export function asLastTime(view: FlowView): Frame['slots'] | null {
  const isMe = isMyself(view.text)
  if (!isMe && !AS_BEFORE.test(view.text)) return null
  const last = lastOrder(view)
  if (last === null) return null
  const kept = Object.entries(orderSlotsOf(last)).filter(
    ([slot]) => isMeant(slot, view.text, isMe) && (view.slots[slot] === undefined || isPartial(slot, view)),
  )
  return kept.length === 0 ? null : { ...view.slots, ...Object.fromEntries(kept) }
}

/** A city alone gives way to the whole address in it. */
function isPartial(slot: SlotName, view: FlowView): boolean {
  const held = view.slots[slot]
  const isPlace = typeof held === 'object' && 'city' in held
  return isPlace && (!('detail' in held) || held.detail === '') && !view.changed.includes(slot)
}

function isMeant(slot: SlotName, text: string, isMe: boolean): boolean {
  if (isMe) return slot.startsWith('shipper.')
  if (slot === 'pickup.time' || slot === 'remarks' || slot === 'urgent') return false
  const side = OF_ONE_SIDE.exec(text)?.[0]
  const isReplaced = /换|改|不一样|除了|\b(?:but|except|change)\b/iu.test(text)
  if (side === undefined || isReplaced) return true
  return slot.startsWith(OF_SHIPPER.test(side) ? 'shipper.' : 'consignee.')
}

/** The newest that was ordered in this chat or by the vouched phone. */
function lastOrder({ facts }: FlowView): Order | null {
  const { vouchedPhone } = facts.customer
  const isOwn = (order: Order): boolean =>
    (vouchedPhone !== null && vouchedPhone === order.shipper.phone) ||
    facts.ownShipments.some((shipment) => shipment.waybill === order.waybill)
  return facts.orders.find(isOwn) ?? null
}
