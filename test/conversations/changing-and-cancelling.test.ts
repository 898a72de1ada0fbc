import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const PLACED = `
      customer : 下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号 || 衣服5公斤 寄付 不保价
      customer : 确认`

describe('an order that is changed before pickup', () => {
  it('is insured, collects money, and is uninsured again, with the price said each time', () => {
    const desk = played(`${PLACED}
      customer : 保价5000
      bot      : 费用由 ¥50.00 变为 ¥75.00 … 可以吗
      customer : 确认
      customer : 订单加代收货款2000元
      bot      : ¥75.00 变为 ¥95.00
      customer : 确认
      customer : 不保价了
      bot      : ¥95.00 变为 ¥70.00
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ totalFen: 7_000, insuredFen: null, codFen: 200_000 }])
  })

  it('asks for the new address alone, and for what it still lacks', () => {
    const desk = played(`${PLACED}
      customer : 改一下收件地址
      bot      : 新的收件地址是
      customer : 上海市
      bot      : 街道门牌
      customer : 徐汇区漕溪路8号
      bot      : 上海市徐汇区漕溪路8号 … 可以吗
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ consignee: { name: '李雷', address: { city: '上海市', detail: '漕溪路8号' } } }])
  })

  it('refuses goods that may not be sent, and leaves the order as it was', () => {
    const desk = played(`${PLACED}
      customer : 物品改成打火机
      bot      : 禁止寄递 … DD202611230001
    `)
    expect(desk.orders).toMatchObject([{ goods: { name: '衣服' } }])
    expect(desk.flow).toBeNull()
  })

  it('goes to a person when no courier comes to the new pickup address', () => {
    const desk = played(`${PLACED}
      customer : 寄件地址改成厦门市思明区湖滨南路1号
      bot      : 工单
    `)
    expect(desk.cases).toMatchObject([{ kind: 'change', orderNumber: 'DD202611230001' }])
    expect(desk.orders).toMatchObject([{ shipper: { address: { city: '深圳市' } } }])
  })

  it('asks for what LTL needs before its price is said', () => {
    const desk = played(`${PLACED}
      customer : 改成零担
      bot      : 货物多大
      customer : 60×40×50
      bot      : 零担 … 可以吗
      customer : 不改了
    `)
    expect(desk.orders).toMatchObject([{ service: 'express' }])
  })

  it('is picked up at another time, and not at one that cannot be', () => {
    const desk = played(`${PLACED}
      customer : 改成明天晚上11点来取
      bot      : 没有取件班次
      customer : 明天上午
      bot      : 明天 12:00 前上门取件
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ pickupPromise: '2026-11-24T12:00:00+08:00' }])
  })

  it('hears that nothing new was said', () => {
    played(`${PLACED}
      customer : 重量改成5公斤
      bot      : 一样 … 要改什么
    `)
  })
})

describe('an order that is cancelled', () => {
  it.each(['不取消', '保留', '还是寄'])('stands after «%s»', (said) => {
    const desk = played(`${PLACED}
      customer : 取消订单
      bot      : 要取消这一单吗
      customer : ${said}
    `)
    expect(desk.orders).toMatchObject([{ status: 'confirmed' }])
    expect(desk.flow).toBeNull()
  })

  it('cannot be cancelled or changed once more', () => {
    const desk = played(`${PLACED}
      customer : 取消订单
      customer : 确认取消
      bot      : 已取消
      customer : DD202611230001 取消
      bot      : DD202611230001
      customer : DD202611230001 重量改成8公斤
      bot      : DD202611230001
    `)
    expect(desk.orders).toMatchObject([{ status: 'cancelled', goods: { weightKg: 5 } }])
    expect(desk.cases).toEqual([])
  })

  it('is nobody else’s to cancel', () => {
    const desk = played(`
      customer : 取消 SD2400112300018
      bot      : 需要同事核实身份 … 要取消这一单吗
      customer : 确认取消
      bot      : 工单
    `)
    expect(desk.cases).toMatchObject([{ kind: 'change', waybill: 'SD2400112300018' }])
    expect(desk.cases[0]?.summary).toContain('取消')
  })

  it('stays as it is when the customer thinks better of it', () => {
    const desk = played(`
      customer : please cancel the pickup for SD2400112300087
      bot      : Shall I cancel
      customer : actually no, keep it
      bot      : stays as it is
    `)
    expect(desk.cases).toEqual([])
  })

  it('asks for nothing that was told beside the number', () => {
    const desk = played(`
      customer : SD2400112300070收件人电话换成13800138999
      bot      : 已登记
    `)
    expect(desk.cases).toMatchObject([{ kind: 'change', waybill: 'SD2400112300070' }])
    expect(desk.cases[0]?.summary).toContain('13800138999')
  })

  it('is one case, however often it is wished for, with what it shall be changed to', () => {
    const desk = played(`
      customer : I want to change the delivery address of SD2400112300018
      bot      : What is the new delivery address
      customer : 9 Wangjing East Road, Chaoyang District, Beijing
      bot      : case
      customer : SD2400112300018 please change address to 10 Wangjing East Road, Chaoyang District, Beijing
      bot      : Added to case
    `)
    expect(desk.cases).toHaveLength(1)
    expect(desk.cases[0]?.summary).toContain('9 Wangjing East Road')
    expect([desk.flow, desk.orders.length]).toEqual([null, 0])
  })

  it('that does not exist is asked for again, then other help is offered', () => {
    const desk = played(`
      customer : 取消订单 DD202601010001
      bot      : DD202601010001
      customer : DD202601010002
      bot      : DD202601010002
      customer : DD202601010003
      bot      : 找人工
      customer : 不用了
    `)
    expect([desk.flow, desk.ownerLabel]).toEqual([null, 'bot'])
  })

  it('that is under way goes to a person, once its own sender has confirmed', () => {
    const desk = played(
      `
      customer : 取消 SD2400112300018
      bot      : SD2400112300018
      customer : 确认取消
      bot      : 工单
    `,
      { vouchedPhone: '13800138000' },
    )
    expect(desk.cases).toMatchObject([{ kind: 'change', waybill: 'SD2400112300018' }])
  })

  it('is chosen by a vouched customer who has several open', () => {
    const desk = played(
      `
      customer : 取消我的件
      bot      : 哪一单
    `,
      { vouchedPhone: '13800138000' },
    )
    expect(desk.flow).toBe('cancel')
  })
})

describe('a signed receipt', () => {
  it('is expected, was never asked for, or belongs to a number nobody knows', () => {
    const desk = played(`
      customer : SD2400112300032的回单回来了吗
      bot      : 还没有返回 … 12月2日
      customer : SD2400112300018 回单呢
      bot      : 没有要求签回单
      customer : SD0090000000018 的回单
      bot      : SD0090000000018
      customer : SD0090000000025
      customer : SD0090000000032
      bot      : SD0090000000032
    `)
    expect(desk.enquiries.map(({ kind, outcome }) => `${kind} ${outcome}`)).toContain('pod not_found')
    expect(desk.flow).toBeNull()
  })

  it('that is overdue may be chased by a person', () => {
    const desk = played(`
      -- 20 days --
      customer : SD2400112300032的回单回来了吗
      bot      : 12月2日 … 催
      customer : 不用了
    `)
    expect(desk.ownerLabel).toBe('bot')
  })

  it('of the one own shipment that has one is told without its number', () => {
    played(
      `
      customer : 回单回来了吗
      bot      : SD2400112300032 … 还没有返回
    `,
      { vouchedPhone: '13800138004' },
    )
  })

  it('of one’s own shipments is told for those that have one', () => {
    played(
      `
      customer : 回单回来了吗
      bot      : 运单号
    `,
      { vouchedPhone: '13800138000' },
    )
  })
})

describe('another delivery', () => {
  it('is arranged for the one own shipment that failed, at another address', () => {
    const desk = played(
      `
      customer : 帮我重新派送
      bot      : 什么时候派送
      customer : 越快越好
      bot      : SD2400112300049 … 原地址
      customer : 送到成都市锦江区春熙路1号
      bot      : 春熙路1号 … 核实寄件人同意
      customer : 确认
      bot      : 已登记重新派送
    `,
      { vouchedPhone: '13800138001' },
    )
    expect(desk.cases).toMatchObject([{ kind: 'redelivery', waybill: 'SD2400112300049' }])
    expect(desk.cases[0]?.summary).toContain('改送')
  })

  it('asks which of several own shipments is meant, and says when it is not time for it', () => {
    played(
      `
      customer : 帮我重新派送
      bot      : 哪一票
      customer : SD2400112300018
      bot      : 还没到派送这一步
    `,
      { vouchedPhone: '13800138000' },
    )
  })

  it('offers a person after three numbers that nobody knows', () => {
    const desk = played(`
      customer : 重新派送 SD0090000000018
      bot      : SD0090000000018
      customer : SD0090000000025
      customer : SD0090000000032
      bot      : SD0090000000032
    `)
    expect([desk.flow, desk.state?.pending?.kind]).toEqual([null, 'offer'])
  })
})
