import type { SlotName } from '../commands.ts'
import type { SlotSpec } from '../engine/flow.ts'
import { arrangementSlots } from '../order/slots/carried-slots.ts'
import { partySlots } from '../order/slots/party-slots.ts'
import { goodsNameSlot } from '../quote/slots/goods-name-slot.ts'
import { measureSlots } from '../quote/slots/measure-slots.ts'
import { serviceSlots } from '../quote/slots/service-slots.ts'

/** Everything about an order that may change before pickup. */
export const fieldSlots: readonly SlotSpec[] = [
  ...partySlots,
  goodsNameSlot,
  ...measureSlots,
  ...serviceSlots,
  ...arrangementSlots,
]

export function fieldSpec(name: SlotName): SlotSpec | null {
  return fieldSlots.find((slot) => slot.name === name) ?? null
}

/** Offered as buttons, most wanted first. */
export const CHANGEABLE: readonly SlotName[] = [
  'consignee.address',
  'consignee.phone',
  'consignee.name',
  'pickup.time',
  'shipper.address',
  'shipper.phone',
  'goods.weight',
  'goods.name',
  'payment',
]
