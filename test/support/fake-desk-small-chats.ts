import type { Chat } from './fake-desk-chats.ts'
import { accounts, at, cardOf, caseOf, customerOf, order, shipments } from './fake-desk-data.ts'

/** Short chats: two in queues, one of a colleague, one with the bot. */
export function smallChats(now: Date): readonly Chat[] {
  return [
    {
      row: {
        id: 'c3',
        customerName: '陈海',
        owner: 'queue',
        team: 'vip',
        tier: 'key',
        priority: 'high',
        reason: '要求人工',
        waitingSince: at(now, -7),
        dueAt: at(now, -2),
        unread: 3,
        verified: true,
      },
      lines: [
        { who: 'c', text: '成都那票派送失败了，能不能今天再送一次', minutes: -9 },
        {
          who: 'b',
          text: 'SD2400112300049 昨天 17:50 派送未成功：无人在家，现在成都武侯站。需要我帮您约二次派送吗？',
          choices: ['约二次派送', '转人工'],
          minutes: -9,
        },
        { who: 'c', text: '转人工', minutes: -7 },
        { who: 's', text: '客户要求人工 → 大客户', minutes: -7 },
      ],
      rest: {
        customer: cardOf(customerOf('p3', '陈海', { account: accounts[0], vouched: '138****8001' }), {
          shipments: shipments(now).slice(1),
        }),
        cases: [
          caseOf(now, {
            number: 'GD202611220002',
            kind: 'hand_over',
            team: 'vip',
            conversationId: 'c3',
            reason: '要求人工',
            summary: '二次派送 · SD2400112300049',
            waybill: 'SD2400112300049',
            priority: 'high',
            dueAt: at(now, -2),
          }),
        ],
      },
    },
    {
      row: {
        id: 'c4',
        customerName: '访客 7F2A',
        owner: 'queue',
        team: 'front',
        reason: '两次没听懂',
        waitingSince: at(now, -2),
        dueAt: at(now, 1),
        unread: 1,
      },
      lines: [
        { who: 'c', text: '你们那个东西怎么弄', minutes: -4 },
        {
          who: 'b',
          text: '抱歉没太明白，您是想寄件、查件，还是别的事？',
          choices: ['寄件', '查件', '投诉', '人工'],
          minutes: -4,
        },
        { who: 'c', text: '就是那个啊', minutes: -2 },
      ],
      rest: { customer: cardOf(customerOf('p4', '访客 7F2A')), cases: [] },
    },
    {
      row: {
        id: 'c5',
        customerName: 'Tan Wei',
        owner: 'agent:zhao',
        team: 'vip',
        channel: 'slack',
        reason: '清关问题',
        waitingSince: null,
      },
      lines: [
        { who: 'c', text: 'Hi, my parcel is stuck at customs. What do you need from me?', minutes: -50 },
        { who: 'zhao', text: 'The commercial invoice is missing. Could you send it here?', minutes: -42 },
      ],
      rest: { customer: cardOf(customerOf('p5', 'Tan Wei')), cases: [], language: 'en' },
    },
    {
      row: { id: 'c6', customerName: '张三', owner: 'bot', verified: true },
      lines: [
        { who: 'c', text: '我要寄个快递', minutes: -3 },
        { who: 'b', text: '好的。请把寄件人的姓名、电话和地址发给我，可以一次粘贴。', minutes: -3 },
        { who: 'c', text: '张三 13800138000 深圳市龙岗区坂田街道五和大道118号', minutes: -2 },
        { who: 'b', text: '收到。收件人呢？', minutes: -2 },
      ],
      rest: {
        customer: cardOf(customerOf('p6', '张三', { vouched: '138****8000' }), {
          orders: [order(now, { number: 'DD202611220007', waybill: 'SD2400112300087', status: 'dispatched' })],
        }),
        cases: [],
        dialogue: {
          flow: 'order',
          slot: 'consignee.name',
          slots: {
            'shipper.name': '张三',
            'shipper.phone': '138****8000',
            'shipper.address': { province: '广东省', city: '深圳市', district: '龙岗区', detail: '坂田街道五和大道118号' },
          },
          parked: [],
        },
      },
    },
  ]
}
