import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

describe('a customer who goes on in a few words after an answer', () => {
  it.each([
    ['深圳寄北京5公斤多少钱 → 不用了 → 那到上海呢', { destination: { city: '上海市' }, weightKg: 5 }],
    ['深圳寄北京5公斤多少钱 → 算了 → 如果8公斤呢', { destination: { city: '北京市' }, weightKg: 8 }],
    ['深圳寄北京5公斤多少钱 → 不用了 → 那寄到上海多少钱', { destination: { city: '上海市' }, weightKg: 5 }],
    ['how much is 5kg from Shenzhen to Beijing → no thanks → and to Shanghai?', { destination: { city: '上海市' } }],
    ['how much is 5kg from Shenzhen to Beijing → no thanks → how much if 10kg', { weightKg: 10 }],
    ['一般到乌鲁木齐几天 → 谢谢 → 3公斤大概多少 从深圳走', { destination: { city: '乌鲁木齐市' }, weightKg: 3 }],
    ['how long does it take to Urumqi → ok → and how much for 3kg from Shenzhen', { destination: { city: '乌鲁木齐市' } }],
    ['深圳寄北京打火机1公斤 → 哦 → 那就只寄衣服吧', { goods: '衣服', weightKg: 1 }],
    ['寄鞭炮到北京 从深圳 2公斤 → 为什么不能寄 → 书吧', { goods: '书', weightKg: 2 }],
    ['从深圳寄鞭炮到北京2公斤多少钱 → 哦 → 衣服可以吧 2公斤', { goods: '衣服', weightKg: 2 }],
  ])('%s: the price is of what all of it says', (said, request) => {
    const desk = played(said.replaceAll(' → ', '\n').replaceAll(/^/gmu, 'customer : '))
    expect(desk.quotes.at(-1)).toMatchObject({ status: 'given', request: { origin: { city: '深圳市' }, ...request } })
    expect(desk.slot).toBe('confirm')
  })

  it.each([
    [
      'i want to send some fireworks to Foshan from Guangzhou',
      'ok just clothes then, 2kg',
      { 'goods.name': 'clothes', 'goods.weight': 2 },
    ],
    ['寄件 鞭炮 深圳到北京', '那换成衣服', { 'goods.name': '衣服' }],
    ['寄件 鞭炮 深圳到北京', '不寄鞭炮了 寄书', { 'goods.name': '书' }],
  ])('«%s», then «%s»: the route of what was refused still holds', (first, next, slots) => {
    const desk = played(`
      customer : ${first}
      customer : ${next}
    `)
    expect(desk.slots).toMatchObject({ ...slots, 'shipper.address': {}, 'consignee.address': {} })
    expect(desk.orders).toEqual([])
  })

  it.each([['好的知道了'], ['好的谢谢'], ['那保价怎么收'], ['SD2400112300018到哪了']])(
    '«%s» after a price that was declined asks for no other price',
    (next) => {
      const desk = played(`
      customer : 深圳寄北京5公斤多少钱
      customer : 不用了
      customer : ${next}
    `)
      expect(desk.quotes).toHaveLength(1)
      expect(desk.flow).toBeNull()
    },
  )

  it('goes on from nothing that was said hours ago', () => {
    const desk = played(`
      customer : 深圳寄北京5公斤多少钱
      customer : 不用了
      -- 180 minutes later --
      customer : 那到上海呢
    `)
    expect(desk.quotes).toHaveLength(1)
  })
})
