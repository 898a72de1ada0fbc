import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const BLOCKS = '张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号'
const READY = `下单 || ${BLOCKS} || 衣服5公斤 寄付 不保价`

describe('goods that may not go, after both sides were told', () => {
  it('ask for others, and nothing else again', () => {
    const desk = played(`
      customer : 下单 || ${BLOCKS} || 打火机 1公斤
      bot      : 禁止寄递 … 换成什么物品
      customer : 衣服
      customer : 寄付 不保价
      bot      : 衣服，1公斤
    `)
    expect(desk.slots).toMatchObject({ 'shipper.name': '张三', 'consignee.name': '李雷' })
  })
})

describe('goods that may not go beside goods that may', () => {
  it('are refused at once, and the rest is ordered', () => {
    const desk = played(`
      customer : 我想寄一包毛衣还有几个打火机
      bot      : 禁止寄递 … 毛衣可以照常寄 … 寄件人
      customer : 那打火机不放了
    `)
    expect([desk.flow, desk.slots['goods.name']]).toEqual(['order', '毛衣'])
    expect(desk.enquiries).toMatchObject([{ subject: 'goods:flammables', outcome: 'refused' }])
  })

  it('do not take the place of those named before, in an order or under a price', () => {
    const desk = played(`
      customer : 杭州寄合肥3公斤毛衣多少钱
      customer : 物品改成打火机
      bot      : 禁止寄递 … 毛衣可以照常寄
    `)
    expect([desk.flow, desk.slots['goods.name']]).toEqual(['quote', '毛衣'])
  })
})

describe('an order', () => {
  it('is placed from bubbles of one answer each', () => {
    const desk = played(`
      customer : 寄个快递
      customer : 张三
      customer : 13800138000
      customer : 深圳南山科技园路1号
      customer : 李雷
      customer : 13900139001
      customer : 北京海淀中关村大街5号
      customer : 衣服
      customer : 5公斤
      customer : 寄付
      customer : 不用
      bot      : 今天 15:00 前 … ¥50.00
      customer : 确认
      bot      : 下单成功
      customer : 确认
      bot      : 已经下好了
    `)
    expect(desk.orders).toMatchObject([
      { totalFen: 5000, shipper: { address: { district: '南山区', detail: '科技园路1号' } }, pickupZone: 'city' },
    ])
    expect(desk.ownerLabel).toBe('bot')
  })

  it('is placed from everything said at once, goods and extras included', () => {
    const desk = played(`
      customer : 下单 || ${BLOCKS} || 手机 1公斤 || 寄付，保价3000，代收货款3000元，要回单，加急
      bot      : ¥68.00
      customer : 好的确认
    `)
    expect(desk.orders).toMatchObject([
      {
        totalFen: 6800,
        insuredFen: 300_000,
        codFen: 300_000,
        pod: true,
        urgent: true,
        goods: { name: '手机' },
        consignee: { address: { detail: '中关村大街5号' } },
      },
    ])
  })

  it('absorbs at the summary what was never asked, and reads back what changed', () => {
    const desk = played(`
      customer : ${READY}
      customer : 要回单
      bot      : ¥55.00
      customer : 代收货款2000
      customer : 明天上午来取
      bot      : 明天 12:00 前
      customer : 收件地址改成杭州市西湖区文三路5号
      customer : 不要代收了
      customer : 备注：到了打电话
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([
      {
        totalFen: 5500,
        codFen: null,
        pod: true,
        remarks: '到了打电话',
        consignee: { name: '李雷', address: { city: '杭州市', detail: '文三路5号' } },
      },
    ])
  })

  it('takes corrections where they are said, and undoes one', () => {
    const desk = played(`
      customer : 下单
      customer : 张三 13800138000 深圳市南山区科技园1号
      customer : 不对 电话是13800138009
      customer : 王五 13912345678 上海市徐汇区漕溪北路100号
      customer : 衣服
      customer : 5公斤
      customer : 不对，是8公斤
      customer : 还是按原来的5公斤
      customer : 寄付
      customer : 寄件人名字写错了，是张珊
      customer : 不用
      customer : 第2个电话错了
      customer : 13912340000
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([
      {
        shipper: { name: '张珊', phone: '13800138009' },
        consignee: { phone: '13912340000' },
        goods: { weightKg: 5 },
      },
    ])
  })

  it('asks what is wrong when the customer says that it is wrong', () => {
    const desk = played(`
      customer : ${READY}
      customer : 不对
      bot      : 要改哪一项
      customer : 重量
      customer : 8公斤
      bot      : ¥74.00
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ totalFen: 7400 }])
  })

  it('answers questions on the way, the price of this order among them', () => {
    const desk = played(`
      customer : 下单
      customer : 你们周末取件吗
      bot      : 全年无休 … 寄件人
      customer : ${BLOCKS}
      customer : 衣服
      customer : 5公斤，会不会很贵啊
      bot      : ¥50.00 … 运费谁付
      customer : 运费多少钱
      bot      : ¥50.00
    `)
    expect([desk.flow, desk.slot]).toEqual(['order', 'payment'])
  })

  it('takes a shop’s lines one by one, for the side they name', () => {
    const desk = played(`
      customer : 帮我寄件
      customer : 收货人: 韩梅梅
      customer : 手机号码: 13900139002
      customer : 所在地区: 上海市徐汇区
      customer : 详细地址: 漕溪北路18号实业大厦1201
      customer : 寄件人 张三 13800138000 深圳市南山区科技园1号
      customer : 手机壳 2kg，寄付
      customer : 不用
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([
      {
        consignee: { name: '韩梅梅', phone: '13900139002', address: { district: '徐汇区', detail: '漕溪北路18号实业大厦1201' } },
        goods: { name: '手机壳', weightKg: 2 },
      },
    ])
  })

  it('understands slips of the input method and traditional characters', () => {
    const slips = played(`
      customer : 我想记个快递
      customer : 深证南山区科技园1号 张三 13800138000
      customer : 王五 13912345678 上海市徐汇区漕溪北路100号
      customer : 衣服5公金
      customer : 寄付 不保价
      customer : 确认
    `)
    expect(slips.orders).toMatchObject([{ goods: { weightKg: 5 }, shipper: { address: { city: '深圳市' } } }])
    const traditional = played(`
      customer : 下單
      customer : 張三 １３８００１３８０００ 深圳市南山區科技園1號
      customer : 李雷 13900139001 北京市海淀區中關村大街5號
      customer : 書 5公斤
      customer : 寄付 不保價
      customer : 確認
    `)
    expect(traditional.orders).toMatchObject([{ goods: { name: '书' }, shipper: { name: '张三', phone: '13800138000' } }])
  })

  it('reads one long sentence, receiver first', () => {
    const desk = played(`
      customer : 帮我寄个手机到杭州西湖区文三路100号 王五 13912345678，我在深圳福田区华强北1号，我叫李四 13812345678，1公斤，寄付，保价3000
      bot      : ¥33.00
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([
      { shipper: { name: '李四', address: { detail: '华强北1号' } }, consignee: { name: '王五', address: { city: '杭州市' } } },
    ])
  })

  it('begins elsewhere when the first place has no pickup after all', () => {
    const desk = played(`
      customer : 寄件
      customer : 李四 13812345678 厦门市思明区湖滨南路10号
      bot      : 没有上门取件
      customer : 算了不从厦门寄了，从深圳福田区华强北1号寄
      customer : 王五 13912345678 上海市徐汇区漕溪北路100号
      customer : 衣服2公斤
      customer : 寄付
      customer : 不用
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ totalFen: 2600, shipper: { address: { city: '深圳市', detail: '华强北1号' } } }])
    expect(desk.cases).toEqual([])
  })

  it('speaks English through', () => {
    const desk = played(`
      customer : send a package
      customer : the sender is Tom Brown, phone 13811112222, address 8 Keyuan Road, Nanshan, Shenzhen
      customer : wait a moment
      customer : receiver Mary Lee 13922223333, 1 Zhongguancun Street, Haidian, Beijing
      customer : shoes 3kg
      customer : pay at pickup, no insurance
      bot      : ¥34.00
      customer : make it 4 kg
      bot      : ¥42.00
      customer : yes place it
    `)
    expect(desk.orders).toMatchObject([
      {
        totalFen: 4200,
        shipper: { name: 'Tom Brown', address: { detail: '8 Keyuan Road' } },
        consignee: { name: 'Mary Lee', address: { district: '海淀区' } },
      },
    ])
  })

  it('reads all of it again after silence, before a yes counts', () => {
    const desk = played(`
      customer : ${READY}
      -- 1500 minutes --
      customer : 确认
      bot      : ① 寄件人：张三 … 确认下单吗
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ pickupPromise: '2026-11-24T15:00:00+08:00' }])
  })

  it.each([
    [
      '寄7瓶白酒，寄：丁一 13811112222 深圳市南山区科苑路8号 收：周二 13922223333 北京市海淀区中关村大街1号 7公斤 寄付 不保价',
      '6瓶',
    ],
    [`下单 || ${BLOCKS} || 打火机 1公斤`, '禁止寄递'],
  ])('refuses «%s»', (said, why) => {
    const desk = played(`
      customer : ${said}
      bot      : ${why}
      customer : 确认
    `)
    expect(desk.orders).toEqual([])
    expect(desk.enquiries).toMatchObject([{ outcome: 'refused' }])
  })
})
