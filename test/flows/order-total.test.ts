import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cancelFlow } from '../../src/flows/cancel/cancel-flow.ts'
import { changeFlow } from '../../src/flows/change/change-flow.ts'
import type { SlotValue } from '../../src/flows/commands.ts'
import type { Flow } from '../../src/flows/engine/flow.ts'
import { orderFlow } from '../../src/flows/order/order-flow.ts'
import { quoteFlow } from '../../src/flows/quote/quote-flow.ts'
import * as at from '../domain/places.ts'
import { FlowWalk, factsAt } from '../support/flow-view.ts'

const PLACES = [
  at.nanshan,
  at.conghua,
  at.urumqi,
  { province: '境外', city: '新加坡', district: '' },
  { province: '湖南省', city: '长沙市', district: '' },
]

/** Values a slot may hold after its check, odd ones among them. */
const VALUES: Readonly<Record<string, readonly SlotValue[]>> = {
  origin: PLACES,
  destination: PLACES,
  'shipper.name': ['丁一'],
  'shipper.phone': ['13811112222'],
  'shipper.address': PLACES.flatMap((place) => [
    { ...place, detail: '' },
    { ...place, detail: '一号' },
  ]),
  'consignee.name': ['周二'],
  'consignee.phone': ['13922223333'],
  'consignee.address': PLACES.flatMap((place) => [
    { ...place, detail: '' },
    { ...place, detail: '一号' },
  ]),
  'goods.name': ['衣服', '锂电池', '油漆', '烟花'],
  'goods.weight': [0.2, 5, 30, 60, 2500, 5000],
  'goods.volume': [0.01, 1, 20],
  'goods.dimensions': [[60, 40, 50]],
  'goods.pieces': [1, 4],
  service: ['express', 'ltl'],
  payment: ['sender', 'collect', 'monthly'],
  insurance: [true, false],
  'insurance.value': [300_000, 6_000_000],
  cod: [true, false],
  'cod.value': [100_000],
  pod: [true],
  upstairs: [true],
  urgent: [true],
  'pickup.time': [
    { from: '2026-11-24T14:00:00+08:00' },
    { to: '2026-11-23T10:30:00+08:00' },
    { from: '2026-11-23T20:00:00+08:00' },
  ],
  'contact.phone': ['13911112222', ''],
  confirm: [true, false, 'change', 'edit:goods.weight', 'dear', 'take:ltl'],
  order: ['DD202611230001'],
  field: ['goods.weight', 'consignee.address'],
  reason: ['不寄了'],
}

function slotsOf(flow: Flow): fc.Arbitrary<Readonly<Record<string, SlotValue>>> {
  const names = flow.slots.map((slot) => slot.name).filter((name) => VALUES[name] !== undefined)
  const record = Object.fromEntries(names.map((name) => [name, fc.constantFrom(...(VALUES[name] ?? []))]))
  return fc.record(record, { requiredKeys: [] }).map(onlyFilled)
}

function onlyFilled(slots: Readonly<Record<string, SlotValue | undefined>>): Record<string, SlotValue> {
  return Object.fromEntries(Object.entries(slots).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

describe.each([quoteFlow, orderFlow, changeFlow, cancelFlow])('the flow $name', (flow) => {
  it('has a move for every combination of slots, in words of the language', () => {
    fc.assert(
      fc.property(slotsOf(flow), fc.constantFrom('zh' as const, 'en' as const), (slots, language) => {
        const walk = new FlowWalk(flow, factsAt('2026-11-23T10:00:00+08:00'), { slots })
        walk.language = language
        const move = walk.say()
        expect(walk.text).not.toBe('')
        expect(walk.text).not.toMatch(/undefined|null|NaN|\[object/)
        if (move.kind === 'ask') expect(flow.slots.map((slot) => slot.name)).toContain(move.slot)
      }),
      { seed: 20261123, numRuns: 400 },
    )
  })

  it('asks for no slot that it has just been given', () => {
    fc.assert(
      fc.property(slotsOf(flow), (slots) => {
        const walk = new FlowWalk(flow, factsAt('2026-11-23T10:00:00+08:00'), { slots })
        const move = walk.say()
        const isFilled = move.kind === 'ask' && walk.frame.slots[move.slot] !== undefined
        const isPartial = move.kind === 'ask' && (move.slot.endsWith('.address') || move.slot === 'confirm')
        expect(isFilled && !isPartial && slots['confirm'] !== 'edit:goods.weight').toBe(false)
      }),
      { seed: 20261124, numRuns: 400 },
    )
  })
})
