import { chinaDay, chinaMidnight } from '../time/china-time.ts'
import type { Shipment } from './shipment.ts'

export type PodRoute = 'direct' | 'one_transfer' | 'two_transfers'

const POD_DAYS: Readonly<Record<PodRoute, number>> = { direct: 10, one_transfer: 15, two_transfers: 20 }

/** The day (`yyyy-mm-dd`) a signed receipt is expected back, counted from delivery; null before delivery or when none was asked for. */
export function podDueOn(shipment: Shipment, route: PodRoute = 'direct'): string | null {
  const delivered = shipment.events.findLast((event) => event.kind === 'delivered')
  if (!delivered || !shipment.pod?.asked) return null
  return chinaDay(chinaMidnight(new Date(delivered.at), POD_DAYS[route]))
}

/** Asked for, not back, and its day is over. */
export function isPodOverdue(shipment: Shipment, now: Date): boolean {
  const due = podDueOn(shipment)
  return due !== null && shipment.pod?.returnedAt === null && chinaDay(now) > due
}

/** The expected day is over and the goods have not arrived. */
export function isOverdue(shipment: Shipment, now: Date): boolean {
  if (shipment.status === 'delivered' || shipment.status === 'cancelled') return false
  return shipment.status === 'overdue' || (shipment.dueOn !== null && chinaDay(now) > shipment.dueOn)
}
