import type { ConversationDetail, ConversationRow } from '../../src/domain/desk/desk-views.ts'
import { accounts, at, cardOf, caseOf, customerOf, type Line, shipments, transcript, waitingQuote } from './fake-desk-data.ts'
import { smallChats } from './fake-desk-small-chats.ts'

export interface Chat {
  readonly row: Partial<ConversationRow> & Pick<ConversationRow, 'id' | 'customerName' | 'owner'>
  readonly lines: readonly Line[]
  readonly rest: Omit<ConversationDetail, 'row' | 'entries' | 'hasOlder' | 'language' | 'dialogue'> & {
    readonly dialogue?: ConversationDetail['dialogue']
    readonly language?: 'zh' | 'en'
  }
}

const noDialogue = { flow: null, slot: null, slots: {}, parked: [] }

function damaged(now: Date): Chat {
  const complaint = caseOf(now, {
    number: 'GD202611220001',
    kind: 'claim',
    team: 'claims',
    conversationId: 'c1',
    priority: 'high',
    reason: '外包装破损，要求赔偿 ¥800.00',
    summary: '破损 · SD2400112300018 · 陶瓷茶具 · 索赔 ¥800.00',
    waybill: 'SD2400112300018',
    amountFen: 80_000,
    dueAt: at(now, 38),
    openedAt: at(now, -22),
    complaint: {
      kind: 'damaged',
      waybill: 'SD2400112300018',
      amountFen: 80_000,
      request: '赔偿 800 元',
      evidence: ['photo.png'],
      firstStatement: {
        text: '箱子压扁了，里面的茶具碎了四个杯子',
        goodsName: '陶瓷茶具',
        brand: '景和',
        spec: '八件套',
        pieces: 1,
        valueFen: 120_000,
        statedAt: at(now, -24),
      },
    },
    history: [
      { at: at(now, -22), by: 'bot', what: 'opened', words: '登记投诉，转理赔' },
      { at: at(now, -9), by: 'lin', what: 'note', words: '已请客户补拍面单' },
    ],
  })
  return {
    row: {
      id: 'c1',
      customerName: '李雷',
      owner: 'agent:lin',
      team: 'front',
      priority: 'high',
      reason: '要求人工',
      waitingSince: at(now, -4),
      dueAt: at(now, 6),
      unread: 2,
      verified: true,
    },
    lines: [
      { who: 'c', text: '我收到的茶具碎了！', minutes: -26 },
      { who: 'b', text: '非常抱歉让您遇到这样的事。请告诉我运单号，我马上帮您登记。', minutes: -26 },
      { who: 'c', text: 'SD2400112300018', minutes: -25 },
      { who: 'b', text: '这票由深圳寄往北京。请问是哪一种情况？', choices: ['破损', '少件', '丢失', '其他'], minutes: -25 },
      { who: 'c', text: '破损', minutes: -24 },
      { who: 'c', text: '箱子压扁了，里面的茶具碎了四个杯子', minutes: -24, image: true },
      { who: 'b', text: '已登记，编号 GD202611220001，理赔专员会在约定时间内联系您。', minutes: -22 },
      { who: 'c', text: '转人工，我要和人说', minutes: -14 },
      { who: 's', text: '客户要求人工 → 前台', minutes: -14 },
      { who: 's', text: '林小雨 接入会话', minutes: -12 },
      { who: 'lin', text: '您好，我是林小雨，您的问题由我来跟进。麻烦再拍一张面单的照片，可以吗？', minutes: -11 },
      { who: 'n', text: '客户情绪较急，先安抚。金额超过我的权限，准备提交主管。', minutes: -9 },
      { who: 'c', text: '照片刚才已经发过了', minutes: -4 },
      { who: 'c', text: '我就想知道能不能赔 800', minutes: -4 },
    ],
    rest: {
      customer: cardOf(customerOf('p1', '李雷', { vouched: '139****9001' }), {
        shipments: shipments(now).slice(0, 1),
        enquiries: [
          {
            id: 'e1',
            kind: 'track',
            subject: 'SD2400112300018',
            outcome: 'answered',
            askedAt: at(now, -1500),
            answeredAt: at(now, -1500),
          },
        ],
        earlier: [{ id: 'c9', channel: 'web', startedAt: at(now, -9000), lastText: '好的，谢谢' }],
      }),
      cases: [complaint],
      dialogue: { flow: null, slot: null, slots: {}, parked: ['complaint'] },
    },
  }
}

function quoteWanted(now: Date): Chat {
  const quoteCase = caseOf(now, {
    number: 'GD202611220004',
    kind: 'quote',
    team: 'front',
    conversationId: 'c2',
    reason: '超出机器人报价权限',
    summary: '报价 · 深圳 → 上海 · 1800 kg / 9.6 m³ · 服装',
    quoteNumber: 'BJ202611220003',
    dueAt: at(now, 385),
    openedAt: at(now, -95),
  })
  return {
    row: {
      id: 'c2',
      customerName: '林美',
      owner: 'bot',
      tier: 'gold',
      team: 'front',
      reason: '报价待人工',
      verified: true,
      dueAt: at(now, 385),
    },
    lines: [
      { who: 'c', text: '从深圳宝安发上海浦东，24 件服装，1.8 吨 9.6 方，零担多少钱', minutes: -97 },
      { who: 'b', text: '这批货的价格由专人来报，8 小时内答复您。报价编号 BJ202611220003。', minutes: -95 },
      { who: 'c', text: '好的，尽快', minutes: -94 },
      { who: 'b', text: '收到，有结果马上告诉您。', minutes: -94 },
    ],
    rest: {
      customer: cardOf(customerOf('p2', '林美', { account: accounts[1], vouched: '138****8002' }), {
        quotes: [waitingQuote(now)],
      }),
      cases: [quoteCase],
      dialogue: {
        flow: 'quote',
        slot: null,
        slots: {
          origin: { province: '广东省', city: '深圳市', district: '宝安区' },
          destination: { province: '上海市', city: '上海市', district: '浦东新区' },
          'goods.weight': 1800,
          'goods.volume': 9.6,
          'goods.pieces': 24,
          'goods.name': '服装',
          service: 'ltl',
        },
        parked: [],
      },
    },
  }
}

/** Six chats: mine with a claim, a quote that waits, two in queues, one of a colleague, one with the bot. */
export function chats(now: Date): readonly ConversationDetail[] {
  return [damaged(now), quoteWanted(now), ...smallChats(now)].map(({ row, lines, rest }) => {
    const entries = transcript(now, row.id, lines)
    const last = entries.at(-1)
    return {
      row: {
        channel: 'web',
        tier: null,
        verified: false,
        team: null,
        priority: 'normal',
        reason: null,
        waitingSince: null,
        dueAt: null,
        unread: 0,
        version: 3,
        lastText: last?.text ?? '',
        lastAt: last?.at ?? at(now, 0),
        ...row,
      },
      language: 'zh',
      dialogue: noDialogue,
      hasOlder: false,
      ...rest,
      entries,
    }
  })
}
