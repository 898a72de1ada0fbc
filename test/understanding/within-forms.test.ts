import { describe, expect, it } from 'vitest'
import type { SlotValue } from '../../src/flows/commands.ts'
import { understand } from '../../src/flows/understanding/understand.ts'

const NOW = new Date('2026-11-23T10:00:00+08:00')
const SHENZHEN = { province: '广东省', city: '深圳市', district: '' }
const BEIJING = { province: '北京市', city: '北京市', district: '' }
const SLOTS: Readonly<Record<string, Readonly<Record<string, SlotValue>>>> = {
  quote: { origin: SHENZHEN, destination: BEIJING, 'goods.weight': 5 },
  order: {
    'shipper.name': '丁一',
    'shipper.address': { ...SHENZHEN, district: '南山区', detail: '科苑路8号' },
    'consignee.name': '王五',
    'consignee.address': { ...BEIJING, district: '海淀区', detail: '中关村大街1号' },
  },
  cancel: {},
}

/** `slot=value` of every value said, `*` before a correction, else the command's own name. */
function meant(text: string, flow?: 'quote' | 'order' | 'cancel', slot = 'confirm'): readonly string[] {
  const form = flow === undefined ? {} : { pending: { flow, slot }, slots: SLOTS[flow] ?? {} }
  return understand(text, { now: NOW, language: 'zh', ...form }).commands.map((command) => {
    if (command.type === 'set_slot') return `${command.slot}=${shown(command.value)}`
    if (command.type === 'correct_slot') return `*${command.slot}=${shown(command.value)}`
    return command.type === 'start_flow' ? `start ${command.flow}` : command.type
  })
}

function shown(value: SlotValue | undefined): string {
  if (typeof value !== 'object') return String(value)
  return 'city' in value ? [value.city, value.district, 'detail' in value ? value.detail : ''].join('') : JSON.stringify(value)
}

describe('at the summary of an order', () => {
  it.each([
    ['要回单', ['pod=true']],
    ['不要回单，1件，不保价', ['pod=false', 'goods.pieces=1', 'insurance=false']],
    ['收件地址改成杭州市西湖区文三路5号', ['*consignee.address=杭州市西湖区文三路5号']],
    ['寄件地址换成宝安区西乡大道10号', ['*shipper.address=深圳市宝安区西乡大道10号']],
    ['还是到付吧', ['payment=collect']],
    ['备注：到了打电话', ['remarks=到了打电话']],
    ['好的确认', ['confirm=true']],
    ['行 就这样', ['confirm=true']],
    ['ok book it', ['confirm=true']],
  ])('«%s»', (text, expected) => {
    expect(meant(text, 'order')).toEqual(expected)
  })
})

describe('at a question', () => {
  it.each([
    ['书 10公斤', 'goods.name', ['goods.name=书', 'goods.weight=10']],
    ['茶具 3公斤', 'goods.name', ['goods.name=茶具', 'goods.weight=3']],
    ['五金配件 30公斤', 'goods.name', ['goods.name=五金配件', 'goods.weight=30']],
    [
      '500 Tianfu Avenue, Gaoxin District, Chengdu',
      'shipper.address',
      ['shipper.address=成都市500 Tianfu Avenue, Gaoxin District'],
    ],
    ['8 Keyuan Road, Nanshan District, Shenzhen', 'shipper.address', ['shipper.address=深圳市南山区8 Keyuan Road']],
  ] as const)('«%s»', (text, slot, expected) => {
    expect(meant(text, 'order', slot)).toEqual(expected)
  })

  it('hears a whole lane said anew as both ends', () => {
    expect(meant('不对 是深圳到上海', 'quote', 'goods.weight')).toEqual(['origin=深圳市', '*destination=上海市'])
  })

  it('begins tracking for a waybill sent with a question, so that no value stands without its flow', () => {
    expect(meant('SD2400112300018多少钱', 'order', 'confirm')).toEqual([
      'start track',
      'waybill=SD2400112300018',
      'answer_question',
    ])
  })

  it('takes «取消» for a yes where cancelling is what is asked', () => {
    expect(meant('取消', 'cancel')).toEqual(['confirm=true'])
  })
})

describe('with nothing asked', () => {
  it.each([
    ['深圳到深圳同城，3公斤，多少钱', ['start quote', 'origin=深圳市', 'destination=深圳市', 'goods.weight=3']],
    ['30公斤 报个价 深圳到北京', ['start quote', 'goods.weight=30', 'origin=深圳市', 'destination=北京市']],
    [
      '深圳到北京 300公斤 1.5方 零担 送货上楼没电梯 多少钱',
      [
        'start quote',
        'origin=深圳市',
        'destination=北京市',
        'goods.weight=300',
        'goods.volume=1.5',
        'service=ltl',
        'upstairs=true',
      ],
    ],
    ['收件地址改成上海市浦东新区世纪大道1号', ['start change', 'consignee.address=上海市浦东新区世纪大道1号']],
    ['订单改一下', ['start change']],
  ])('«%s»', (text, expected) => {
    expect(meant(text)).toEqual(expected)
  })

  it('keeps goods and extras of a burst out of the address before them', () => {
    const burst =
      '陈东 13800138111 深圳市福田区深南大道100号\n王五 13912345678 上海市徐汇区漕溪北路100号\n手机 1公斤\n寄付，要回单，加急'
    expect(meant(burst)).toEqual([
      'start order',
      'shipper.name=陈东',
      'shipper.phone=13800138111',
      'shipper.address=深圳市福田区深南大道100号',
      'consignee.name=王五',
      'consignee.phone=13912345678',
      'consignee.address=上海市徐汇区漕溪北路100号',
      'goods.name=手机',
      'goods.weight=1',
      'payment=sender',
      'pod=true',
      'urgent=true',
    ])
  })
})
