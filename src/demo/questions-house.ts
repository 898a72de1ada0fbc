import type { CompanyQuestion } from '../domain/company/company.ts'

/** The house itself: hours, people, data. */
export const houseQuestions: readonly CompanyQuestion[] = [
  {
    key: 'service-hours',
    ask: {
      zh: [
        '你们几点上班',
        '人工客服什么时候在',
        '客服工作时间',
        '晚上有人吗',
        '几点下班',
        '周末有客服吗',
        '营业时间',
        '客服几点上班',
        '你们几点下班',
        '人工几点在',
        '周末有人工吗',
        '半夜有客服吗',
        '几点开始上班',
        '中午休息吗',
      ],
      en: [
        'What are your service hours?',
        'When are agents there?',
        'Opening hours',
        'Is anybody there at night?',
        'Are you open on weekends?',
        'what are your opening hours',
        'when are your people there',
        'are you open on Sunday',
      ],
    },
    answer: {
      zh: '人工客服 08:30–17:30，法定节假日除外，每天都在；投诉和理赔专员工作日 08:30–17:30。我 24 小时都在，查价、下单、查件随时可以。',
      en: 'Our people are here 08:30–17:30 every day except statutory holidays; the complaint and claims desks on working days 08:30–17:30. I am here around the clock for prices, orders and tracking.',
    },
  },
  {
    key: 'who-are-you',
    ask: {
      zh: ['你是谁', '你是机器人吗', '你是真人吗', '你们是什么公司', '速达物流是做什么的', '介绍一下你们公司'],
      en: [
        'Who are you?',
        'Are you a robot?',
        'Am I talking to a human?',
        'What company is this?',
        'What does Suda Logistics do?',
      ],
    },
    answer: {
      zh: '我是速达物流的智能客服。我们做标准快递和零担运输，大陆全境派送。我能查价、下单、查件、登记投诉；需要真人请说“转人工”。',
      en: 'I am the assistant of Suda Logistics. We carry express and LTL and deliver everywhere on the mainland. I give prices, take orders, track and register complaints; say "agent" for a person.',
    },
  },
  {
    key: 'services',
    ask: {
      zh: [
        '你们有哪些服务',
        '能提供什么产品',
        '有什么业务',
        '除了快递还做什么',
        '有仓储服务吗',
        '你们公司是干嘛的',
        '你们能做整车吗',
        '都有什么服务',
        '有冷链吗',
      ],
      en: [
        'Which services do you offer?',
        'What products do you have?',
        'What else do you do besides express?',
        'Do you offer warehousing?',
        'what can you ship',
      ],
    },
    answer: {
      zh: '有标准快递（50 公斤以内）和零担（20 公斤到 3,000 公斤），可以加保价、代收货款、签回单、零担上楼；更大的货走整车，由同事报价。其他服务请转人工了解。',
      en: 'Express (up to 50 kg) and LTL (20 to 3,000 kg), with insurance, COD, signed receipts and carrying LTL upstairs; anything bigger is a full truck quoted by a colleague. For other services please ask a colleague.',
    },
  },
  {
    key: 'privacy',
    ask: {
      zh: [
        '我的信息安全吗',
        '你们会泄露隐私吗',
        '个人信息怎么保护',
        '别人能查到我的地址吗',
        '为什么要验证手机尾号',
        '为什么要手机后四位',
        '会不会泄露我的电话',
        '我的资料会给别人吗',
      ],
      en: [
        'Is my data safe?',
        'How do you protect my privacy?',
        'Can others see my address?',
        'Why do you ask for the last four digits?',
        'do you share my data',
      ],
    },
    answer: {
      zh: '凭单号只能看到物流进度和城市；姓名、电话、详细地址和签收人，要核对寄件人或收件人手机号后四位才会显示，三次不对就会锁定。',
      en: "With the number alone one sees the progress and the cities. Names, phones, full addresses and the signature need the last four digits of the sender's or receiver's phone, and three misses lock it.",
    },
  },
  {
    key: 'contact',
    ask: {
      zh: [
        '你们客服电话是多少',
        '怎么联系你们',
        '有没有热线',
        '可以加微信吗',
        '邮箱是什么',
        '有电话吗',
        '怎么打电话给你们',
        '客服热线',
        '给个电话',
        '公众号叫什么',
        '有小程序吗',
      ],
      en: [
        'What is your phone number?',
        'How can I contact you?',
        'Is there a hotline?',
        'What is your e-mail?',
        'what is your phone number',
        'how can I reach you',
        'do you have an app',
      ],
    },
    answer: {
      zh: '在这个聊天里就能办：我 24 小时在线，需要真人请说“转人工”，08:30–17:30 有同事接待。',
      en: 'This chat does it all: I am here around the clock; say "agent" for a person, who is here 08:30–17:30.',
    },
  },
  {
    key: 'how-to-order',
    ask: {
      zh: [
        '怎么下单',
        '寄快递需要什么信息',
        '下单要填哪些内容',
        '寄件流程',
        '第一次寄怎么操作',
        '寄快递怎么弄',
        '第一次寄快递怎么下单',
        '要提供哪些资料才能寄',
        '怎么预约取件',
      ],
      en: [
        'How do I place an order?',
        'What do you need to send a parcel?',
        'How does sending work?',
        'Ordering process',
        'how do I send a parcel',
        'what do you need to book',
      ],
    },
    answer: {
      zh: '告诉我寄件人、收件人的姓名电话地址，是什么物品、多重就行，整段粘贴也可以；确认后马上生成运单号并安排上门取件。说“寄件”就能开始。',
      en: 'Tell me name, phone and address of sender and receiver, what it is and how heavy; a pasted block works too. Once you confirm you get a waybill number and pickup is arranged. Say "send a parcel" to begin.',
    },
  },
  {
    key: 'proof-of-service',
    ask: {
      zh: ['怎么给好评', '在哪里评价', '我要提建议', '怎么反馈意见', '怎么提意见', '哪里可以写建议'],
      en: ['How can I rate you?', 'Where do I leave feedback?', 'I have a suggestion', 'how do I give feedback'],
    },
    answer: {
      zh: '人工服务结束后会请您打分（1 到 5 分）；建议直接写在这里，会保留在对话记录里，主管能看到。',
      en: 'After a colleague has helped you we ask for a rating from 1 to 5. Suggestions can be written here at any time; they stay in the transcript, which supervisors read.',
    },
  },
]
