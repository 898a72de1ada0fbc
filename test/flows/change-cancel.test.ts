import { describe, expect, it } from 'vitest'
import { ALL_FLOWS } from '../../src/flows/all-flows.ts'
import { FlowChat } from '../support/flow-chat.ts'

const ORDER = [
  '我要寄件',
  '寄：丁一 13811112222 深圳市南山区科苑路8号 收：周二 13922223333 北京市海淀区中关村大街1号',
  '5公斤衣服',
  '寄付',
  '不用保价',
  '确认下单',
]

function withOrders(count = 1): FlowChat {
  const talk = new FlowChat(ALL_FLOWS, '2026-11-23T10:00:00+08:00')
  for (let placed = 0; placed < count; placed++) for (const line of ORDER) talk.write(line)
  expect(talk.orders).toHaveLength(count)
  return talk
}

function pickedUp(talk: FlowChat): void {
  const [order] = talk.orders
  if (order !== undefined) talk.orders[0] = { ...order, status: 'picked_up' }
}

function say(talk: FlowChat, ...lines: readonly string[]): string {
  return lines.map((line) => talk.write(line)).at(-1) ?? ''
}

describe('changing an order before pickup', () => {
  it('reads back what changes and changes it after one yes', () => {
    const talk = withOrders()
    const asked = say(talk, '改一下收件人电话，改成13944445555')
    expect(asked).toContain('13944445555')
    expect(asked).not.toContain('丁一')
    expect(talk.orders[0]?.consignee.phone).toBe('13922223333')
    say(talk, '确认修改')
    expect(talk.orders[0]?.consignee).toMatchObject({ name: '周二', phone: '13944445555' })
    expect(talk.orders[0]?.shipper.phone).toBe('13811112222')
  })

  it('asks what to change, and for the new value', () => {
    const talk = withOrders()
    say(talk, '我要改订单')
    expect(talk.slot).toBe('field')
    say(talk, '收件地址')
    expect(talk.slot).toBe('consignee.address')
    say(talk, '上海市徐汇区漕溪路1号', '好的')
    expect(talk.orders[0]?.consignee.address).toMatchObject({ city: '上海市', district: '徐汇区', detail: '漕溪路1号' })
  })

  it('computes a new price and says both', () => {
    const talk = withOrders()
    say(talk, '我要改订单', '重量')
    const asked = say(talk, '8公斤')
    expect(asked).toContain('¥50.00')
    expect(asked).toContain('¥74.00')
    say(talk, '好的')
    expect(talk.orders[0]).toMatchObject({ totalFen: 7400, goods: { weightKg: 8 } })
  })

  it('promises a new pickup time by its window', () => {
    const talk = withOrders()
    say(talk, '取件时间改到明天下午', '好')
    expect(talk.orders[0]?.pickupPromise).toBe('2026-11-24T18:00:00+08:00')
  })

  it('leaves everything as it is on a no', () => {
    const talk = withOrders()
    const before = talk.orders[0]
    say(talk, '我要改订单', '收件电话', '13944445555', '不改了')
    expect(talk.orders[0]).toEqual(before)
  })

  it('gives goods under way to a person, with the proof that is needed, and keeps the chat', () => {
    const talk = withOrders()
    pickedUp(talk)
    say(talk, '我想改一下订单')
    expect(talk.slot).toBe('value')
    expect(say(talk, '收件人换成王五 13600136000')).toContain('证明')
    expect(talk.owner.kind).toBe('bot')
    expect(talk.effects.at(-1)).toMatchObject({
      do: 'open_case',
      case: { kind: 'change', orderNumber: talk.orders[0]?.number },
      escalation: { trigger: 'change_after_pickup', team: 'front' },
    })
  })
})

describe('cancelling an order', () => {
  it('cancels after one yes, and not before', () => {
    const talk = withOrders()
    say(talk, '取消订单')
    expect(talk.orders[0]?.status).toBe('confirmed')
    say(talk, '确认取消')
    expect(talk.orders[0]?.status).toBe('cancelled')
  })

  it('keeps the order on a no', () => {
    const talk = withOrders()
    expect(say(talk, '取消刚才的订单', '不取消')).toContain('保持不变')
    expect(talk.orders[0]?.status).toBe('confirmed')
  })

  it('asks which of several', () => {
    const talk = withOrders(2)
    say(talk, '取消订单')
    expect(talk.choices).toHaveLength(2)
    say(talk, '第二个', '是的')
    expect(talk.orders.map((order) => order.status)).toEqual(['cancelled', 'confirmed'])
  })

  it('gives goods under way to a person', () => {
    const talk = withOrders()
    pickedUp(talk)
    say(talk, '取消订单')
    expect(talk.effects.at(-1)).toMatchObject({ do: 'open_case', case: { kind: 'change' } })
    expect(talk.orders[0]?.status).toBe('picked_up')
  })

  it('says honestly that there is nothing to cancel', () => {
    const talk = new FlowChat(ALL_FLOWS, '2026-11-23T10:00:00+08:00')
    expect(say(talk, '取消我的订单')).toContain('没有查到')
  })

  it('does not touch an order of somebody else', () => {
    const talk = withOrders()
    const [order] = talk.orders
    const stranger = new FlowChat(ALL_FLOWS, '2026-11-23T11:00:00+08:00')
    if (order !== undefined) stranger.foreignOrders.push({ ...order, number: 'DD202611230077' })
    say(stranger, '取消订单DD202611230077', '确认取消')
    expect(stranger.effects.map((effect) => effect.do)).not.toContain('cancel_order')
    expect(stranger.effects.at(-1)).toMatchObject({ do: 'open_case', case: { kind: 'change' } })
  })
})
