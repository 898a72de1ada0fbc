import { orderSlotsOf } from '../change/order-slots-of.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { FlowView } from '../engine/flow.ts'
import { isSameSender } from '../understanding/cues/same-sender.ts'

/** «寄件人和刚才一样»: the sender of the order placed last in this chat, where none is told yet. */
export function withSameSender(view: FlowView): FlowView {
  const last = view.facts.orders.find(({ number }) => number === view.state.recent.order)
  if (last === undefined || view.slots['shipper.name'] !== undefined) return view
  if (!isSameSender(view.text, last.shipper.name)) return view
  return { ...view, slots: { ...view.slots, ...senderOf(orderSlotsOf(last)) } }
}

/** Who sends, and where from. */
export function senderOf(slots: Frame['slots']): Frame['slots'] {
  return Object.fromEntries(Object.entries(slots).filter(([name]) => name.startsWith('shipper.')))
}
