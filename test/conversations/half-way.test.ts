import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const FROM = '张三 13800138000 深圳市南山区科技园路1号'

describe('a wish taken up half way', () => {
  it('starts the order anew under the price it began from', () => {
    const desk = played(`
      customer : 深圳寄北京5公斤多少钱
      customer : 下单
      customer : ${FROM}
      customer : 重新开始
      bot      : 重新来 … 广东省深圳市
    `)
    expect(desk.slots).toMatchObject({ 'goods.weight': 5, 'consignee.address': { city: '北京市' } })
    expect(desk.slots['shipper.name']).toBeUndefined()
  })

  it('hands a half-filled enquiry to the order asked for instead', () => {
    const desk = played(`
      customer : 深圳寄北京多少钱，要回单
      bot      : 多重
      customer : 我要下单
      bot      : 寄件人 … 广东省深圳市
    `)
    expect([desk.flow, desk.slot]).toEqual(['order', 'shipper.name'])
    expect(desk.slots).toMatchObject({
      pod: true,
      'shipper.address': { city: '深圳市' },
      'consignee.address': { city: '北京市' },
    })
  })

  it.each(['我要寄快递', '下单'])('takes the parked order up again at «%s», and says what it holds', (said) => {
    const desk = played(`
      customer : 我要寄快递
      customer : ${FROM}
      customer : 查快递 SD2400112300018
      customer : ${said}
      bot      : 接着办寄件下单 … 张三 … 收件人
    `)
    expect(desk.slot).toBe('consignee.name')
    expect(desk.state?.parked).toEqual([])
  })

  it('takes what is said behind 继续 as the answer', () => {
    const desk = played(`
      customer : 我要寄件 天津到济南 3公斤
      customer : 等下 先帮我查个件 SD2400112300018
      customer : 继续 邵峰 13602001122 和平区南京路128号
      bot      : 接着办寄件下单 … 收件人
    `)
    expect(desk.slots).toMatchObject({
      'shipper.name': '邵峰',
      'shipper.address': { city: '天津市', district: '和平区', detail: '南京路128号' },
    })
  })

  it('opens another order when the message names another sender', () => {
    const desk = played(`
      customer : 我要寄快递
      customer : ${FROM}
      customer : 查快递 SD2400112300018
      customer : 我要寄快递，寄件人王五 13811112222 上海市徐汇区漕溪路2号
    `)
    expect(desk.slots).toMatchObject({ 'shipper.name': '王五', 'shipper.address': { city: '上海市' } })
  })
})

describe('what is said back', () => {
  it('names days and hours as people do', () => {
    played(`
      customer : 我要寄快递
      customer : 明天下午来取
      bot      : 取件时间：明天 12:00–18:00，记下了
    `)
  })

  it('names a country without the word for abroad', () => {
    const desk = played(`
      customer : 我要寄快递到新加坡
      customer : ${FROM}
      bot      : （新加坡）
    `)
    expect(desk.transcript.join('\n')).not.toContain('境外')
  })
})

describe('whose terms', () => {
  it('keeps the vouched account whoever is named as the sender', () => {
    const desk = played(
      `
      customer : 我要寄快递
      customer : ${FROM}
      customer : 李四 13900139000 北京市海淀区中关村大街1号
      customer : 衣服
      customer : 5公斤
      customer : 月结
      customer : 不用
      customer : 确认
    `,
      { vouchedPhone: '13800138001' },
    )
    expect(desk.orders).toMatchObject([{ payment: 'monthly', totalFen: 4250 }])
  })
})

describe('what a short answer means', () => {
  it('asks about both ends that may be several places, one after the other', () => {
    const desk = played(`
      customer : 鼓楼区到朝阳区5公斤多少钱
      bot      : 鼓楼区有好几个
      customer : 南京鼓楼
      bot      : 朝阳区有好几个
      customer : 北京
      bot      : 南京鼓楼 → 北京朝阳
    `)
    expect(desk.quotes).toMatchObject([{ totalFen: 5000 }])
  })

  it('says at once that express does not carry it, and stays with freight', () => {
    const desk = played(`
      customer : 我要寄东西，60公斤
      customer : 快递
      bot      : 最多 50公斤 … 只能走零担
    `)
    expect(desk.slots['service']).toBeUndefined()
    expect(desk.slot).toBe('shipper.name')
  })

  it.each([
    ['周二', '周二'],
    ['寄给李四', '李四'],
  ])('takes «%s» where a name is asked for the name', (said, name) => {
    const desk = played(`
      customer : 我要寄快递
      customer : ${FROM}
      customer : ${said}
      bot      : 收件人的电话
    `)
    expect(desk.slots['consignee.name']).toBe(name)
    expect(desk.slots['pickup.time']).toBeUndefined()
  })

  it('reads a neighbour’s phone without its plus', () => {
    const desk = played(`
      customer : 我要寄快递去香港
      customer : ${FROM}
      customer : Chan Tai 85291234567 香港九龙弥敦道1号
    `)
    expect(desk.slots).toMatchObject({ 'consignee.name': 'Chan Tai', 'consignee.phone': '+85291234567' })
    expect(desk.slot).toBe('goods.name')
  })

  it('books in English from «a courier» to a numbered house', () => {
    const desk = played(`
      customer : I need a courier tomorrow morning
      customer : Tom Brown
      customer : 13800138000
      customer : No. 1 Keji Road, Nanshan, Shenzhen
      bot      : consignee
    `)
    expect(desk.slots['shipper.address']).toMatchObject({ city: '深圳市', district: '南山区', detail: 'No. 1 Keji Road' })
  })
})

describe('several destinations in one message', () => {
  it.each([
    ['深圳到北京、上海、广州各5公斤多少钱', ['¥50.00', '上海，5公斤：标准快递 ¥50.00', '广州，5公斤：标准快递 ¥24.00']],
    ['深圳寄北京5公斤，寄上海3公斤，多少钱', ['¥50.00', '上海，3公斤：标准快递 ¥34.00']],
    ['how much for 5 kg from Shenzhen to Beijing, Shanghai and Guangzhou', ['Guangzhou, 5 kg: Express ¥24.00']],
  ])('«%s» is answered with every price', (said, prices) => {
    const desk = played(`customer : ${said}\n bot : ${prices.join(' … ')}`)
    expect(desk.quotes).toMatchObject([{ totalFen: 5000, request: { destination: { city: '北京市' } } }])
  })

  it('is one lane when it was only put right', () => {
    const desk = played('customer : 深圳到北京，不对，到上海，5公斤多少钱')
    expect(desk.slots['destinations']).toBeUndefined()
  })

  it('orders them one after the other, from the same sender', () => {
    const desk = played(`
      customer : 北京、上海各5公斤多少钱
      bot      : 从哪里寄出
      customer : 深圳
      bot      : 先办北京这票
      customer : 下单
      customer : ${FROM}
      customer : 李四 13900139000 北京市海淀区中关村大街1号
      customer : 衣服
      customer : 寄付
      customer : 不用
      customer : 确认
      bot      : 寄上海的那票
      customer : 接着下单
      bot      : 收件人 … 上海市
      customer : 王五 13911112222 上海市徐汇区漕溪路2号
      customer : 确认
    `)
    expect(desk.orders).toMatchObject([
      { shipper: { name: '张三' }, consignee: { name: '李四' }, totalFen: 5000 },
      { shipper: { name: '张三' }, consignee: { name: '王五', address: { city: '上海市' } }, totalFen: 5000 },
    ])
  })
})

describe('no after a question in between', () => {
  it.each(['那不用了', '不用了', '哦那就不需要了，谢谢', '好吧 不用麻烦了'])(
    '(«%s») is to what was asked about, not to the order',
    (no) => {
      const desk = played(`
      customer : 我要寄快递
      customer : ${FROM}
      customer : 你们周末取件吗
      bot      : 全年无休 … 请发收件人
      customer : ${no}
      bot      : 请发收件人
    `)
      expect(desk.slots).toMatchObject({ 'shipper.name': '张三' })
    },
  )

  it('is to the thing that was explained, too', () => {
    const desk = played(`
      customer : 我要寄快递
      customer : ${FROM}
      customer : 为什么要保价
      customer : 不用了谢谢
      bot      : 不保价 … 请发收件人
    `)
    expect(desk.slots).toMatchObject({ insurance: false, 'shipper.name': '张三' })
  })

  it('ends the order when it is said once more, or in so many words', () => {
    for (const last of ['不用了', '不寄了', '取消']) {
      const desk = played(`
        customer : 我要寄快递
        customer : ${FROM}
        customer : 你们周末取件吗
        customer : 那不用了
        customer : ${last}
      `)
      expect(desk.flow).toBeNull()
    }
  })

  it('means no insurance after a question about insurance, and no courier’s visit is lost with it', () => {
    const desk = played(`
      customer : 我要寄快递
      customer : ${FROM}
      customer : 保价怎么收费
      customer : 那不用了
      bot      : 不保价 … 请发收件人
      customer : 李雷 13900139001 北京市海淀区中关村大街1号，书 3公斤，寄付
      bot      : 确认下单
      customer : 你们周末取件吗
      customer : 不用了
      bot      : 那就不用 … 确认下单
    `)
    expect(desk.slot).toBe('confirm')
  })

  it('lets a parked order go, but not out of reach', () => {
    const desk = played(`
      customer : 我要寄快递
      customer : ${FROM}
      customer : SD2400112300018到哪了
      bot      : 还继续吗
      customer : 那不用了
      bot      : 先放下了
      customer : 继续刚才的下单
      bot      : 接着办寄件下单 … 张三
    `)
    expect([desk.flow, desk.slot]).toEqual(['order', 'consignee.name'])
  })
})
