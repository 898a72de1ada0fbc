import { describe, expect, it } from 'vitest'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import type { OrderDraft } from '../../src/domain/ordering/order.ts'
import type { SlotValue } from '../../src/flows/commands.ts'
import { orderFlow } from '../../src/flows/order/order-flow.ts'
import * as at from '../domain/places.ts'
import { FlowWalk, factsAt } from '../support/flow-view.ts'

const MONDAY_TEN = '2026-11-23T10:00:00+08:00'

const SENDER: Record<string, SlotValue> = {
  'shipper.name': '丁一',
  'shipper.phone': '13811112222',
  'shipper.address': { ...at.nanshan, detail: '科苑路8号' },
}
const CONSIGNEE: Record<string, SlotValue> = {
  'consignee.name': '周二',
  'consignee.phone': '010-62770001',
  'consignee.address': { ...at.haidian, detail: '中关村大街1号' },
}
const CLOTHES: Record<string, SlotValue> = { 'goods.name': '衣服', 'goods.weight': 5 }
const TERMS: Record<string, SlotValue> = { payment: 'sender', insurance: false }

function walk(now = MONDAY_TEN, more: Parameters<typeof factsAt>[1] = {}, seed = {}): FlowWalk {
  return new FlowWalk(orderFlow, factsAt(now, more), seed)
}

function placed(flow: FlowWalk): OrderDraft[] {
  return flow.effects.flatMap((effect) => (effect.do === 'place_order' ? [effect.draft] : []))
}

describe('placing an order', () => {
  it('asks for whole blocks first and only for the missing parts after', () => {
    const flow = walk()
    flow.say()
    expect(flow.asks).toBe('shipper.name')
    expect(flow.text).toContain('整段粘贴')
    flow.say({ 'shipper.name': '丁一', 'shipper.phone': '13811112222', 'shipper.address': { ...at.nanshan, detail: '' } })
    expect(flow.asks).toBe('shipper.address')
    expect(flow.text).toContain('街道门牌')
    expect(flow.text).not.toContain('姓名')
    flow.say({ 'shipper.address': { province: '', city: '', district: '', detail: '科苑路8号' } })
    expect(flow.frame.slots['shipper.address']).toEqual({ ...at.nanshan, detail: '科苑路8号' })
    expect(flow.asks).toBe('consignee.name')
    flow.say(CONSIGNEE)
    expect(flow.asks).toBe('goods.name')
    flow.say({ 'goods.name': '衣服' })
    expect(flow.asks).toBe('goods.weight')
    flow.say({ 'goods.weight': 5 })
    expect(flow.asks).toBe('payment')
    flow.say({ payment: 'sender' })
    expect(flow.asks).toBe('insurance')
    flow.say({ insurance: false })
    expect(flow.asks).toBe('confirm')
  })

  it('reads everything back with price, promise and notices, and places it once confirmed', () => {
    const flow = walk()
    flow.say({ ...SENDER, ...CONSIGNEE, ...CLOTHES, ...TERMS })
    for (const part of ['丁一', '010-62770001', '科苑路8号', '5公斤', '今天 15:00 前', '¥50.00', '身份证', '禁寄']) {
      expect(flow.text).toContain(part)
    }
    const move = flow.say({ confirm: true })
    expect(move.kind).toBe('done')
    expect(placed(flow)).toMatchObject([
      {
        totalFen: 5000,
        payment: 'sender',
        pickupPromise: '2026-11-23T15:00:00+08:00',
        pickupZone: 'city',
        goods: { name: '衣服', weightKg: 5, pieces: 1 },
        insuredFen: null,
        quoteNumber: null,
      },
    ])
    expect(flow.text).toContain('⟦order:1⟧')
    expect(flow.text).toContain('⟦waybill:1⟧')
    expect(move).toMatchObject({ timers: [{ kind: 'pickup_due', subject: '⟦order:1⟧' }] })
  })

  it.each([
    ['2026-11-23T11:59:00+08:00', at.nanshan, '2026-11-23T15:00:00+08:00'],
    ['2026-11-23T12:00:00+08:00', at.nanshan, '2026-11-23T18:00:00+08:00'],
    ['2026-11-23T15:00:00+08:00', at.nanshan, '2026-11-24T12:00:00+08:00'],
    ['2026-11-23T11:59:00+08:00', { ...at.nanshan, district: '宝安区' }, '2026-11-23T18:00:00+08:00'],
    ['2026-11-23T12:00:00+08:00', { ...at.nanshan, district: '宝安区' }, '2026-11-24T18:00:00+08:00'],
    ['2026-11-27T09:00:00+08:00', at.conghua, '2026-11-30T18:00:00+08:00'],
  ])('confirmed at %s promises the pickup of the table', (now, place, promise) => {
    const flow = walk(now)
    flow.say({ ...SENDER, 'shipper.address': { ...place, detail: '一号' }, ...CONSIGNEE, ...CLOTHES, ...TERMS })
    flow.say({ confirm: true })
    expect(placed(flow)[0]?.pickupPromise).toBe(promise)
  })

  it('says the surcharge of an address outside the area and adds it as a line', () => {
    const flow = walk()
    flow.say({ ...SENDER, 'shipper.address': { ...at.conghua, detail: '一号' }, ...CONSIGNEE, ...CLOTHES, ...TERMS })
    expect(flow.text).toContain('¥30.00')
    flow.say({ confirm: true })
    expect(placed(flow)[0]).toMatchObject({ totalFen: 8000, pickupZone: 'out' })
  })

  it.each([
    [
      'a later afternoon is promised by its end',
      { from: '2026-11-24T14:00:00+08:00', to: '2026-11-24T16:00:00+08:00' },
      '2026-11-24T16:00:00+08:00',
    ],
    [
      'a whole later day by its last round',
      { from: '2026-11-25T00:00:00+08:00', to: '2026-11-26T00:00:00+08:00' },
      '2026-11-25T18:00:00+08:00',
    ],
    ['after a time by the last round', { from: '2026-11-23T16:00:00+08:00' }, '2026-11-23T18:00:00+08:00'],
    [
      'a window around the promise changes nothing',
      { from: '2026-11-23T12:00:00+08:00', to: '2026-11-23T18:00:00+08:00' },
      '2026-11-23T15:00:00+08:00',
    ],
  ])('keeps a pickup wish: %s', (_what, wish, promise) => {
    const flow = walk()
    flow.say({ ...SENDER, ...CONSIGNEE, ...CLOTHES, ...TERMS, 'pickup.time': wish })
    flow.say({ confirm: true })
    expect(placed(flow)[0]).toMatchObject({ pickupPromise: promise, pickupWish: wish })
  })

  it('says plainly that a wish is too soon, past, or outside the rounds', () => {
    const flow = walk()
    flow.say({ ...SENDER, ...CONSIGNEE, ...CLOTHES, ...TERMS, 'pickup.time': { to: '2026-11-23T11:00:00+08:00' } })
    expect(flow.text).toContain('能保证的是今天 15:00 前')
    expect(() => flow.say({ 'pickup.time': { from: '2026-11-23T08:00:00+08:00', to: '2026-11-23T09:00:00+08:00' } })).toThrow(
      '已经过了',
    )
    flow.say({ 'pickup.time': { from: '2026-11-23T19:00:00+08:00', to: '2026-11-23T21:00:00+08:00' } })
    expect(flow.asks).toBe('pickup.time')
    expect(flow.frame.slots['pickup.time']).toBeUndefined()
  })

  it('asks for one service when both fit, with prices', () => {
    const flow = walk()
    flow.say({ ...SENDER, ...CONSIGNEE, 'goods.name': '五金', 'goods.weight': 30 })
    expect(flow.asks).toBe('goods.volume')
    const move = flow.say({ 'goods.volume': 0.1 })
    expect(flow.asks).toBe('service')
    expect(move).toMatchObject({ values: ['ltl', 'express'] })
    flow.say({ service: 'ltl', ...TERMS })
    flow.say({ confirm: true })
    expect(placed(flow)[0]).toMatchObject({ service: 'ltl', totalFen: 6000 })
  })

  it('says after a correction only what changed, and confirms that', () => {
    const flow = walk()
    flow.say({ ...SENDER, ...CONSIGNEE, ...CLOTHES, ...TERMS })
    flow.say({ 'goods.weight': 8 })
    expect(flow.text).toContain('8公斤')
    expect(flow.text).toContain('¥74.00')
    expect(flow.text).not.toContain('丁一')
    flow.say({ confirm: true })
    expect(placed(flow)[0]?.totalFen).toBe(7400)
  })

  it('takes the moment of the confirmation as the order time', () => {
    const flow = walk('2026-11-23T11:58:00+08:00')
    flow.say({ ...SENDER, ...CONSIGNEE, ...CLOTHES, ...TERMS })
    expect(flow.text).toContain('今天 15:00 前')
    flow.facts = factsAt('2026-11-23T12:00:00+08:00')
    flow.say({ confirm: true })
    expect(placed(flow)[0]?.pickupPromise).toBe('2026-11-23T18:00:00+08:00')
    expect(flow.text).toContain('今天 18:00 前')
  })

  it('adds insurance and COD to the price', () => {
    const flow = walk()
    flow.say({ ...SENDER, ...CONSIGNEE, ...CLOTHES, payment: 'collect', insurance: true })
    expect(flow.asks).toBe('insurance.value')
    flow.say({ 'insurance.value': 300_000, 'cod.value': 100_000, pod: true })
    flow.say({ confirm: true })
    expect(placed(flow)[0]).toMatchObject({ insuredFen: 300_000, codFen: 100_000, pod: true, totalFen: 5000 + 1500 + 1000 + 500 })
  })

  it('lets only accounts pay by the month', () => {
    expect(() => walk().say({ payment: 'monthly' })).toThrow('签约账户')
    const account = demoAccounts[1] ?? null
    const flow = walk(MONDAY_TEN, { customer: { id: 'c', name: null, account, vouchedPhone: null, typedPhones: [] } })
    expect(() => flow.say({ payment: 'monthly' })).not.toThrow()
  })

  it('refuses prohibited goods before anything is placed', () => {
    const flow = walk()
    flow.say({ ...SENDER, 'goods.name': '烟花爆竹' })
    expect(flow.move?.kind).toBe('done')
    expect(placed(flow)).toEqual([])
  })

  it('tells once what lithium batteries need, and sends them by express', () => {
    const flow = walk()
    flow.say({ ...SENDER, ...CONSIGNEE, 'goods.name': '锂电池', 'goods.weight': 3 })
    expect(flow.text).toContain('MSDS')
    flow.say(TERMS)
    expect(flow.text).not.toContain('MSDS')
    flow.say({ confirm: true })
    expect(placed(flow)[0]?.service).toBe('express')
  })

  it('gives an order without pickup in that city to a person, with everything already said', () => {
    const changsha = { province: '湖南省', city: '长沙市', district: '岳麓区', detail: '麓山路2号' }
    const flow = walk()
    flow.say({ ...SENDER, 'shipper.address': changsha, ...CONSIGNEE, ...CLOTHES })
    expect(flow.move?.kind).toBe('done')
    expect(flow.text).toContain('8 小时内')
    expect(flow.effects.map((effect) => effect.do)).toEqual(['save_quote', 'open_case'])
  })

  it('gives a price beyond the authority of the bot to a person', () => {
    const flow = walk()
    flow.say({ ...SENDER, ...CONSIGNEE, 'goods.name': '机器', 'goods.weight': 2500, 'goods.volume': 10 })
    expect(flow.effects.find((effect) => effect.do === 'open_case')).toMatchObject({
      case: { kind: 'quote', reason: 'beyond_authority' },
    })
    expect(placed(flow)).toEqual([])
  })

  it('needs no district where a city has none', () => {
    const dongguan = { province: '广东省', city: '东莞市', district: '', detail: '长安镇一路3号' }
    const flow = walk()
    flow.say({ ...SENDER, 'shipper.address': dongguan, ...CONSIGNEE, ...CLOTHES, ...TERMS })
    expect(flow.asks).toBe('confirm')
  })

  it('says in English what it says in Chinese', () => {
    const flow = walk()
    flow.language = 'en'
    flow.say({ ...SENDER, ...CONSIGNEE, ...CLOTHES, ...TERMS })
    expect(flow.text).toContain('by 15:00 today')
    flow.say({ confirm: true })
    expect(flow.text).toContain('waybill')
  })
})
