import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

describe('several receivers in one message', () => {
  it('places one order after the other, with the same sender and goods', () => {
    const desk = played(`
      customer : 寄快递
      bot      : 寄件人
      customer : 张三，13800138000，广东省深圳市南山区科技园路1号
      customer : 李雷 13900139001 北京市海淀区中关村大街1号 || 韩梅梅 13900139002 上海市徐汇区漕溪路8号 || 马超13900139007南京市玄武区中山路3号
      bot      : 先下给李雷的，下好了接着下给韩梅梅和马超的 … 什么物品
      customer : 衣服 3公斤
      customer : 寄付
      customer : 不保价
      bot      : 李雷 13900139001
      customer : 确认
      bot      : 下单成功 … 接着下给韩梅梅的这单吗
      customer : 好
      bot      : 韩梅梅 13900139002，上海市徐汇区漕溪路8号 … 衣服，3公斤
      customer : 确认
      bot      : 接着下给马超的这单吗
      customer : 接着下单
      customer : 重量改成5公斤
      bot      : ¥50.00
      customer : 确认
    `)
    expect(desk.orders.map(({ consignee, goods }) => [consignee.name, goods.weightKg])).toEqual([
      ['李雷', 3],
      ['韩梅梅', 3],
      ['马超', 5],
    ])
    expect(desk.state?.pending).toBeNull()
  })

  it('lets the rest go when the customer does', () => {
    const desk = played(`
      customer : 下单 || 张三 13800138000 深圳市南山区科技园1号
      customer : 李雷 13900139001 北京市海淀区中关村大街5号 || 韩梅梅 13900139002 上海市徐汇区漕溪路8号
      customer : 衣服3公斤 寄付 不保价
      customer : 确认
      customer : 不用了，谢谢
      bot      : 先放下了
    `)
    expect(desk.orders).toHaveLength(1)
  })
})

describe('several parcels of different weights', () => {
  it('make up the whole, and each can be put right by its number', () => {
    const desk = played(`
      customer : 我要寄三个包裹到北京，第一个3公斤，第二个5公斤，第三个2公斤，从深圳寄
      customer : 张三 13800138000 深圳市南山区科技园1号
      customer : 李雷 13900139001 北京市海淀区中关村大街5号
      customer : 衣服
      customer : 寄付
      customer : 不保
      bot      : 衣服，10公斤，3件 … ¥90.00 … 各件重量：3公斤、5公斤、2公斤
      customer : 第二个的重量是3公斤
      bot      : 3公斤、3公斤、2公斤 … 衣服，8公斤，3件 … ¥74.00
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([
      { goods: { weightKg: 8, pieces: 3 }, totalFen: 7_400, remarks: '各件重量：3公斤、3公斤、2公斤' },
    ])
  })

  it('are weighed one after the other under a price, until the whole is said', () => {
    const desk = played(`
      customer : 深圳到北京 两箱书 第一箱6公斤多少钱
      bot      : 一共大约多重
      customer : 第二箱8公斤
      bot      : 6公斤、8公斤 … ¥122.00
      customer : 一共10公斤
      bot      : ¥90.00
      customer : 下单
    `)
    expect(desk.slots).toMatchObject({ 'goods.weight': 10 })
  })

  it('are read in English', () => {
    const desk = played(`
      customer : three parcels from Shenzhen to Beijing, how much? the first 3 kg, the second 5 kg, the third 2 kg
      bot      : 10 kg … ¥90.00
      customer : the second one is 3 kg
      bot      : 3 kg, 3 kg, 2 kg … ¥74.00
    `)
    expect(desk.slots).toMatchObject({ 'goods.parcels': [3, 3, 2], 'goods.pieces': 3 })
  })
})

describe('parcels to several places', () => {
  it('are ordered one after the other, each with its own weight', () => {
    const desk = played(`
      customer : 我要寄两箱苹果 一箱去北京一箱去上海 每箱3公斤
      bot      : 分开下单 … 先办北京 … 接着办上海
      customer : 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号
      customer : 寄付 不保价
      bot      : 3公斤，1件
      customer : 确认
      bot      : 接着给寄上海的那票下单吗
      customer : 是
    `)
    expect(desk.orders).toMatchObject([{ goods: { weightKg: 3, pieces: 1 }, consignee: { name: '李雷' } }])
    expect(desk.slots).toMatchObject({ 'goods.weight': 3, 'consignee.address': { city: '上海市' } })
  })
})

describe('receivers told one after the other', () => {
  it('each get their own parcel, and none takes the order of the one before', () => {
    const desk = played(`
      customer : 从深圳南山寄两个地方 一个2kg到长沙 一个3kg到南昌 都是衣服
      bot      : 衣服 2公斤 … 南昌，3公斤
      customer : 下单
      customer : 林美 13800138000 深圳市南山区科技园1号
      customer : 长沙：王强 13900139001 长沙市岳麓区麓山路1号
      customer : 南昌：李红 13900139002 南昌市东湖区八一大道2号
      bot      : 先下给王强的，下好了接着下给李红的
      customer : 到付
      customer : 不保
      bot      : 王强 13900139001，湖南省长沙市岳麓区麓山路1号 … 衣服，2公斤，1件
      customer : 确认
      bot      : 接着下给李红的这单吗
      customer : 接着下单
      bot      : 李红 13900139002，江西省南昌市东湖区八一大道2号 … 衣服，3公斤，1件
      customer : 确认
    `)
    const placed = desk.orders.map(({ consignee, goods, totalFen }) => [consignee.name, goods.weightKg, totalFen])
    expect(placed).toEqual([
      ['王强', 2, 2600],
      ['李红', 3, 3400],
    ])
  })
})
