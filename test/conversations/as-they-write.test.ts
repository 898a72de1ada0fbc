import { describe, expect, it } from 'vitest'
import { converse } from '../support/converse.ts'

describe('parties as customers write them', () => {
  it('reads a whole order from one line that begins with the wish', () => {
    const desk = converse(`
      customer : 我要下单：寄件人赵敏 13822220001 深圳南山区科苑路15号；收件人钱进 13744440001 上海市徐汇区天平路30号；衣服2公斤，到付，不保价
      bot      : 请核对 … 赵敏 13822220001 … 钱进 13744440001 … 确认下单吗
    `)
    expect(desk.slots).toMatchObject({ 'shipper.name': '赵敏', 'consignee.name': '钱进', payment: 'collect', insurance: false })
  })

  it('keeps payment and insurance out of an English address', () => {
    const desk = converse(`
      customer : Please book a pickup: sender Ann Ma 13711110001, 3 Wensan Road, Xihu District, Hangzhou; receiver Lucy Li 13822220001, 5 Huaihai Road, Huangpu District, Shanghai; documents 1kg, sender pays, no insurance
      bot      : Ann Ma 13711110001 … Lucy Li 13822220001, 5 Huaihai Road, Huangpu, Shanghai … not insured
    `)
    expect(desk.slots).toMatchObject({ payment: 'sender', insurance: false, 'goods.name': 'documents' })
  })

  it('takes the receiver of 给…寄 for the receiver while the sender is asked', () => {
    const desk = converse(`
      customer : 寄快递
      customer : 给我爸寄 何大勇 13033330001 安徽省合肥市蜀山区黄山路21号
      bot      : 寄件人
    `)
    expect(desk.slots).toMatchObject({ 'consignee.name': '何大勇', 'consignee.phone': '13033330001' })
    expect(desk.slots['shipper.address']).toBeUndefined()
  })

  it('gives every receiver an order with a parcel of their own', () => {
    const desk = converse(`
      customer : 两个件要寄 都从东莞长安镇发 王磊 13400000001，一个寄给陈红13500000001杭州市西湖区文一路1号，另一个寄给杨光13600000001宁波市海曙区中山东路2号，都是玩具，每个2公斤，寄付，不保价
      bot      : 先下给陈红的 … ③ 货物：玩具，2公斤，1件 … 确认下单吗
      customer : 对
      bot      : 下单成功 … 杨光
    `)
    expect(desk.orders).toMatchObject([
      { consignee: { name: '陈红', address: { detail: '文一路1号' } }, goods: { name: '玩具', weightKg: 2 } },
    ])
  })

  it('takes neither a label, a measure nor a day for a name', () => {
    const desk = converse(`
      customer : 寄件
      customer : 3个立方左右
      bot      : 寄件人
      customer : 李军 13800000001 深圳市福田区福华路3号
      customer : 号码13522220001
      customer : 广州市天河区天河路1号 周婷
      bot      : 物品
      customer : 明天
      bot      : 物品
    `)
    expect(desk.slots).toMatchObject({ 'shipper.name': '李军', 'consignee.name': '周婷', 'goods.volume': 3 })
    expect(desk.slots['goods.name']).toBeUndefined()
  })
})

describe('what is said in passing', () => {
  it('lets a customer leave under a price, however politely', () => {
    const desk = converse(`
      customer : 深圳寄北京5公斤多少钱
      bot      : ¥50.00
      customer : 行 知道了 我再看看
      bot      : 给您留着
    `)
    expect(desk.flow).toBeNull()
    expect(desk.orders).toHaveLength(0)
  })

  it('adds the parties to the case of a price that a person works out', () => {
    const desk = converse(`
      customer : 深圳发一台机器到香港 50公斤多少钱
      customer : 13800000005
      bot      : 已记下
      customer : 收货人黄志明 13122220001 香港九龙弥敦道100号
      bot      : 已补充到工单
      customer : 发货的是 陈明 13800000005 深圳市宝安区凤凰路3号
      bot      : 已补充到工单
      customer : 什么时候能给我价格
      bot      : 最迟
    `)
    expect(desk.cases.map(({ kind }) => kind)).toEqual(['quote'])
    expect(desk.flow).toBeNull()
  })

  it('drops one thing and looks up another', () => {
    const desk = converse(`
      customer : price for 3kg from beijing to xian
      bot      : ¥34.00
      customer : actually forget it, can you check SD2400112300018
      bot      : SD2400112300018 … Wuhan
    `)
    expect(desk.flow).toBeNull()
  })

  it('notes the brand while the value is asked', () => {
    const desk = converse(`
      customer : SD2400112300032 收到的杯子碎了
      bot      : 价值
      customer : 牌子是双鱼
      bot      : 双鱼，记下了
      customer : 300块
      bot      : 双鱼
    `)
    expect(desk.slots).toMatchObject({ 'goods.brand': '双鱼', 'goods.value': 30000 })
  })

  it('answers for one thing after another whether it may be sent', () => {
    const desk = converse(`
      customer : 充电宝能寄吗
      bot      : 可以寄
      customer : 酒呢
      bot      : 6瓶
      customer : 那打火机呢
      bot      : 禁止寄递
    `)
    expect(desk.cases).toHaveLength(0)
  })
})
