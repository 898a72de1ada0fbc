import { describe, expect, it } from 'vitest'
import { converse, goOn } from '../support/converse.ts'

const LOSS = '我的件丢了 SD2400112300063，一箱五金配件，值'

describe('a complaint about a person', () => {
  it('says what a waybill number would help, and takes it', () => {
    const desk = converse(`
      customer : 我要投诉，今天的快递员态度特别差还骂人
      bot      : 有运单号的话请一起发来
      customer : SD2400112300025
      bot      : SD2400112300025
      customer : 提交
    `)
    expect(desk.cases).toMatchObject([{ waybill: 'SD2400112300025' }])
  })
})

describe('a customer complains', () => {
  it('needs one message and one confirmation', () => {
    const desk = converse(`
      customer : ${LOSS}450块
      bot      : 非常抱歉 … 丢失 … SD2400112300063 … 五金配件 … ¥450.00
      customer : 确认
      bot      : GD202611230001 … 今天 14:00
    `)
    expect(desk.cases).toMatchObject([{ kind: 'claim', team: 'claims', priority: 'high', amountFen: 45_000 }])
    expect(desk.ownerLabel).toBe('bot')
  })

  it.each([
    ['500', 'claims', 'bot', '2026-11-23T14:00:40+08:00'],
    ['501', 'supervisor', 'queue', '2026-11-25T10:00:40+08:00'],
    ['2000', 'supervisor', 'queue', '2026-11-25T10:00:40+08:00'],
    ['2001', 'manager', 'queue', '2026-11-25T10:00:40+08:00'],
  ])('with ¥%s is with %s, the chat with the %s', (yuan, ...expected) => {
    const desk = converse(`
      customer : ${LOSS}${yuan}元
      customer : 确认
      bot      : 已经登记
    `)
    expect(desk.cases).toMatchObject([{ kind: 'claim', priority: 'high' }])
    expect([desk.cases[0]?.team, desk.ownerLabel, desk.cases[0]?.dueAt]).toEqual(expected)
  })

  it('is asked only for what decides, and never twice', () => {
    const desk = converse(`
      customer : 我要投诉
      bot      : [破损] … [其他]
      customer : 三天没动静了，很着急
      bot      : 运单号
      customer : SD2400112300063
      bot      : 延误 … SD2400112300063 … 三天没动静了
      customer : 提交
      bot      : 投诉专员
    `)
    expect(desk.cases).toMatchObject([
      { kind: 'complaint', team: 'complaint', priority: 'normal', complaint: { kind: 'delayed' } },
    ])
  })

  it('may not know what it was or what it was worth', () => {
    const desk = converse(`
      customer : 我的包裹SD2400112300032破损了
      customer : 不知道是什么
      customer : 不知道多少钱
      bot      : 破损
      customer : 提交
      bot      : 理赔专员
    `)
    expect(desk.cases).toMatchObject([{ kind: 'claim', amountFen: null, complaint: { kind: 'damaged' } }])
  })

  it('raises the amount: the claim follows, the first statement stays', () => {
    const desk = converse(`
      customer : SD2400112300032 箱子压坏了，里面的玻璃杯碎了3个，价值400
      bot      : 玻璃杯 … ¥400.00
      customer : 不对，是900
      bot      : ¥900.00
      customer : 确认
      bot      : 主管
    `)
    expect(desk.cases).toMatchObject([
      { team: 'supervisor', amountFen: 90_000, complaint: { firstStatement: { goodsName: '玻璃杯', valueFen: 40_000 } } },
    ])
  })

  it('comes back with more for the same shipment: one case, which goes up', () => {
    const desk = converse(`
      customer : ${LOSS}300元
      customer : 确认
      customer : 我的件丢了SD2400112300063，要赔800元
      bot      : 之前已经登记 … GD202611230001
    `)
    expect(desk.cases).toHaveLength(1)
    expect(desk.cases[0]).toMatchObject({
      team: 'supervisor',
      amountFen: 80_000,
      complaint: { firstStatement: { valueFen: 30_000 } },
    })
  })

  it('tells more under the summary, and it is kept', () => {
    const desk = converse(`
      customer : 投诉你们派送员骂人
      bot      : 服务态度
      customer : 他在电话里骂我两次
      bot      : 补充：他在电话里骂我两次
      customer : 确认
    `)
    expect(desk.cases[0]?.summary).toContain('补充：他在电话里骂我两次')
    expect(desk.cases[0]?.complaint?.firstStatement.text).toBe('投诉你们派送员骂人')
  })

  it('asks how it stands, and takes it back', () => {
    const desk = converse(`
      customer : 快递员态度不好，我要投诉
      customer : 确认
      customer : 投诉处理得怎么样了
      bot      : GD202611230001 … 投诉专员 … 今天 14:00
      customer : 取消刚才的投诉
      bot      : 确定要撤回吗
    `)
    expect(desk.cases[0]?.status).toBe('open')
    goOn(
      desk,
      `
      customer : 确认
      bot      : 已撤回
    `,
    )
    expect(desk.cases[0]?.status).toBe('withdrawn')
  })

  it('has an account manager as a key account, by a typed phone', () => {
    const desk = converse(`
      customer : 我是星海电子的13800138001，SD2400112300056扣在海关这么久，我要投诉
      customer : 确认
      bot      : 客户经理
    `)
    expect(desk.cases).toMatchObject([{ kind: 'complaint', team: 'vip', agent: 'zhao', priority: 'high' }])
  })

  it('threatens: the supervisor has the story, the goods and the number at once', () => {
    const desk = converse(`
      customer : ${LOSS}800块
      customer : 不赔我就去12315告你们
      bot      : 主管
    `)
    expect(desk.ownerLabel).toBe('queue')
    expect(desk.cases).toMatchObject([
      {
        kind: 'complaint',
        team: 'supervisor',
        priority: 'urgent',
        waybill: 'SD2400112300063',
        amountFen: 80_000,
        complaint: { kind: 'lost', firstStatement: { goodsName: '五金配件', valueFen: 80_000 } },
      },
    ])
  })

  it('asks about 12315 without threatening', () => {
    const desk = converse(`
      customer : 能告诉我12315电话是多少吗
      bot      : 12305
      customer : 如果我打12315投诉会怎么样？
      bot      : 12315
    `)
    expect(desk.cases).toHaveLength(0)
  })

  it.each(['要是丢了怎么赔', '要是快递摔坏了你们管不管啊', 'what happens if my parcel gets lost?'])(
    'asks «%s» and opens no case',
    (text) => {
      const desk = converse(`customer : ${text}`)
      expect(desk.enquiries).toMatchObject([{ kind: 'question', subject: 'compensation-basis', outcome: 'answered' }])
      expect(desk.cases).toHaveLength(0)
    },
  )

  it.each(['2026-11-22T02:00:00+08:00', '2026-10-02T23:00:00+08:00'])('reports a danger at any hour: %s', (at) => {
    const desk = converse(
      `
      customer : SD2400112300018 包裹漏液了，手被烧伤了
      bot      : 120
    `,
      { at },
    )
    expect(desk.cases).toMatchObject([{ kind: 'incident', team: 'supervisor', priority: 'urgent', waybill: 'SD2400112300018' }])
    expect(desk.ownerLabel).toBe('queue')
  })

  it('is not left alone when the promised time passes', () => {
    const desk = converse(`
      customer : 快递员态度很差，我要投诉
      customer : 确认
      -- 5 hours later --
      bot      : GD202611230001 … 抱歉 … 主管
    `)
    expect(desk.cases).toMatchObject([{ team: 'supervisor', priority: 'high' }])
  })
})

describe('a complaint in loose words', () => {
  it.each(['快递丢了你们一般怎么赔', '先问下 一般是怎么赔的'])('tells the rule and begins nothing: %s', (asked) => {
    const desk = converse(`
      customer : ${asked}
      bot      : 按货物的实际价值核定
    `)
    expect(desk.flow).toBeNull()
  })

  it.each(['不是丢 是晚了', '不是丢是晚了', '类型是延误 不是丢失', '没丢 就是催件', "it's not lost, just late"])(
    'is of another kind, and its worth is moot: %s',
    (said) => {
      const desk = converse(`
      customer : ${LOSS}900元
      bot      : ¥900.00
      customer : ${said}
      customer : 提交
    `)
      expect(desk.cases).toMatchObject([{ kind: 'complaint', amountFen: null, complaint: { kind: 'delayed' } }])
    },
  )

  it('is late from the first when it is said not to be lost', () => {
    const desk = converse(`
      customer : 我要投诉 SD2400112300063 就是晚了 还没说丢
      customer : 提交
    `)
    expect(desk.cases).toMatchObject([{ complaint: { kind: 'delayed' } }])
  })

  it.each(['有发票', '有称重照片', '装箱单', '转账记录', 'i have the order screenshot', 'i have photos'])(
    'keeps what proves it, which is no goods: %s',
    (proof) => {
      const desk = converse(`
      customer : 我的快递SD2400112300063丢了
      customer : ${proof}
      customer : 茶具
      customer : ${proof}
      customer : 900
      bot      : 茶具 … ¥900.00 … ${proof}
      customer : 提交
    `)
      expect(desk.cases).toMatchObject([{ complaint: { firstStatement: { goodsName: '茶具' } } }])
    },
  )

  it.each([
    ['手表 飞亚达的 一块', null],
    ['手表\n      customer : 一块', null],
    ['手表\n      customer : 一块钱', 100],
    ['两箱六百\n      customer : 苹果', 60_000],
    ['苹果\n      customer : 两箱六百', 60_000],
  ])('tells a piece from a price: %s', (said, fen) => {
    const desk = converse(`
      customer : 我的快递SD2400112300063丢了
      customer : ${said}
      customer : ${fen === null ? '不清楚' : '提交'}
      customer : 提交
    `)
    expect(desk.cases[0]?.amountFen).toBe(fen)
    expect(desk.cases[0]?.complaint?.firstStatement.goodsName).toMatch(/^(?:手表|苹果)/u)
  })

  it.each(["then I'd like to file a claim", '那我要投诉', '那我要理赔'])('takes a wish for no story: %s', (wish) => {
    const desk = converse(`
      customer : ${wish}
      customer : 其他
    `)
    expect([desk.flow, desk.slot]).toEqual(['complaint', 'description'])
  })

  it.each(['代收货款少给我100 应该1580 到账1480', 'COD 少打了'])('hears that money is short: %s', (said) => {
    const desk = converse(`
      customer : ${said}
      customer : 提交
    `)
    expect(desk.cases).toMatchObject([{ kind: 'complaint', complaint: { firstStatement: { text: said } } }])
  })

  it.each(['什么情况 给我个说法', '要个说法'])('keeps what is wanted: %s', (said) => {
    const desk = converse(`
      customer : 我的快递SD2400112300063延误了，我要投诉
      customer : ${said}
      customer : 提交
    `)
    expect(desk.cases[0]?.complaint?.request).toMatch(/说法$/u)
  })
})
