import type { OrderStatus } from './order.ts'

export type ChangeVerdict =
  | { readonly status: 'allowed' }
  /** Goods are under way: only a person may, and a new consignee needs the shipper's proof. */
  | { readonly status: 'person'; readonly reason: 'picked_up' }
  | { readonly status: 'too_late'; readonly reason: 'delivered' | 'cancelled' }

/** Before pickup an order may be changed or cancelled freely; after it a person decides; at its end nothing is left to change. */
export function mayChangeOrder(order: { readonly status: OrderStatus }): ChangeVerdict {
  switch (order.status) {
    case 'confirmed':
    case 'dispatched':
      return { status: 'allowed' }
    case 'picked_up':
    case 'in_transit':
      return { status: 'person', reason: 'picked_up' }
    case 'delivered':
    case 'cancelled':
      return { status: 'too_late', reason: order.status }
  }
}
