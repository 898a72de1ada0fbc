import type { Company, LaneKind } from '../company/company.ts'
import { ceilDivide, roundDivide } from '../money/whole-numbers.ts'
import type { Measure } from './measure.ts'
import { priceLines } from './price-lines.ts'
import type { QuoteOption, QuoteRequest, Service } from './quote.ts'

export interface Shipped {
  readonly request: QuoteRequest
  readonly lane: LaneKind
  readonly size: Measure
}

/** Kilograms the express tariff counts: the greater of actual and volumetric weight, rounded up to the step. */
export function chargeableKg(size: Measure, company: Company): number {
  const { divisor, roundUpToKg } = company.express
  const steps = Math.max(ceilDivide(size.grams, 1000 * roundUpToKg), ceilDivide(size.mm3 ?? 0, divisor * 1000 * roundUpToKg), 1)
  return steps * roundUpToKg
}

/** Whether a service carries that much: express up to its limit, LTL from its minimum on. */
export function fits(service: Service, kg: number, company: Company): boolean {
  return service === 'express' ? kg <= company.express.maxKg : kg >= company.ltl.minKg
}

/** One service, priced line by line. */
export function priceOption(service: Service, shipped: Shipped, company: Company): QuoteOption {
  const { request, lane, size } = shipped
  const kg = chargeableKg(size, company)
  const freightFen = service === 'express' ? expressFreight(kg, lane, company) : ltlFreight(size, lane, company)
  const lines = priceLines({ request, service, lane, size, freightFen }, company)
  return {
    service,
    lines,
    totalFen: lines.reduce((sum, line) => sum + line.fen, 0),
    chargeableKg: service === 'express' ? kg : size.grams / 1000,
    volumetricKg: size.mm3 === null ? null : roundDivide(size.mm3, company.express.divisor * 10) / 100,
    volumeM3: size.mm3 === null ? null : size.mm3 / 1e9,
    days: company[service].lanes[lane].days,
    lane,
  }
}

function expressFreight(kg: number, lane: LaneKind, company: Company): number {
  const row = company.express.lanes[lane]
  return row.firstFen + Math.round(Math.max(kg - 1, 0) * row.furtherFen)
}

function ltlFreight(size: Measure, lane: LaneKind, company: Company): number {
  const row = company.ltl.lanes[lane]
  return Math.max(roundDivide(size.grams * row.perKgFen, 1000), roundDivide((size.mm3 ?? 0) * row.perM3Fen, 1e9), row.minimumFen)
}
