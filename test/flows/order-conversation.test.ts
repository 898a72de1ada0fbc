import { describe, expect, it } from 'vitest'
import { orderFlow } from '../../src/flows/order/order-flow.ts'
import { quoteFlow } from '../../src/flows/quote/quote-flow.ts'
import { FlowChat } from '../support/flow-chat.ts'

const MONDAY_TEN = '2026-11-23T10:00:00+08:00'
const BLOCK = '寄：丁一 13811112222 深圳市南山区科苑路8号 收：周二 13922223333 北京市海淀区中关村大街1号'

function chat(now = MONDAY_TEN): FlowChat {
  return new FlowChat([quoteFlow, orderFlow], now)
}

function say(talk: FlowChat, ...lines: readonly string[]): string {
  return lines.map((line) => talk.write(line)).at(-1) ?? ''
}

describe('a conversation from price to order', () => {
  it('goes from one sentence to a placed order at the price that was said', () => {
    const talk = chat()
    expect(say(talk, '深圳寄北京，5公斤多少钱')).toContain('¥50.00')
    expect(talk.choices).toEqual(['下单', '改一改', '不用了'])
    say(talk, '下单', '丁一 13811112222 深圳市南山区科苑路8号', '周二 13922223333 北京市海淀区中关村大街1号', '衣服', '寄付')
    expect(say(talk, '不用')).toContain('今天 15:00 前')
    expect(say(talk, '确认下单')).toContain(talk.orders[0]?.number ?? 'no order')
    expect(talk.orders).toMatchObject([{ totalFen: 5000, quoteNumber: talk.quotes[0]?.number, payment: 'sender' }])
    expect(talk.quotes).toMatchObject([{ status: 'ordered', totalFen: 5000 }])
    say(talk, '好的', '确认')
    expect(talk.orders).toHaveLength(1)
  })

  it('recomputes the price when the destination is corrected, and keeps one quote open', () => {
    const talk = chat()
    say(talk, '深圳寄北京，5公斤多少钱')
    expect(say(talk, '收件改成广州吧')).toContain('¥24.00')
    expect(talk.quotes.map((quote) => [quote.status, quote.totalFen])).toEqual([
      ['declined', 5000],
      ['given', 2400],
    ])
  })

  it('takes the service that is tapped', () => {
    const talk = chat()
    say(talk, '上海到杭州，60×40×50cm，6公斤，多少钱')
    expect(talk.choices.slice(0, 2)).toEqual(['零担下单', '标准快递下单'])
    say(talk, '标准快递下单')
    expect(talk.state?.stack.at(-1)?.flow).toBe('order')
    expect(talk.slots['service']).toBe('express')
  })

  it('takes the service that is named, and answers a price objection with what the price contains', () => {
    const talk = chat()
    say(talk, '上海到杭州，60×40×50cm，6公斤，多少钱')
    expect(say(talk, '太贵了')).toContain('没有别的收费')
    expect(talk.slot).toBe('confirm')
    say(talk, '快递吧')
    expect(talk.state?.stack.at(-1)?.flow).toBe('order')
    expect(talk.slots['service']).toBe('express')
  })

  it('takes no wish for a name', () => {
    const talk = chat()
    say(talk, '我要寄件', '下单')
    expect(talk.slots['shipper.name']).toBeUndefined()
    say(talk, '小明')
    expect(talk.slots['shipper.name']).toBe('小明')
  })

  it('takes up the price of today when the customer orders after all', () => {
    const talk = chat()
    say(talk, '深圳寄北京5公斤多少钱', '不用了')
    expect(say(talk, '下单')).toContain(talk.quotes[0]?.number ?? 'no quote')
    expect(talk.slots['goods.weight']).toBe(5)
  })

  it('keeps a pickup wish said with the first question', () => {
    const talk = chat()
    say(talk, '深圳寄北京，5公斤的衣服，明天下午来取多少钱', '好的')
    say(talk, '丁一 13811112222 深圳市南山区科苑路8号', '周二 13922223333 北京市海淀区中关村大街1号', '寄付', '不用保价', '确认')
    expect(talk.orders).toMatchObject([{ pickupPromise: '2026-11-24T18:00:00+08:00' }])
  })

  it('places a pasted block with a declared value given as a bare number', () => {
    const talk = chat()
    say(talk, '我要寄件', BLOCK, '5公斤衣服', '到付')
    expect(say(talk, '3000')).toContain('¥65.00')
    say(talk, '确认')
    expect(talk.orders).toMatchObject([{ insuredFen: 300_000, payment: 'collect', totalFen: 6500 }])
  })

  it('confirms anew after «yes, but», and only what changed', () => {
    const talk = chat()
    say(talk, '我要寄件', BLOCK, '5公斤衣服', '寄付', '不用')
    const again = say(talk, '对，但是收件人电话改成13944445555')
    expect(talk.orders).toEqual([])
    expect(again).toContain('13944445555')
    expect(again).not.toContain('丁一')
    say(talk, '好的')
    expect(talk.orders).toMatchObject([{ consignee: { name: '周二', phone: '13944445555' } }])
  })

  it('asks at the summary for the part that is tapped', () => {
    const talk = chat()
    say(talk, '我要寄件', BLOCK, '5公斤衣服', '寄付', '不用', '修改')
    expect(talk.choices).toContain('收件地址')
    expect(say(talk, '收件地址')).toContain('收件人地址')
    say(talk, '上海市徐汇区漕溪路1号', '确认')
    expect(talk.orders).toMatchObject([{ consignee: { address: { city: '上海市', detail: '漕溪路1号' } } }])
  })

  it('finds a district in the city that is known, street included', () => {
    const talk = chat()
    say(talk, '我要寄件', '深圳', '丁一', '13811112222', '南山区科苑路8号')
    expect(talk.slots['shipper.address']).toMatchObject({ city: '深圳市', district: '南山区', detail: '科苑路8号' })
  })

  it('says what is wrong with a phone before it asks again', () => {
    const talk = chat()
    expect(say(talk, '我要寄件', '丁一', '1381111222')).toContain('少了 1 位')
    expect(talk.slot).toBe('shipper.phone')
  })

  it('asks which place of several is meant', () => {
    const talk = chat()
    say(talk, '深圳寄到鼓楼区2公斤多少钱')
    expect(talk.choices.length).toBeGreaterThan(2)
    expect(say(talk, '福州')).toContain('¥18.00')
  })

  it('leaves an abroad price to a person, and the chat with the bot', () => {
    const talk = chat()
    expect(say(talk, '深圳寄到新加坡 10公斤多少钱')).toContain('8 小时内')
    say(talk, '跳过')
    expect(talk.owner.kind).toBe('bot')
    expect(talk.quotes).toMatchObject([{ status: 'waiting_for_person' }])
    expect(talk.state?.stack).toEqual([])
  })

  it('orders at the price a person gave', () => {
    const talk = chat()
    say(talk, '深圳寄北京 2500公斤 10方 多少钱', '跳过')
    const [waiting] = talk.quotes
    if (waiting === undefined) throw new Error('no quote was stored')
    const quote = {
      ...waiting,
      status: 'given',
      totalFen: 400_000,
      answeredBy: 'lin',
      validUntil: '2026-11-30T23:59:59+08:00',
    } as const
    talk.quotes[0] = quote
    talk.play({ kind: 'news', news: { kind: 'quote_answered', quote } })
    say(talk, '下单')
    expect(talk.slots['goods.weight']).toBe(2500)
    say(talk, '丁一 13811112222 深圳市南山区科苑路8号', '周二 13922223333 北京市海淀区中关村大街1号', '机器配件', '寄付')
    expect(talk.slot).toBe('confirm')
    say(talk, '确认')
    expect(talk.orders).toMatchObject([{ totalFen: 400_000, quoteNumber: quote.number }])
  })

  it('says that a quote has run out, and confirms the price of today', () => {
    const talk = chat()
    say(talk, '深圳寄北京，5公斤多少钱', '下单', '丁一 13811112222 深圳市南山区科苑路8号')
    talk.now = new Date('2026-12-01T09:00:00+08:00')
    expect(say(talk, '周二 13922223333 北京市海淀区中关村大街1号')).toContain('已过有效期')
    say(talk, '衣服', '寄付', '不用', '确认')
    expect(talk.orders).toMatchObject([{ quoteNumber: null, totalFen: 5000 }])
  })

  it('holds the whole conversation in English', () => {
    const talk = chat()
    expect(say(talk, 'How much to send 5 kg from Shenzhen to Beijing?')).toContain('Express ¥50.00')
    expect(say(talk, 'yes')).toContain('sender')
    expect(talk.state?.stack.at(-1)?.flow).toBe('order')
  })
})
