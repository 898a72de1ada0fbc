import { describe, expect, it } from 'vitest'
import { type Asked, read, told } from './told.ts'

const DOOR = { province: '广东省', city: '深圳市', district: '南山区', detail: '科技园1号' }

type Row = readonly [text: string, asked: Asked, commands: readonly string[], slots?: Parameters<typeof read>[2]]

const BESIDE: readonly Row[] = [
  ['我要寄一台冰箱 你们打包要钱吗', '', ['start order', 'set goods.pieces 1', 'set goods.name 冰箱', 'answer_question']],
  ['8公斤 周六派送吗', 'quote/goods.weight', ['set goods.weight 8', 'answer_question']],
  ['寄件 你们晚上几点关门', '', ['start order', 'answer_question']],
  ['SD2400112300018到哪了 丢件怎么赔', '', ['start track', 'set waybill SD2400112300018', 'answer_question']],
  ['到付 你们收微信不', 'order/payment', ['set payment collect', 'answer_question']],
  ['保价怎么收的 那保2000吧', 'quote/insurance', ['set insurance true', 'set insurance.value 200000', 'answer_question']],
  ['where is SD2400112300018 what are your working hours', '', ['start track', 'set waybill SD2400112300018', 'answer_question']],
  ['6 kg is there any discount for companies', 'quote/goods.weight', ['set goods.weight 6', 'answer_question']],
  ['book a courier please do you accept cash', '', ['start order', 'answer_question']],
  [
    'Send 3 kg to Wuhan. Which days do you not pick up?',
    '',
    ['start order', 'set goods.weight 3', 'set consignee.address 武汉市', 'answer_question'],
  ],
  ['寄到南京 大概几天能到', '', ['answer_question']],
]

const TAILS: readonly Row[] = [
  ['可以 下', 'quote/confirm', ['set confirm true']],
  ['这下对了', 'order/confirm', ['set confirm true']],
  ['对 赶紧的', 'complaint/confirm', ['set confirm true']],
  ['嗯 照片等会发', 'complaint/confirm', ['set confirm true']],
  ['都写好了，提交吧', 'order/confirm', ['set confirm true']],
  ['ok go ahead and book it', 'quote/confirm', ['set confirm true']],
  ['不值钱 免了', 'order/insurance', ['set insurance false']],
  ['那我再比比吧 先不弄', 'quote/confirm', ['set confirm false']],
  ['行 知道了 我问下老板再说', 'quote/confirm', ['set confirm false']],
  ['太贵了，不走了', 'quote/confirm', ['cancel this']],
  ['可以，但是电话错了', 'order/confirm', ['correct consignee.phone'], { slots: { 'consignee.phone': '13800138000' } }],
]

const EXTRAS: readonly Row[] = [
  ['那还是寄付', 'order/payment', ['set payment sender']],
  ['寄方付', 'order/payment', ['set payment sender']],
  ['我们公司月底统一结', 'order/payment', ['set payment monthly']],
  ['让收货的出吧', 'order/payment', ['set payment collect']],
  ['let the other side cover the freight', 'order/payment', ['set payment collect']],
  ['make it freight collect', 'order/confirm', ['correct payment collect']],
  ['please collect a 4kg parcel from Nanjing', '', ['start order', 'set goods.weight 4', 'set shipper.address 南京市']],
  ['那还是发物流吧便宜点', 'quote/service', ['set service ltl']],
  ['send it as express', 'quote/insurance', ['set service express']],
  [
    '到付 保2000 明早来取',
    'order/payment',
    ['set payment collect', 'set insurance true', 'set insurance.value 200000', 'set pickup.time 22T08:00–22T12:00'],
  ],
  [
    'how much for 2 kg from Chengdu to Lhasa with 1000 yuan insurance',
    '',
    [
      'start quote',
      'set goods.weight 2',
      'set origin 成都市',
      'set destination 拉萨市',
      'set insurance true',
      'set insurance.value 100000',
    ],
  ],
  [
    '六点以后都行',
    'redeliver/confirm',
    ['correct time 24T18:00–'],
    { slots: { time: { from: '2026-11-24T18:00:00+08:00', to: '2026-11-24T21:00:00+08:00' } } },
  ],
]

const GOODS: readonly Row[] = [
  ['毛衣 大概三公斤', 'order/goods.name', ['set goods.name 毛衣', 'set goods.weight 3']],
  ['打火机不要了 就衣服 3公斤', 'order/goods.name', ['set goods.name 衣服', 'set goods.weight 3']],
  ['我说不寄打火机了 衣服3公斤照寄', 'order/goods.name', ['set goods.name 衣服', 'set goods.weight 3']],
  ['3公斤茶叶5公斤瓷器', 'order/goods.name', ['set goods.weight 8', 'set goods.name 茶叶、瓷器']],
]

const BOOKED: readonly Row[] = [
  ['昨天约的那个件不要来取了 朋友自己过来拿', '', ['start cancel']],
  [
    'SD2400112300018今天不方便 改明天下午来取 顺便收件人电话也换一下',
    '',
    ['start change', 'set waybill SD2400112300018', 'set pickup.time 22T12:00–22T18:00', 'set field consignee.phone'],
  ],
  ['SD2400112300018改派到后天上午', '', ['start redeliver', 'set waybill SD2400112300018', 'set time 23T08:00–23T12:00']],
]

const ENGLISH: readonly Row[] = [
  ['what papers do you need and who do I send them to', '', ['answer_question']],
  ["can I have the driver's number?", '', ['start track']],
  [
    'could you deliver SD2400112300018 to another address, my client moved away',
    '',
    ['start change', 'set waybill SD2400112300018'],
  ],
  ['does it cost anything to cancel?', '', ['answer_question']],
  [
    'a ThinkPad, i have pictures, and i want a full refund',
    'complaint/confirm',
    ['set request i want a full refund', 'set goods.name ThinkPad'],
  ],
  ["the sender's name is just Zhang Wei", 'order/confirm', ['set shipper.name Zhang Wei']],
  [
    'it says SD2400112300032 was delivered but nobody here has it',
    '',
    [
      'start complaint',
      'set kind false_signoff',
      'set waybill SD2400112300032',
      'set description it says SD2400112300032 was delivered but nobody here has it',
    ],
  ],
]

const PASSING: readonly Row[] = [
  [
    '苏小妹 13530301122\n福田振华路8号\n几点能来啊',
    'order/shipper.name',
    ['set shipper.name 苏小妹', 'set shipper.phone 13530301122', 'set shipper.address 深圳市福田区振华路8号'],
  ],
  [
    '唔系 阿丽系厦门嗰箱 南宁嗰箱俾韦姐',
    'order/confirm',
    ['set confirm false'],
    { slots: { 'shipper.address': DOOR, 'consignee.address': DOOR, 'consignee.name': '韦姐', 'consignee.phone': '13611112222' } },
  ],
  ['SD2400112300018', 'cancel/order', ['set waybill SD2400112300018']],
]

const COMPLAINTS: readonly Row[] = [
  ['那就是丢了呗 我要投诉 要赔', 'complaint/description', ['set kind lost', 'set description 那就是丢了呗 我要投诉 要赔']],
  ['说好50块 取件的收了我80', 'complaint/goods.value', ['set goods.value 3000']],
  [
    '价值不是50 是多收了30',
    'complaint/confirm',
    ['set kind price', 'correct goods.value 3000'],
    { slots: { kind: 'price', 'goods.value': 5000 } },
  ],
]

function table(title: string, rows: readonly Row[]): void {
  describe(title, () => {
    it.each(rows.map(([text, asked, commands, more = {}]) => ({ text, asked, commands, more })))(
      '$text (asked: $asked)',
      ({ text, asked, commands, more }) => {
        expect(told(read(text, asked, more))).toEqual(commands)
      },
    )
  })
}

describe('understand, as customers type', () => {
  table('hears a question beside a wish or value', BESIDE)
  table('hears yes, no and a nod with a tail', TAILS)
  table('hears extras and payment in own words', EXTRAS)
  table('tells goods from what stands beside them', GOODS)
  table('hears what is to happen to what is booked', BOOKED)
  table('hears English customers', ENGLISH)
  table('keeps what is known', PASSING)
  table('hears sums and statements of a complaint', COMPLAINTS)
})
