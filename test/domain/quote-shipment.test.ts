import { describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import type { QuoteOption, QuoteOutcome, QuoteRequest } from '../../src/domain/quoting/quote.ts'
import { quoteShipment } from '../../src/domain/quoting/quote-shipment.ts'
import type { Place } from '../../src/domain/regions/place.ts'
import * as at from './places.ts'

const company = demoCompany()

function quote(origin: Place, destination: Place, more: Partial<QuoteRequest> & { weightKg: number }): QuoteOutcome {
  return quoteShipment({ origin, destination, tier: null, ...more }, company)
}

function options(outcome: QuoteOutcome): readonly QuoteOption[] {
  expect(outcome.status).toBe('priced')
  return outcome.status === 'priced' ? outcome.options : []
}

const short = (outcome: QuoteOutcome) => options(outcome).map((option) => [option.service, option.totalFen, option.days])
const line = (option: QuoteOption | undefined, key: string) => option?.lines.find((each) => each.key === key)?.fen

describe('prices of the demo company', () => {
  it.each([
    ['Shenzhen to Beijing, 5 kg', at.nanshan, at.haidian, { weightKg: 5 }, [['express', 5000, 3]]],
    ['Shenzhen to Guangzhou, 2.3 kg', at.nanshan, at.tianhe, { weightKg: 2.3 }, [['express', 1800, 2]]],
    [
      'Shanghai to Hangzhou, a light big box: both, LTL first',
      at.pudong,
      at.xihu,
      { weightKg: 6, dimensionsCm: [60, 40, 50] as const },
      [
        ['ltl', 5000, 3],
        ['express', 9000, 2],
      ],
    ],
    [
      'Shenzhen to Shanghai, 200 kg and 1 m³ for gold',
      at.nanshan,
      at.pudong,
      { weightKg: 200, volumeM3: 1, tier: 'gold' as const },
      [['ltl', 34_200, 5]],
    ],
    ['Shenzhen to Urumqi, 3 kg', at.nanshan, at.urumqi, { weightKg: 3 }, [['express', 6100, 6]]],
    ['within Shenzhen, 1 kg', at.nanshan, at.futian, { weightKg: 1 }, [['express', 1000, 1]]],
    ['within Shenzhen, 0.2 kg is a first kilogram', at.nanshan, at.futian, { weightKg: 0.2 }, [['express', 1000, 1]]],
    ['within Urumqi: remote goes before same city', at.urumqi, at.urumqi, { weightKg: 1 }, [['express', 2500, 6]]],
    ['Beijing is one city', at.haidian, at.chaoyang, { weightKg: 2 }, [['express', 1200, 1]]],
    [
      'exactly 50 kg: both',
      at.nanshan,
      at.haidian,
      { weightKg: 50, volumeM3: 0.1 },
      [
        ['ltl', 9000, 5],
        ['express', 41_000, 3],
      ],
    ],
    ['a little above 50 kg: LTL only', at.nanshan, at.haidian, { weightKg: 50.1, volumeM3: 0.1 }, [['ltl', 9018, 5]]],
    ['the very limits of LTL', at.nanshan, at.futian, { weightKg: 2000, volumeM3: 10 }, [['ltl', 180_000, 3]]],
  ])('%s', (...[, origin, destination, more, expected]) => {
    expect(short(quote(origin, destination, more))).toEqual(expected)
  })

  it('shows a tier discount as a line of its own, on freight only, half up', () => {
    const [option] = options(quote(at.nanshan, at.haidian, { weightKg: 5, tier: 'silver', insuredFen: 1_000_000, pod: true }))

    expect(option?.lines.map((each) => [each.key, each.fen])).toEqual([
      ['freight', 5000],
      ['discount', -250],
      ['insurance', 5000],
      ['pod', 500],
    ])
    expect(option?.totalFen).toBe(10_250)
  })

  it.each([
    [1, 200],
    [40_000, 200],
    [40_001, 200],
    [40_100, 201],
    [5_000_000, 25_000],
  ])('insures %i fen for %i fen', (insuredFen, fee) => {
    expect(line(options(quote(at.nanshan, at.haidian, { weightKg: 1, insuredFen }))[0], 'insurance')).toBe(fee)
  })

  it.each([
    [1, 500],
    [50_000, 500],
    [50_050, 501],
    [50_049, 500],
  ])('collects %i fen on delivery for %i fen', (codFen, fee) => {
    expect(line(options(quote(at.nanshan, at.haidian, { weightKg: 1, codFen }))[0], 'cod')).toBe(fee)
  })

  it.each([
    [100, 2000],
    [100.1, 4000],
    [200, 4000],
    [200.5, 6000],
  ])('carries %d kg upstairs for %i fen', (weightKg, fee) => {
    const outcome = quote(at.nanshan, at.haidian, { weightKg, volumeM3: 0.3, upstairs: true })
    expect(line(options(outcome)[0], 'upstairs')).toBe(fee)
  })

  it('charges no stairs for express', () => {
    const outcome = quote(at.nanshan, at.haidian, { weightKg: 3, upstairs: true })
    expect(line(options(outcome)[0], 'upstairs')).toBeUndefined()
  })

  it('adds the out-of-area pickup by service, unless the customer brings it', () => {
    const both = options(quote(at.conghua, at.haidian, { weightKg: 30, volumeM3: 0.1 }))
    expect(both.map((option) => [option.service, line(option, 'pickup')])).toEqual([
      ['ltl', 8000],
      ['express', 3000],
    ])
    const brought = options(quote(at.conghua, at.haidian, { weightKg: 3, pickup: false }))
    expect(line(brought[0], 'pickup')).toBeUndefined()
  })

  it('adds a delivery surcharge where the company has set one', () => {
    const dear = { ...company, deliverySurchargeFen: { 海淀区: 1500 } }
    const outcome = quoteShipment({ origin: at.nanshan, destination: at.haidian, weightKg: 1, tier: null }, dear)
    expect(line(options(outcome)[0], 'delivery')).toBe(1500)
  })

  it('multiplies the dimensions of one piece by the pieces', () => {
    const [ltl] = options(quote(at.pudong, at.xihu, { weightKg: 30, pieces: 10, dimensionsCm: [50, 40, 50] }))
    expect([ltl?.service, ltl?.volumeM3, ltl?.totalFen]).toEqual(['ltl', 1, 24_000])
  })
})

describe('before a price is said', () => {
  it.each([
    ['19 kg', { weightKg: 19 }, 'priced'],
    ['19.01 kg, which count as 20', { weightKg: 19.01 }, 'needs_volume'],
    ['20 kg', { weightKg: 20 }, 'needs_volume'],
    ['LTL asked for 3 kg', { weightKg: 3, service: 'ltl' as const }, 'needs_volume'],
    ['express asked for 25 kg', { weightKg: 25, service: 'express' as const }, 'needs_volume'],
    ['25 kg with its volume', { weightKg: 25, volumeM3: 0.05 }, 'priced'],
  ])('asks for the volume where it matters: %s', (_, more, status) => {
    expect(quote(at.nanshan, at.haidian, more).status).toBe(status)
  })

  it('counts a volume in m³ for express too, and never below the actual weight', () => {
    const [option] = options(quote(at.nanshan, at.haidian, { weightKg: 1, volumeM3: 0.03 }))
    expect([option?.chargeableKg, option?.volumetricKg]).toEqual([5, 5])
  })

  it('prices only the service asked for, when it fits', () => {
    expect(short(quote(at.nanshan, at.haidian, { weightKg: 30, volumeM3: 0.1, service: 'express' }))).toEqual([
      ['express', 25_000, 3],
    ])
    expect(short(quote(at.nanshan, at.haidian, { weightKg: 3, volumeM3: 0.01, service: 'ltl' }))).toEqual([['express', 3400, 3]])
  })
})

describe('what a person answers', () => {
  it.each([
    ['Hong Kong', { province: '香港特别行政区', city: '香港特别行政区', district: '' }],
    ['Taiwan', { province: '台湾省', city: '台北市', district: '' }],
    ['abroad', { province: '新加坡', city: '新加坡', district: '' }],
    ['an unknown place', { province: '', city: '', district: '' }],
  ])('has no rate for %s', (_, destination) => {
    expect(quote(at.nanshan, destination, { weightKg: 1 })).toEqual({ status: 'person', reason: 'no_rate', options: [] })
  })

  it.each([
    ['3,000 kg', { weightKg: 3000, volumeM3: 1 }, 'beyond_authority'],
    ['more than 3,000 kg', { weightKg: 3000.1 }, 'full_truck'],
    ['15 m³', { weightKg: 100, volumeM3: 15 }, 'beyond_authority'],
    ['more than 15 m³', { weightKg: 100, volumeM3: 15.01 }, 'full_truck'],
    ['a declared value above ¥50,000', { weightKg: 1, insuredFen: 5_000_001 }, 'insured_too_high'],
    ['paint', { weightKg: 30, volumeM3: 0.1, goods: '油漆' }, 'restricted_goods'],
    ['lithium batteries too heavy for express', { weightKg: 60, volumeM3: 0.1, goods: '锂电池' }, 'restricted_goods'],
  ])('%s', (_, more, reason) => {
    expect(quote(at.nanshan, at.haidian, more)).toMatchObject({ status: 'person', reason })
  })

  it('gives ¥2,000.00 itself, and one fen more to a person with the price at hand', () => {
    const declared = { weightKg: 1000, volumeM3: 1, insuredFen: 4_000_000 }
    expect(short(quote(at.nanshan, at.haidian, declared))).toEqual([['ltl', 200_000, 5]])

    const more = quote(at.nanshan, at.haidian, { ...declared, insuredFen: 4_000_100 })
    expect(more).toMatchObject({ status: 'person', reason: 'beyond_authority', options: [{ totalFen: 200_001 }] })
  })

  it('refuses prohibited goods before anything else, with the reason', () => {
    const outcome = quote(at.nanshan, { province: '', city: '', district: '' }, { weightKg: 5000, goods: '烟花' })
    expect(outcome).toMatchObject({ status: 'refused', reason: 'prohibited', category: 'fireworks' })
  })

  it('offers lithium batteries by express only', () => {
    expect(short(quote(at.nanshan, at.haidian, { weightKg: 30, volumeM3: 0.1, goods: '充电宝' }))).toEqual([
      ['express', 25_000, 3],
    ])
  })
})
