import { describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import { accountByPhone, tierFor } from '../../src/domain/customers/find-account.ts'

const company = demoCompany()
const D = new Date('2026-11-23T00:30:00+08:00')

function checkDigit(twelve: string): number {
  const sum = twelve
    .split('')
    .toReversed()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

describe('the demo company', () => {
  it.each([
    [20_000_000, 'key'],
    [19_999_999, 'gold'],
    [5_000_000, 'gold'],
    [4_999_999, 'silver'],
    [1_000_000, 'silver'],
    [999_999, null],
  ])('a monthly freight of %i fen earns %s', (fen, tier) => {
    expect(tierFor(fen, company)).toBe(tier)
  })

  it('has accounts whose tier fits their freight, and a key account with its manager', () => {
    expect(demoAccounts.map((account) => [account.phone, account.tier, account.manager])).toEqual([
      ['13800138001', 'key', 'zhao'],
      ['13800138002', 'gold', null],
      ['13800138003', 'silver', null],
      ['13800138000', null, null],
    ])
    expect(demoAccounts.every((account) => account.tier === tierFor(account.monthlyFreightFen, company))).toBe(true)
    expect(accountByPhone('13800138002', demoAccounts)?.contact).toBe('林美')
    expect(accountByPhone('13800138009', demoAccounts)).toBeNull()
  })

  it('puts every mainland province into exactly one region', () => {
    const provinces = company.regions.flatMap((region) => region.provinces)
    expect([provinces.length, new Set(provinces).size]).toEqual([31, 31])
  })

  it('is plain data that survives being stored', () => {
    expect(JSON.parse(JSON.stringify(company))).toEqual(company)
  })
})

describe('its shipments', () => {
  const shipments = demoShipments(D)

  it('have numbers whose check digit fits', () => {
    expect(shipments).toHaveLength(8)
    for (const { waybill } of shipments) expect(waybill).toBe(`SD${waybill.slice(2, 14)}${checkDigit(waybill.slice(2, 14))}`)
  })

  it.each([
    ['018', 'in_transit', '2026-11-24', ['11-21T16:20 深圳南山', '11-21T22:10 深圳', '11-22T14:30 武汉', '11-22T18:05 武汉']],
    ['025', 'out_for_delivery', '2026-11-23', ['11-23T08:40 上海徐汇']],
    ['032', 'delivered', null, ['11-22T11:26 杭州西湖']],
    ['049', 'delivery_failed', null, ['11-22T17:50 成都武侯站']],
    ['056', 'held_at_customs', null, ['11-20T10:00 海关']],
    ['063', 'overdue', '2026-11-21', ['11-18T09:12 郑州']],
    ['070', 'at_destination', '2026-11-24', ['11-23T07:15 南京']],
    ['087', 'awaiting_pickup', null, ['11-22T17:20 深圳龙岗']],
  ])('…%s is %s', (...[tail, status, dueOn, events]) => {
    const shipment = shipments.find((each) => each.waybill.endsWith(tail))
    expect([shipment?.status, shipment?.dueOn]).toEqual([status, dueOn])
    expect(shipment?.events.map((event) => `${event.at.slice(5, 16)} ${event.where}`)).toEqual(events)
  })

  it('keep the promise of the pickup table', () => {
    expect(shipments.at(-1)?.pickupPromise).toBe('2026-11-23T18:00:00+08:00')
  })

  it('take the China day of the first start, whatever the hour', () => {
    expect(demoShipments(new Date('2026-11-23T23:59:00+08:00'))).toEqual(shipments)
  })
})
