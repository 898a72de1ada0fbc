import { describe, expect, it } from 'vitest'
import { converse } from '../support/converse.ts'

describe('a customer looks for a shipment', () => {
  it('is answered for several numbers, also glued together, each with its own row', () => {
    const desk = converse(`
      customer : SD2400112300018SD2400112300070 到哪儿了呀
      bot      : SD2400112300018 … 武汉 … SD2400112300070 … 南京
    `)
    expect(desk.enquiries.map(({ kind, subject, outcome }) => [kind, subject, outcome])).toEqual([
      ['track', 'SD2400112300018', 'answered'],
      ['track', 'SD2400112300070', 'answered'],
    ])
  })

  it('is answered about the number in a question, however it is put', () => {
    const desk = converse(`
      customer : SD2400112300049 为什么没送到
      bot      : 派送没有成功（无人在家） … 重新派送
    `)
    expect(desk.enquiries).toMatchObject([{ kind: 'track', subject: 'SD2400112300049', outcome: 'answered' }])
  })

  it('may leave the letters out when the number is asked for', () => {
    converse(`
      customer : 查件
      bot      : 运单号
      customer : 2400112300018
      bot      : SD2400112300018 … 明天（11月24日）送达
    `)
  })

  it('hears what is wrong with a number, and meets a person at the third', () => {
    const desk = converse(`
      customer : 查件
      customer : SD240011230011
      bot      : 您发的有 12 位数字
      customer : SD2400112300111
      bot      : 校验位 … 订单号
      customer : SF1234567890123
      bot      : 不是我们的运单号 … 第1位
    `)
    expect(desk.enquiries.every(({ outcome }) => outcome === 'not_found')).toBe(true)
    expect(desk.cases).toMatchObject([{ kind: 'hand_over', team: 'front', priority: 'normal' }])
  })

  it('tracks by a phone without being told names or numbers', () => {
    const desk = converse(`
      customer : 13800138003的件到哪了
      bot      : 尾号 8003 … 西安雁塔 … 南京玄武
      bot      : not 孙悦
      bot      : not SD24
    `)
    expect(desk.flow).toBeNull()
    expect(desk.orders).toHaveLength(0)
  })

  it.each([
    ['改地址 SD2400112300018', '今天能不能送到', '11月24日）送达 … 改成什么'],
    ['改地址 SD2400112300018', '今天能到不', '11月24日）送达 … 改成什么'],
    ['取消 SD2400112300018', '今天能到不', '11月24日）送达 … 取消这一单吗'],
  ])('«%s», then «%s»: that shipment answers, and the form stays open', (wish, question, answer) => {
    const desk = converse(`
      customer : ${wish}
      customer : ${question}
      bot      : ${answer}
    `)
    expect(desk.cases).toEqual([])
  })

  it.each([
    ['查回单 SD2400112300032', '那大概要几天', '10 天 … 15 天 … 20 天'],
    ['查回单 SD2400112300032', '那能催下不', '正常返回时间内 … [转人工]'],
    ['查回单 SD2400112300032', '催一下回单', '正常返回时间内 … [转人工]'],
    ['POD of SD2400112300032', 'how long does it usually take', '10 days … 15 … 20'],
    ['POD of SD2400112300032', 'can you chase it', 'usual time … [A person]'],
  ])('«%s», then «%s» is about the receipt', (first, next, answer) => {
    converse(`
      customer : ${first}
      customer : ${next}
      bot      : ${answer}
    `)
  })

  it('presses on for a receipt: the second time a person has it, with the number', () => {
    const desk = converse(`
      customer : 查回单 SD2400112300032
      customer : 那能催下不
      customer : 那能催下不
      bot      : 第1位
    `)
    expect(desk.cases).toMatchObject([{ kind: 'hand_over', waybill: 'SD2400112300032' }])
  })

  it('asks on about what was just answered', () => {
    converse(`
      customer : SD2400112300018走到哪了
      bot      : 武汉
      customer : 几号能到啊
      bot      : 11月24日
      customer : 快递员电话多少
      bot      : 还没有安排派送员
    `)
  })

  it('gets personal detail after four fitting digits only, and not the whole story again', () => {
    const desk = converse(`
      customer : SD2400112300032 签收了吗
      bot      : 已签收
      bot      : not 前台
      customer : 谁签收的
      bot      : 后四位
      bot      : not 已签收送达
      customer : 1234
      bot      : 还可以再试 2 次
      customer : 9003
      bot      : 签收人：前台
      customer : 收件地址是哪里
      bot      : 文三路
    `)
    expect(desk.state?.verified).toEqual(['SD2400112300032'])
  })

  it('is locked out of one shipment after three misses, not out of another', () => {
    const desk = converse(`
      customer : SD2400112300025 快递员电话多少
      bot      : 后四位
      customer : 1111
      customer : 2222
      customer : 3333
      bot      : 连续三次 … [转人工]
      customer : 暂时不用
      customer : SD2400112300018 收件地址
      bot      : 后四位
      customer : 8000
      bot      : 中关村大街
      customer : SD2400112300025 快递员电话
      bot      : 不能在这里提供
    `)
    expect(desk.locked).toEqual(['SD2400112300025'])
    expect(desk.cases).toHaveLength(0)
  })

  it.each(['13800138002', '13900139002'])('needs no digits when the channel vouches for %s', (phone) => {
    converse(
      `
      customer : 我的快递到哪了
      bot      : SD2400112300025 … 派送
      customer : 快递员电话
      bot      : 刘师傅 … 13700137002
    `,
      { phone },
    )
  })

  it('after several numbers asks for the receipt of the one that has it', () => {
    const desk = converse(`
      customer : 查一下SD2400112300018和SD2400112300032
      customer : 回单回来了吗
      bot      : SD2400112300032 … 还没有返回 … 12月2日
      bot      : not SD2400112300018
    `)
    expect(desk.enquiries.at(-1)).toMatchObject({ kind: 'pod', subject: 'SD2400112300032' })
  })

  it('hears the truth about an overdue shipment and may have it traced', () => {
    const desk = converse(`
      customer : 快递三天没动了 SD2400112300063
      bot      : 很抱歉 … 郑州 … 遗失 … [登记追查]
      customer : 登记追查
      bot      : 什么物品
      customer : 设备配件
      bot      : 价值
      customer : 450元
      bot      : SD2400112300063 … ¥450.00
      customer : 确认
      bot      : 已经登记 … 今天 14:01
    `)
    expect(desk.cases).toMatchObject([
      {
        kind: 'claim',
        team: 'claims',
        priority: 'high',
        waybill: 'SD2400112300063',
        amountFen: 45_000,
        complaint: { firstStatement: { text: '快递三天没动了 SD2400112300063', valueFen: 45_000 } },
      },
    ])
  })

  it('gets another delivery arranged after a failed one', () => {
    const desk = converse(`
      customer : Hi, can you track SD2400112300049 for me?
      bot      : nobody at home … [Arrange redelivery]
      customer : yes please
      customer : tomorrow afternoon
      bot      : 12:00–18:00 tomorrow
      customer : confirm
      bot      : GD202611230001
    `)
    expect(desk.cases).toMatchObject([{ kind: 'redelivery', team: 'front', waybill: 'SD2400112300049' }])
  })

  it('wants two things at once: the first is answered, the second is next', () => {
    const desk = converse(`
      customer : 我要查SD2400112300018，顺便寄个件到杭州
      bot      : 武汉 … 寄件下单 … 寄件人
    `)
    expect(desk.flow).toBe('order')
  })
})

describe('a customer who has waited long enough', () => {
  it.each(['怎么还不动', '你们说今天18点前到的', '都过期好几天了还没到'])(
    'hears how it stands and may have it traced: «%s»',
    (said) => {
      const desk = converse(`
      customer : SD2400112300025到哪了
      customer : ${said}
      bot      : SD2400112300025 … 要我现在登记
      customer : 好的，登记吧
    `)
      expect([desk.flow, desk.slots['kind'] ?? desk.cases[0]?.complaint?.kind]).toContain('delayed')
    },
  )

  it('understands Cantonese in traditional characters, and the number without its letters', () => {
    const desk = converse(`
      customer : 2400112300032 到咗未呀
      bot      : 已签收
      customer : 邊個簽收㗎
      bot      : 后四位
      customer : 尾號8004
      bot      : 签收人：前台
      customer : 唔該晒
      bot      : 不客气
    `)
    expect(desk.cases).toEqual([])
  })
})
