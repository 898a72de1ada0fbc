import { describe, expect, it } from 'vitest'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import type { QuoteOption } from '../../src/domain/quoting/quote.ts'
import type { SlotValue } from '../../src/flows/commands.ts'
import { quoteFlow } from '../../src/flows/quote/quote-flow.ts'
import * as at from '../domain/places.ts'
import { FlowWalk, factsAt } from '../support/flow-view.ts'

const MONDAY = '2026-11-23T10:00:00+08:00'
const city = (place: typeof at.nanshan) => ({ ...place, district: '' })

function walk(more: Parameters<typeof factsAt>[1] = {}): FlowWalk {
  return new FlowWalk(quoteFlow, factsAt(MONDAY, more))
}

function savedQuotes(flow: FlowWalk) {
  return flow.effects.flatMap((effect) => (effect.do === 'save_quote' ? [effect.quote] : []))
}

const totals = (options: readonly QuoteOption[] | undefined) => options?.map((option) => [option.service, option.totalFen])

describe('a price enquiry', () => {
  it('asks for the route and the weight, and for nothing else below 20 kg', () => {
    const flow = walk()
    flow.say()
    expect(flow.asks).toBe('origin')
    flow.say({ origin: city(at.nanshan) })
    expect(flow.asks).toBe('destination')
    flow.say({ destination: city(at.haidian) })
    expect(flow.asks).toBe('goods.weight')
    flow.say({ 'goods.weight': 5 })
    expect(flow.asks).toBe('confirm')
    expect(flow.text).toContain('¥50.00')
    expect(flow.text).toContain('3天')
    expect(flow.text).toContain('⟦quote:1⟧')
    expect(savedQuotes(flow)).toHaveLength(1)
    expect(savedQuotes(flow)[0]).toMatchObject({ status: 'given', totalFen: 5000, validUntil: '2026-11-30T23:59:59+08:00' })
  })

  it('accepts what is known already and says the price at once', () => {
    const flow = walk()
    flow.say({ origin: at.nanshan, destination: at.tianhe, 'goods.weight': 2.3 })
    expect(flow.text).toContain('¥18.00')
  })

  it('wants the volume from 20 kg on, and shows the cheaper service first', () => {
    const flow = walk()
    flow.say({ origin: at.nanshan, destination: at.pudong, 'goods.weight': 30 })
    expect(flow.asks).toBe('goods.volume')
    flow.say({ 'goods.volume': 0.1 })
    const [quote] = savedQuotes(flow)
    expect(totals(quote?.options)).toEqual([
      ['ltl', 6000],
      ['express', 25_000],
    ])
    expect(flow.text.indexOf('零担')).toBeLessThan(flow.text.indexOf('标准快递'))
  })

  it('tells why a light big box is charged as twenty kilograms', () => {
    const flow = walk()
    flow.say({ origin: at.pudong, destination: at.xihu, 'goods.weight': 6, 'goods.dimensions': [60, 40, 50] })
    expect(totals(savedQuotes(flow)[0]?.options)).toEqual([
      ['ltl', 5000],
      ['express', 9000],
    ])
    expect(flow.text).toContain('体积重 20公斤')
  })

  it('gives a known account its discount as a line of its own', () => {
    const gold = demoAccounts.find((account) => account.tier === 'gold') ?? null
    const flow = walk({ customer: { id: 'c1', name: null, account: gold, vouchedPhone: null, typedPhones: [] } })
    flow.say({ origin: at.nanshan, destination: at.pudong, 'goods.weight': 200, 'goods.volume': 1 })
    expect(flow.text).toContain('¥342.00')
    expect(flow.text).toContain('-¥38.00')
    expect(flow.text).toContain('10%')
  })

  it('computes a corrected destination anew, and says a price only once', () => {
    const flow = walk()
    flow.say({ origin: at.nanshan, destination: at.haidian, 'goods.weight': 5 })
    flow.say({ destination: at.tianhe })
    expect(flow.text).toContain('¥24.00')
    expect(savedQuotes(flow).map((quote) => quote.totalFen)).toEqual([5000, 2400])
    flow.say()
    expect(flow.asks).toBe('confirm')
    expect(flow.text).not.toContain('¥')
    expect(savedQuotes(flow)).toHaveLength(2)
  })

  it('turns into an order that knows both places, the goods and the quote', () => {
    const flow = walk()
    flow.say({ origin: at.nanshan, destination: city(at.haidian), 'goods.weight': 5, 'goods.name': '衣服' })
    const move = flow.say({ confirm: true })
    expect(move).toMatchObject({
      kind: 'become',
      flow: 'order',
      memo: { quoteNumber: '⟦quote:1⟧' },
      slots: {
        'shipper.address': { ...at.nanshan, detail: '' },
        'consignee.address': { ...city(at.haidian), detail: '' },
        'goods.weight': 5,
        'goods.name': '衣服',
        service: 'express',
      },
    })
  })

  it('ends politely when the customer does not want to order', () => {
    const flow = walk()
    flow.say({ origin: at.nanshan, destination: at.haidian, 'goods.weight': 5 })
    expect(flow.say({ confirm: false }).kind).toBe('done')
  })

  it('offers the parts to change as buttons and asks the one that was tapped', () => {
    const flow = walk()
    flow.say({ origin: at.nanshan, destination: at.haidian, 'goods.weight': 5 })
    const move = flow.say({ confirm: 'change' })
    const weight = move.kind === 'ask' ? move.values?.[move.question?.choices?.indexOf('重量') ?? -1] : undefined
    flow.say({ confirm: weight ?? '' })
    expect(flow.asks).toBe('goods.weight')
  })

  it('refuses prohibited goods with the reason and keeps the enquiry', () => {
    const flow = walk()
    const move = flow.say({ 'goods.name': '烟花' })
    expect(move.kind).toBe('done')
    expect(flow.effects).toContainEqual(expect.objectContaining({ do: 'record_enquiry' }))
  })

  it.each([
    [
      'no rate abroad',
      { destination: { province: '境外', city: '新加坡', district: '' }, 'goods.weight': 5 },
      { reason: 'no_rate', team: 'front' },
    ],
    ['a full truck', { 'goods.weight': 5000 }, { reason: 'full_truck', team: 'front' }],
    [
      'a declared value above the limit',
      { 'goods.weight': 2, 'insurance.value': 6_000_000 },
      { reason: 'insured_too_high', team: 'supervisor' },
    ],
    [
      'a price beyond the authority of the bot',
      { 'goods.weight': 2500, 'goods.volume': 10 },
      { reason: 'beyond_authority', team: 'front' },
    ],
  ])('hands %s to a person within eight hours', (_what, values: Record<string, SlotValue>, { reason, team }) => {
    const flow = walk()
    flow.say({ origin: at.nanshan, destination: at.haidian, ...values })
    expect(flow.asks).toBe('contact.phone')
    expect(flow.text).toContain('8 小时内')
    const opened = flow.effects.find((effect) => effect.do === 'open_case')
    expect(opened).toMatchObject({
      case: { kind: 'quote', reason, quoteNumber: '⟦quote:1⟧' },
      escalation: { team, dueAt: '2026-11-23T18:00:00+08:00' },
    })
    expect(savedQuotes(flow)).toMatchObject([{ status: 'waiting_for_person', totalFen: null, caseNumber: '⟦case:1⟧' }])
    flow.say({ 'contact.phone': '13912345678' })
    expect(flow.move?.kind).toBe('done')
    expect(flow.text).toContain('139****5678')
  })

  it('asks which place a name means that several cities have', () => {
    const destination = quoteFlow.slots.find((slot) => slot.name === 'destination')
    const flow = walk()
    const gulou = ['南京市', '福州市'].map((name) => ({
      province: name === '南京市' ? '江苏省' : '福建省',
      city: name,
      district: '鼓楼区',
    }))
    expect(() => flow.say({ destination: { candidates: gulou } })).toThrow('鼓楼区')
    expect(destination?.required).toBe(true)
  })

  it('says in English what it says in Chinese', () => {
    const flow = walk()
    flow.language = 'en'
    flow.say({ origin: city(at.nanshan), destination: city(at.haidian), 'goods.weight': 5 })
    expect(flow.text).toContain('Express ¥50.00, about 3 days')
    expect(flow.text).not.toMatch(/[\u4e00-\u9fff]/)
  })
})
