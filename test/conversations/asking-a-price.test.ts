import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const NOON_BLOCKS = '寄：丁一 13811112222 深圳市南山区科苑路8号 收：周二 13922223333 北京市海淀区中关村大街1号'

describe('a price', () => {
  it.each([
    ['深圳到深圳同城，3公斤，多少钱', 1400],
    ['深圳寄到广州 2.3kg 运费多少', 1800],
    ['广州到厦门，4公斤文件，多少钱', 2600],
    ['20斤 深圳到成都 运费', 9000],
    ['深圳寄乌鲁木齐3公斤什么价', 6100],
    ['呼和浩特到包头 2公斤多少钱', 4300],
    ['深圳发上海，200公斤，1方，走零担多少钱', 38_000],
    ['深圳到北京 300公斤 1.5方 零担 送货上楼没电梯 多少钱', 63_000],
    ['深圳寄北京5公斤，保价5000，代收货款2000，要回单，多少钱', 10_000],
    ['深圳到上海200公斤1方多少钱，我的电话13800138002', 34_200],
    ['how much to ship 5 kg from Shenzhen to Beijing', 5000],
  ])('«%s» is %i fen, at once', (said, totalFen) => {
    const desk = played(`customer : ${said}`)
    expect(desk.quotes).toMatchObject([{ status: 'given', totalFen }])
    expect([desk.flow, desk.slot]).toEqual(['quote', 'confirm'])
  })

  it('asks the size from twenty kilograms on, and takes the service that is named', () => {
    const desk = played(`
      customer : 30公斤 报个价 深圳到北京
      bot      : 货物多大
      customer : 0.1方
      bot      : ① 零担 ¥60.00 … ② 标准快递 ¥250.00
      customer : 快递吧
      bot      : 寄件人
    `)
    expect(desk.slots).toMatchObject({ service: 'express', 'goods.weight': 30 })
    expect(desk.slots['goods.name']).toBeUndefined()
  })

  it('answers an objection with what the price contains', () => {
    played(`
      customer : 深圳到北京5公斤多少钱
      customer : 太贵了
      bot      : 没有别的收费 … 要按这个价下单吗
    `)
  })

  it('hears a whole lane said anew', () => {
    const desk = played(`
      customer : 深圳到北京多少钱
      customer : 不对 是深圳到上海
      customer : 5公斤
    `)
    expect(desk.quotes).toMatchObject([{ request: { origin: { city: '深圳市' }, destination: { city: '上海市' } } }])
  })
})

describe('from a price to an order', () => {
  it('keeps what is said under the price, and asks none of it again', () => {
    const desk = played(`
      customer : 深圳寄北京5公斤多少钱
      customer : 寄付
      bot      : 记下了
      customer : 不保价
      customer : 明天上午取
      customer : 下单
      customer : ${NOON_BLOCKS}
      customer : 衣服
      bot      : 明天 12:00 前
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([
      { totalFen: 5000, payment: 'sender', pickupPromise: '2026-11-24T12:00:00+08:00', quoteNumber: desk.quotes[0]?.number },
    ])
  })

  it('takes the parties for a yes, under the same quote', () => {
    const desk = played(`
      customer : 深圳到北京5公斤多少钱
      customer : 好的，${NOON_BLOCKS}，衣服，寄付，不保价
      bot      : 请核对一下
      customer : 确认
    `)
    expect(desk.quotes).toHaveLength(1)
    expect(desk.orders).toMatchObject([{ shipper: { name: '丁一' }, consignee: { name: '周二' }, totalFen: 5000 }])
  })

  it('remembers the parties of the enquiry', () => {
    const desk = played(`
      customer : 寄件人张三 13800138000 深圳市南山区科技园1号，收件人李雷 13900139001 北京市海淀区中关村大街5号，衣服5公斤，多少钱
      customer : 下单
      bot      : 运费谁付
      customer : 寄付
      customer : 不用
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ shipper: { phone: '13800138000' }, consignee: { phone: '13900139001' } }])
  })

  it('says that the price has run out after eight days, and works it out anew', () => {
    const desk = played(`
      customer : 深圳寄北京5公斤衣服多少钱
      customer : 不用了
      -- 8 days --
      customer : 下单
      bot      : 已过有效期 … 寄件人
      customer : ${NOON_BLOCKS}
      customer : 寄付
      customer : 不用
      customer : 确认
    `)
    expect(desk.quotes).toMatchObject([{ status: 'expired' }])
    expect(desk.orders).toMatchObject([{ totalFen: 5000, quoteNumber: null, goods: { name: '衣服' } }])
  })
})

describe('a price that a person gives', () => {
  it('is ordered without asking again for what was said', () => {
    const desk = played(`
      customer : 我要寄件 || 李四 13812345678 厦门市思明区湖滨南路10号 || 王五 13912345678 上海市徐汇区漕溪北路100号 || 茶叶3公斤
      bot      : 没有上门取件 … 8 小时内
      customer : 寄付
      bot      : 已补充到工单
      lin      : 3500
      bot      : ¥35.00
      customer : 下单
      bot      : 运费谁付
      customer : 寄付
      bot      : 交货方式以同事和您约定的为准 … ¥35.00
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([
      { totalFen: 3500, shipper: { name: '李四' }, pickupZone: 'out', pickupPromise: '2026-11-24T18:00:00+08:00' },
    ])
    expect(desk.cases).toMatchObject([{ kind: 'quote', team: 'front' }])
  })

  it('is taken abroad, with a number of that country', () => {
    const desk = played(`
      customer : 深圳到新加坡 5kg 文件 多少钱
      customer : 不用
      gao      : 60000
      customer : 好的
      customer : 寄：丁一 13811112222 深圳市南山区科苑路8号
      customer : Tan Wei +6591234567 新加坡乌节路100号
      customer : 寄付
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ totalFen: 60_000, consignee: { name: 'Tan Wei', phone: '+6591234567' } }])
  })

  it('goes to the supervisor above the insured limit, and back into the order', () => {
    const desk = played(`
      customer : 下单 || ${NOON_BLOCKS} || 手表1公斤 寄付
      customer : 保价8万
      bot      : 主管
      gao      : 45000
      customer : 下单
      customer : 确认
    `)
    expect(desk.cases).toMatchObject([{ kind: 'quote', team: 'supervisor' }])
    expect(desk.orders).toMatchObject([{ totalFen: 45_000, insuredFen: 8_000_000 }])
  })
})
