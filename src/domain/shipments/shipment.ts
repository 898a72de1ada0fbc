import type { Party } from '../ordering/order.ts'
import type { Service } from '../quoting/quote.ts'

export type ShipmentStatus =
  | 'awaiting_pickup'
  | 'in_transit'
  | 'at_destination'
  | 'out_for_delivery'
  | 'delivered'
  | 'delivery_failed'
  | 'held_at_customs'
  | 'overdue'
  | 'cancelled'

export type TrackingEventKind =
  | 'ordered'
  | 'picked_up'
  | 'departed'
  | 'arrived'
  | 'out_for_delivery'
  | 'delivered'
  | 'delivery_failed'
  | 'customs_held'
  | 'last_seen'
  | 'redelivery_booked'
  | 'cancelled'

export interface TrackingEvent {
  readonly at: string
  readonly kind: TrackingEventKind
  /** City or station, without personal data: 武汉, 成都武侯站. */
  readonly where: string
  /** Reason in plain words, both languages where it is ours: 无人在家 / nobody at home. */
  readonly noteZh?: string
  readonly noteEn?: string
}

export interface Shipment {
  readonly waybill: string
  readonly orderNumber: string | null
  readonly service: Service
  readonly pieces: number
  readonly origin: string
  readonly destination: string
  readonly shipper: Pick<Party, 'name' | 'phone'> & { readonly address: string }
  readonly consignee: Pick<Party, 'name' | 'phone'> & { readonly address: string }
  readonly status: ShipmentStatus
  /** Oldest first. */
  readonly events: readonly TrackingEvent[]
  /** Expected delivery day, `yyyy-mm-dd`. */
  readonly dueOn: string | null
  readonly pickupPromise: string | null
  readonly courier: { readonly name: string; readonly phone: string } | null
  readonly signedBy: string | null
  readonly pod: { readonly asked: boolean; readonly returnedAt: string | null } | null
}
