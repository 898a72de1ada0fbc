import { describe, expect, it } from 'vitest'
import { converse } from '../support/converse.ts'

describe('a complaint in the customer’s own words', () => {
  it('takes thing, value and wish out of one English sentence', () => {
    const desk = converse(`
      customer : my iphone 13 worth 4000 arrived with a cracked screen, I want a refund
      bot      : waybill
      customer : SD2400112300032
      bot      : Damaged … Goods: iphone 13 … ¥4000.00 … I want a refund
      customer : i have photos and the receipt
      bot      : OK, updated … Also: i have photos and the receipt … Shall I submit it?
      customer : yes submit
    `)
    expect(desk.cases[0]?.complaint?.firstStatement).toMatchObject({ goodsName: 'iphone 13', valueFen: 400_000 })
  })

  it('takes them from Chinese, and a figure under the summary for the value', () => {
    converse(`
      customer : 你们把我的iphone13摔坏了！SD2400112300032 屏幕裂了，手机四千多买的，我有照片和发票，要求赔偿
      bot      : 破损 … iphone13 … ¥4000.00 … 要求赔偿
      customer : 4200
      bot      : ④ 价值：¥4200.00
      bot      : not 好的，物品价值改为
    `)
  })

  it('keeps what is told beside a question, and freezes none of it', () => {
    const desk = converse(`
      customer : SD2400112300070 丢了 我要索赔
      bot      : 什么物品
      customer : 你们也太不上心了 我天天在店里等
      bot      : 补充 … 什么物品
      customer : 杯子
      customer : 客户那边要罚我两万违约金
      bot      : 补充 … 价值多少元
      customer : 380 客户还扣了我2000
      bot      : 物品：杯子 … ¥380.00 … 补充：你们也太不上心了；我天天在店里等；客户那边要罚我两万违约金
      customer : 提交
    `)
    expect(desk.cases[0]?.complaint?.firstStatement).toMatchObject({ goodsName: '杯子', valueFen: 38_000 })
    expect(desk.cases[0]?.summary).toContain('违约金')
  })

  it('corrects lost to short without taking the story for the goods', () => {
    converse(`
      customer : 我要投诉 我的件丢了 SD2400112300018
      customer : 两双耐克鞋
      customer : 哦等等 不是丢了 是少了一双 刚收到箱子里只有一双
      bot      : 投诉类型改为少件
      customer : 一双599
      bot      : 少件 … 耐克鞋 … ¥599.00
      customer : 要求补发或者赔钱都行
      bot      : 诉求：要求补发或者赔钱都行
    `)
  })

  it('multiplies the price of one by those that are broken', () => {
    converse(`
      customer : SD2400112300025 || 东西烂了 || 一箱红酒 6瓶碎了2瓶
      customer : 张裕解百纳 || 一瓶288
      bot      : ¥576.00
      customer : 我要赔偿 || 照片有的
      bot      : 补充：照片有的 … 诉求：我要赔偿
    `)
  })

  it('hears brand and value in one answer, and what proof there is and is not', () => {
    const desk = converse(`
      customer : 显示签收了但是我根本没收到！！
      customer : SD2400112300032
      customer : 一件羽绒服 波司登的 1299
      bot      : 羽绒服，波司登，1件 … ¥1299.00
      customer : 没有照片 有淘宝订单截图
      bot      : 补充：没有照片 有淘宝订单截图
      customer : 再说一遍
      bot      : 请核对投诉内容
    `)
    expect(desk.slots).toMatchObject({ 'goods.brand': '波司登' })
  })

  it('takes English goods with their value, and no proof for goods', () => {
    converse(`
      customer : I want to complain, my package is late SD2400112300063
      customer : actually it's not just late, I think it's lost
      bot      : What was inside?
      customer : Photos? no, but I have the invoice
      bot      : What was inside?
      customer : a Canon camera EOS R50, 6200 yuan
      bot      : Canon camera EOS R50 … ¥6200.00
    `)
  })

  it('hears what was paid for it, and a part that broke off', () => {
    converse(`
      customer : SD2400112300032 收到的行李箱轮子断了一个 800多买的
      bot      : 破损 … 行李箱 … ¥800.00
    `)
  })

  it('says how much was charged too much', () => {
    converse(`
      customer : 你们多收我钱了 说好的50收了我68
      bot      : 多收金额：¥18.00
      customer : 退我18块就行
      bot      : 诉求：退我18块就行
    `)
  })
})

describe('anger, threats and denials', () => {
  it('takes down what happened before a person is called, where nobody is abused', () => {
    const desk = converse(`
      customer : 收到的花瓶碎了一地 气死我了
      bot      : 非常抱歉 … 是哪一票
      customer : SD2400112300032
      customer : 900多 就按900
      bot      : 破损 … 花瓶 … ¥900.00
    `)
    expect(desk.cases).toHaveLength(0)
  })

  it('files the complaint with the threat that is made under its summary', () => {
    const desk = converse(
      `
      customer : 你们那个派件员真离谱 往门口一扔还骂我 SD2400112300025
      bot      : 服务态度 … 确认提交吗
      customer : 叫他道歉 不然我打12305
      bot      : 投诉登记已经一并提交
      customer : 那我投诉登记上了没
      bot      : GD202611230001
      bot      : not 还继续吗
    `,
      { at: '2026-11-23T20:30:00+08:00' },
    )
    expect(desk.cases).toHaveLength(1)
  })

  it('gives a complaint up that was none, and orders nothing off', () => {
    converse(`
      customer : SD2400112300063 寄西安的那票 丢了没
      customer : 我就问到哪了 不投诉
      bot      : not 您是要办哪一项
      customer : 我不是投诉啊大哥 取消
      bot      : not 要取消这一单吗
    `)
  })

  it('takes papers for papers, and a part of the name for nothing new', () => {
    const desk = converse(`
      customer : SD2400112300063 丢了 我要赔偿 里面五金样品值3200
      bot      : 五金样品 … ¥3200.00
      customer : 没牌子 就一箱样品 发票我有
    `)
    expect(desk.slots['goods.name']).toBe('五金样品')
  })

  it('counts no pieces as money', () => {
    converse(`
      customer : my parcel SD2400112300032 came with 2 pieces missing
      customer : lamp shades. 10 sent only 8 came
      bot      : What were the goods worth
      customer : 35 each so 70 rmb
      bot      : lamp shades … ¥70.00
    `)
  })

  it('leaves the queue on the first words and does what follows', () => {
    converse(`
      customer : 人工
      customer : 不用人工了 SD2400112300070到哪了
      bot      : 不转人工了 … 南京
    `)
  })
})
