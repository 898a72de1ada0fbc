import type { Fen } from '../money/fen.ts'
import type { QuoteLine, Service } from '../quoting/quote.ts'
import type { Address } from '../regions/place.ts'

export interface Party {
  readonly name: string
  /** National digits, an extension after a dash. */
  readonly phone: string
  readonly address: Address
}

/** sender: paid at pickup · collect 到付 · monthly 月结 (accounts only). */
export type Payment = 'sender' | 'collect' | 'monthly'

export type OrderStatus = 'confirmed' | 'dispatched' | 'picked_up' | 'in_transit' | 'delivered' | 'cancelled'

export interface OrderGoods {
  readonly name: string
  readonly weightKg: number
  readonly pieces: number
  readonly volumeM3?: number
  readonly dimensionsCm?: readonly [number, number, number]
}

/** What the customer confirmed; everything an order row needs before the store numbers it. */
export interface OrderDraft {
  readonly shipper: Party
  readonly consignee: Party
  readonly goods: OrderGoods
  readonly service: Service
  readonly payment: Payment
  readonly insuredFen: Fen | null
  readonly codFen: Fen | null
  readonly pod: boolean
  readonly upstairs: boolean
  readonly urgent: boolean
  /** Window the customer asked for, ISO with offset. */
  readonly pickupWish: { readonly from?: string; readonly to?: string } | null
  /** Picked up by; ISO with offset. */
  readonly pickupPromise: string
  readonly pickupZone: 'city' | 'suburb' | 'out'
  readonly lines: readonly QuoteLine[]
  readonly totalFen: Fen
  readonly days: number
  readonly rateCardVersion: string
  readonly quoteNumber: string | null
  readonly remarks: string | null
}

/** A stored order (DD). */
export interface Order extends OrderDraft {
  readonly number: string
  readonly waybill: string
  readonly status: OrderStatus
  /** The customer's final confirmation; ISO with offset. */
  readonly confirmedAt: string
  readonly dispatchedAt: string | null
  readonly pickedUpAt: string | null
  readonly cancelledAt: string | null
  readonly cancelReason: string | null
}
