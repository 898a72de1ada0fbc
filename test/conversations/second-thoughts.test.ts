import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const READY =
  '下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号 || 衣服5公斤 寄付 不保价'

describe('second thoughts at the summary', () => {
  it('take the weight when the line of the goods was wrong, and keep the goods', () => {
    const desk = played(`
      customer : ${READY}
      bot      : ③ 货物：衣服，5公斤
      customer : ③不对
      bot      : 什么物品
      customer : 6公斤
      bot      : 重量改为6公斤 … ③ 货物：衣服，6公斤 … ¥58.00 … 确认下单吗
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ goods: { name: '衣服', weightKg: 6 }, totalFen: 5_800 }])
  })

  it('take other goods when those were wrong', () => {
    const desk = played(`
      customer : ${READY}
      customer : ③不对
      customer : 书
      bot      : ③ 货物：书，5公斤
      customer : 重量也不对
      bot      : 多重
      customer : 8公斤
      bot      : ③ 货物：书，8公斤
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ goods: { name: '书', weightKg: 8 } }])
  })

  it('say noon for twelve', () => {
    played(`
      customer : ${READY}
      customer : 明天12点来取
      bot      : 明天中午 12:00–13:00 … 确认下单吗
    `)
  })
})

describe('a price one comes back to', () => {
  const asked = `
      customer : 深圳到北京5公斤多少钱
      bot      : BJ202611230001`

  it('stands after two days of silence', () => {
    played(`${asked}
      -- 2 days --
      customer : 下单
      bot      : 接着刚才的报价 BJ202611230001
    `)
  })

  it('has run out after ten', () => {
    const desk = played(`${asked}
      -- 10 days --
      customer : 下单
      bot      : 之前的报价 BJ202611230001 … 已过有效期
    `)
    expect(desk.quotes).toMatchObject([{ status: 'expired' }])
  })
})

describe('a bare yes', () => {
  it('chooses none of several wishes', () => {
    const desk = played(`
      customer : 快递
      bot      : 您是要办哪一项
      customer : 嗯
      bot      : 您是要办哪一项
      customer : 查件
      bot      : 运单号
    `)
    expect(desk.flow).toBe('track')
  })

  it('resumes none of several parked ones', () => {
    const desk = played(`
      customer : 寄东西到上海
      customer : 投诉 破损
      customer : 先查下SD2400112300018
      bot      : 接着办哪一项
      customer : 嗯
      bot      : 哪一项
      customer : 寄件下单
      bot      : 接着办寄件下单
    `)
    expect([desk.flow, desk.state?.parked.map(({ flow }) => flow)]).toEqual(['order', ['complaint']])
  })
})

describe('«may it be …?»', () => {
  it('is answered from what the question says of itself', () => {
    played(`
      customer : 寄快递
      customer : 张三 深圳市南山区科技园1号
      bot      : 电话
      customer : 座机可以吗
      bot      : 手机、座机都可以 … 电话是
      customer : 0755-83660000
      customer : 可以写公司吗
      bot      : 某某公司 … 收件人
    `)
  })
})

describe('several answered together', () => {
  it('are counted as they were told, though one of them was spoken of since', () => {
    played(`
      customer : SD2400112300018 SD2400112300025 SD2400112300032
      bot      : SD2400112300032
      customer : 第二个的快递员电话
      bot      : SD2400112300025 … 后四位
      customer : 9002
      bot      : 刘师傅
      customer : 第三个谁签收的
      bot      : SD2400112300032 … 后四位
      customer : 9003
      bot      : 前台
    `)
  })
})

describe('an order begun and left', () => {
  it('is not offered again when it held nothing and another was placed', () => {
    const desk = played(`
      customer : 寄件
      customer : 从苏州寄到哈尔滨8公斤衣服要多少钱
      bot      : ¥74.00
      customer : 一共多少
      bot      : 一共标准快递 ¥74.00
      customer : 下单
      customer : 顾小姐 13912340001 苏州市姑苏区观前街1号
      customer : 孙先生 13812340002 哈尔滨市南岗区西大直街92号
      customer : 寄付
      customer : 不用保价
      customer : 好的没问题
      bot      : 下单成功
    `)
    expect(desk.state?.pending).toBeNull()
    expect(desk.state?.parked.filter(({ flow }) => flow === 'order')).toEqual([])
  })
})

describe('a value for a later step', () => {
  it('is acknowledged, and the same is asked again', () => {
    played(`
      customer : 下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号
      bot      : 什么物品
      customer : 1.2公斤
      bot      : 重量：1.2公斤，记下了 … 什么物品
    `)
  })
})
