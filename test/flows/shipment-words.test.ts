import { describe, expect, it } from 'vitest'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import type { Order } from '../../src/domain/ordering/order.ts'
import type { Shipment, ShipmentStatus, TrackingEvent, TrackingEventKind } from '../../src/domain/shipments/shipment.ts'
import { newsWords } from '../../src/flows/news-words.ts'
import { describeOutlook, describeShipment } from '../../src/flows/track/describe-shipment.ts'

const NOW = new Date('2026-11-23T10:00:00+08:00')
const [SAMPLE] = demoShipments(NOW)

const STATUSES: readonly ShipmentStatus[] = [
  'awaiting_pickup',
  'in_transit',
  'at_destination',
  'out_for_delivery',
  'delivered',
  'delivery_failed',
  'held_at_customs',
  'overdue',
  'cancelled',
]
const KINDS: readonly TrackingEventKind[] = [
  ...new Set(demoShipments(NOW).flatMap(({ events }) => events.map(({ kind }) => kind))),
]

function event(kind: TrackingEventKind, more: Partial<TrackingEvent> = {}): TrackingEvent {
  return { at: '2026-11-22T18:05:00+08:00', kind, where: '武汉', ...more } as TrackingEvent
}

/** A shipment in that state whose road was told more or less well. */
function shipments(status: ShipmentStatus): readonly Shipment[] {
  if (!SAMPLE) throw new Error('no shipment to vary')
  const roads: readonly (readonly TrackingEvent[])[] = [
    [],
    ...KINDS.map((kind) => [event(kind)]),
    [event('arrived', { where: '成都武侯站', noteZh: '无人在家', noteEn: 'nobody at home' })],
    [event('arrived', { where: '某某村', noteZh: '道路不通' })],
    [event('arrived', { at: '2026-11-10T09:00:00+08:00' })],
  ]
  return roads.flatMap((events) =>
    [null, '2026-11-23', '2026-11-24', '2026-11-20'].flatMap((dueOn) =>
      [1, 12].map((pieces): Shipment => ({ ...SAMPLE, status, events, dueOn, pieces, pickupPromise: promiseOf(dueOn) })),
    ),
  )
}

function promiseOf(day: string | null): string | null {
  return day === null ? null : `${day}T18:00:00+08:00`
}

const PERSONAL = /张三|李雷|13800138000|13900139001|科技园|中关村/u

describe.each(STATUSES)('a shipment that is %s', (status) => {
  it.each(['zh', 'en'] as const)('is told in plain %s, whatever is known of its road, and without personal data', (language) => {
    for (const shipment of shipments(status)) {
      const words = [describeShipment(shipment, NOW, language), describeOutlook(shipment, NOW, language)]
      expect(words[0]).toContain(shipment.waybill)
      for (const said of words) expect(said).not.toMatch(/undefined|null|NaN|\[object|_/u)
      for (const said of words) expect(said).not.toMatch(PERSONAL)
      if (language === 'zh') expect(words[0]).not.toMatch(/[a-z]{3,}/u)
    }
  })

  it.each(['zh', 'en'] as const)('is news in %s after each thing that happened to it', (language) => {
    for (const shipment of shipments(status)) {
      const { text } = newsWords({ kind: 'shipment_moved', shipment }, language)
      expect(text).toContain(shipment.waybill)
      expect(text).not.toMatch(/undefined|null|NaN|_/u)
      expect(text).not.toMatch(PERSONAL)
    }
  })
})

const ORDER = {
  number: 'DD202611230001',
  waybill: 'SD0090000000018',
  pickupPromise: '2026-11-23T15:00:00+08:00',
  pickupZone: 'city',
  days: 3,
  totalFen: 5_000,
  payment: 'sender',
  dispatchedAt: null,
  cancelReason: null,
} as unknown as Order

const ORDER_STATUSES: readonly Order['status'][] = [
  'confirmed',
  'dispatched',
  'picked_up',
  'in_transit',
  'delivered',
  'cancelled',
]

describe('an order that moves on', () => {
  it.each(ORDER_STATUSES)('is told when it is %s, in both languages', (status) => {
    for (const language of ['zh', 'en'] as const) {
      for (const days of [0, 1, 3]) {
        const order = { ...ORDER, status, days }
        const { text } = newsWords({ kind: 'order_moved', order }, language)
        expect(text).toMatch(/DD202611230001|SD0090000000018/u)
        expect(text).not.toMatch(/undefined|null|NaN|_/u)
        expect(text).not.toMatch(/\b0 ?(?:天|day)/u)
        expect(/[\u4e00-\u9fff]/u.test(text)).toBe(language === 'zh')
      }
    }
  })

  it('is not promised again when the promise has passed', () => {
    const late = { ...ORDER, status: 'dispatched' as const, dispatchedAt: '2026-11-23T16:00:00+08:00' }
    expect(newsWords({ kind: 'order_moved', order: late }, 'zh').text).toMatch(/抱歉.*晚/u)
    expect(newsWords({ kind: 'order_moved', order: late }, 'en').text).toMatch(/sorry/u)
    expect(newsWords({ kind: 'order_moved', order: late }, 'zh').text).not.toContain('15:00')
  })
})
