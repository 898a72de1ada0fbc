import { expect, it } from 'vitest'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import type { Shipment } from '../../src/domain/shipments/shipment.ts'
import { nextPod } from '../../src/flows/pod/next-pod.ts'
import { NOW, viewOf } from '../support/track-view.ts'

const delivered = demoShipments(new Date(NOW)).find((one) => one.waybill === 'SD2400112300032') as Shipment

it.each([
  ['asked for and not back', delivered, NOW, ['还没有返回', '12月2日']],
  ['overdue', delivered, '2026-12-10T10:00:00+08:00', ['超期']],
  ['back', { ...delivered, pod: { asked: true, returnedAt: '2026-11-23T09:00:00+08:00' } }, NOW, ['今天 09:00', '返回']],
  ['not ordered', { ...delivered, pod: null }, NOW, ['没有要求签回单']],
  ['not delivered yet', { ...delivered, status: 'in_transit', events: [] }, NOW, ['还没有送达']],
] as const)('says how a receipt stands: %s', (...row) => {
  const [, shipment, now, parts] = row
  const move = nextPod(viewOf({ slots: { waybill: shipment.waybill }, facts: { shipments: [shipment] }, now }))
  const text = move.kind === 'done' ? (move.says[0]?.text ?? '') : ''
  for (const part of parts) expect(text).toContain(part)
  expect(move.effects).toMatchObject([{ enquiry: { kind: 'pod', subject: shipment.waybill, outcome: 'answered' } }])
})

it('offers a person when a receipt is overdue', () => {
  const slots = { waybill: delivered.waybill }
  expect(nextPod(viewOf({ slots, now: '2026-12-10T10:00:00+08:00' }))).toMatchObject({ offer: { starts: ['human', 'none'] } })
  expect(nextPod(viewOf({ slots }))).not.toHaveProperty('offer')
})

it('asks for the number, and again for one that nobody knows', () => {
  expect(nextPod(viewOf({}))).toMatchObject({ kind: 'ask', slot: 'waybill' })
  expect(nextPod(viewOf({ slots: { waybill: 'SD2400112300117' } }))).toMatchObject({
    kind: 'ask',
    patch: { slots: { waybill: null } },
  })
})
