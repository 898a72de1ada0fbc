import type { Shipment } from '../../domain/shipments/shipment.ts'
import { isOverdue } from '../../domain/shipments/shipment-due.ts'

/** suspected_lost: the desk has marked it overdue · late: past its day, still moving. */
export type Trouble = 'suspected_lost' | 'late' | 'customs' | 'delivery_failed' | 'pickup_missed'

/** What is wrong with a shipment at this moment; null = nothing that the facts show. */
export function shipmentTrouble(shipment: Shipment, now: Date): Trouble | null {
  switch (shipment.status) {
    case 'overdue':
      return 'suspected_lost'
    case 'held_at_customs':
      return 'customs'
    case 'delivery_failed':
      return 'delivery_failed'
    case 'awaiting_pickup':
      return isPickupMissed(shipment, now) ? 'pickup_missed' : null
    default:
      return isOverdue(shipment, now) ? 'late' : null
  }
}

function isPickupMissed({ pickupPromise }: Shipment, now: Date): boolean {
  return pickupPromise !== null && new Date(pickupPromise) < now
}
