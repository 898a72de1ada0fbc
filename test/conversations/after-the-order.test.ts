import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const READY =
  '下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号 || 衣服5公斤 寄付 不保价'

describe('after the order', () => {
  const placed = `
      customer : ${READY}
      customer : 确认`

  it('changes it by what is said, after one yes', () => {
    const desk = played(`${placed}
      customer : 收件地址改成上海市浦东新区世纪大道1号
      bot      : 上海市浦东新区世纪大道1号 … 可以吗
      customer : 确认
      customer : 订单改一下
      bot      : 要改什么
      customer : 重量
      customer : 6公斤
      bot      : ¥58.00
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([
      { totalFen: 5800, consignee: { name: '李雷', address: { district: '浦东新区' } }, goods: { weightKg: 6 } },
    ])
  })

  it.each(['不寄了', '取消订单', 'DD202611230001 取消'])('cancels it for «%s», once confirmed by 取消', (said) => {
    const desk = played(`${placed}
      customer : ${said}
      bot      : 要取消这一单吗
      customer : 取消
      bot      : 已取消
    `)
    expect(desk.orders).toMatchObject([{ status: 'cancelled' }])
  })

  it('leaves goods under way to a person, and stays with the customer', () => {
    const desk = played(`${placed}
      courier  : picked up
      customer : 收件人电话改成13500135000
      bot      : 证明 … 工单
      customer : 取消刚才的订单
      bot      : 工单
    `)
    expect(desk.orders).toMatchObject([{ status: 'picked_up', consignee: { phone: '13900139001' } }])
    expect(desk.cases).toMatchObject([
      { kind: 'change', team: 'front' },
      { kind: 'change', team: 'front' },
    ])
    expect(desk.ownerLabel).toBe('bot')
  })
})

describe('a term that comes late', () => {
  it.each(['加代收货款2000', '改成到付'])('«%s» changes the order', (said) => {
    const desk = played(`
      customer : 下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号
      customer : 商品：保温杯 x2 || 2公斤 寄付 不保价
      bot      : 2件
      customer : 确认
      customer : ${said}
      bot      : DD202611230001
    `)
    expect(desk.flow).toBe('change')
  })
})
