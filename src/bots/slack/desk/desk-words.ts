import type { CaseKind, Priority, TeamKey } from '../../../domain/cases/case.ts'
import type { EscalationTrigger } from '../../../domain/company/company.ts'
import type { Tier } from '../../../domain/customers/customer.ts'
import type { Bilingual } from '../../../domain/language.ts'

/** What stands on a card, in its thread and in what is told to one person only. */
export const deskWords = {
  waiting: { zh: '等待接入', en: 'Waiting' },
  taken: { zh: '正在处理', en: 'Taken' },
  case_open: { zh: '工单处理中', en: 'Case open' },
  moved: { zh: '已转出', en: 'Moved' },
  done: { zh: '已结束', en: 'Done' },
  customer: { zh: '客户', en: 'Customer' },
  why: { zh: '原因', en: 'Why' },
  due: { zh: '最晚答复', en: 'Answer by' },
  noDue: { zh: '无时限', en: 'no clock' },
  case: { zh: '工单', en: 'Case' },
  owner: { zh: '负责人', en: 'Owner' },
  nobody: { zh: '还没有人接', en: 'nobody yet' },
  bot: { zh: '机器人', en: 'Bot' },
  system: { zh: '系统', en: 'System' },
  note: { zh: '内部备注', en: 'Note' },
  recalled: { zh: '（已撤回）', en: '(taken back)' },
  verified: { zh: '已核实', en: 'verified' },
  snoozed: { zh: '稍后提醒', en: 'Snoozed until' },
  awake: { zh: '到时间了，请处理', en: 'It is time; please look at it' },
  claim: { zh: '接入', en: 'Claim' },
  transfer: { zh: '转交', en: 'Transfer' },
  resolve: { zh: '解决', en: 'Resolve' },
  snooze: { zh: '稍后', en: 'Snooze' },
  console: { zh: '打开客服台', en: 'Open console' },
  submit: { zh: '确定', en: 'Submit' },
  cancel: { zh: '取消', en: 'Cancel' },
  team: { zh: '转给', en: 'To' },
  memo: { zh: '交接说明', en: 'What they have to know' },
  summary: { zh: '处理结果', en: 'What was done' },
  until: { zh: '什么时候提醒', en: 'Remind at' },
  how: {
    zh: '在这条消息下回复，客户就会收到；以 // 开头的是内部备注，客户看不到。',
    en: 'Reply in this thread to write to the customer; a line that begins with // is a note that only colleagues see.',
  },
  stranger: {
    zh: '您的 Slack 账号还没有对应到客服账号，请联系管理员。',
    en: 'Your Slack account is not matched with a desk login yet. Please ask an administrator.',
  },
  noEdit: {
    zh: '已经发给客户的话不会跟着修改或删除。需要更正，请再发一条。',
    en: 'What went to the customer is neither changed nor deleted there. To correct it, write once more.',
  },
  failed: { zh: '系统暂时连不上，请稍后再试。', en: 'The system cannot be reached just now. Please try again.' },
  badFile: { zh: '这个文件没有发给客户：', en: 'This file was not sent to the customer: ' },
} as const satisfies Readonly<Record<string, Bilingual>>

export const teamNames: Readonly<Record<TeamKey, Bilingual>> = {
  front: { zh: '前台', en: 'Front desk' },
  complaint: { zh: '投诉', en: 'Complaints' },
  claims: { zh: '理赔', en: 'Claims' },
  vip: { zh: '大客户', en: 'Key accounts' },
  dispatch: { zh: '调度', en: 'Dispatch' },
  supervisor: { zh: '主管', en: 'Supervisors' },
  manager: { zh: '经理', en: 'Managers' },
}

export const tierNames: Readonly<Record<Tier, Bilingual>> = {
  key: { zh: '钻石客户', en: 'key account' },
  gold: { zh: '金牌', en: 'gold' },
  silver: { zh: '银牌', en: 'silver' },
}

export const priorityMarks: Readonly<Record<Priority, string>> = { normal: '🔔', high: '🟠', urgent: '🔴' }

export const caseNames: Readonly<Record<CaseKind, Bilingual>> = {
  hand_over: { zh: '转人工', en: 'hand-over' },
  complaint: { zh: '投诉', en: 'complaint' },
  claim: { zh: '理赔', en: 'claim' },
  quote: { zh: '报价', en: 'quote' },
  change: { zh: '改单', en: 'change' },
  redelivery: { zh: '二次派送', en: 'redelivery' },
  exception: { zh: '异常', en: 'exception' },
  incident: { zh: '突发事件', en: 'incident' },
}

/** Why people were called, by what called them. */
export const reasonNames: Readonly<Record<EscalationTrigger, Bilingual>> = {
  asks_person: { zh: '客户要求人工', en: 'asks for a person' },
  strong_anger: { zh: '情绪激动', en: 'angry' },
  legal_threat: { zh: '提到投诉渠道或法律', en: 'speaks of authorities or the law' },
  safety: { zh: '安全事件', en: 'safety' },
  complaint_goods: { zh: '货损货差', en: 'goods lost or damaged' },
  complaint_other: { zh: '投诉', en: 'complaint' },
  amount_over_limit: { zh: '金额超出权限', en: 'amount beyond authority' },
  amount_over_supervisor: { zh: '金额超出主管权限', en: 'amount beyond the supervisor' },
  not_understood: { zh: '机器人没听懂', en: 'not understood' },
  identity_locked: { zh: '身份核验未通过', en: 'identity not proven' },
  quote_person: { zh: '需要人工报价', en: 'needs a price by a person' },
  change_after_pickup: { zh: '揽收后改单', en: 'change after pickup' },
  redelivery: { zh: '二次派送', en: 'redelivery' },
  queue_unanswered: { zh: '排队无人接', en: 'nobody took the chat' },
  complaint_unanswered: { zh: '投诉超时未答', en: 'complaint not answered' },
  pickup_missed: { zh: '揽收超时', en: 'pickup missed' },
  fault: { zh: '系统故障', en: 'fault' },
}
