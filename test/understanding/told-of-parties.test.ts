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
  ['第一个3公斤第二个5公斤', 'order/goods.weight', ['set goods.weight 8', 'set goods.pieces 2']],
  ['三件，分别是2公斤、3公斤、5公斤', 'quote/goods.weight', ['set goods.pieces 3', 'set goods.weight 10']],
  ['2 boxes, 3kg and 5kg', 'quote/goods.weight', ['set goods.pieces 2', 'set goods.weight 8']],
  ['3箱每箱5公斤', 'quote/goods.weight', ['set goods.pieces 3', 'set goods.weight 15']],
  ['不是3公斤，是5公斤', 'order/goods.weight', ['set goods.weight 5']],
]

const GLUED: readonly (readonly [string, string, readonly string[]])[] = [
  ['张三13800138000深圳市南山区科技园1号衣服5公斤', '科技园1号', ['goods.name 衣服', 'goods.weight 5']],
  ['张三13800138000深圳市南山区科技园1号5公斤衣服', '科技园1号', ['goods.weight 5', 'goods.name 衣服']],
  ['张三13800138000深圳市南山区科技园2栋301室手机壳3箱', '科技园2栋301室', ['goods.name 手机壳', 'goods.pieces 3']],
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
  table('adds up parcels of different weights', PARCELS)

  describe('keeps goods out of the address they are glued to', () => {
    it.each(GLUED)('%s', (text, detail, goods) => {
      const understanding = read(text)
      expect(understanding.entities.contacts?.[0]?.detail).toBe(detail)
      expect(told(understanding)).toEqual(expect.arrayContaining(goods.map((each) => `set ${each}`)))
    })
  })
})
