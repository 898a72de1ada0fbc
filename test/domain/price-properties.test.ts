import fc from 'fast-check'
import { expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import type { QuoteOption, QuoteRequest } from '../../src/domain/quoting/quote.ts'
import { quoteShipment } from '../../src/domain/quoting/quote-shipment.ts'
import * as places from './places.ts'

const company = demoCompany()
const place = fc.constantFrom(...Object.values(places))
const fen = fc.option(fc.integer({ min: 0, max: 5_000_000 }), { nil: undefined })

const requests: fc.Arbitrary<QuoteRequest> = fc
  .record({
    origin: place,
    destination: place,
    grams: fc.integer({ min: 1, max: 3_000_000 }),
    litres: fc.integer({ min: 1, max: 15_000 }),
    tier: fc.constantFrom('key' as const, 'gold' as const, 'silver' as const, null),
    insuredFen: fen,
    codFen: fen,
    pod: fc.boolean(),
    upstairs: fc.boolean(),
  })
  .map(({ grams, litres, insuredFen, codFen, ...rest }) => ({
    ...rest,
    weightKg: grams / 1000,
    volumeM3: litres / 1000,
    ...(insuredFen === undefined ? {} : { insuredFen }),
    ...(codFen === undefined ? {} : { codFen }),
  }))

function optionsOf(request: QuoteRequest): readonly QuoteOption[] {
  const outcome = quoteShipment(request, company)
  return outcome.status === 'priced' || outcome.status === 'person' ? outcome.options : []
}

it('lines are whole fen and add up to the total, whatever is asked', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const options = optionsOf(request)
      expect(options.length).toBeGreaterThan(0)
      for (const { lines, totalFen } of options) {
        expect(lines.every((line) => Number.isSafeInteger(line.fen))).toBe(true)
        expect(lines.reduce((sum, line) => sum + line.fen, 0)).toBe(totalFen)
      }
    }),
    { seed: 20261122, numRuns: 400 },
  )
})

it('options come cheapest first, and only a discount takes something off', () => {
  fc.assert(
    fc.property(requests, (request) => {
      const options = optionsOf(request)
      expect(options.map((option) => option.totalFen)).toEqual(options.map((option) => option.totalFen).toSorted((a, b) => a - b))
      expect(options.flatMap((option) => option.lines).every((line) => line.fen >= 0 || line.key === 'discount')).toBe(true)
    }),
    { seed: 20261122, numRuns: 400 },
  )
})

it('a heavier shipment of the same volume never costs less by the same service', () => {
  fc.assert(
    fc.property(requests, fc.integer({ min: 1, max: 50_000 }), (request, moreGrams) => {
      const heavier = optionsOf({ ...request, weightKg: Math.min(3000, request.weightKg + moreGrams / 1000) })
      for (const option of optionsOf(request)) {
        const same = heavier.find((each) => each.service === option.service)
        expect(same?.totalFen ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(option.totalFen)
      }
    }),
    { seed: 20261122, numRuns: 400 },
  )
})
