import type { CompanyQuestion } from '../domain/company/company.ts'

/** How prices come about. */
export const pricingQuestions: readonly CompanyQuestion[] = [
  {
    key: 'express-price',
    ask: {
      zh: ['快递怎么收费', '运费是怎么算的', '首重续重多少钱', '快递收费标准', '价目表', '一公斤起步价多少', '你们的价格贵不贵'],
      en: [
        'How is the price calculated?',
        'What are your express rates?',
        'Price list',
        'First kilo and further kilos',
        'How do you charge?',
        'Is it expensive?',
      ],
    },
    answer: {
      zh: '标准快递按首重 1 公斤加续重：同城 ¥10.00＋¥2.00/公斤，同省 ¥12.00＋¥3.00，同区域 ¥14.00＋¥4.00，跨区域 ¥18.00＋¥8.00，偏远地区 ¥25.00＋¥18.00，不足 1 公斤按 1 公斤。把起止地和重量发给我，马上给您算。',
      en: 'Express is charged by the first kilo and each further one: same city ¥10.00 + ¥2.00, same province ¥12.00 + ¥3.00, same region ¥14.00 + ¥4.00, other region ¥18.00 + ¥8.00, remote ¥25.00 + ¥18.00, rounded up to whole kilos. Tell me from, to and the weight for an exact price.',
    },
  },
  {
    key: 'ltl-price',
    ask: {
      zh: ['零担怎么收费', '零担价格', '大件物流怎么算钱', '走物流多少钱一公斤', '按方算还是按重量算', '零担运费标准'],
      en: [
        'How is LTL charged?',
        'LTL rates',
        'Price for heavy freight',
        'Per kilo or per cubic metre?',
        'Freight rates for large goods',
      ],
    },
    answer: {
      zh: '零担按重量和体积中较高的算，并有最低收费：同城、同省 ¥0.90/公斤或 ¥180.00/方（最低 ¥40.00），同区域 ¥1.20 或 ¥240.00（最低 ¥50.00），跨区域 ¥1.80 或 ¥380.00（最低 ¥60.00），偏远 ¥3.60 或 ¥760.00（最低 ¥120.00）。',
      en: 'LTL is charged by weight or volume, whichever is more, with a minimum: same city or province ¥0.90/kg or ¥180.00/m³ (at least ¥40.00), same region ¥1.20 or ¥240.00 (¥50.00), other region ¥1.80 or ¥380.00 (¥60.00), remote ¥3.60 or ¥760.00 (¥120.00).',
    },
  },
  {
    key: 'minimum-charge',
    ask: {
      zh: ['最低收费多少', '最低消费', '有没有起步价', '起运价是多少', '很轻的东西最少要多少钱'],
      en: [
        'What is the minimum charge?',
        'Is there a minimum price?',
        'Lowest possible cost',
        'What does the lightest parcel cost?',
      ],
    },
    answer: {
      zh: '标准快递按 1 公斤起算，同城最低 ¥10.00；零担最低收费是同城、同省 ¥40.00，同区域 ¥50.00，跨区域 ¥60.00，偏远 ¥120.00。',
      en: 'Express starts at 1 kg, ¥10.00 within a city. The LTL minimum is ¥40.00 within a city or province, ¥50.00 within a region, ¥60.00 to another region and ¥120.00 to remote areas.',
    },
  },
  {
    key: 'volumetric-weight',
    ask: {
      zh: [
        '什么是体积重',
        '体积重量怎么算',
        '抛货怎么计费',
        '泡货是什么意思',
        '为什么按体积收费',
        '体积大重量轻怎么算',
        '长宽高除以多少',
      ],
      en: [
        'What is volumetric weight?',
        'How is dimensional weight calculated?',
        'Why am I charged by volume?',
        'What divisor do you use?',
        'Light but bulky goods',
      ],
    },
    answer: {
      zh: '快递的体积重（公斤）＝长×宽×高（厘米）÷6000，和实际重量比，取大的计费。比如 60×40×50 厘米是 20 公斤。',
      en: 'For express the volumetric weight in kg is length × width × height in cm ÷ 6000; the greater of it and the actual weight is charged. 60 × 40 × 50 cm is 20 kg.',
    },
  },
  {
    key: 'ltl-or-express',
    ask: {
      zh: ['零担和快递有什么区别', '什么时候走零担划算', '大件走什么好', '快递和物流哪个便宜', '多重可以走零担', '什么是零担'],
      en: [
        'What is the difference between LTL and express?',
        'What is LTL?',
        'When is LTL cheaper?',
        'LTL or express, which is better?',
        'From which weight can I use LTL?',
      ],
    },
    answer: {
      zh: '标准快递快，最多 50 公斤；零担从 20 公斤起，按公斤或方计费，慢 1 到 3 天但重货便宜很多。20 到 50 公斤之间我会两种都报，便宜的在前。',
      en: 'Express is faster and takes up to 50 kg; LTL (less than a truckload) starts at 20 kg, is charged by kg or m³, takes one to three days longer and is much cheaper for heavy goods. From 20 to 50 kg I quote both, the cheaper first.',
    },
  },
  {
    key: 'weight-limit',
    ask: {
      zh: [
        '最重能寄多少公斤',
        '单件重量限制',
        '快递最多多重',
        '超过50公斤怎么办',
        '有没有尺寸限制',
        '能寄3吨的货吗',
        '整车怎么发',
      ],
      en: [
        'What is the weight limit?',
        'How heavy may a parcel be?',
        'Maximum weight and size',
        'What if it is over 50 kg?',
        'Can you carry a full truck load?',
      ],
    },
    answer: {
      zh: '标准快递一票最多 50 公斤，再重走零担；零担一票最多 3,000 公斤、15 方，超过的走整车，由同事为您单独报价。',
      en: 'Express takes up to 50 kg a shipment; above that LTL, up to 3,000 kg and 15 m³. Beyond that it is a full truck, which a colleague quotes.',
    },
  },
  {
    key: 'discounts',
    ask: {
      zh: ['有没有优惠', '可以打折吗', '寄得多能便宜吗', '大客户折扣', '月结客户有什么优惠', '会员等级折扣', '能不能便宜点'],
      en: [
        'Do you give discounts?',
        'Can I get a lower price?',
        'Discount for regular customers',
        'Volume discount',
        'What are the customer tiers?',
      ],
    },
    answer: {
      zh: '签约客户按月运费打折，只折运费：满 ¥10,000.00 银级 5%，满 ¥50,000.00 金级 10%，满 ¥200,000.00 大客户 15%。想签约可以转人工。',
      en: 'Account customers get a discount on freight by their monthly volume: from ¥10,000.00 silver 5 %, from ¥50,000.00 gold 10 %, from ¥200,000.00 key account 15 %. A colleague can open an account for you.',
    },
  },
  {
    key: 'quote-validity',
    ask: {
      zh: ['报价多久有效', '报价有效期', '这个价格能保留几天', '昨天的报价还能用吗', '价格会变吗'],
      en: [
        'How long is a quote valid?',
        'When does the quote expire?',
        'Can I still use the quote from yesterday?',
        'Will the price change?',
      ],
    },
    answer: {
      zh: '报价 7 天内有效，到第 7 天当天结束为止。过期了重新问我一次就行。',
      en: 'A quote is valid for 7 days, to the end of the last day. After that just ask me again.',
    },
  },
  {
    key: 'upstairs',
    ask: {
      zh: ['送货上楼吗', '没有电梯能送上去吗', '上楼费多少', '大件可以搬上楼吗', '送货入户收费吗'],
      en: [
        'Do you deliver upstairs?',
        'What does carrying upstairs cost?',
        'There is no lift, can you bring it up?',
        'Is there a fee for upper floors?',
      ],
    },
    answer: {
      zh: '零担没有电梯送货上楼，每 100 公斤 ¥20.00，不足 100 公斤按 100 公斤算，下单时说明就行；有电梯不另收上楼费。',
      en: 'Carrying LTL goods upstairs without a lift costs ¥20.00 for each started 100 kg; please say so when you order. With a lift there is no extra charge.',
    },
  },
  {
    key: 'remote-areas',
    ask: {
      zh: ['偏远地区怎么收费', '新疆能寄吗', '西藏可以到吗', '青海内蒙古多少钱', '哪些算偏远', '乌鲁木齐要几天'],
      en: [
        'Do you deliver to remote areas?',
        'Can I send to Xinjiang or Tibet?',
        'Which areas count as remote?',
        'Price for Inner Mongolia and Qinghai',
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
      zh: ['能寄国外吗', '国际快递寄吗', '香港澳门台湾可以寄吗', '寄到美国多少钱', '可以寄新加坡吗', '跨境怎么寄'],
      en: [
        'Do you ship abroad?',
        'International shipping',
        'Can I send to Hong Kong or Taiwan?',
        'Price to the USA',
        'Do you deliver to Singapore?',
      ],
    },
    answer: {
      zh: '港澳台和国外没有固定价格，由同事为您报价，8 小时内答复。把目的地、物品、重量告诉我，我来登记。',
      en: 'There is no fixed rate for Hong Kong, Macau, Taiwan and abroad; a colleague quotes within 8 hours. Tell me the destination, goods and weight and I register it.',
    },
  },
]
