import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const PARTIES = '下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号'

describe('a customer who answers with questions', () => {
  it('hears what each question is for, and is never taken at the words of a question', () => {
    const desk = played(`
      customer : ${PARTIES}
      bot      : 什么物品
      customer : 这个要写什么
      bot      : 有些物品不能寄 … 什么物品
      customer : 书
      customer : 2公斤
      customer : 有什么区别
      bot      : 寄付是取件时您付，到付是派送时收件人付 … 运费谁付
      customer : 到付
      customer : 有必要吗
      bot      : 保价后万一丢失或损坏 … 需要保价吗
      customer : 书值2000，要保
      bot      : 保价 ¥2000.00
      customer : 可以
    `)
    expect(desk.orders).toMatchObject([{ goods: { name: '书' }, payment: 'collect', insuredFen: 200_000 }])
  })

  it('compares two services by price and days, in both languages', () => {
    played(`
      customer : 上海到杭州 6kg 60×40×50
      customer : 哪种划算
      bot      : 零担 ¥50.00，约 3天；标准快递 ¥90.00，约 2天 … 要下单吗
      customer : 快递多少
      bot      : 标准快递 ¥90.00
      customer : 再考虑一下
      bot      : 给您留着
    `)
    played(`
      customer : Shanghai to Hangzhou 6kg 60×40×50 books
      customer : what's the difference?
      bot      : LTL ¥50.00, about 3 days; Express ¥90.00, about 2 days
      customer : which one's faster?
      bot      : LTL ¥50.00, about 3 days; Express ¥90.00, about 2 days
      customer : maybe later
      bot      : BJ202611230001
    `)
  })

  it('hears what the price still lacks', () => {
    played(`
      customer : 我要寄件到北京
      customer : 多少钱啊
      bot      : 还差从哪个城市寄和大概多重 … 寄件人
    `)
  })

  it('hears before submitting when a complaint is answered', () => {
    const desk = played(`
      customer : 快递员态度太差了，我要投诉
      customer : 他昨天在电话里骂人
      customer : SD2400112300032
      customer : 多久给我答复
      bot      : 提交后最迟 4 小时内给您答复
      customer : 提交
      bot      : 已经登记
      customer : 照片怎么发给你们
      bot      : 直接发过来就行
    `)
    expect(desk.cases).toMatchObject([{ kind: 'complaint' }])
    expect(desk.cases).toHaveLength(1)
  })

  it('hears when a price comes that a person works out', () => {
    played(`
      customer : 从深圳寄到新加坡 3公斤衣服多少钱
      customer : 13811112222
      customer : 大概多久给我
      bot      : 最迟今天 18:00 前给您答复
    `)
  })
})

describe('what was just talked of', () => {
  it('is what «能改一下收件地址吗» means, and the new address goes to the case', () => {
    const desk = played(`
      customer : SD2400112300018
      customer : 能改一下收件地址吗
      bot      : 需要同事核实身份 … 要改成什么
      customer : 改到北京市朝阳区建国路1号
      bot      : 工单
      customer : 收件电话也改一下，13900001111
      bot      : 已补充到工单
    `)
    expect(desk.cases).toMatchObject([{ kind: 'change', waybill: 'SD2400112300018' }])
    expect(desk.cases[0]?.summary).toContain('建国路1号')
  })

  it('is the price, when only the parties are said afterwards', () => {
    const desk = played(`
      customer : 广州到西安 12公斤衣服多少钱
      customer : 算了
      customer : 下单 || 刘洋 13511112222 广州市天河区体育西路1号 || 收 孙悦13900139006 西安市雁塔区小寨东路1号
      bot      : 接着刚才的报价 … 运费谁付
    `)
    expect(desk.slots).toMatchObject({ 'goods.name': '衣服', 'goods.weight': 12, 'consignee.name': '孙悦' })
  })

  it('is not the price when the parties live elsewhere', () => {
    const desk = played(`
      customer : 广州到西安 12公斤衣服多少钱
      customer : 算了
      customer : 下单 || 刘洋 13511112222 广州市天河区体育西路1号 || 收 李雷13900139006 北京市海淀区中关村大街5号
      bot      : 什么物品
    `)
    expect(desk.slots['goods.weight']).toBeUndefined()
  })

  it('is the offer, when it is taken in other words', () => {
    const desk = played(`
      customer : SD2400112300063
      bot      : 要我现在登记
      customer : 我要投诉
      bot      : 里面是什么物品
      customer : 赔钱
      bot      : 什么物品
      customer : 手机配件，1200块
      bot      : 丢失 … SD2400112300063 … 手机配件 … 诉求：赔钱
    `)
    expect(desk.slots).toMatchObject({ kind: 'lost', request: '赔钱' })
  })

  it('is not told twice in the same words', () => {
    played(`
      customer : SD2400112300018
      bot      : 已离开武汉
      customer : 什么时候能到
      bot      : 目前还没有新的记录 … 11月24日
      customer : SD2400112300018
      bot      : 已离开武汉
    `)
  })
})

describe('what is waited for', () => {
  it('takes the terms of a big shipment into the case, and hands nobody over', () => {
    const desk = played(`
      customer : 下单，东莞发武汉，10吨 40方
      customer : 东莞一鸣五金厂 赵一鸣 13800138003 东莞市长安镇振安路100号
      customer : 陈工 18612345678 湖北省武汉市洪山区珞喻路1037号
      customer : 五金件 20件
      bot      : 8 小时内
      customer : 保5万
      bot      : 已补充到工单
      customer : 后天上午来装，要带尾板的车
      bot      : 已补充到工单
      customer : 确认
      bot      : 有了价格我在这里告诉您
    `)
    expect([desk.ownerLabel, desk.cases.length]).toEqual(['bot', 1])
  })

  it('says its place once, then only that it was heard', () => {
    played(`
      customer : 转人工
      bot      : 第1位
      customer : 我的箱子坏了
      bot      : 现在排在第1位
      customer : 里面的杯子也碎了
      bot      : 收到，同事接手时会看到
      customer : 快点
      bot      : 收到，同事接手时会看到
    `)
  })
})

describe('tries at a question', () => {
  it('start over once something was understood in between', () => {
    const desk = played(`
      customer : 下单
      customer : 嘎嘎嘎嘎嘎嘎
      customer : 哇哇哇哇哇哇哇哇
      customer : 5公斤
      bot      : 重量：5公斤，记下了
      customer : 呀呀呀呀呀呀呀呀
      bot      : 寄件人
    `)
    expect(desk.ownerLabel).toBe('bot')
  })
})

describe('a queue that the bot joined by itself', () => {
  it('ends with what the bot does understand, and the case stays with the colleague', () => {
    const desk = played(`
      customer : 嘎嘎嘎嘎嘎嘎
      customer : 哇哇哇哇哇哇
      bot      : 第1位
      customer : 呀呀呀呀呀
      bot      : 排在第1位
      customer : 打火机能寄吗
      bot      : 前面没听懂的留给了同事（GD202611230001） … 易燃物品
      customer : 苏州寄重庆3公斤衣服多少钱
      bot      : ¥34.00
      customer : 咕咕咕咕咕咕咕
      bot      : 要按这个价下单吗
    `)
    expect([desk.ownerLabel, desk.cases.map(({ status }) => status)]).toEqual(['bot', ['open']])
    desk.wait(10)
    expect(desk.cases.map(({ team, status }) => [team, status])).toEqual([['supervisor', 'open']])
  })
})

describe('a form dropped by mistake', () => {
  it('is only relieved of what was meant, or comes back as it was', () => {
    const desk = played(`
      customer : 深圳到哈尔滨6公斤衣服多少钱
      customer : 下单
      customer : 那算了 改成5公斤吧
      bot      : 重量改为5公斤
      customer : 算了，不寄了
      bot      : 没有下单
      customer : 我没说要取消啊，衣服照寄
      bot      : 接着办寄件下单 … 重量 5公斤 … 寄件人
      customer : 那算了 太贵了
      bot      : 没有下单
    `)
    expect(desk.orders.length).toBe(0)
  })
})

describe('an order that was only to be a price', () => {
  it.each([
    ['下单 杭州寄深圳', '我只是问个价 不下单', '3公斤书'],
    ['下单 杭州寄深圳', '我淨係問價 唔係落單呀', '3公斤书'],
    ['I want to send a parcel from Hangzhou to Shenzhen', 'hold on, I just want a price first', '3 kg'],
  ])('%s … %s', (begins, says, weight) => {
    const desk = played(`
      customer : ${begins}
      customer : ${says}
      customer : ${weight}
      bot      : ¥34.00
    `)
    expect([desk.orders.length, desk.quotes.length]).toEqual([0, 1])
  })
})

describe('a thing only asked about', () => {
  it('becomes no goods, whether it is left out again or not', () => {
    const desk = played(`
      customer : 想把冬被寄回家 从深圳到哈尔滨 4公斤多少钱
      bot      : 冬被 4公斤 … ¥42.00
      customer : 下单
      customer : 香水可以放里面吗
      bot      : 只走陆运
      customer : 那算了 香水拿出来
      bot      : 寄件人
      customer : 我是说不寄香水，被子照寄啊
      bot      : 寄件人
      customer : 那如果加一瓶白酒呢
      bot      : 酒
      customer : 算了不加了
      bot      : 寄件人
    `)
    expect(desk.state?.stack.at(-1)?.slots['goods.name']).toBe('冬被')
  })
})

describe('a question that only sounds of a price', () => {
  it('begins no enquiry where a parcel or a claim is spoken of', () => {
    const desk = played(`
      customer : SD2400112300018到哪了
      customer : 怎么跑武汉去了？我在北京啊
      bot      : 武汉是途中经过的地方
      customer : 运费有变吗
      bot      : 没有确切的答案
      customer : 那寄一个3公斤的从北京到上海多少钱
      bot      : ¥34.00
    `)
    expect(desk.quotes.length).toBe(1)
  })
})
