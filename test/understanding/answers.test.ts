import { describe, expect, it } from 'vitest'
import { type Asked, read, told } from './told.ts'

const BEIJING = { province: '北京市', city: '北京市', district: '朝阳区' }
const SHENZHEN = { province: '广东省', city: '深圳市', district: '南山区' }
const FILLED = {
  'shipper.name': '张三',
  'shipper.phone': '13800138000',
  'shipper.address': { ...SHENZHEN, detail: '科技园路1号' },
  'consignee.name': '李雷',
  'consignee.phone': '13900139001',
  'consignee.address': { ...BEIJING, detail: '建国路5号' },
  'goods.weight': 5,
  'goods.pieces': 2,
  payment: 'sender',
}
const QUOTED = { origin: SHENZHEN, destination: BEIJING, 'goods.weight': 5 }

/** Beside the rows of labelled-messages.ts, which are not said again here. */
describe('an answer to the question on the table', () => {
  it.each<readonly [string, Asked, readonly string[]]>([
    ['5', 'quote/goods.weight', ['set goods.weight 5']],
    ['大概五公斤吧', 'quote/goods.weight', ['set goods.weight 5']],
    ['两公斤半', 'quote/goods.weight', ['set goods.weight 2.5']],
    ['五斤', 'quote/goods.weight', ['set goods.weight 2.5']],
    ['３公斤', 'quote/goods.weight', ['set goods.weight 3']],
    ['0公斤', 'quote/goods.weight', ['set goods.weight !not_positive']],
    ['-5公斤', 'quote/goods.weight', ['set goods.weight !not_positive']],
    ['负5', 'quote/goods.weight', ['set goods.weight !not_positive']],
    ['99999999公斤', 'quote/goods.weight', ['set goods.weight !absurd']],
    ['99999999', 'quote/goods.weight', ['set goods.weight !absurd']],
    ['60 40 50', 'quote/goods.dimensions', ['set goods.dimensions 60×40×50']],
    ['60*40', 'quote/goods.dimensions', ['set goods.dimensions !too_short']],
    ['60*40*50*20', 'quote/goods.dimensions', ['set goods.dimensions !too_long']],
    ['1.5', 'quote/goods.volume', ['set goods.volume 1.5']],
    ['3', 'quote/goods.pieces', ['set goods.pieces 3']],
    ['200', 'quote/insurance.value', ['set insurance.value 20000']],
    ['2万5', 'quote/insurance.value', ['set insurance.value 2500000']],
    ['三百块', 'quote/cod.value', ['set cod.value 30000']],
    ['深圳', 'quote/origin', ['set origin 深圳市']],
    ['上海浦东', 'quote/destination', ['set destination 上海市浦东新区']],
    ['寄到中山区', 'quote/destination', ['set destination several']],
    ['138001380001', 'order/consignee.phone', ['set consignee.phone !too_long']],
    ['138****8000', 'order/consignee.phone', ['set consignee.phone !masked']],
    ['张三', 'order/shipper.name', ['set shipper.name 张三']],
    ['我叫王小明', 'order/consignee.name', ['set consignee.name 王小明']],
    ['Tan Wei', 'order/consignee.name', ['set consignee.name Tan Wei']],
    ['深圳市南山区科技园路1号', 'order/shipper.address', ['set shipper.address 深圳市南山区科技园路1号']],
    ['8001', 'track/verify.tail', ['set verify.tail 8001']],
    ['尾号8001', 'track/verify.tail', ['set verify.tail 8001']],
    ['801', 'track/verify.tail', ['set verify.tail !too_short']],
    ['SD2400112300018', 'track/waybill', ['set waybill SD2400112300018']],
    ['12345', 'track/waybill', ['set waybill !too_short']],
    ['零担', 'quote/service', ['set service ltl']],
    ['1', 'quote/service', ['set service express']],
    ['3', 'order/payment', ['set payment monthly']],
    ['破损', 'complaint/kind', ['set kind damaged']],
    ['1', 'complaint/kind', ['set kind lost']],
    ['要', 'quote/insurance', ['set insurance true']],
    ['不用了', 'quote/insurance', ['set insurance false']],
    ['不值几个钱 算了', 'order/insurance', ['set insurance false']],
    ['算了，都不要了', 'order/insurance', ['cancel this', 'cancel all']],
    ['没有月结 现付', 'order/payment', ['set payment sender']],
    ['对方收到再付', 'order/payment', ['set payment collect']],
    ["I'll cover it", 'order/payment', ['set payment sender']],
    ['我先问下收件人在不在', 'order/confirm', ['wait']],
    ['下周再下', 'order/confirm', ['wait']],
    ['let me think', 'quote/confirm', ['set confirm false']],
    ['诶等下 六点以后来', 'redeliver/confirm', ['set time 21T18:00–']],
    ['不需要', 'order/pod', ['set pod false']],
    ['保价5000', 'quote/insurance', ['set insurance true', 'set insurance.value 500000']],
    ['嗯', 'order/confirm', ['set confirm true']],
    ['可以', 'order/confirm', ['set confirm true']],
    ['OK', 'order/confirm', ['set confirm true']],
    ['没问题', 'order/confirm', ['set confirm true']],
    ['👌', 'order/confirm', ['set confirm true']],
    ['1', 'order/confirm', ['set confirm true']],
    ['对', 'order/confirm', ['set confirm true']],
    ['确认下单', 'order/confirm', ['set confirm true']],
    ['no', 'order/confirm', ['set confirm false']],
    ['跳过', 'quote/goods.volume', ['skip_slot goods.volume']],
    ['不填', 'complaint/goods.brand', ['skip_slot goods.brand']],
    ["I'd rather not say", 'order/consignee.phone', ['refuse_slot consignee.phone']],
    ['不知道', 'quote/goods.weight', ['cannot_tell goods.weight']],
    ["I don't know", 'quote/goods.weight', ['cannot_tell goods.weight']],
    ['为什么要填重量', 'quote/goods.weight', ['explain goods.weight']],
    ['什么是声明价值', 'order/insurance.value', ['explain insurance.value']],
    ['why do you need my phone', 'order/shipper.phone', ['explain shipper.phone']],
    ['等一下，我找找', 'track/waybill', ['wait']],
    ['好的', 'quote/goods.weight', ['repeat']],
    [
      '箱子压扁了，杯子碎了两个',
      'complaint/description',
      ['set kind damaged', 'set goods.name 杯子', 'set goods.pieces 2', 'set description 箱子压扁了,杯子碎了两个'],
    ],
    ['twelve', 'quote/goods.weight', ['set goods.weight 12']],
    ['手机壳', 'quote/goods.name', ['set goods.name 手机壳']],
    ['要，5000', 'quote/insurance', ['set insurance true', 'set insurance.value 500000']],
    ['5000块', 'order/insurance', ['set insurance true', 'set insurance.value 500000']],
    ['快的', 'order/service', ['set service express']],
    ['深圳星海电子有限公司', 'order/shipper.name', ['set shipper.name 深圳星海电子有限公司']],
    ['叫我老王', 'order/shipper.name', ['set shipper.name 老王']],
    ['我手机号13800138000', 'order/shipper.phone', ['set shipper.phone 13800138000']],
    ['科技园路1号A栋', 'order/shipper.address', ['set shipper.address 科技园路1号A栋']],
    ['华为', 'complaint/goods.brand', ['set goods.brand 华为']],
    ['赔我800', 'complaint/request', ['set request 赔我800', 'set goods.value 80000']],
    ['计划有变', 'cancel/reason', ['set reason 计划有变']],
    ['先不下单', 'quote/confirm', ['set confirm false']],
    ['再等等', 'quote/goods.weight', ['wait']],
    ['我先去量一下', 'quote/goods.dimensions', ['wait']],
    ['不懂什么是回单', 'order/pod', ['explain pod']],
    ['明后天都行', 'order/pickup.time', ['set pickup.time 22T00:00–23T23:59']],
    ['一直没到，打电话也不接', 'complaint/description', ['set description 一直没到,打电话也不接']],
  ])('%s at %s', (text, asked, commands) => {
    expect(told(read(text, asked))).toEqual(commands)
  })

  it.each<readonly [string, Asked, readonly string[]]>([
    ['3公斤', 'quote/destination', ['set goods.weight 3']],
    ['衣服，明天下午来取', 'quote/destination', ['set goods.name 衣服', 'set pickup.time 22T12:00–22T18:00']],
    ['到付，要回单', 'order/consignee.phone', ['set payment collect', 'set pod true']],
    ['加急', 'order/goods.weight', ['set urgent true']],
    ['你们周末取件吗', 'quote/goods.weight', ['answer_question']],
    ['算了都不要了', 'order/goods.weight', ['cancel all']],
    ['不寄了，帮我查件', 'order/goods.weight', ['cancel this', 'start track']],
    ['转人工', 'order/goods.weight', ['hand_over request']],
    ['我到哪一步了', 'order/goods.weight', ['talk progress']],
  ])('%s at %s may say something else', (text, asked, commands) => {
    expect(told(read(text, asked))).toEqual(commands)
  })

  it('takes the second button for the second value', () => {
    const { commands, entities } = read('第二个', 'quote/service', { choices: ['标准快递 ¥50.00', '零担 ¥60.00'] })
    expect([commands, entities.choice]).toEqual([[{ type: 'set_slot', slot: 'service', value: 'ltl' }], 2])
  })

  it('does not read courtesy into a button', () => {
    expect(told(read('thanks', 'quote/confirm', { choices: ['Order it', 'No thanks'] }))).toEqual(['talk thanks'])
  })

  it.each([
    ['您好\n确认下单', ['set confirm true']],
    ['你好', ['talk greeting']],
    ['确认，谢谢', ['set confirm true']],
  ])('%j at the summary keeps greeting and answer apart', (text, commands) => {
    expect(told(read(text, 'order/confirm'))).toEqual(commands)
  })

  it('corrects the part of a booked order that is being changed', () => {
    const slots = { field: 'consignee.phone', 'consignee.phone': '13922225555' }
    expect(told(read('不对，是13922226666', 'change/confirm', { slots }))).toEqual(['correct consignee.phone 13922226666'])
  })

  it('leaves the meaning of a number to the offer when no slot is asked', () => {
    expect(read('②', '', { choices: ['继续下单', '不用了'] }).entities.choice).toBe(2)
  })
})

describe('a contact block', () => {
  it('fills the side that is asked for', () => {
    expect(told(read('王芳\n13800138004\n上海市浦东新区张江路2号', 'order/consignee.name'))).toEqual([
      'set consignee.name 王芳',
      'set consignee.phone 13800138004',
      'set consignee.address 上海市浦东新区张江路2号',
    ])
  })

  it('believes its own label before the question', () => {
    expect(told(read('收件人李雷13900139001北京市海淀区中关村大街5号', 'order/shipper.name'))).toEqual([
      'set consignee.name 李雷',
      'set consignee.phone 13900139001',
      'set consignee.address 北京市海淀区中关村大街5号',
    ])
  })

  it('leaves goods and wishes behind it to their own slots', () => {
    const text =
      '我要寄快递，寄件人张三13800138000广东省深圳市南山区科技园路1号，收件人李雷13900139001北京市海淀区中关村大街5号，衣服5公斤，到付'
    expect(told(read(text))).toEqual([
      'start order',
      'set shipper.name 张三',
      'set shipper.phone 13800138000',
      'set shipper.address 深圳市南山区科技园路1号',
      'set consignee.name 李雷',
      'set consignee.phone 13900139001',
      'set consignee.address 北京市海淀区中关村大街5号',
      'set goods.name 衣服',
      'set goods.weight 5',
      'set payment collect',
    ])
  })
})

describe('a correction', () => {
  it.each<readonly [string, Asked, readonly string[]]>([
    ['不对，是8公斤', 'quote/insurance', ['correct goods.weight 8']],
    ['8公斤', 'quote/confirm', ['correct goods.weight 8']],
    ['不是5公斤是8公斤', 'quote/confirm', ['correct goods.weight 8']],
    ['是8公斤不是5公斤', 'quote/confirm', ['correct goods.weight 8']],
    ['改8公斤', 'quote/confirm', ['correct goods.weight 8']],
    ['change the weight to 8kg', 'quote/confirm', ['correct goods.weight 8']],
    ['收件改成上海吧', 'quote/confirm', ['correct destination 上海市']],
    ['不是朝阳区是海淀区', 'quote/goods.weight', ['correct destination 北京市海淀区']],
    ['是海淀不是朝阳', 'quote/goods.weight', ['correct destination 北京市海淀区']],
    ['not Chaoyang, Haidian', 'quote/confirm', ['correct destination 北京市海淀区']],
    ['重量不对', 'quote/confirm', ['correct goods.weight']],
    ['the weight is wrong', 'quote/confirm', ['correct goods.weight']],
    ['还是按原来的5公斤', 'quote/confirm', ['undo_correction']],
    ['改回去', 'quote/confirm', ['undo_correction']],
  ])('%s at %s of a quote', (text, asked, commands) => {
    expect(told(read(text, asked, { slots: QUOTED }))).toEqual(commands)
  })

  it.each<readonly [string, readonly string[]]>([
    ['是海淀不是朝阳', ['correct consignee.address 北京市海淀区建国路5号']],
    ['第2个电话错了', ['correct consignee.phone']],
    ['寄件人电话不对', ['correct shipper.phone']],
    ['对，但是电话改成13900139009', ['correct consignee.phone 13900139009']],
    ['寄件电话改成13800138009', ['correct shipper.phone 13800138009']],
    ['收件人改成韩梅梅', ['correct consignee.name 韩梅梅']],
    ['寄件地址错了，应该是广州市天河区体育西路1号', ['correct shipper.address 广州市天河区体育西路1号']],
    ['付款改成到付', ['correct payment collect']],
    ['件数改成3件', ['correct goods.pieces 3']],
    ['寄件人和收件人写反了', ['swap_parties']],
    ['the other way round', ['swap_parties']],
    ['the phone is wrong', ['correct consignee.phone']],
  ])('%s at the summary of an order', (text, commands) => {
    expect(told(read(text, 'order/confirm', { slots: FILLED }))).toEqual(commands)
  })

  it('says what the value was before', () => {
    expect(read('8公斤', 'quote/confirm', { slots: QUOTED }).commands).toEqual([
      { type: 'correct_slot', slot: 'goods.weight', value: 8, old: 5 },
    ])
  })
})

describe('extras said in passing', () => {
  it.each([
    ['深圳到北京5公斤保价5000多少钱', ['set insurance true', 'set insurance.value 500000']],
    ['深圳到北京5公斤代收货款300多少钱', ['set cod true', 'set cod.value 30000']],
    ['下单，不保价，到付', ['set insurance false', 'set payment collect']],
    ['下单，要回单，送上楼', ['set pod true', 'set upstairs true']],
    ['下单，走零担，月结', ['set payment monthly', 'set service ltl']],
  ])('%s', (text, expected) => {
    const flags = told(read(text)).filter((command) => /insurance|cod|pod|upstairs|payment|service/.test(command))
    expect([...flags].sort()).toEqual([...expected].sort())
  })
})
