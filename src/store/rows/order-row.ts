import type { Order, OrderDraft } from '../../domain/ordering/order.ts'
import { type Instant, iso, isoOrNull } from './instant.ts'

export interface OrderRow {
  readonly number: string
  readonly waybill: string
  readonly status: Order['status']
  readonly draft: OrderDraft
  readonly confirmed_at: Instant
  readonly dispatched_at: Instant | null
  readonly picked_up_at: Instant | null
  readonly cancelled_at: Instant | null
  readonly cancel_reason: string | null
}

export function readOrder(row: OrderRow): Order {
  return {
    ...row.draft,
    number: row.number,
    waybill: row.waybill,
    status: row.status,
    confirmedAt: iso(row.confirmed_at),
    dispatchedAt: isoOrNull(row.dispatched_at),
    pickedUpAt: isoOrNull(row.picked_up_at),
    cancelledAt: isoOrNull(row.cancelled_at),
    cancelReason: row.cancel_reason,
  }
}
