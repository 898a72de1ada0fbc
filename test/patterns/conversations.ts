import type { Conversation } from './conversation.ts'
import { COMPLAINTS, REDELIVERIES, STAFF_COMPLAINTS, TRACKS } from './conversations-road.ts'
import { BOOKINGS, ORDERS } from './conversations-sending.ts'

const QUOTES: readonly Conversation[] = [
  {
    flow: 'quote',
    language: 'zh',
    variant: 'express',
    lines: [
      ['寄快递多少钱', 'origin'],
      ['深圳', 'destination'],
      ['北京', 'goods.weight'],
      ['5公斤', 'confirm'],
      ['不用了', null],
    ],
    givesUp: '算了，不问价了',
    corrections: [
      { slot: 'origin', said: '发货地改成广州', value: { city: '广州市' }, stored: { quote: { status: 'given' } } },
      { slot: 'destination', said: '收件改成上海吧', value: { city: '上海市' } },
      { slot: 'goods.weight', said: '不对，是8公斤', value: 8, stored: { quote: { totalFen: 7400 } } },
    ],
  },
  {
    flow: 'quote',
    language: 'en',
    variant: 'express',
    lines: [
      ['how much is it to send a parcel', 'origin'],
      ['Shenzhen', 'destination'],
      ['Beijing', 'goods.weight'],
      ['5 kg', 'confirm'],
      ['no thanks', null],
    ],
    givesUp: 'never mind, forget the price',
    corrections: [
      { slot: 'destination', said: 'change the destination to Shanghai', value: { city: '上海市' } },
      { slot: 'goods.weight', said: 'no, it is 8 kg', value: 8, stored: { quote: { totalFen: 7400 } } },
    ],
  },
  {
    flow: 'quote',
    language: 'zh',
    variant: 'freight',
    lines: [
      ['深圳寄北京60公斤多少钱', 'goods.volume'],
      ['0.5立方', 'confirm'],
      ['不用了', null],
    ],
    givesUp: '不问了',
    corrections: [{ slot: 'goods.weight', said: '重量改成80公斤', value: 80 }],
  },
  {
    flow: 'quote',
    language: 'en',
    variant: 'freight',
    lines: [
      ['Shenzhen to Beijing, 60 kg, how much?', 'goods.volume'],
      ['0.5 cubic metres', 'confirm'],
      ['no thanks', null],
    ],
    givesUp: 'never mind',
    corrections: [{ slot: 'goods.weight', said: 'change the weight to 80 kg', value: 80 }],
  },
  {
    flow: 'quote',
    language: 'zh',
    variant: 'by a person',
    lines: [
      ['新加坡寄深圳5公斤多少钱', 'contact.phone'],
      ['13811112222', null],
    ],
    givesUp: '算了，不问了',
  },
  {
    flow: 'quote',
    language: 'en',
    variant: 'by a person',
    lines: [
      ['Singapore to Shenzhen, 5 kg, how much?', 'contact.phone'],
      ['13811112222', null],
    ],
    givesUp: 'never mind',
  },
]

/** The table: a new flow adds its rows here, and every pattern is tried at each of its steps. */
export const CONVERSATIONS: readonly Conversation[] = [
  ...QUOTES,
  ...ORDERS,
  ...TRACKS,
  ...COMPLAINTS,
  ...STAFF_COMPLAINTS,
  ...REDELIVERIES,
  ...BOOKINGS,
]
