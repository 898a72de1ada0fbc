import type { Company, PickupTime, PickupTimes } from '../company/company.ts'
import type { Fen } from '../money/fen.ts'
import type { Service } from '../quoting/quote.ts'
import type { Place } from '../regions/place.ts'
import { addWorkingDays } from '../service-hours/china-calendar.ts'
import { atClock } from '../service-hours/clock-time.ts'
import { type PickupZone, pickupZone } from './pickup-zone.ts'

/** The shipped table, for a company that has none of its own. */
export const shippedPickupTimes: PickupTimes = {
  city: [
    { before: '12:00', by: '15:00', plusDays: 0 },
    { before: '15:00', by: '18:00', plusDays: 0 },
    { before: null, by: '12:00', plusDays: 1 },
  ],
  suburb: [
    { before: '12:00', by: '18:00', plusDays: 0 },
    { before: null, by: '18:00', plusDays: 1 },
  ],
  outBy: '18:00',
}

export interface PickupRequest {
  readonly address: Place
  readonly service: Service
  readonly confirmedAt: Date
}

export type PickupPromise =
  | { readonly status: 'promised'; readonly zone: PickupZone; readonly surchargeFen: Fen; readonly promisedBy: Date }
  | { readonly status: 'no_pickup' }
  | { readonly status: 'needs_district' }

/** By when the goods are picked up, by zone and hour of confirmation; a confirmation at the very hour counts as after it. */
export function pickupPromise(request: PickupRequest, company: Company): PickupPromise {
  const zone = pickupZone(request.address, company)
  if (zone === null) return { status: 'no_pickup' }
  if (zone === 'needs_district') return { status: 'needs_district' }
  return {
    status: 'promised',
    zone,
    surchargeFen: zone === 'out' ? company.outOfAreaFen[request.service] : 0,
    promisedBy: promisedBy(zone, request.confirmedAt, company.pickupTimes ?? shippedPickupTimes),
  }
}

function promisedBy(zone: PickupZone, confirmedAt: Date, times: PickupTimes): Date {
  if (zone === 'out') return atClock(addWorkingDays(confirmedAt, 1), times.outBy)
  const row = times[zone].find((each) => isBefore(confirmedAt, each))
  return row ? atClock(confirmedAt, row.by, row.plusDays) : atClock(confirmedAt, times.outBy, 1)
}

function isBefore(confirmedAt: Date, row: PickupTime): boolean {
  return row.before === null || confirmedAt < atClock(confirmedAt, row.before)
}
