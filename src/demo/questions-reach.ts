import type { CompanyQuestion } from '../domain/company/company.ts'

/** Where goods may go, and whom to turn to besides this desk. */
export const reachQuestions: readonly CompanyQuestion[] = [
  {
    key: 'remote-areas',
    ask: {
      zh: [
        '偏远地区怎么收费',
        '新疆能寄吗',
        '西藏可以到吗',
        '青海内蒙古多少钱',
        '哪些算偏远',
        '乌鲁木齐要几天',
        '新疆能到吗',
        '西藏送不送',
        '偏远地区加钱吗',
        '偏远加多少',
        '能寄到新疆吗',
        '内蒙古能送吗',
      ],
      en: [
        'Do you deliver to remote areas?',
        'Can I send to Xinjiang or Tibet?',
        'Which areas count as remote?',
        'Price for Inner Mongolia and Qinghai',
        'is there a remote surcharge',
        'do you deliver to Xinjiang',
        'can you reach Tibet',
      ],
    },
    answer: {
      zh: '新疆、西藏、青海、内蒙古按偏远计：标准快递首重 ¥25.00、续重 ¥18.00/公斤，约 6 天；零担约 9 天。都能送到，派送不另加费。',
      en: 'Xinjiang, Tibet, Qinghai and Inner Mongolia are the remote class: express ¥25.00 for the first kilo, ¥18.00 for each further one, about 6 days; LTL about 9 days. We deliver everywhere there without surcharge.',
    },
  },
  {
    key: 'abroad',
    ask: {
      zh: [
        '能寄国外吗',
        '国际快递寄吗',
        '香港澳门台湾可以寄吗',
        '寄到美国多少钱',
        '可以寄新加坡吗',
        '跨境怎么寄',
        '能寄到国外吗',
        '发国际吗',
        '寄日本多少钱',
        '寄到香港怎么收',
        '可以发海外吗',
      ],
      en: [
        'Do you ship abroad?',
        'International shipping',
        'Can I send to Hong Kong or Taiwan?',
        'Price to the USA',
        'Do you deliver to Singapore?',
        'do you ship to Taiwan',
        'can I send to the USA',
        'do you ship overseas',
      ],
    },
    answer: {
      zh: '港澳台和国外没有固定价格，由同事为您报价，8 小时内答复。把目的地、物品、重量告诉我，我来登记。',
      en: 'There is no fixed rate for Hong Kong, Macau, Taiwan and abroad; a colleague quotes within 8 hours. Tell me the destination, goods and weight and I register it.',
    },
  },
  {
    key: 'goods-electronics',
    ask: {
      zh: ['手机可以寄吗', '能寄笔记本电脑吗', '寄平板电脑可以不', '智能手表能寄吗', '蓝牙耳机可以发快递吗', '相机能寄吗'],
      en: ['can I send a phone', 'can I ship a laptop', 'can I mail a tablet or a camera'],
    },
    answer: {
      zh: '手机、电脑、平板、手表这类电池装在机内的电子产品可以寄：请关机、包好防震，建议保价；单独的锂电池和充电宝要 MSDS，只走陆运快递。',
      en: 'Phones, laptops, tablets and watches with the battery inside may be sent: switched off, well padded, insured if you can. Loose lithium batteries and power banks need an MSDS and go by land express only.',
    },
  },
  {
    key: 'regulator',
    ask: {
      zh: [
        '12315电话是多少',
        '12305是什么',
        '邮政申诉电话多少',
        '去哪里投诉你们',
        '怎么向邮政管理局申诉',
        '打12315投诉会怎么样',
        '对处理结果不满意找谁申诉',
        '你们归哪个部门管',
        '消费者协会电话',
      ],
      en: ['where can I complain about you officially', 'what is 12305', 'is there a postal regulator'],
    },
    answer: {
      zh: '您可以先告诉我，我马上登记投诉并给您编号。对处理结果不满意，可以拨打邮政业申诉热线 12305，或消费者投诉热线 12315。',
      en: 'Tell me first and I register it at once, with a number. If the outcome does not satisfy you, the postal complaint line is 12305 and the consumer line 12315.',
    },
  },
  {
    key: 'delivery-hours',
    ask: {
      zh: [
        '几点开始派送',
        '晚上还派件吗',
        '派件到几点',
        '可以指定时间送吗',
        '一般几点送货',
        '快递几点送',
        '派件几点开始',
        '中午送不送',
        '什么时间段派送',
      ],
      en: ['what time do you deliver', 'do you deliver in the evening', 'can I choose a delivery time', 'do I need to be home'],
    },
    answer: {
      zh: '派送全年无休，具体时段由派送站点安排；送之前快递员会先联系收件人，可以直接和快递员约时间。',
      en: 'We deliver every day of the year; the station plans the hour, and the courier calls the receiver beforehand, so a time can be agreed.',
    },
  },
]
