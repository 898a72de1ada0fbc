import { describe, expect, it } from 'vitest'
import type { FlowName, SlotName, SlotValue } from '../../src/flows/commands.ts'
import { understand } from '../../src/flows/understanding/understand.ts'

const HANGZHOU = { province: '浙江省', city: '杭州市', district: '西湖区', detail: '文三路1号' }
const BEIJING = { province: '北京市', city: '北京市', district: '朝阳区', detail: '建国路88号' }
const SLOTS: Readonly<Record<string, SlotValue>> = {
  'shipper.address': HANGZHOU,
  'consignee.address': BEIJING,
  'goods.name': '杯子',
  'goods.weight': 3,
  'goods.pieces': 6,
  'goods.dimensions': [80, 60, 50],
}

type At = readonly [FlowName, SlotName]

function told([flow, slot]: At, text: string): Readonly<Record<string, SlotValue>> {
  const { commands } = understand(text, { now: new Date('2026-11-24T10:00:00+08:00'), pending: { flow, slot }, slots: SLOTS })
  const values = commands.flatMap((command) => ('slot' in command && 'value' in command ? [[command.slot, command.value]] : []))
  return Object.fromEntries(values)
}

describe('what only tells or asks in passing', () => {
  it.each([
    [['order', 'confirm'], 'why is the other one still in Wuhan', 'shipper.address'],
    [['order', 'confirm'], 'is our Singapore one released yet', 'consignee.address'],
    [['order', 'confirm'], '上次那个怎么还在郑州', 'consignee.address'],
    [['order', 'confirm'], 'our company is Nordwerk Suzhou', 'consignee.address'],
    [['order', 'confirm'], '我下午三点有课', 'pickup.time'],
    [['order', 'confirm'], 'i have a meeting at 3pm', 'pickup.time'],
    [['order', 'confirm'], 'there is no lift, 3rd floor', 'pickup.time'],
    [['order', 'confirm'], 'im not in a hurry now', 'pickup.time'],
    [['quote', 'confirm'], '两个一共多少', 'goods.pieces'],
    [['quote', 'confirm'], '一箱高只有25呢', 'goods.pieces'],
    [['order', 'confirm'], '12件没错吧 对 下', 'goods.name'],
    [['complaint', 'goods.value'], '客户那边要罚我两万违约金', 'goods.value'],
    [['complaint', 'goods.value'], 'the buyer fined me 20000', 'goods.value'],
    [['complaint', 'goods.value'], '运费另付了18', 'goods.value'],
    [['order', 'insurance'], 'what does 500 cost', 'insurance.value'],
    [['complaint', 'goods.name'], "I'm Sun Yue, 9006", 'goods.value'],
    [['complaint', 'goods.name'], '周杰 9003', 'goods.name'],
    [['complaint', 'goods.name'], '周杰 9003', 'goods.value'],
    [['complaint', 'goods.name'], '9002, Han Meimei', 'goods.name'],
    [['complaint', 'goods.value'], '9002, Han Meimei', 'goods.value'],
    [['complaint', 'goods.name'], '9003', 'goods.value'],
    [['complaint', 'goods.name'], '1380013800 3 尾号8003', 'goods.name'],
    [['complaint', 'confirm'], '没有发票 有聊天记录', 'goods.name'],
    [['order', 'confirm'], 'I never said 3 Dec', 'pickup.time'],
    [['order', 'confirm'], '要不要报关文件', 'goods.name'],
  ] as const)('at %j «%s» leaves %s alone', (at, text, slot) => {
    expect(told(at, text)[slot]).toBeUndefined()
  })

  it.each([
    [['order', 'confirm'], '明天下午三点来取 我上午有课', 'pickup.time'],
    [['order', 'confirm'], 'pick it up tomorrow at 3pm, i have class until 2', 'pickup.time'],
    [['order', 'confirm'], 'send it to Wuhan instead', 'consignee.address'],
    [['order', 'confirm'], '改成3箱', 'goods.pieces'],
  ] as const)('at %j «%s» still changes %s', (at, text, slot) => {
    expect(told(at, text)[slot]).toBeDefined()
  })

  it.each([
    [['complaint', 'goods.value'], '杯子380 客户还扣了我2000', { 'goods.value': 38_000 }],
    [['complaint', 'goods.value'], '买的时候 420 运费另付了18', { 'goods.value': 42_000 }],
    [['complaint', 'goods.value'], '450 for the cup, plus they charged me 3000 penalty', { 'goods.value': 45_000 }],
    [['complaint', 'confirm'], '价值写成八百了 是八千', { 'goods.value': 800_000 }],
    [['order', 'insurance'], '9000 value', { 'insurance.value': 900_000 }],
    [['order', 'insurance'], 'Insure it, 900 as I said', { 'insurance.value': 90_000 }],
    [['order', 'weight'], 'Can you insure it? worth about 900 yuan', { 'insurance.value': 90_000 }],
    [['quote', 'confirm'], '不是1件 还是6箱', { 'goods.pieces': 6 }],
    [['quote', 'confirm'], 'no wait make that 2.5', { 'goods.weight': 2.5 }],
    [['complaint', 'goods.value'], '两个杯子一个壶', { 'goods.name': '杯子、壶', 'goods.pieces': 3 }],
    [
      ['order', 'confirm'],
      'tomorrow between 2 and 4',
      { 'pickup.time': { from: '2026-11-25T14:00:00+08:00', to: '2026-11-25T16:00:00+08:00' } },
    ],
    [['quote', 'confirm'], '要是拆开压平 一箱高只有25呢', { 'goods.dimensions': [80, 60, 25] }],
    [
      ['order', 'confirm'],
      '今天能来拿不 我下午三点有课',
      { 'pickup.time': { from: '2026-11-24T00:00:00+08:00', to: '2026-11-24T23:59:59+08:00' } },
    ],
  ] as const)('at %j «%s» sets %j', (at, text, values) => {
    expect(told(at, text)).toMatchObject(values)
  })
})
