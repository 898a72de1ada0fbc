import type { CompanyQuestion } from '../domain/company/company.ts'

/** Picking up: where, when, and what may still be changed. */
export const pickupQuestions: readonly CompanyQuestion[] = [
  {
    key: 'pickup-areas',
    ask: {
      zh: [
        '哪些城市可以上门取件',
        '你们上门取件吗',
        '我这里能取件吗',
        '取件范围',
        '支持上门的地区',
        '县城可以上门吗',
        '哪些地方不能取件',
      ],
      en: [
        'Where do you pick up?',
        'Do you collect from my door?',
        'Which cities have pickup?',
        'Pickup area',
        'Can you come and collect?',
      ],
    },
    answer: {
      zh: '上门取件城市：深圳、广州、东莞、佛山、上海、杭州、南京、苏州、北京、天津、成都、武汉、西安、重庆。其他地方请转人工，同事帮您看。',
      en: "We pick up in Shenzhen, Guangzhou, Dongguan, Foshan, Shanghai, Hangzhou, Nanjing, Suzhou, Beijing, Tianjin, Chengdu, Wuhan, Xi'an and Chongqing. For other places a colleague can see what is possible.",
    },
  },
  {
    key: 'pickup-times',
    ask: {
      zh: [
        '下单后多久来取件',
        '什么时候上门',
        '几点来取',
        '取件要等多久',
        '今天还能取件吗',
        '当天能上门吗',
        '下午下单什么时候取',
      ],
      en: [
        'When do you come to pick up?',
        'How long until pickup?',
        'Can you pick up today?',
        'Same day pickup',
        'Pickup time after ordering',
      ],
    },
    answer: {
      zh: '城区：12:00 前下单当天 15:00 前取，12:00 到 15:00 下单当天 18:00 前取，15:00 后下单次日 12:00 前取；郊区：12:00 前下单当天 18:00 前取，之后次日 18:00 前取。',
      en: 'City zone: ordered before 12:00, picked up by 15:00 the same day; 12:00–15:00, by 18:00; after 15:00, by 12:00 the next day. Suburbs: before 12:00, by 18:00 the same day; later, by 18:00 the next day.',
    },
  },
  {
    key: 'pickup-weekend',
    ask: {
      zh: ['周末取件吗', '星期天上门取件吗', '节假日取件吗', '国庆春节派送吗', '周六周日送货吗', '过年还收件吗'],
      en: [
        'Do you pick up at weekends?',
        'Sunday pickup',
        'Do you deliver on holidays?',
        'Are you working on Saturday?',
        'Pickup during Spring Festival',
      ],
    },
    answer: {
      zh: '取件和派送全年无休，周末和节假日照常。',
      en: 'Pickup and delivery run every day of the year, weekends and holidays included.',
    },
  },
  {
    key: 'pickup-fee',
    ask: {
      zh: ['上门取件收费吗', '取件要钱吗', '上门费多少', '郊区取件加钱吗', '取件附加费', '崇明延庆取件多少钱'],
      en: ['Is pickup free?', 'What does pickup cost?', 'Surcharge for pickup outside the area', 'Do you charge for collecting?'],
    },
    answer: {
      zh: '城区和郊区上门取件不收费；超出取件范围的区县（如从化、增城、崇明、延庆、密云、怀柔、平谷、桐庐、淳安、建德）快递加 ¥30.00、零担加 ¥80.00，下一个工作日 18:00 前取。',
      en: "Pickup is free in city and suburb zones. Outside the area (Conghua, Zengcheng, Chongming, Yanqing, Miyun, Huairou, Pinggu, Tonglu, Chun'an, Jiande) it costs ¥30.00 for express and ¥80.00 for LTL, by 18:00 of the next working day.",
    },
  },
  {
    key: 'pickup-late',
    ask: {
      zh: ['快递员没来取件怎么办', '过了时间还没人上门', '取件超时了找谁', '没按时取件怎么处理'],
      en: [
        'The courier did not come, what now?',
        'Pickup is late',
        'Nobody came to collect',
        'What if the pickup time is missed?',
      ],
    },
    answer: {
      zh: '过了承诺时间没取，我们会自动转调度加急。把订单号或运单号发给我，我查一下现在的情况。',
      en: 'When the promised time passes, dispatch is told at once with high priority. Send me the order or waybill number and I look at it.',
    },
  },
  {
    key: 'drop-off',
    ask: {
      zh: ['可以自己送到网点吗', '附近有网点吗', '自己送件能便宜吗', '门店地址在哪'],
      en: ['Can I drop it off myself?', 'Is there a branch near me?', 'Where is your office?', 'Where can I hand in a parcel?'],
    },
    answer: {
      zh: '目前以上门取件为主，上门不另收费。如果您想自己送件，请转人工，同事会告诉您最近的网点。',
      en: 'We usually pick up at your door, without extra charge. If you prefer to drop off, a colleague can tell you the nearest station.',
    },
  },
  {
    key: 'change-address',
    ask: {
      zh: ['可以改收件地址吗', '怎么修改地址', '地址填错了怎么办', '能换收件人吗', '寄出后还能改地址吗', '改派要什么手续'],
      en: [
        'Can I change the delivery address?',
        'I gave a wrong address, what can I do?',
        'How to change the receiver',
        'Change address after sending',
      ],
    },
    answer: {
      zh: '取件前可以直接改，告诉我订单号和新地址就行；取件后要由同事处理，改收件人需要寄件人的书面证明。',
      en: "Before pickup you can change it here: tell me the order number and the new address. After pickup a colleague does it, and a new receiver needs the sender's written proof.",
    },
  },
  {
    key: 'cancel-order',
    ask: {
      zh: ['怎么取消订单', '下单后能取消吗', '取消要收费吗', '不想寄了怎么退', '取件后还能取消吗'],
      en: [
        'How do I cancel an order?',
        'Can I cancel after ordering?',
        'Is cancelling free?',
        'Cancellation rules',
        'Can it be cancelled after pickup?',
      ],
    },
    answer: {
      zh: '取件前可以免费取消，告诉我订单号就行；取件后要由同事处理。',
      en: 'Before pickup you can cancel free of charge, just tell me the order number. After pickup a colleague has to handle it.',
    },
  },
]
