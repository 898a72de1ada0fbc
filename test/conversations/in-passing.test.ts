import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const READY = '下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号'

describe('what is said in passing', () => {
  it('keeps notes for the courier, whatever is being asked', () => {
    const desk = played(`
      customer : ${READY}
      bot      : 什么物品
      customer : 寄付，轻拿轻放
      bot      : 记下了：付款方式 寄付，备注 轻拿轻放 … 什么物品
      customer : 来之前打个电话
      bot      : 什么物品
      customer : 衣服5公斤
      customer : 不保价
      bot      : 备注：轻拿轻放；来之前打个电话
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([{ goods: { name: '衣服' }, payment: 'sender', remarks: '轻拿轻放；来之前打个电话' }])
  })

  it('is asked about one thing after the other, and every door says the same of it', () => {
    const desk = played(`
      customer : 有几样东西想问能不能寄
      bot      : 一样一样
      customer : 自己泡的杨梅酒两斤
      bot      : 最多6瓶
      customer : 还有一台旧笔记本电脑 带电池的
      bot      : 可以寄 … 关机
      customer : 打火机十个
      bot      : 禁止寄递
      customer : 那酒精湿巾呢
      bot      : 可以寄 … 密封防漏
      customer : 吃了没
      bot      : 谢谢关心
      customer : 寄一箱酒精湿巾
      bot      : 密封防漏 … 寄件人
      customer : 哈哈
      bot      : 😄 … 寄件人
    `)
    expect(desk.slots).toMatchObject({ 'goods.name': '酒精湿巾' })
    expect(desk.cases).toEqual([])
  })

  it('sends fragile goods as goods, not as a note', () => {
    const desk = played(`
      customer : ${READY}
      customer : 易碎玻璃杯
      bot      : 多重
    `)
    expect(desk.slots).toMatchObject({ 'goods.name': '易碎玻璃杯' })
  })

  it('takes the offer of another delivery by its answer', () => {
    const desk = played(`
      customer : SD2400112300049
      bot      : 要现在安排重新派送吗
      customer : 明天下午，放门口就行
      bot      : 明天 12:00–18:00 … 备注：放门口就行 … 确认吗
      customer : 好
    `)
    expect(desk.cases).toMatchObject([{ kind: 'redelivery', waybill: 'SD2400112300049' }])
    expect(desk.cases[0]?.summary).toContain('备注：放门口就行')
  })

  it('takes the offer in English by its answer too', () => {
    const desk = played(`
      customer : where is SD2400112300049
      bot      : Shall I arrange another delivery now?
      customer : tomorrow morning, leave it at the door
      bot      : 08:00–12:00 tomorrow … leave it at the door
      customer : yes
    `)
    expect(desk.cases).toMatchObject([{ kind: 'redelivery' }])
  })
})

describe('one of two services', () => {
  it.each([
    ['便宜的那个', 'ltl'],
    ['省钱就行', 'ltl'],
    ['要最快的', 'express'],
    ['快一点的吧', 'express'],
  ])('is meant by «%s» under a price', (said, service) => {
    const desk = played(`
      customer : 上海到杭州 6kg 60×40×50
      bot      : ① 零担 ¥50.00
      customer : ${said}
      bot      : 按这个价帮您下单
    `)
    expect(desk.slots).toMatchObject({ service })
  })

  it('is meant by what it costs in an order', () => {
    const desk = played(`
      customer : 下单 || 王芳 13800138004 上海市徐汇区漕溪路1号 || 周杰 13900139003 杭州市西湖区文三路2号
      customer : 书
      customer : 24公斤 60*40*40
      bot      : 这票有两种走法
      customer : 便宜点的
      bot      : 运费谁付
    `)
    expect(desk.slots).toMatchObject({ service: 'ltl' })
  })

  it('is not meant by an objection to the price', () => {
    const desk = played(`
      customer : 上海到杭州 6kg 60×40×50
      customer : 能不能再便宜点
      bot      : 没有额外优惠的权限 … 零担是这票最省的走法
    `)
    expect([desk.flow, desk.slot]).toEqual(['quote', 'confirm'])
  })
})

describe('«shall we go on?»', () => {
  const parked = `
      customer : 寄东西到上海
      customer : 先查下SD2400112300018
      bot      : 刚才的寄件下单还继续吗`

  it.each(['好的谢谢', '嗯嗯，谢谢啦', '谢谢'])('takes «%s» for courtesy and keeps the order', (said) => {
    const desk = played(`${parked}
      customer : ${said}
      bot      : 不客气 … 还为您保留着
      customer : 继续
      bot      : 寄件人
    `)
    expect(desk.slots).toMatchObject({ 'consignee.address': { city: '上海市' } })
  })

  it('takes «好的，不用了» for no', () => {
    const desk = played(`${parked}
      customer : 好的，不用了
      bot      : 先放下了
    `)
    expect(desk.state?.parked).toEqual([])
  })
})

describe('a goodbye in the middle', () => {
  it('is answered without a question, and what was said is kept', () => {
    const desk = played(`
      customer : 我要寄快递
      customer : 张三 13800138000 深圳市南山区科技园路1号
      customer : 拜拜
      bot      : 保留
    `)
    expect(desk.transcript.at(-1)).not.toContain('收件人')
    desk.say('李雷 13900139001 北京市海淀区中关村大街1号')
    expect(desk.slots).toMatchObject({ 'shipper.name': '张三', 'consignee.name': '李雷' })
  })
})
