import { describe, expect, it } from 'vitest'
import { type Asked, read, told } from './told.ts'

type Row = readonly [text: string, asked: Asked, commands: readonly string[]]

const ADDRESSES: readonly Row[] = [
  ['深圳南山科技园1号', 'order/shipper.address', ['set shipper.address 深圳市南山区科技园1号']],
  ['福田区深南大道100号', 'order/shipper.address', ['set shipper.address 深圳市福田区深南大道100号']],
  ['海淀区中关村', 'order/consignee.address', ['set consignee.address 北京市海淀区中关村']],
  ['宝安区5号来取', 'order/shipper.address', ['set shipper.address 深圳市宝安区', 'set pickup.time 05T00:00–05T23:59']],
]

const PHONES: readonly Row[] = [
  ['1380013800', 'order/shipper.address', ['set shipper.phone !too_short']],
  ['1380013800', 'order/consignee.name', ['set consignee.phone !too_short']],
  ['138001380001', 'order/consignee.address', ['set consignee.phone !too_long']],
  ['电话1380013800', 'order/consignee.address', ['set consignee.phone !too_short']],
  ['收件人李雷，电话1380013800', 'order/shipper.address', ['set consignee.name 李雷', 'set consignee.phone !too_short']],
  ['天河路1380号', 'order/consignee.address', ['set consignee.address 天河路1380号']],
]

const WRONG: readonly Row[] = [
  ['①寄件人不对', 'order/confirm', ['correct shipper.name']],
  ['寄件人不对', 'order/confirm', ['correct shipper.name']],
  ['②不对', 'order/confirm', ['correct consignee.name']],
  ['第2个电话错了', 'order/confirm', ['correct consignee.phone']],
  ['第③项不对', 'order/confirm', ['correct goods.name']],
  ['第三项重量错了', 'order/confirm', ['correct goods.weight']],
  ['④要改', 'order/confirm', ['correct pickup.time']],
  ['第5项不对', 'order/confirm', ['correct payment']],
  ['第六项不对', 'order/confirm', ['correct service']],
  ['⑦不对', 'order/confirm', ['correct insurance']],
  ['number 2 is wrong', 'order/confirm', ['correct consignee.name']],
  ['收件地址不对', 'order/confirm', ['correct consignee.address']],
]

const PARCELS: readonly Row[] = [
  ['第一个3公斤第二个5公斤', 'order/goods.weight', ['set goods.parcels 3×5', 'set goods.weight 8', 'set goods.pieces 2']],
  [
    '三件，分别是2公斤、3公斤、5公斤',
    'quote/goods.weight',
    ['set goods.pieces 3', 'set goods.parcels 2×3×5', 'set goods.weight 10'],
  ],
  ['2 boxes, 3kg and 5kg', 'quote/goods.weight', ['set goods.pieces 2', 'set goods.parcels 3×5', 'set goods.weight 8']],
  ['3箱每箱5公斤', 'quote/goods.weight', ['set goods.pieces 3', 'set goods.weight 15']],
  ['不是3公斤，是5公斤', 'order/goods.weight', ['set goods.weight 5']],
]

const GLUED: readonly (readonly [string, string, readonly string[]])[] = [
  ['张三13800138000深圳市南山区科技园1号衣服5公斤', '科技园1号', ['goods.name 衣服', 'goods.weight 5']],
  ['张三13800138000深圳市南山区科技园1号5公斤衣服', '科技园1号', ['goods.weight 5', 'goods.name 衣服']],
  ['张三13800138000深圳市南山区科技园2栋301室手机壳3箱', '科技园2栋301室', ['goods.name 手机壳', 'goods.pieces 3']],
]

const NAMES: readonly Row[] = [
  ['王芳 深圳市福田区福华路3号', 'order/shipper.name', ['set shipper.name 王芳', 'set shipper.address 深圳市福田区福华路3号']],
  ['寄给李雷的 电话13900139001', 'order/consignee.name', ['set consignee.name 李雷', 'set consignee.phone 13900139001']],
  ['收货人：韩梅梅', 'order/shipper.name', ['set consignee.name 韩梅梅']],
  ['于洋 到付', 'order/shipper.name', ['set shipper.name 于洋', 'set payment collect']],
  ['我的名字叫赵敏', 'order/shipper.name', ['set shipper.name 赵敏']],
  ['文件', 'order/shipper.name', ['set goods.name 文件']],
]

const PEOPLE: readonly Row[] = [
  [
    '我叫周敏，在无锡，要寄给贵阳的何涛',
    '',
    [
      'start order',
      'set shipper.name 周敏',
      'set shipper.address 无锡市',
      'set consignee.address 贵阳市',
      'set consignee.name 何涛',
    ],
  ],
  [
    '我是刘洋13511110000要发给长沙的谢娜13522220000',
    '',
    [
      'start order',
      'set shipper.name 刘洋',
      'set shipper.phone 13511110000',
      'set consignee.address 长沙市',
      'set consignee.name 谢娜',
      'set consignee.phone 13522220000',
    ],
  ],
  [
    '佛山的陈师傅寄过来，我在南昌收，我叫万芳',
    'order/shipper.name',
    ['set shipper.address 佛山市', 'set shipper.name 陈师傅', 'set consignee.address 南昌市', 'set consignee.name 万芳'],
  ],
  [
    "I'm Lucy in Wuxi, sending to Henry Wu in Guiyang",
    '',
    [
      'start order',
      'set shipper.name Lucy',
      'set shipper.address 无锡市',
      'set consignee.name Henry Wu',
      'set consignee.address 贵阳市',
    ],
  ],
  [
    'ship 2 cartons, 9 kg each, from Foshan to Mary Jones in Nanchang, 13511110000, tomorrow morning',
    '',
    [
      'start order',
      'set goods.pieces 2',
      'set goods.weight 18',
      'set shipper.address 佛山市',
      'set consignee.name Mary Jones',
      'set consignee.address 南昌市',
      'set consignee.phone 13511110000',
      'set pickup.time 22T08:00–22T12:00',
    ],
  ],
  [
    "my phone is 13511110000 and the receiver's is 13522220000",
    'order/shipper.phone',
    ['set shipper.phone 13511110000', 'set consignee.phone 13522220000'],
  ],
  ['寄给大连的舅舅孙德福', '', ['start order', 'set consignee.address 大连市', 'set consignee.name 孙德福']],
  ['我要寄个快递，我叫方琳', '', ['start order', 'set shipper.name 方琳']],
  [
    'Recipient: Amy Lau. Her phone is 13511110000.',
    'order/consignee.name',
    ['set consignee.name Amy Lau', 'set consignee.phone 13511110000'],
  ],
  ['put it down for my aunt, Rose May', 'order/consignee.name', ['set consignee.name Rose May']],
  ['寄给厂家', 'order/consignee.name', ['not_understood']],
  ['ship to Hong Kong Friday', 'order/goods.name', ['set consignee.address 香港特别行政区', 'set pickup.time 27T00:00–27T23:59']],
]

const FORMS: readonly Row[] = [
  ['那走快递呢', 'quote/confirm', ['set service express']],
  ['如果是10公斤呢', 'quote/confirm', ['set goods.weight 10']],
  ['5公斤，会不会很贵啊', 'quote/goods.weight', ['set goods.weight 5', 'answer_question']],
  ['什么时候能到', 'quote/confirm', ['answer_question']],
  ['对，但是电话改成13800138009', 'order/confirm', ['correct consignee.phone 13800138009']],
  ['手机一部', 'order/goods.name', ['set goods.name 手机']],
  ['半小时后', 'order/pickup.time', ['set pickup.time 21T10:30–']],
  ['before noon tomorrow', 'order/pickup.time', ['set pickup.time –22T12:00']],
  [
    '姓名王芳 电话13800138001 地址深圳市福田区福华路3号',
    'order/shipper.name',
    ['set shipper.name 王芳', 'set shipper.phone 13800138001', 'set shipper.address 深圳市福田区福华路3号'],
  ],
]

const TWO_WISHES: readonly Row[] = [
  ['不寄了，帮我查SD2400112300018', '', ['start cancel', 'start track', 'set waybill SD2400112300018']],
  ['先查一下我昨天的件 再帮我下个单', '', ['start track', 'start order']],
]

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    it.each(rows)('%s (asked: %s)', (text, asked, commands) => {
      expect(told(read(text, asked))).toEqual(commands)
    })
  })
}

describe('understand', () => {
  table('keeps street and house of an address, and no date in it', ADDRESSES)
  table('takes a malformed phone for the phone of its party', PHONES)
  table('knows which part of the summary is called wrong', WRONG)
  table('finds the name among other parts', NAMES)
  table('hears who is who in a sentence', PEOPLE)
  table('hears what is said within a form', FORMS)
  table('gives a number to the wish it stands behind', TWO_WISHES)
  table('adds up parcels of different weights', PARCELS)

  it('takes the phone for the party whose name is said', () => {
    const slots = {
      'shipper.name': '张三',
      'shipper.phone': '13800138000',
      'consignee.name': '李四',
      'consignee.phone': '13900139001',
    }
    expect(told(read('李四的电话改成13900139002', 'order/confirm', { slots }))).toEqual(['correct consignee.phone 13900139002'])
  })

  it("takes the other party's city where it is said to be the same", () => {
    const slots = { 'shipper.address': { province: '广东省', city: '深圳市', district: '南山区', detail: '科苑路8号' } }
    expect(told(read('跟寄件人一个城市', 'order/consignee.address', { slots }))).toEqual(['set consignee.address 深圳市'])
    expect(told(read('同上', 'order/consignee.address', { slots }))).toEqual(['set consignee.address 深圳市南山区'])
  })

  describe('keeps goods out of the address they are glued to', () => {
    it.each(GLUED)('%s', (text, detail, goods) => {
      const understanding = read(text)
      expect(understanding.entities.contacts?.[0]?.detail).toBe(detail)
      expect(told(understanding)).toEqual(expect.arrayContaining(goods.map((each) => `set ${each}`)))
    })
  })
})
