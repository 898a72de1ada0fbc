import type { CompanyQuestion } from '../domain/company/company.ts'

/** Paying, accounts, invoices, cash on delivery. */
export const payingQuestions: readonly CompanyQuestion[] = [
  {
    key: 'payment',
    ask: {
      zh: ['怎么付款', '有哪些付款方式', '运费什么时候付', '可以微信支付吗', '寄付还是到付', '运费谁来付'],
      en: ['How can I pay?', 'Payment methods', 'When do I pay the freight?', 'Who pays the freight?', 'Do you take WeChat Pay?'],
    },
    answer: {
      zh: '运费可以寄付（取件时付给快递员）、到付（收件人付），签约客户可以月结。',
      en: 'The sender pays at pickup, or the receiver on delivery (freight collect); account customers may pay monthly.',
    },
  },
  {
    key: 'freight-collect',
    ask: {
      zh: ['可以到付吗', '到付怎么操作', '收件人付运费行吗', '到付对方拒付怎么办', '到付加钱吗'],
      en: [
        'Can the receiver pay?',
        'Do you offer freight collect?',
        'How does collect work?',
        'What if the receiver refuses to pay?',
      ],
    },
    answer: {
      zh: '可以到付，运费一样，下单时选“到付”，送达时由收件人付。收件人不付的话，运费要由寄件人承担。',
      en: 'Yes: choose "collect" when you order and the receiver pays on delivery, the same price. If the receiver does not pay, the freight falls to the sender.',
    },
  },
  {
    key: 'monthly-account',
    ask: {
      zh: ['怎么开通月结', '月结账户如何办理', '公司想签约', '月结需要什么条件', '企业客户怎么合作', '可以按月结算吗'],
      en: ['How do I open a monthly account?', 'Can my company pay monthly?', 'Conditions for a contract', 'Business account'],
    },
    answer: {
      zh: '月结给签约的企业客户，按月运费还有 5% 到 15% 的折扣。想开通请转人工，同事会跟您对接资料。',
      en: 'Monthly payment is for companies with an account, which also get 5 % to 15 % off the freight by volume. A colleague can open one with you.',
    },
  },
  {
    key: 'invoices',
    ask: {
      zh: ['可以开发票吗', '怎么开发票', '电子发票在哪里下载', '专票能开吗', '发票什么时候给', '运费发票抬头'],
      en: ['Can I have an invoice?', 'How do I get a tax invoice?', 'VAT invoice', 'When do I get the receipt for the freight?'],
    },
    answer: {
      zh: '运费可以开发票。请转人工，把抬头、税号、运单号和接收邮箱告诉同事就行；月结客户按账单统一开。',
      en: 'Yes. A colleague issues it: please have the title, tax number, waybill number and e-mail ready. For monthly accounts it follows the statement.',
    },
  },
  {
    key: 'cod',
    ask: {
      zh: ['什么是代收货款', '代收货款怎么收费', '能帮我收货款吗', '货到付款支持吗', '代收手续费多少', '代收的钱什么时候给我'],
      en: [
        'What is COD?',
        'Do you collect payment for goods?',
        'What does cash on delivery cost?',
        'COD fee',
        'When do I get the collected money?',
      ],
    },
    answer: {
      zh: '可以代收货款：送达时向收件人收取货款再转给您，手续费 1%，最低 ¥5.00，下单时写明金额。回款时间请向人工确认。',
      en: 'Yes: we collect the price of the goods on delivery and pass it to you, for 1 %, at least ¥5.00; state the amount when you order. A colleague can tell you when the money is paid out.',
    },
  },
  {
    key: 'insurance',
    ask: {
      zh: [
        '保价怎么收费',
        '什么是保价',
        '要不要保价',
        '保价最高多少',
        '保费是多少',
        '声明价值是什么意思',
        '不保价会怎么样',
        '买保险多少钱',
      ],
      en: [
        'What does insurance cost?',
        'What is declared value?',
        'Should I insure it?',
        'Maximum insured value',
        'Insurance fee',
        'What if I do not insure?',
      ],
    },
    answer: {
      zh: '保价费是声明价值的 0.5%，最低 ¥2.00，最高声明 ¥50,000.00，再高要主管同意。贵重、易碎的建议保价，赔付时以声明价值和凭证为依据。',
      en: 'Insurance costs 0.5 % of the declared value, at least ¥2.00, up to ¥50,000.00 declared; above that a supervisor has to agree. We suggest it for valuable and fragile goods; the declared value and your papers are the basis of a claim.',
    },
  },
  {
    key: 'refund-freight',
    ask: {
      zh: ['运费可以退吗', '多收了运费怎么办', '运费算错了', '取消订单运费退不退'],
      en: [
        'Can I get the freight refunded?',
        'I was charged too much',
        'Refund of shipping cost',
        'The freight was calculated wrongly',
      ],
    },
    answer: {
      zh: '取件前取消不产生运费。觉得运费收错了，请说“投诉”并告诉我单号，我登记价格争议，专员核实后答复您；退多少由专员核定。',
      en: 'Cancelled before pickup, nothing is charged. If you think the freight is wrong, say "complain" with the number and I register it; the desk checks and decides about a refund.',
    },
  },
]
