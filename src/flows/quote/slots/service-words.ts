/** Words about the service and what comes with it. */
export const serviceWords = {
  express: { zh: '标准快递', en: 'Express' },
  ltl: { zh: '零担', en: 'LTL' },
  yes: { zh: '需要', en: 'Yes' },
  no: { zh: '不用', en: 'No' },
  yesNoExample: { zh: '回复“需要”或“不用”就行。', en: 'Just answer yes or no.' },
  badAmount: {
    zh: '没看懂金额，直接发数字就行，比如 3000 元。',
    en: 'I could not read the amount. Please send a figure, for example ¥3,000.',
  },
  service: {
    label: { zh: '运输方式', en: 'service' },
    question: { zh: '走标准快递还是零担？', en: 'Express or LTL?' },
    explain: {
      zh: '标准快递快，按首重加续重计费；零担适合大件，按重量和体积取高计费，慢一些但更省。',
      en: 'Express is faster and charged by weight step; LTL suits bulky goods, is charged by weight or volume, and is slower but cheaper.',
    },
    example: { zh: '回复“快递”或“零担”就行。', en: 'Answer “express” or “LTL”.' },
  },
  insurance: {
    label: { zh: '保价', en: 'insurance' },
    question: {
      zh: '需要保价吗？要的话直接回复声明价值（比如 3000 元），不要就回“不用”。',
      en: 'Would you like it insured? If so, send the declared value (for example ¥3,000); otherwise say “no”.',
    },
    yes: { zh: '需要保价', en: 'Insure it' },
    no: { zh: '不用保价', en: 'No insurance' },
    explain: {
      zh: '保价后万一丢失或损坏，按声明价值范围内的实际损失赔付；保价费按声明价值的比例收。',
      en: 'With insurance, loss or damage is compensated up to the declared value; the fee is a share of that value.',
    },
  },
  'insurance.value': {
    label: { zh: '声明价值', en: 'declared value' },
    question: { zh: '声明价值是多少元？', en: 'What is the declared value?' },
    explain: {
      zh: '声明价值就是货物的实际价值，保价费和万一的赔付都按它算。',
      en: 'The declared value is what the goods are worth; the insurance fee and any compensation are based on it.',
    },
    example: { zh: '比如：3000元。', en: 'For example: ¥3,000.' },
  },
  cod: {
    label: { zh: '代收货款', en: 'cash on delivery' },
    question: { zh: '需要代收货款吗？', en: 'Should we collect payment for the goods (COD)?' },
    explain: {
      zh: '代收货款就是派送时替您向收件人收货款，再转给您，按金额收手续费。',
      en: 'With COD we collect the price of the goods from the consignee for you; a fee by amount applies.',
    },
  },
  'cod.value': {
    label: { zh: '代收金额', en: 'COD amount' },
    question: { zh: '要代收多少货款？', en: 'How much should we collect?' },
    explain: { zh: '派送时按这个金额向收件人收款。', en: 'This is the amount collected from the consignee.' },
    example: { zh: '比如：1200元。', en: 'For example: ¥1,200.' },
  },
  pod: {
    label: { zh: '签回单', en: 'signed POD return' },
    question: { zh: '需要签收回单寄回吗？', en: 'Do you need the signed delivery note returned?' },
    explain: {
      zh: '回单就是收件人签字的单据，签收后我们寄回给您。',
      en: 'The signed delivery note is sent back to you after delivery.',
    },
  },
  upstairs: {
    label: { zh: '上楼', en: 'carrying upstairs' },
    question: { zh: '收货地没有电梯、需要送货上楼吗？', en: 'Does it need carrying upstairs without a lift?' },
    explain: {
      zh: '零担默认送到楼下，没有电梯上楼要加收费用。',
      en: 'LTL is delivered to the door of the building; carrying upstairs costs extra.',
    },
  },
} as const
