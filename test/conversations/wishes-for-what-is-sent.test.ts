import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const MINE = { vouchedPhone: '13800138000' }

describe('a wish for a parcel under way', () => {
  it.each([
    ['SD2400112300070 送货前先打个电话', '记下了：送货前先打个电话', '派送要求：送货前先打个电话'],
    ['SD2400112300025 今天家里没人 放丰巢可以吗', '正在派送', '派送要求：今天家里没人 放丰巢可以吗'],
    ['SD2400112300070 仓库五点半关门', '由同事转告派送站点', '派送要求：仓库五点半关门'],
    ['SD2400112300018 please tell the driver to call before delivering', 'Noted: tell the driver', '派送要求：tell the driver'],
    ['SD2400112300018 能不能催一下', '不算投诉', '催件：能不能催一下'],
    ['SD2400112300018 can you hurry it up?', 'not late so far', '催件：can you hurry it up?'],
    ['SD2400112300070 要加回单', '¥5.00', '加签回单：要加回单'],
  ])('«%s» is a case for a colleague, and no more is said than that', (said, heard, stored) => {
    const desk = played(`
      customer : ${said}
      bot      : ${heard}
    `)
    expect(desk.cases).toMatchObject([{ kind: 'change', reason: expect.stringContaining(stored) }])
    expect(desk.flow).toBeNull()
  })

  it('takes what is said afterwards into the same case, and the digits that prove whose it is', () => {
    const desk = played(`
      customer : SD2400112300025
      customer : 让快递员送之前给我打电话
      bot      : 后四位
      customer : 放门卫也行
      bot      : 也记下了：放门卫也行
      customer : 我尾号9002
      bot      : 核对上了
    `)
    expect(desk.cases).toHaveLength(1)
    expect(desk.notes).toEqual(['派送要求：放门卫也行', expect.stringContaining('身份已核实')])
  })

  it('is no complaint, though one was offered or begun', () => {
    const desk = played(`
      customer : SD2400112300018 怎么还没到
      bot      : 登记
      customer : 登记追查
      customer : 不是投诉 就是催一下
      bot      : 不算投诉
    `)
    expect(desk.cases).toMatchObject([{ kind: 'change', waybill: 'SD2400112300018' }])
    expect(desk.flow).toBeNull()
  })

  it('is traced where it is late', () => {
    const desk = played(`
      customer : SD2400112300063 帮我催催
      bot      : 没有按时送到 … 追查
    `)
    expect(desk.cases).toEqual([])
  })

  it('for a receipt goes on where it was not asked for, with its fee', () => {
    const desk = played(`
      customer : SD2400112300070 有没有回单
      bot      : 没有要求签回单
      customer : 那现在加一个行不
      bot      : 同事确认
      customer : 要多少钱
      bot      : ¥5.00
      customer : 要盖公章
      bot      : 补充到工单
    `)
    expect(desk.cases).toMatchObject([{ waybill: 'SD2400112300070', reason: '加签回单：那现在加一个行不' }])
  })

  it('asks first which shipment is meant, and keeps the wish', () => {
    const desk = played(`
      customer : 我那票昨天发的忘了要签回单 现在能补吗
      bot      : 哪一单
      customer : SD2400112300018
      bot      : ¥5.00
    `)
    expect(desk.cases[0]?.reason).toContain('忘了要签回单')
  })
})

describe('the papers that customs waits for', () => {
  it.each([
    ['缺的商业发票谁提供啊', '由寄件人出具'],
    ['我做好了怎么发给你们', '先转人工'],
    ['是我们出还是收件人出', '由寄件人出具'],
    ['the commercial invoice!! do i send it or the shipper', 'The sender makes it out'],
    ['is it going to be returned?', 'not returned'],
  ])('«%s» is no invoice for the freight and no order', (said, heard) => {
    const desk = played(`
      customer : SD2400112300056
      customer : ${said}
      bot      : ${heard}
    `)
    expect([desk.flow, desk.cases.length]).toEqual([null, 0])
  })
})

describe('a pickup that is booked', () => {
  it.each([
    ['我昨天下的单 能不能改成明天上午来取', '明天 08:00–12:00'],
    ["I'm stuck at work, could the courier come tomorrow morning instead?", '08:00–12:00 tomorrow'],
    ['今天我不在家 后天上午再来取行不行', '后天 08:00–12:00'],
  ])('is moved through a colleague: «%s»', (said, when) => {
    const desk = played(`customer : ${said}\nbot : ${when} … 18:00`, MINE)
    expect(desk.cases).toMatchObject([{ kind: 'change', waybill: 'SD2400112300087' }])
    expect(desk.flow).toBeNull()
  })

  it('is asked for its new time, then takes a changed phone into the same case', () => {
    const desk = played(`
      customer : SD2400112300087
      customer : im not home today, can they pick it up another day
      bot      : Which day
      customer : tomorrow before noon. my phone ends 8000
      bot      : tomorrow
      customer : also the receivers phone changed, its 13900139018
      bot      : Added to case
    `)
    expect(desk.cases).toHaveLength(1)
    expect(desk.cases[0]?.summary).not.toContain('身份待核实')
    expect(desk.notes).toEqual([expect.stringContaining('13900139018')])
  })

  it.each(['今天还来取不', 'so are they still coming today?', '几点来取'])('is told of at «%s», no order is begun', (said) => {
    const desk = played(`customer : ${said}\nbot : 18:00`, MINE)
    expect(desk.flow).toBeNull()
  })

  it('leaves the order that was begun by mistake', () => {
    const desk = played(
      `
      customer : 我要寄件
      customer : 不是寄新的 SD2400112300087 改成明天下午来取
      bot      : 明天 12:00–18:00
    `,
      MINE,
    )
    expect([desk.flow, desk.state?.parked.length]).toEqual([null, 0])
  })
})

describe('a cancellation that is taken back', () => {
  it.each(['诶 她说没空来 还是寄吧 别取消了', '我改主意了', "actually don't cancel it, I still want to send it"])(
    'reaches the case: «%s»',
    (said) => {
      const desk = played(
        `
        customer : 取消 SD2400112300087
        customer : 确认取消
        customer : 今天还来取不
        bot      : 还没有处理
        customer : ${said}
        bot      : SD2400112300087 … 18:00
      `,
        MINE,
      )
      expect(desk.cases).toMatchObject([{ status: 'withdrawn', waybill: 'SD2400112300087' }])
    },
  )

  it('orders anew what is cancelled already, once it is confirmed', () => {
    const desk = played(`
      customer : 下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号 || 衣服5公斤 寄付 不保价
      customer : 确认
      customer : 取消订单
      customer : 确认取消
      customer : 哎算了 还是寄吧
      bot      : 重新下一单 … 李雷 … 确认下单吗
      customer : 确认
    `)
    expect(desk.orders.map(({ status }) => status)).toEqual(['cancelled', 'confirmed'])
  })
})

describe('four digits that do not fit', () => {
  it('count as tries beside a wish too, and the third locks the shipment', () => {
    const desk = played(`
      customer : SD2400112300025 送之前打电话
      customer : 我尾号1111
      bot      : 对不上
      customer : 放门口就行 尾号2222
      customer : 我尾号3333
      bot      : 不能再在这里核对
      customer : 我尾号9002
      bot      : 不能再在这里核对
    `)
    expect(desk.state?.verified).toEqual([])
    expect(desk.state?.identityMisses).toEqual({ SD2400112300025: 3 })
  })
})

describe('a wish beside others', () => {
  it('goes to the parcel whose place is named, and what is asked is answered', () => {
    const desk = played(`
      customer : 查件 13800138003
      customer : 没单号 南京玄武那票 今天能送不 送之前打电话 仓库5点半关门
      bot      : 预计明天 … 记下了：送之前打电话 仓库5点半关门
    `)
    expect(desk.cases).toMatchObject([{ waybill: 'SD2400112300070', reason: '派送要求：送之前打电话 仓库5点半关门' }])
  })

  it('joins the redelivery that is being arranged', () => {
    const desk = played(`
      customer : SD2400112300049 明天上午重新派送
      customer : 确认
      customer : 能催一下吗 很急
      bot      : 补充到工单
    `)
    expect(desk.cases).toMatchObject([{ kind: 'redelivery' }])
    expect(desk.notes).toHaveLength(1)
  })

  it('changes an order of this chat itself: its pickup, and a receipt', () => {
    const desk = played(`
      customer : 下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号 || 衣服5公斤 寄付 不保价
      customer : 确认
      customer : 能不能改成明天上午来取
      customer : 确认
      customer : 几点来取啊
      bot      : 明天 12:00
      customer : 忘了要回单 能加一个吗
      bot      : ¥50.00 变为 ¥55.00
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ pod: true, pickupPromise: '2026-11-24T12:00:00+08:00' }])
    expect(desk.cases).toEqual([])
  })
})
