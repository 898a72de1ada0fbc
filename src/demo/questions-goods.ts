import type { CompanyQuestion } from '../domain/company/company.ts'

/** What may be sent, and how. */
export const goodsQuestions: readonly CompanyQuestion[] = [
  {
    key: 'goods-refused',
    ask: {
      zh: [
        '什么东西不能寄',
        '哪些物品禁寄',
        '违禁品有哪些',
        '禁止寄递的物品清单',
        '有什么是不给寄的',
        '现金能寄吗',
        '刀具可以寄吗',
        '烟花能寄吗',
        '打火机能不能寄',
        '宠物活体可以寄吗',
        '不能发什么',
        '违禁物品',
        '哪些东西不让寄',
        '什么不可以邮',
      ],
      en: [
        'What can I not send?',
        "What can't I send?",
        "What can't be shipped?",
        'What am I not allowed to ship?',
        'Which items are prohibited?',
        'List of forbidden goods',
        'Is there anything you do not ship?',
        'Can I send cash?',
        'Can I ship a lighter or fireworks?',
        'Can you ship live animals?',
        'What is not allowed?',
        'forbidden goods',
      ],
    },
    answer: {
      zh: '禁寄的有：爆炸物和烟花、枪支弹药、管制刀具、汽油、70%以上的酒精和打火机等易燃品、压缩气体、有毒、腐蚀、放射、传染性物质、毒品、假货、现金、受保护的野生动植物和活体动物。拿不准的，把物品名称告诉我，我帮您看。',
      en: 'We cannot carry explosives and fireworks, weapons and ammunition, controlled knives, flammables such as petrol, alcohol of 70 % or more and lighters, compressed gas, toxic, corrosive, radioactive or infectious matter, drugs, counterfeits, cash, protected wildlife and live animals. If you are not sure, tell me what it is.',
    },
  },
  {
    key: 'goods-restricted',
    ask: {
      zh: [
        '哪些东西限寄',
        '限制寄递的有哪些',
        '寄特殊物品有什么要求',
        '需要提供资料才能寄的物品',
        'MSDS是什么',
        '什么货要提供MSDS',
      ],
      en: [
        'Which goods are restricted?',
        'What needs special papers?',
        'What is an MSDS?',
        'When do I need a safety data sheet?',
        'Requirements for restricted items',
      ],
    },
    answer: {
      zh: '锂电池和充电宝（标准快递只走陆运，要 MSDS，也就是化学品安全说明书）、液体、粉末、磁铁、药品、易变质食品、酒（最多 6 瓶）、化妆品、油漆（要 MSDS，只走零担，需人工确认）都是限寄品，下单前请先说明。',
      en: 'Restricted are lithium batteries and power banks (express by land only, with an MSDS, the safety data sheet), liquids, powders, magnets, medicine, food that spoils, liquor (up to 6 bottles), cosmetics, and paint (MSDS, LTL only, a person decides). Please tell us before you order.',
    },
  },
  {
    key: 'goods-battery',
    ask: {
      zh: [
        '充电宝可以寄吗',
        '锂电池能寄吗',
        '带电池的产品怎么寄',
        '寄手机可以吗有电池',
        '电动车电池能不能快递',
        '移动电源给寄吗',
      ],
      en: [
        'Can I send a power bank?',
        'Do you ship lithium batteries?',
        'How to ship a product with a battery',
        'Can I send a phone with its battery?',
        'Are batteries allowed?',
      ],
    },
    answer: {
      zh: '锂电池和充电宝可以走标准快递的陆运，不走航空，需要提供 MSDS（安全说明书），请不要夹带，下单时说明。',
      en: 'Lithium batteries and power banks go by express over land only, not by air, and need an MSDS (safety data sheet). Please declare them when you order.',
    },
  },
  {
    key: 'goods-liquid',
    ask: {
      zh: [
        '液体可以寄吗',
        '能不能寄洗发水',
        '酱油能寄吗',
        '寄水和饮料可以吗',
        '瓶装液体怎么寄',
        '化妆品能寄吗',
        '香水可不可以寄',
        '粉末可以寄吗',
      ],
      en: [
        'Can I send liquids?',
        'Is shampoo allowed?',
        'How do I ship bottles of liquid?',
        'Can cosmetics be sent?',
        'Can I ship perfume?',
        'May I send powder?',
      ],
    },
    answer: {
      zh: '普通液体、粉末和化妆品属于限寄品：要说明品名，密封好、不渗漏，取件时会验视。易燃的（比如 70% 以上的酒精）不能寄。',
      en: 'Ordinary liquids, powders and cosmetics are restricted: please name them, seal them so that nothing leaks, and expect a check at pickup. Flammable ones (alcohol of 70 % or more) cannot be sent.',
    },
  },
  {
    key: 'goods-food',
    ask: {
      zh: ['食品可以寄吗', '水果能寄吗', '生鲜给寄吗', '海鲜怎么寄', '月饼能不能寄', '零食可以快递吗', '冷冻食品可以寄吗'],
      en: [
        'Can I send food?',
        'Do you ship fresh fruit?',
        'Can I ship seafood?',
        'Is perishable food allowed?',
        'Can snacks be sent?',
      ],
    },
    answer: {
      zh: '包装好的普通食品可以寄；易变质的（水果、海鲜等）属于限寄品，下单前请先说明，运输天数内会不会变质请您自己也估一下。我们没有承诺全程冷链。',
      en: 'Well packed food that keeps can be sent. Food that spoils (fruit, seafood) is restricted: please tell us first and consider the days in transit. We do not promise a cold chain.',
    },
  },
  {
    key: 'goods-liquor',
    ask: {
      zh: ['酒可以寄吗', '白酒能寄几瓶', '寄红酒可以吗', '茅台能快递吗', '酒类运输有什么限制'],
      en: ['Can I send liquor?', 'How many bottles of wine may I ship?', 'Do you carry alcohol?', 'Is wine allowed?'],
    },
    answer: {
      zh: '酒可以寄，每票最多 6 瓶，要包得结实防碎；酒精度 70% 以上的不能寄。',
      en: 'Yes, up to 6 bottles a shipment, packed so that they cannot break. Alcohol of 70 % or more cannot be sent.',
    },
  },
  {
    key: 'goods-medicine',
    ask: {
      zh: ['药品可以寄吗', '能不能寄药', '中药能寄吗', '处方药怎么寄', '保健品可以寄吗'],
      en: [
        'Can I send medicine?',
        'Are drugs from the pharmacy allowed?',
        'Can I ship prescription medicine?',
        'May I send vitamins?',
      ],
    },
    answer: {
      zh: '药品属于限寄品，下单前请说明药名和数量，处方药请备好处方或购药凭证；毒品和管制药品不能寄。',
      en: 'Medicine is restricted: please name it and its amount before you order, and have the prescription or receipt at hand. Narcotics cannot be sent.',
    },
  },
  {
    key: 'goods-valuables',
    ask: {
      zh: ['贵重物品可以寄吗', '黄金首饰能寄吗', '寄珠宝怎么办', '古董字画能寄吗', '寄名表安全吗', '贵重的东西怎么寄'],
      en: [
        'Can I send valuables?',
        'Do you ship jewellery or gold?',
        'How to send something expensive',
        'Is it safe to send a watch?',
      ],
    },
    answer: {
      zh: '贵重物品请一定保价，最高声明 5 万元，超过的要主管同意；现金不能寄。请保留好发票和购买凭证。',
      en: 'Please insure valuables: up to ¥50,000.00 can be declared, beyond that a supervisor has to agree. Cash cannot be sent. Keep the invoice or receipt.',
    },
  },
  {
    key: 'goods-documents',
    ask: {
      zh: ['文件可以寄吗', '寄合同多少起', '身份证能寄吗', '护照证件可以寄吗', '寄发票和资料'],
      en: ['Can I send documents?', 'Do you ship contracts and papers?', 'May I send a passport?', 'Sending an ID card'],
    },
    answer: {
      zh: '文件、合同、证件都可以寄，按标准快递 1 公斤起算。重要证件建议保价，并留好复印件。',
      en: 'Documents, contracts and certificates can be sent as standard express, charged from 1 kg. For important ones we suggest insurance and a copy kept at home.',
    },
  },
  {
    key: 'packing',
    ask: {
      zh: [
        '怎么包装',
        '你们提供纸箱吗',
        '易碎品如何打包',
        '需要自己包装吗',
        '包装有什么要求',
        '快递员带不带箱子',
        '玻璃瓷器怎么包',
        '有没有纸箱卖',
        '有箱子吗',
        '要自己打包吗',
        '能帮我打包吗',
        '快递员会带包装来吗',
        '怎么打包不会碎',
        '易碎的怎么寄',
        '泡沫箱有吗',
      ],
      en: [
        'How should I pack it?',
        'Do you provide boxes?',
        'Packing of fragile goods',
        'Do I have to pack it myself?',
        'What are the packing requirements?',
        'How to wrap glass and china',
        'do you sell boxes',
        'how should I pack',
        'do I need to pack it myself',
      ],
    },
    answer: {
      zh: '请用结实的纸箱，里面填满缓冲材料，不能晃动；易碎品单独包裹并在箱外标注“易碎”。包装由您自己准备，取件时快递员会验视，不合适的会请您加固。',
      en: 'Use a solid box filled so that nothing moves; wrap fragile things one by one and mark the box "fragile". Please bring your own packing; the courier checks it at pickup and may ask for more.',
    },
  },
  {
    key: 'real-name',
    ask: {
      zh: [
        '寄件要身份证吗',
        '为什么要实名',
        '实名制怎么操作',
        '寄快递需要带证件吗',
        '不实名能寄吗',
        '为什么要看身份证',
        '身份证要带吗',
        '要出示身份证吗',
        '寄东西需要实名吗',
        '没带身份证能寄吗',
        '要身份证干嘛',
      ],
      en: [
        'Do I need an ID to send?',
        'Why do you check my identity?',
        'What is the real-name rule?',
        'Can I send without an ID card?',
        'do I have to show ID',
        'is identification required',
      ],
    },
    answer: {
      zh: '按国家规定寄件要实名：取件时快递员会核对寄件人的身份证件，请准备好。不实名的件我们不能收。',
      en: 'The law asks for the real name of the sender: the courier checks an identity document at pickup, so please have it ready. Without it we may not accept the shipment.',
    },
  },
  {
    key: 'inspection',
    ask: {
      zh: ['取件会开箱检查吗', '为什么要验视', '包裹会被打开吗', '快递员要检查我的东西吗'],
      en: ['Will you open my parcel?', 'Why is the content inspected?', 'Does the courier check what is inside?'],
    },
    answer: {
      zh: '会的，收寄时快递员要当面验视内件，确认没有禁寄品后再封箱，请先不要封死。',
      en: 'Yes, the courier looks at the content with you at pickup and then the box is closed, so please do not seal it before.',
    },
  },
]
