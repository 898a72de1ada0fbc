import { describe, expect, it } from 'vitest'
import { converse } from '../support/converse.ts'

const ORDER =
  '下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号 || 鞋子5公斤 寄付 不保价'
const PRICE = '深圳到北京5公斤多少钱'
const COMPLAINT = '我要投诉 SD2400112300018 昨天收到 箱子破了 里面的茶具碎了两个'

describe('what is put off', () => {
  const opened = [PRICE, ORDER, `${COMPLAINT}\n      customer : 茶具\n      customer : 300元`]

  it.each([
    "ok thanks, i'll think about it",
    'yes but not today, I will order later',
    '可以 不过我得跟老板说一声',
    '好 先记着 下周再下单',
    '对是对 但是先不要提交',
    '看着没问题 我等老板点头',
  ])('«%s» submits nothing, whatever is asked', (said) => {
    for (const opening of opened) {
      const desk = converse(`
        customer : ${opening}
        customer : ${said}
        bot      : not 没太明白
      `)
      expect([desk.orders, desk.cases]).toEqual([[], []])
      expect(desk.flow === 'order' && opening === PRICE).toBe(false)
    }
  })

  it('leaves the price as it is, and it can be taken up', () => {
    const desk = converse(`
      customer : ${PRICE}
      customer : 行 我问下老板再说
      bot      : 报价 BJ202611230001 给您留着
      customer : 好的 我打给他
      bot      : 有需要随时找我
      customer : 下单
      bot      : 接着刚才的报价 BJ202611230001
    `)
    expect(desk.quotes).toMatchObject([{ status: 'given' }])
  })

  it('is not the time of pickup beside a yes', () => {
    const desk = converse(`
      customer : ${PRICE}
      customer : 可以 明天上午来拿
      bot      : 按这个价帮您下单
    `)
    expect(desk.slots).toMatchObject({ 'pickup.time': { from: '2026-11-24T08:00:00+08:00' } })
  })

  it('keeps an order at hand until it is confirmed', () => {
    const desk = converse(`
      customer : ${ORDER}
      customer : 先别下 我再核对一下
      bot      : 想好了说“确认”
      customer : 没问题 下吧
      bot      : 下单成功
    `)
    expect(desk.orders).toHaveLength(1)
  })
})

describe('a yes with more behind it', () => {
  it('places the order, with the remark', () => {
    const desk = converse(`
      customer : ${ORDER}
      customer : 对 门口有台阶
      bot      : 下单成功
    `)
    expect(desk.orders).toMatchObject([{ remarks: '门口有台阶' }])
  })

  it('places the order and answers the question', () => {
    const desk = converse(`
      customer : ${ORDER}
      customer : 可以 你们周末上班吗
      bot      : 下单成功
    `)
    expect(desk.orders).toMatchObject([{ remarks: null }])
    expect(desk.enquiries).toMatchObject([{ kind: 'question', outcome: 'answered' }])
  })

  it.each([
    ['对 赶紧的', 0],
    ['可以 提交之后多久有人联系我', 0],
    ['嗯 照片等会发', 1],
    ['yes, I have photos and the invoice', 1],
  ] as const)('«%s» submits the complaint', (said, supplements) => {
    const desk = converse(`
      customer : ${COMPLAINT}
      customer : 茶具
      customer : 300元
      customer : ${said}
    `)
    expect(desk.cases).toHaveLength(1)
    expect(desk.cases[0]?.summary.match(/补充/gu) ?? []).toHaveLength(supplements)
  })
})

describe('the reason of an answer', () => {
  it('changes no goods, and 两双 一起4公斤 takes both', () => {
    const desk = converse(`
      customer : ${ORDER.replace(' 寄付 不保价', '')}
      customer : 对方收到再付
      customer : 鞋子而已 免了
      bot      : 到付 … 确认下单吗
      customer : 诶等下 两双 一起4公斤
      bot      : ③ 货物：鞋子，4公斤，2件
      customer : 这下对了
    `)
    expect(desk.orders).toMatchObject([{ goods: { name: '鞋子', pieces: 2, weightKg: 4 }, payment: 'collect', insuredFen: null }])
  })
})

describe('under a price', () => {
  it('takes the actual figure for the weight, and answers what it comes with', () => {
    const desk = converse(`
      customer : 有批设备从广州白云发长沙 120公斤 0.6方 零担什么价
      customer : 刚问了仓库 实际150
      bot      : 重量改为150公斤 … ¥270.00
      customer : 送货上门的吧
      bot      : 派送到门 … 要按这个价下单吗
      customer : 得 下单 就两件
      bot      : 按这个价帮您下单
    `)
    expect(desk.slots).toMatchObject({ 'goods.weight': 150, 'goods.volume': 0.6, 'goods.pieces': 2 })
  })

  it('takes no figure for the weight that is nearer to another', () => {
    const desk = converse(`
      customer : 有批设备从广州白云发长沙 120公斤 0.6方 零担什么价
      customer : 实际1
    `)
    expect(desk.slots).toMatchObject({ 'goods.weight': 120 })
  })

  it('leaves it at that when no person is wanted after all', () => {
    converse(`
      customer : do you have a branch on the moon?
      customer : no that's fine thanks
      bot      : not didn't quite get
    `)
  })
})
