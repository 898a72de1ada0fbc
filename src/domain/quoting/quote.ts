import type { Tier } from '../customers/customer.ts'
import type { Bilingual } from '../language.ts'
import type { Fen } from '../money/fen.ts'
import type { Place } from '../regions/place.ts'

export type Service = 'express' | 'ltl'

/** What is to be carried and how; everything a price depends on. */
export interface QuoteRequest {
  readonly origin: Place
  readonly destination: Place
  /** Actual weight of the whole shipment, kg. */
  readonly weightKg: number
  readonly pieces?: number
  /** L×W×H of one piece in cm; multiplied by `pieces`. */
  readonly dimensionsCm?: readonly [number, number, number]
  /** Volume of the whole shipment, m³. */
  readonly volumeM3?: number
  /** Asked for by the customer; absent = whatever fits. */
  readonly service?: Service
  readonly tier: Tier | null
  readonly goods?: string
  readonly insuredFen?: Fen
  readonly codFen?: Fen
  readonly pod?: boolean
  /** Delivered upstairs without a lift. */
  readonly upstairs?: boolean
  /** Pickup outside the pickup area of a pickup city costs a surcharge. */
  readonly pickup?: boolean
}

export type QuoteLineKey = 'freight' | 'discount' | 'pickup' | 'delivery' | 'insurance' | 'cod' | 'pod' | 'upstairs' | 'manual'

export interface QuoteLine {
  readonly key: QuoteLineKey
  readonly label: Bilingual
  /** Negative for a discount. */
  readonly fen: Fen
}

export interface QuoteOption {
  readonly service: Service
  readonly lines: readonly QuoteLine[]
  /** The lines add up to it, to the fen. */
  readonly totalFen: Fen
  readonly chargeableKg: number
  readonly volumetricKg: number | null
  readonly volumeM3: number | null
  readonly days: number
  readonly lane: 'city' | 'province' | 'region' | 'other' | 'remote'
}

export type QuoteOutcome =
  /** Cheapest first. */
  | { readonly status: 'priced'; readonly options: readonly QuoteOption[] }
  /** From 20 kg, and whenever LTL is asked for, the volume must be known. */
  | { readonly status: 'needs_volume' }
  | { readonly status: 'person'; readonly reason: QuotePersonReason; readonly options: readonly QuoteOption[] }
  | { readonly status: 'refused'; readonly reason: 'prohibited'; readonly category: string; readonly sentence: Bilingual }

export type QuotePersonReason = 'no_rate' | 'beyond_authority' | 'restricted_goods' | 'full_truck' | 'insured_too_high'

/** A stored quote (BJ). */
export interface Quote {
  readonly number: string
  readonly status: 'given' | 'waiting_for_person' | 'ordered' | 'expired' | 'declined'
  readonly request: QuoteRequest
  readonly options: readonly QuoteOption[]
  /** The option the customer holds on to; the first unless chosen. */
  readonly service: Service | null
  readonly totalFen: Fen | null
  readonly rateCardVersion: string
  readonly validUntil: string | null
  readonly createdAt: string
  readonly answeredBy: string | null
  readonly caseNumber: string | null
}
