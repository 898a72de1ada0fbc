import type { Conversation } from './conversation.ts'

const ORDER_ZH = [
  '我要寄件',
  '寄：丁一 13811112222 深圳市南山区科苑路8号 收：周敏 13922223333 北京市海淀区中关村大街1号',
  '5公斤衣服',
  '寄付',
  '不用保价',
  '确认下单',
]

const ORDER_EN = [
  'I want to send a parcel',
  'from: Ding Yi 13811112222 8 Keyuan Road, Nanshan District, Shenzhen to: Zhou Min 13922223333 1 Zhongguancun Street, Haidian District, Beijing',
  '5 kg clothes',
  'pay at pickup',
  'no insurance',
  'confirm',
]

export const ORDERS: readonly Conversation[] = [
  {
    flow: 'order',
    language: 'zh',
    variant: 'word by word',
    lines: [
      ['我要寄件', 'shipper.name'],
      ['丁一', 'shipper.phone'],
      ['13811112222', 'shipper.address'],
      ['深圳市南山区科苑路8号', 'consignee.name'],
      ['周敏', 'consignee.phone'],
      ['13922223333', 'consignee.address'],
      ['北京市海淀区中关村大街1号', 'goods.name'],
      ['衣服', 'goods.weight'],
      ['5公斤', 'payment'],
      ['寄付', 'insurance'],
      ['不用保价', 'confirm'],
      ['确认下单', null],
    ],
    givesUp: '不寄了',
    corrections: [
      { slot: 'shipper.phone', said: '寄件人电话改成13811115555', value: '13811115555' },
      { slot: 'consignee.name', said: '收件人改成王小明', value: '王小明', stored: { order: { consignee: { name: '王小明' } } } },
      { slot: 'consignee.phone', said: '收件人电话改成13922225555', value: '13922225555' },
      {
        slot: 'consignee.address',
        said: '收件地址改成上海市浦东新区世纪大道1号',
        value: { city: '上海市', district: '浦东新区' },
        stored: { order: { consignee: { address: { city: '上海市' } } } },
      },
      { slot: 'goods.weight', said: '重量改成8公斤', value: 8, stored: { order: { totalFen: 7400, goods: { weightKg: 8 } } } },
      { slot: 'payment', said: '付款方式改成到付', value: 'collect', stored: { order: { payment: 'collect' } } },
    ],
  },
  {
    flow: 'order',
    language: 'en',
    variant: 'word by word',
    lines: [
      ['I want to send a parcel', 'shipper.name'],
      ['Ding Yi', 'shipper.phone'],
      ['13811112222', 'shipper.address'],
      ['8 Keyuan Road, Nanshan District, Shenzhen', 'consignee.name'],
      ['Zhou Min', 'consignee.phone'],
      ['13922223333', 'consignee.address'],
      ['1 Zhongguancun Street, Haidian District, Beijing', 'goods.name'],
      ['clothes', 'goods.weight'],
      ['5 kg', 'payment'],
      ['pay at pickup', 'insurance'],
      ['no insurance', 'confirm'],
      ['confirm', null],
    ],
    givesUp: 'cancel this order',
    corrections: [
      { slot: 'consignee.phone', said: "change the receiver's phone to 13922225555", value: '13922225555' },
      { slot: 'goods.weight', said: 'change the weight to 8 kg', value: 8, stored: { order: { totalFen: 7400 } } },
      { slot: 'payment', said: 'change payment to collect', value: 'collect', stored: { order: { payment: 'collect' } } },
    ],
  },
  {
    flow: 'order',
    language: 'zh',
    variant: 'pasted',
    lines: [
      [ORDER_ZH[0] ?? '', 'shipper.name'],
      [ORDER_ZH[1] ?? '', 'goods.name'],
      [ORDER_ZH[2] ?? '', 'payment'],
      ['到付', 'insurance'],
      ['需要保价', 'insurance.value'],
      ['3000', 'confirm'],
      ['确认下单', null],
    ],
    givesUp: '算了不寄了',
    corrections: [
      { slot: 'insurance.value', said: '声明价值改成5000元', value: 500_000, stored: { order: { insuredFen: 500_000 } } },
    ],
  },
  {
    flow: 'order',
    language: 'en',
    variant: 'pasted',
    lines: [
      [ORDER_EN[0] ?? '', 'shipper.name'],
      [ORDER_EN[1] ?? '', 'goods.name'],
      [ORDER_EN[2] ?? '', 'payment'],
      ['collect', 'insurance'],
      ['insure it', 'insurance.value'],
      ['3000', 'confirm'],
      ['place the order', null],
    ],
    givesUp: 'never mind, I do not want to send it',
  },
]

const AT_A_PRICE: readonly Conversation[] = [
  {
    flow: 'order',
    language: 'zh',
    variant: 'at a price',
    before: ['深圳寄北京，5公斤衣服多少钱'],
    isSeeded: true,
    lines: [
      ['下单', 'shipper.name'],
      ['丁一 13811112222 深圳市南山区科苑路8号', 'consignee.name'],
      ['周敏 13922223333 北京市海淀区中关村大街1号', 'payment'],
      ['寄付', 'insurance'],
      ['不用保价', 'confirm'],
      ['确认下单', null],
    ],
    givesUp: '不寄了',
    corrections: [{ slot: 'goods.weight', said: '重量改成8公斤', value: 8, stored: { order: { totalFen: 7400 } } }],
  },
  {
    flow: 'order',
    language: 'en',
    variant: 'at a price',
    before: ['Shenzhen to Beijing, 5 kg of clothes, how much?'],
    isSeeded: true,
    lines: [
      ['order now', 'shipper.name'],
      ['Ding Yi 13811112222 8 Keyuan Road, Nanshan District, Shenzhen', 'consignee.name'],
      ['Zhou Min 13922223333 1 Zhongguancun Street, Haidian District, Beijing', 'payment'],
      ['pay at pickup', 'insurance'],
      ['no insurance', 'confirm'],
      ['confirm', null],
    ],
    givesUp: 'cancel this order',
  },
]

export const BOOKINGS: readonly Conversation[] = [
  ...AT_A_PRICE,
  {
    flow: 'change',
    language: 'zh',
    variant: 'by button',
    before: ORDER_ZH,
    lines: [
      ['改订单', 'field'],
      ['收件电话', 'consignee.phone'],
      ['13922225555', 'confirm'],
      ['确认修改', null],
    ],
    givesUp: '不改了',
    corrections: [{ slot: 'consignee.phone', said: '不对，是13922226666', value: '13922226666' }],
  },
  {
    flow: 'change',
    language: 'en',
    variant: 'by button',
    before: ORDER_EN,
    lines: [
      ['change my order', 'field'],
      ['Consignee phone', 'consignee.phone'],
      ['13922225555', 'confirm'],
      ['Make the change', null],
    ],
    givesUp: 'never mind, leave it',
    corrections: [{ slot: 'consignee.phone', said: 'no, it is 13922226666', value: '13922226666' }],
  },
  {
    flow: 'cancel',
    language: 'zh',
    variant: 'the only order',
    before: ORDER_ZH,
    lines: [
      ['取消订单', 'confirm'],
      ['确认取消', null],
    ],
    givesUp: '算了，不取消了',
  },
  {
    flow: 'cancel',
    language: 'en',
    variant: 'the only order',
    before: ORDER_EN,
    lines: [
      ['cancel my order', 'confirm'],
      ['yes, cancel it', null],
    ],
    givesUp: 'no, keep it',
  },
]
