import type { Conversation } from './conversation.ts'

export const TRACKS: readonly Conversation[] = [
  {
    flow: 'track',
    language: 'zh',
    variant: 'by number',
    lines: [
      ['查快递', 'waybill'],
      ['SD2400112300018', null],
    ],
    givesUp: '不查了',
  },
  {
    flow: 'track',
    language: 'en',
    variant: 'by number',
    lines: [
      ['track my parcel', 'waybill'],
      ['SD2400112300018', null],
    ],
    givesUp: 'never mind',
  },
  {
    flow: 'track',
    language: 'zh',
    variant: 'with proof',
    lines: [
      ['SD2400112300025到哪了，快递员电话多少', 'verify.tail'],
      ['9002', null],
    ],
    givesUp: '不查了',
  },
  {
    flow: 'track',
    language: 'en',
    variant: 'with proof',
    lines: [
      ["where is SD2400112300025? I need the courier's phone", 'verify.tail'],
      ['9002', null],
    ],
    givesUp: 'never mind',
  },
  {
    flow: 'pod',
    language: 'zh',
    variant: 'by number',
    lines: [
      ['回单回来了吗', 'waybill'],
      ['SD2400112300032', null],
    ],
    givesUp: '算了',
  },
  {
    flow: 'pod',
    language: 'en',
    variant: 'by number',
    lines: [
      ['proof of delivery', 'waybill'],
      ['SD2400112300032', null],
    ],
    givesUp: 'never mind',
  },
  {
    flow: 'track',
    language: 'zh',
    variant: 'by phone',
    lines: [
      ['我的快递到哪了', 'waybill'],
      ['13900139001', null],
    ],
    givesUp: '不查了',
  },
]

export const COMPLAINTS: readonly Conversation[] = [
  {
    flow: 'complaint',
    language: 'zh',
    variant: 'damage',
    lines: [
      ['我要投诉', 'kind'],
      ['破损', 'description'],
      ['花瓶碎了', 'waybill'],
      ['SD2400112300025', 'goods.value'],
      ['300元', 'confirm'],
      ['提交', null],
    ],
    givesUp: '不投诉了',
    corrections: [
      { slot: 'goods.value', said: '价值改成800元', value: 80_000, stored: { case: { amountFen: 80_000 } } },
      {
        slot: 'waybill',
        said: '单号改成SD2400112300018',
        value: 'SD2400112300018',
        stored: { case: { waybill: 'SD2400112300018' } },
      },
    ],
  },
  {
    flow: 'complaint',
    language: 'en',
    variant: 'damage',
    lines: [
      ['I want to complain', 'kind'],
      ['damaged', 'description'],
      ['it arrived broken', 'waybill'],
      ['SD2400112300025', 'goods.name'],
      ['a vase', 'goods.value'],
      ['300 yuan', 'confirm'],
      ['submit', null],
    ],
    givesUp: 'forget the complaint',
    corrections: [
      { slot: 'goods.value', said: 'change the value to 800 yuan', value: 80_000, stored: { case: { amountFen: 80_000 } } },
    ],
  },
]

export const STAFF_COMPLAINTS: readonly Conversation[] = [
  {
    flow: 'complaint',
    language: 'zh',
    variant: 'attitude',
    lines: [
      ['我要投诉', 'kind'],
      ['服务态度', 'description'],
      ['快递员送件的时候骂人', 'confirm'],
      ['提交', null],
    ],
    givesUp: '不投诉了',
  },
  {
    flow: 'complaint',
    language: 'en',
    variant: 'attitude',
    lines: [
      ['I want to complain', 'kind'],
      ['Service attitude', 'description'],
      ['the courier shouted at me', 'confirm'],
      ['submit', null],
    ],
    givesUp: 'forget the complaint',
  },
]

export const REDELIVERIES: readonly Conversation[] = [
  {
    flow: 'redeliver',
    language: 'zh',
    variant: 'after tracking',
    before: ['SD2400112300049到哪了'],
    lines: [
      ['安排重新派送', 'time'],
      ['明天上午', 'confirm'],
      ['确认', null],
    ],
    givesUp: '算了不用派了',
  },
  {
    flow: 'redeliver',
    language: 'zh',
    variant: 'by number',
    lines: [
      ['安排重新派送', 'waybill'],
      ['SD2400112300049', 'time'],
      ['明天下午', 'confirm'],
      ['确认', null],
    ],
    givesUp: '算了不用派了',
    corrections: [{ slot: 'time', said: '改成明天上午', value: { from: '2026-11-24T08:00:00+08:00' } }],
  },
  {
    flow: 'redeliver',
    language: 'en',
    variant: 'by number',
    lines: [
      ['please redeliver my parcel', 'waybill'],
      ['SD2400112300049', 'time'],
      ['tomorrow afternoon', 'confirm'],
      ['confirm', null],
    ],
    givesUp: 'never mind',
    corrections: [{ slot: 'time', said: 'change it to tomorrow morning', value: { from: '2026-11-24T08:00:00+08:00' } }],
  },
]
