import { describe, expect, it } from 'vitest'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import { Refusal } from '../../src/domain/errors/refusal.ts'
import { mayChangeOrder } from '../../src/domain/ordering/may-change-order.ts'
import type { Order, OrderStatus } from '../../src/domain/ordering/order.ts'
import { orderAfterMove } from '../../src/domain/ordering/order-after-move.ts'
import {
  moveShipment,
  possibleMoves,
  type ShipmentMove,
  type ShipmentMoveKind,
} from '../../src/domain/shipments/move-shipment.ts'
import type { Shipment } from '../../src/domain/shipments/shipment.ts'
import { isOverdue, isPodOverdue, podDueOn } from '../../src/domain/shipments/shipment-due.ts'
import { shipmentFromOrder } from '../../src/domain/shipments/shipment-from-order.ts'
import { identityFits, ownsShipment } from '../../src/domain/shipments/shipment-identity.ts'

const D = new Date('2026-11-23T10:00:00+08:00')
const noon = new Date('2026-11-24T12:00:00+08:00')

function shipment(tail: string): Shipment {
  const found = demoShipments(D).find((each) => each.waybill.endsWith(tail))
  if (!found) throw new Error(`no shipment ${tail}`)
  return found
}

const order: Order = {
  number: 'DD202611230001',
  waybill: 'SD2400112300094',
  status: 'confirmed',
  confirmedAt: '2026-11-23T10:00:00+08:00',
  dispatchedAt: null,
  pickedUpAt: null,
  cancelledAt: null,
  cancelReason: null,
  shipper: {
    name: '张三',
    phone: '13800138000',
    address: { province: '广东省', city: '深圳市', district: '南山区', detail: '科技园1号' },
  },
  consignee: {
    name: '李雷',
    phone: '13900139001',
    address: { province: '北京市', city: '北京市', district: '海淀区', detail: '中关村1号' },
  },
  goods: { name: '衣服', weightKg: 5, pieces: 2 },
  service: 'express',
  payment: 'sender',
  insuredFen: null,
  codFen: null,
  pod: true,
  upstairs: false,
  urgent: false,
  pickupWish: null,
  pickupPromise: '2026-11-23T15:00:00+08:00',
  pickupZone: 'city',
  lines: [],
  totalFen: 5500,
  days: 3,
  rateCardVersion: '2026-1',
  quoteNumber: null,
  remarks: null,
}

describe('identity', () => {
  it.each([
    ['8000', true],
    ['9001', true],
    ['9002', false],
    ['800', false],
    ['38000', false],
    ['', false],
    ['八零零零', false],
  ])('the tail %s fits the first shipment: %s', (tail, fits) => {
    expect(identityFits(shipment('018'), tail)).toBe(fits)
  })

  it('knows a vouched phone of the sender or the consignee, country code or not', () => {
    const own = shipment('018')
    expect(['13800138000', '+8613900139001', '13800138001', '8000', null].map((phone) => ownsShipment(own, phone))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })

  it('takes the number before an extension', () => {
    const office = { ...shipment('018'), shipper: { name: '前台', phone: '0755-83660000-8001', address: '' } }
    expect([identityFits(office, '0000'), identityFits(office, '8001')]).toEqual([true, false])
  })
})

describe('dates of a shipment', () => {
  it('is overdue once its day is over, until it is delivered', () => {
    expect(isOverdue(shipment('018'), new Date('2026-11-24T23:59:00+08:00'))).toBe(false)
    expect(isOverdue(shipment('018'), new Date('2026-11-25T00:00:00+08:00'))).toBe(true)
    expect(isOverdue(shipment('063'), D)).toBe(true)
    expect(isOverdue(shipment('032'), new Date('2027-01-01T00:00:00+08:00'))).toBe(false)
  })

  it('expects a signed receipt ten days after delivery, later with transfers', () => {
    const delivered = shipment('032')
    expect([podDueOn(delivered), podDueOn(delivered, 'one_transfer'), podDueOn(delivered, 'two_transfers')]).toEqual([
      '2026-12-02',
      '2026-12-07',
      '2026-12-12',
    ])
    expect(podDueOn(shipment('018'))).toBeNull()
    expect(isPodOverdue(delivered, new Date('2026-12-02T23:00:00+08:00'))).toBe(false)
    expect(isPodOverdue(delivered, new Date('2026-12-03T00:00:00+08:00'))).toBe(true)
  })
})

describe('the road of a shipment', () => {
  const road = (...moves: ShipmentMove[]) =>
    moves.reduce((moved, move) => moveShipment(moved, move, noon), shipmentFromOrder(order))

  it('begins with the order, expected so many days after the promised pickup', () => {
    expect(road()).toMatchObject({
      origin: '深圳南山',
      destination: '北京海淀',
      status: 'awaiting_pickup',
      dueOn: '2026-11-26',
      pieces: 2,
      pod: { asked: true },
    })
    expect(road().shipper.address).toBe('广东省深圳市南山区科技园1号')
    expect(road().consignee.address).toBe('北京市海淀区中关村1号')
  })

  it('goes step by step to the door', () => {
    const delivered = road(
      { kind: 'dispatch' },
      { kind: 'pick_up' },
      { kind: 'depart', where: '深圳' },
      { kind: 'arrive', where: '武汉' },
      { kind: 'depart' },
      { kind: 'arrive', where: '北京' },
      { kind: 'out_for_delivery', where: '北京海淀站', courier: { name: '王师傅', phone: '13700137009' } },
      { kind: 'fail_delivery', noteZh: '无人在家', noteEn: 'nobody at home' },
      { kind: 'book_redelivery' },
      { kind: 'out_for_delivery' },
      { kind: 'deliver', signedBy: '李雷' },
    )
    expect(delivered.events.map((event) => event.kind)).toEqual([
      'ordered',
      'picked_up',
      'departed',
      'arrived',
      'departed',
      'arrived',
      'out_for_delivery',
      'delivery_failed',
      'redelivery_booked',
      'out_for_delivery',
      'delivered',
    ])
    expect(delivered).toMatchObject({ status: 'delivered', signedBy: '李雷', courier: { name: '王师傅' } })
    expect(delivered.events.at(7)).toMatchObject({ where: '北京海淀站', noteZh: '无人在家' })
  })

  it('knows the destination from a stop on the way', () => {
    const onTheWay: ShipmentMove[] = [{ kind: 'pick_up' }, { kind: 'depart' }]
    expect(road(...onTheWay, { kind: 'arrive', where: '武汉' }).status).toBe('in_transit')
    expect(road(...onTheWay, { kind: 'arrive', where: '北京' }).status).toBe('at_destination')
    expect(road(...onTheWay, { kind: 'arrive', where: '北京', final: false }).status).toBe('in_transit')
  })

  it.each<[string, ShipmentMoveKind]>([
    ['087', 'depart'],
    ['087', 'deliver'],
    ['018', 'pick_up'],
    ['018', 'depart'],
    ['018', 'out_for_delivery'],
    ['018', 'cancel'],
    ['025', 'out_for_delivery'],
    ['025', 'arrive'],
    ['032', 'deliver'],
    ['032', 'fail_delivery'],
    ['049', 'deliver'],
    ['070', 'dispatch'],
  ])('refuses for %s: %s', (tail, kind) => {
    expect(() => moveShipment(shipment(tail), { kind }, noon)).toThrow(Refusal)
  })

  it.each([
    ['018', ['arrive']],
    ['025', ['deliver', 'fail_delivery']],
    ['032', []],
    ['049', ['out_for_delivery', 'book_redelivery']],
    ['070', ['out_for_delivery']],
    ['087', ['dispatch', 'pick_up', 'cancel']],
  ])('offers for %s: %j', (tail, moves) => {
    expect(possibleMoves(shipment(tail))).toEqual(moves)
  })
})

describe('an order along the road', () => {
  it.each<[ShipmentMoveKind, OrderStatus]>([
    ['dispatch', 'dispatched'],
    ['pick_up', 'picked_up'],
    ['depart', 'in_transit'],
    ['fail_delivery', 'in_transit'],
    ['deliver', 'delivered'],
    ['cancel', 'cancelled'],
  ])('after %s is %s', (kind, status) => {
    expect(orderAfterMove(order, { kind }, noon).status).toBe(status)
  })

  it.each<[OrderStatus, string]>([
    ['confirmed', 'allowed'],
    ['dispatched', 'allowed'],
    ['picked_up', 'person'],
    ['in_transit', 'person'],
    ['delivered', 'too_late'],
    ['cancelled', 'too_late'],
  ])('%s: a change is %s', (status, verdict) => {
    expect(mayChangeOrder({ status }).status).toBe(verdict)
  })
})
