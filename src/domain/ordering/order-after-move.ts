import type { ShipmentMove } from '../shipments/move-shipment.ts'
import { toChinaIso } from '../time/china-time.ts'
import type { Order } from './order.ts'

/** What a step of its shipment means for the order; moves that change nothing leave it as it is. */
export function orderAfterMove(order: Order, move: Pick<ShipmentMove, 'kind' | 'noteZh'>, at: Date): Order {
  const when = toChinaIso(at)
  switch (move.kind) {
    case 'dispatch':
      return { ...order, status: 'dispatched', dispatchedAt: order.dispatchedAt ?? when }
    case 'pick_up':
      return { ...order, status: 'picked_up', pickedUpAt: when }
    case 'cancel':
      return { ...order, status: 'cancelled', cancelledAt: when, cancelReason: move.noteZh ?? null }
    case 'deliver':
      return { ...order, status: 'delivered' }
    case 'depart':
    case 'arrive':
    case 'out_for_delivery':
    case 'fail_delivery':
    case 'book_redelivery':
      return { ...order, status: 'in_transit' }
  }
}
