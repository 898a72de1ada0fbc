import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

describe('which parcel a complaint is about', () => {
  it.each([
    ['SD2400112300063 SD2400112300070 到哪了', '我要索赔', '就西安那票'],
    ['查件 13900139006', '赔我钱 丢了', '就刚才那个'],
    ['where is SD2400112300063', 'i want to file a claim', 'the one you just told me'],
    ['my parcel is lost, i want compensation', 'no number', 'phone 13900139006'],
  ])('«%s», «%s», «%s»: no number again', (first, second, third) => {
    const desk = played([first, second, third].map((said) => `customer : ${said}`).join('\n'))
    expect(desk.slots).toMatchObject({ waybill: 'SD2400112300063' })
    expect(desk.slots['goods.name']).toBeUndefined()
  })

  it('is taken up from the offer though something was said in between', () => {
    const desk = played(`
      customer : SD2400112300063 where is it
      customer : that is bad news for the hotel
      customer : yes have it traced
      bot      : What was inside
    `)
    expect(desk.flow).toBe('complaint')
  })

  it.each(["I'm Sun Yue, 9006", 'ok'])('is not begun by «%s» once something else was said', (said) => {
    const desk = played(`
      customer : SD2400112300063 where is it
      customer : that is bad news for the hotel
      customer : ${said}
    `)
    expect(desk.flow).not.toBe('complaint')
  })

  it('is begun by the words of the offer, whatever is in them besides', () => {
    const desk = played('customer : SD2400112300063 到哪了\ncustomer : 那登记追查 客户在催我 货值三千二 一批合页')
    expect(desk.slots).toMatchObject({ waybill: 'SD2400112300063', 'goods.value': 320_000 })
  })

  it.each([
    '电话13066711250 记到投诉里',
    '想让他道歉',
    '不要打早上 下午两点后再打',
    "please call me, don't text",
    '他还骂了我们前台',
  ])('«%s» afterwards goes into the same case', (said) => {
    const desk = played(
      `
      customer : SD2400112300025 投诉快递员态度差
      customer : 就是 我说东西怕摔让他轻点 他还翻白眼
      bot      : 提交吗
      customer : 提交
      customer : ${said}
      bot      : GD202611230001
    `,
    )
    expect([desk.cases.length, desk.notes.length]).toEqual([1, 1])
  })

  it('keeps that the invoice was sent, and no goods of that name', () => {
    const desk = played(`
      customer : SD2400112300063 丢了 我要索赔
      customer : 电子元件 3000块
      customer : 发票上礼拜就交给你们了
      bot      : 补充：发票上礼拜就交给你们了
    `)
    expect(desk.slots['goods.name']).toBe('电子元件')
  })
})

describe('a booking', () => {
  const MINE = { vouchedPhone: '13800138000' }

  it.each(['唉 又要寄了 他们反悔了 还是刚才那个', '算了 还是寄吧', 'actually i still need it sent'])(
    '«%s» at the question whether to cancel keeps it',
    (said) => {
      const desk = played(`customer : 取消 SD2400112300087\ncustomer : ${said}\ncustomer : 确认`, MINE)
      expect([desk.flow, desk.cases]).toEqual([null, []])
    },
  )

  it.each([
    ['取消 SD2400112300087 下错了', '下错了'],
    ['cancel SD2400112300087, booked it by mistake', 'booked it by mistake'],
  ])('«%s» is cancelled with its reason', (said, reason) => {
    const desk = played(`customer : ${said}\ncustomer : yes`, MINE)
    expect(desk.cases).toMatchObject([{ reason: '客户要求取消', summary: expect.stringContaining(`原因：${reason}`) }])
  })

  it('goes with the order that is given up, where both are', () => {
    const desk = played(
      `
      customer : 深圳寄北京 5公斤衣服 下单
      customer : 不寄了 昨天下的SD2400112300087那单也取消
      bot      : 没有下单 … 要取消这一单吗
      customer : 确认取消
    `,
      MINE,
    )
    expect([desk.orders.length, desk.cases.length]).toEqual([0, 1])
  })

  it.each(['pick it up now', 'pick it up now please', '能现在就来拿吗'])('«%s» is a wish for its pickup', (said) => {
    const desk = played(`customer : SD2400112300087\ncustomer : ${said}`, MINE)
    expect(desk.cases).toMatchObject([{ kind: 'change', reason: expect.stringContaining('改取件时间') }])
  })

  it('of several just told is urged together', () => {
    const desk = played('customer : SD2400112300018 SD2400112300070 到哪了\ncustomer : 那你催催呗')
    expect(desk.cases.map(({ waybill }) => waybill)).toEqual(['SD2400112300018', 'SD2400112300070'])
  })

  it('is only asked the price of', () => {
    const desk = played(`
      customer : 寄个快递 深圳到北京 5公斤 衣服 下单
      customer : 我只是问价 不是下单
      bot      : ¥50.00
    `)
    expect(desk.flow).toBe('quote')
  })
})
