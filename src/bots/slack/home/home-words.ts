import type { CaseKind, CaseStatus } from '../../../domain/cases/case.ts'
import type { Bilingual } from '../../../domain/language.ts'

/** What stands on the Home tab and in the forms. */
export const homeWords = {
  send: { zh: '寄件下单', en: 'Send a parcel' },
  quote: { zh: '查运费', en: 'Get a price' },
  submit: { zh: '提交', en: 'Submit' },
  cancel: { zh: '取消', en: 'Cancel' },
  shipments: { zh: '我的快件', en: 'My shipments' },
  cases: { zh: '我的工单', en: 'My cases' },
  noShipments: { zh: '还没有快件。', en: 'No shipments yet.' },
  noCases: { zh: '没有处理中的工单。', en: 'No cases.' },
  hello: {
    zh: '您好，需要寄件、查件或报价，随时发消息给我们。',
    en: 'Hello! Write to us any time to send, track or price a parcel.',
  },
  due: { zh: '最晚答复：', en: 'Answer by: ' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** Fields of the forms, their hints, and what is wrong with them. */
export const formWords = {
  from: { zh: '从哪里寄出', en: 'From' },
  to: { zh: '寄到哪里', en: 'To' },
  place: { zh: '例如：深圳市南山区', en: 'For example: Nanshan, Shenzhen' },
  weight: { zh: '重量（公斤）', en: 'Weight (kg)' },
  goods: { zh: '寄什么', en: 'Goods' },
  sender: { zh: '寄件人姓名', en: "Sender's name" },
  senderPhone: { zh: '寄件人电话', en: "Sender's phone" },
  senderAddress: { zh: '寄件地址', en: 'Pickup address' },
  receiver: { zh: '收件人姓名', en: "Receiver's name" },
  receiverPhone: { zh: '收件人电话', en: "Receiver's phone" },
  receiverAddress: { zh: '收件地址', en: 'Delivery address' },
  badPhone: {
    zh: '请填写 11 位手机号，或带区号的座机。',
    en: 'Please give an 11-digit mobile number, or a landline with its area code.',
  },
  badWeight: { zh: '请填写公斤数，例如 3.5。', en: 'Please give kilograms, for example 3.5.' },
  missing: { zh: '请填写这一项。', en: 'Please fill this in.' },
} as const satisfies Readonly<Record<string, Bilingual>>

/** What a slash command answers to who gave it. */
export const commandWords = {
  taken: { zh: '收到，结果会发到您和我们的私信里。', en: 'Got it. The answer comes in your direct messages with us.' },
  opened: { zh: '请在弹出的表格里填写。', en: 'Please fill in the form.' },
  unknown: {
    zh: '可以用 /track 运单号 查件，用 /quote 查运费。',
    en: 'Use /track with a waybill number, or /quote for a price.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

export const caseKindWords: Readonly<Record<CaseKind, Bilingual>> = {
  hand_over: { zh: '人工服务', en: 'Talk with us' },
  complaint: { zh: '投诉', en: 'Complaint' },
  claim: { zh: '理赔', en: 'Claim' },
  quote: { zh: '报价', en: 'Quote' },
  change: { zh: '改单', en: 'Change' },
  redelivery: { zh: '二次派送', en: 'Redelivery' },
  exception: { zh: '异常', en: 'Exception' },
  incident: { zh: '异常', en: 'Incident' },
}

export const caseStatusWords: Readonly<Record<CaseStatus, Bilingual>> = {
  open: { zh: '处理中', en: 'being worked on' },
  waiting_approval: { zh: '审批中', en: 'waiting for approval' },
  resolved: { zh: '已处理', en: 'done' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
}
