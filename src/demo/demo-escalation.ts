import type { EscalationClock, EscalationRule, EscalationTrigger } from '../domain/company/company.ts'

const clock = (minutes: number): EscalationClock => ({ minutes, runs: 'clock' })
const working = (minutes: number): EscalationClock => ({ minutes, runs: 'working' })

type Shipped = Omit<EscalationRule, 'key' | 'trigger' | 'atAnyHour' | 'vip'> & Partial<Pick<EscalationRule, 'atAnyHour' | 'vip'>>

function rule(trigger: EscalationTrigger, shipped: Shipped): EscalationRule {
  return { key: trigger, trigger, atAnyHour: false, vip: null, ...shipped }
}

/** Key accounts go to the VIP team instead of the front and the complaint desk. */
const vip = { team: 'vip', priority: 'high' } as const
const vipInQueue = { ...vip, clock: working(1) }

export const demoEscalation: readonly EscalationRule[] = [
  rule('asks_person', {
    caseKind: 'hand_over',
    team: 'front',
    priority: 'normal',
    chat: 'queue',
    clock: working(3),
    words: {
      zh: '好的，正在为您转接人工客服，请稍等。',
      en: 'Of course. I am passing you on to a colleague, one moment please.',
    },
    vip: vipInQueue,
  }),
  rule('not_understood', {
    caseKind: 'hand_over',
    team: 'front',
    priority: 'normal',
    chat: 'queue',
    clock: working(3),
    words: {
      zh: '抱歉，我没能理解您的意思，这就请人工客服来帮您。',
      en: 'Sorry, I have not understood you. A colleague will take over and help.',
    },
    vip: vipInQueue,
  }),
  rule('complaint_goods', {
    caseKind: 'claim',
    team: 'claims',
    priority: 'high',
    chat: 'bot',
    clock: working(240),
    words: {
      zh: '非常抱歉给您带来了损失，已为您登记并转交理赔专员处理。',
      en: 'We are very sorry about your loss. It is registered and with our claims desk now.',
    },
  }),
  rule('complaint_other', {
    caseKind: 'complaint',
    team: 'complaint',
    priority: 'normal',
    chat: 'bot',
    clock: working(240),
    words: {
      zh: '非常抱歉给您带来了不好的体验，已为您登记并转交投诉专员处理。',
      en: 'We are very sorry about this. It is registered and with our complaint desk now.',
    },
    vip,
  }),
  rule('amount_over_limit', {
    caseKind: 'same',
    team: 'supervisor',
    priority: 'high',
    chat: 'queue',
    clock: clock(2880),
    words: {
      zh: '您提出的金额需要主管处理，已为您升级给客服主管。',
      en: 'The amount you claim is for our supervisor to decide; your case has been passed up.',
    },
  }),
  rule('amount_over_supervisor', {
    caseKind: 'same',
    team: 'manager',
    priority: 'high',
    chat: 'queue',
    clock: clock(2880),
    words: {
      zh: '您提出的金额需要经理处理，已为您升级给客服经理。',
      en: 'The amount you claim is for our manager to decide; your case has been passed up.',
    },
  }),
  rule('legal_threat', {
    caseKind: 'complaint',
    team: 'supervisor',
    priority: 'urgent',
    chat: 'queue',
    clock: working(240),
    words: {
      zh: '非常抱歉让您失望了。您的问题我们非常重视，已直接转交客服主管处理。',
      en: 'We are very sorry to have let you down. We take this seriously: our supervisor is taking it over now.',
    },
  }),
  rule('strong_anger', {
    caseKind: 'complaint',
    team: 'complaint',
    priority: 'high',
    chat: 'queue',
    clock: working(240),
    words: {
      zh: '真的很抱歉让您这么着急，已请投诉专员优先为您处理。',
      en: 'I am truly sorry for the trouble. Our complaint desk will see to it first.',
    },
    vip,
  }),
  rule('safety', {
    caseKind: 'incident',
    team: 'supervisor',
    priority: 'urgent',
    chat: 'queue',
    clock: clock(3),
    words: {
      zh: '请先保证人身安全，远离现场；如有人受伤或起火，请立即拨打120、119。已紧急通知主管。',
      en: 'Please keep yourself safe and stay away from the goods; call 120 or 119 at once if anyone is hurt or there is a fire. Our supervisor has been alerted.',
    },
    atAnyHour: true,
  }),
  rule('quote_person', {
    caseKind: 'quote',
    team: 'front',
    priority: 'normal',
    chat: 'bot',
    clock: clock(480),
    words: {
      zh: '这票货需要同事为您核价，8小时内给您答复。',
      en: 'A colleague has to work out this price; you will have an answer within 8 hours.',
    },
    vip,
  }),
  rule('change_after_pickup', {
    caseKind: 'change',
    team: 'front',
    priority: 'normal',
    chat: 'bot',
    clock: working(60),
    words: {
      zh: '货物已经取走，修改需要同事处理，已为您登记。',
      en: 'The goods have been picked up, so a colleague has to make this change. It is registered.',
    },
    vip,
  }),
  rule('redelivery', {
    caseKind: 'redelivery',
    team: 'front',
    priority: 'normal',
    chat: 'bot',
    clock: working(60),
    words: {
      zh: '已为您登记二次派送，同事会尽快安排。',
      en: 'Your redelivery is registered; a colleague will arrange it shortly.',
    },
    vip,
  }),
  rule('identity_locked', {
    caseKind: 'hand_over',
    team: 'front',
    priority: 'normal',
    chat: 'queue',
    clock: working(3),
    words: {
      zh: '为保护个人信息，这票运单暂时不能在这里核对，可以请人工客服帮您。',
      en: 'To protect personal data I can no longer check this waybill here; a colleague can help you.',
    },
    vip: vipInQueue,
  }),
  rule('queue_unanswered', {
    caseKind: 'same',
    team: 'supervisor',
    priority: 'high',
    chat: 'queue',
    clock: working(3),
    words: {
      zh: '抱歉让您久等了，目前咨询较多，已提醒客服主管尽快为您安排。',
      en: 'Sorry to keep you waiting: it is busy at the moment. The team leader has been told to find somebody for you.',
    },
    vip: { team: 'supervisor', priority: 'high', clock: working(1) },
  }),
  rule('complaint_unanswered', {
    caseKind: 'same',
    team: 'supervisor',
    priority: 'high',
    chat: 'bot',
    clock: working(60),
    words: {
      zh: '抱歉，您的投诉没有按时答复，已升级给客服主管跟进。',
      en: 'Sorry, your complaint was not answered in time. Our supervisor is following it up now.',
    },
  }),
  rule('pickup_missed', {
    caseKind: 'exception',
    team: 'dispatch',
    priority: 'high',
    chat: 'bot',
    clock: working(60),
    words: {
      zh: '抱歉，您的订单没有按承诺时间取件，已催促调度尽快安排。',
      en: 'Sorry, your goods were not picked up by the promised time. Dispatch has been told to hurry.',
    },
  }),
  rule('fault', {
    caseKind: 'hand_over',
    team: 'front',
    priority: 'normal',
    chat: 'queue',
    clock: working(3),
    words: {
      zh: '抱歉，系统刚才出了点问题，已请人工客服来帮您。',
      en: 'Sorry, something went wrong on our side. A colleague will help you.',
    },
    vip: vipInQueue,
  }),
]
