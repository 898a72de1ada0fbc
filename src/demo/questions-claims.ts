import type { CompanyQuestion } from '../domain/company/company.ts'

/** Complaints, claims and what they are based on. */
export const claimQuestions: readonly CompanyQuestion[] = [
  {
    key: 'compensation-basis',
    ask: {
      zh: [
        '丢了怎么赔',
        '弄丢了赔多少',
        '损坏怎么赔偿',
        '赔偿标准是什么',
        '如果坏了赔不赔',
        '按什么价格赔',
        '理赔是按原价吗',
        '要是快递摔坏了你们管不管',
        '不保价丢了赔多少',
        '坏了怎么办赔吗',
        '弄坏了你们负责吗',
        '丢失赔付标准',
        '万一碎了赔多少钱',
        '没保价坏了怎么赔',
        '赔偿上限多少',
        '最多赔多少',
      ],
      en: [
        'How do you compensate a lost parcel?',
        'What do you pay if it is damaged?',
        'Compensation rules',
        'On what basis do you compensate?',
        'How much would I get if it is lost?',
        'what if you lose my parcel',
        'who pays if it breaks',
        'do you pay for damage',
      ],
    },
    answer: {
      zh: '按货物的实际价值核定：运费寄件人付的按进货价，收件人付的按售价，凭发票、购买凭证、装箱单或交易记录证明；间接损失不赔。以您第一次说明的品名、数量和价值为准。',
      en: 'By the proven value of the goods: the purchase price when the sender paid the freight, the selling price when the receiver did, shown by invoice, receipt, packing list or payment record. Consequential loss is not covered. What you state first is the basis.',
    },
  },
  {
    key: 'claim-steps',
    ask: {
      zh: [
        '理赔流程是什么',
        '理赔要多久',
        '赔款什么时候到账',
        '理赔需要几天',
        '怎么申请理赔',
        '理赔分几步',
        '理赔多久到账',
        '赔偿多久能拿到',
        '理赔怎么走流程',
      ],
      en: [
        'What is the claims process?',
        'How long does a claim take?',
        'When is compensation paid?',
        'How do I make a claim?',
        'Steps of a claim',
        'how long does a claim take',
      ],
    },
    answer: {
      zh: '在这里登记后：3 个工作日内核实初步证据，5 个工作日内提出赔偿方案，超权限的 10 个工作日内上报审批，最迟从事故起两个月内赔付。要申请直接说“投诉”就行。',
      en: 'Once registered here: preliminary evidence within 3 working days, a proposal within 5, passed upward within 10 when it is beyond authority, and payment within two months of the accident. To begin, say "complain".',
    },
  },
  {
    key: 'claim-papers',
    ask: {
      zh: [
        '理赔需要什么材料',
        '索赔要提供哪些凭证',
        '没有发票能赔吗',
        '需要拍照吗理赔',
        '怎么证明货物价值',
        '理赔要什么材料',
        '赔偿需要提供什么',
        '要发票才赔吗',
      ],
      en: [
        'Which papers do I need for a claim?',
        'What evidence is required?',
        'Can I claim without an invoice?',
        'How do I prove the value?',
        'what papers do I need for a claim',
      ],
    },
    answer: {
      zh: '请准备：外包装和破损处的照片，证明价值的发票、购买凭证、装箱单或交易记录（有一样就行），以及运单号。物品和包装先保留好。',
      en: 'Photos of the packaging and the damage, one proof of value (invoice, receipt, packing list or payment record) and the waybill number. Please keep the goods and the packaging.',
    },
  },
  {
    key: 'complaint-times',
    ask: {
      zh: [
        '投诉多久有结果',
        '投诉几天处理',
        '投诉后多长时间回复',
        '投诉处理时限',
        '投诉流程',
        '投诉多久有人处理',
        '投诉了几天回复',
      ],
      en: [
        'How long does a complaint take?',
        'When do I get an answer to my complaint?',
        'Complaint handling time',
        'What happens after I complain?',
        'how long does a complaint take',
      ],
    },
    answer: {
      zh: '金额在 ¥500.00 以内的 4 小时内处理（按专员的工作时间算），其余 2 天内答复；登记后马上给您编号，结果会发在这里。',
      en: 'Up to ¥500.00 within 4 hours of the desk’s working time, all others within 2 days. You get a number at once and the result here in the chat.',
    },
  },
  {
    key: 'delay-compensation',
    ask: {
      zh: [
        '晚到了赔钱吗',
        '延误怎么赔',
        '超时送达有补偿吗',
        '快递迟到能退运费吗',
        '间接损失赔不赔',
        '晚到赔不赔',
        '迟到了有没有补偿',
        '延误给退钱吗',
      ],
      en: [
        'Do you pay for delays?',
        'Compensation for late delivery',
        'Is there a refund when it is late?',
        'Are consequential losses covered?',
        'do you refund late deliveries',
        'late delivery compensation',
      ],
    },
    answer: {
      zh: '延误造成的间接损失（误工、错过销售等）不赔。延误件请说“投诉”登记，专员查清原因后按规定给您答复，我不能先答应补偿。',
      en: 'Consequential loss (lost work, missed sales) is not covered. Please register a delay with "complain": the desk finds the cause and answers you; I cannot promise a compensation beforehand.',
    },
  },
  {
    key: 'who-decides',
    ask: {
      zh: ['你能决定赔多少吗', '客服可以赔多少钱', '赔偿谁说了算', '机器人能赔钱吗'],
      en: ['Can you decide the compensation?', 'Who decides how much is paid?', 'How much may an agent pay?'],
    },
    answer: {
      zh: '我不能决定赔偿。专员可以处理 ¥500.00 以内的，主管 ¥2,000.00 以内，再高由经理决定；我会按金额直接交给对应的人。',
      en: 'I cannot decide it. An agent may settle up to ¥500.00, a supervisor up to ¥2,000.00, and the manager beyond; I pass it to the right one by the amount.',
    },
  },
  {
    key: 'exemptions',
    ask: {
      zh: ['什么情况不赔', '免责条款', '哪些损失你们不负责', '自己买了保险还赔吗', '不可抗力怎么算'],
      en: [
        'When do you not pay?',
        'Exemptions from liability',
        'What is not covered?',
        'I have my own insurance, do you still pay?',
      ],
    },
    answer: {
      zh: '间接损失不赔；您已自行投保、且损失不是我们造成的（如已报警的盗窃、非我方引起的火灾），按约定可以免责。具体由理赔专员核定。',
      en: 'Consequential loss is not covered; and as agreed, not goods that you insured yourself when the loss is not our fault (theft with a police report, a fire we did not cause). The claims desk decides each case.',
    },
  },
]
