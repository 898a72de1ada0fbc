import type { Order } from '../../domain/ordering/order.ts'
import type { SlotName, SlotValue } from '../commands.ts'

/** A stored order as slots, so that a change is the difference to them. */
export function orderSlotsOf(order: Order): Readonly<Record<SlotName, SlotValue>> {
  const { goods, pickupWish } = order
  const slots: Record<SlotName, SlotValue | undefined | null> = {
    'shipper.name': order.shipper.name,
    'shipper.phone': order.shipper.phone,
    'shipper.address': order.shipper.address,
    'consignee.name': order.consignee.name,
    'consignee.phone': order.consignee.phone,
    'consignee.address': order.consignee.address,
    'goods.name': goods.name,
    'goods.weight': goods.weightKg,
    'goods.pieces': goods.pieces,
    'goods.volume': goods.volumeM3,
    'goods.dimensions': goods.dimensionsCm,
    service: order.service,
    payment: order.payment,
    insurance: order.insuredFen !== null,
    'insurance.value': order.insuredFen,
    cod: order.codFen !== null,
    'cod.value': order.codFen,
    pod: order.pod,
    upstairs: order.upstairs,
    urgent: order.urgent,
    'pickup.time': pickupWish,
    remarks: order.remarks,
  }
  const filled: Record<SlotName, SlotValue> = {}
  for (const [name, value] of Object.entries(slots)) if (value !== undefined && value !== null) filled[name] = value
  return filled
}
