/** Words about payment, pickup and what else an order may hold. */
export const orderSlotWords = {
  pickup: {
    label: { zh: '取件时间', en: 'pickup time' },
    question: { zh: '希望什么时候上门取件？', en: 'When shall the courier come?' },
    explain: { zh: '不说也行，我们会尽快安排上门。', en: 'You need not say; otherwise the courier comes as soon as possible.' },
    example: { zh: '比如：明天下午，或今天 16 点后。', en: 'For example: tomorrow afternoon, or today after 4 pm.' },
    unreadable: { zh: '没看懂取件时间。', en: 'I could not read the pickup time.' },
    past: { zh: '这个时间已经过了，请换一个取件时间。', en: 'That time has passed; please choose another one.' },
  },
  payment: {
    label: { zh: '付款方式', en: 'payment' },
    question: {
      zh: '运费谁付？寄付（取件时付）还是到付（收件人付）？',
      en: 'Who pays the freight: you at pickup, or the consignee on delivery (collect)?',
    },
    sender: { zh: '寄付', en: 'Pay at pickup' },
    collect: { zh: '到付', en: 'Collect' },
    monthly: { zh: '月结', en: 'Monthly account' },
    explain: {
      zh: '寄付是取件时您付，到付是派送时收件人付，月结是签约客户按月结算。',
      en: 'At pickup you pay; with collect the consignee pays on delivery; monthly accounts are for contract customers.',
    },
    example: { zh: '回复“寄付”或“到付”就行。', en: 'Answer “at pickup” or “collect”.' },
    noAccount: {
      zh: '月结要签约账户才能用。这单先选寄付或到付吧。',
      en: 'Monthly payment needs a contract account. For this order, please choose at pickup or collect.',
    },
  },
  urgent: {
    label: { zh: '加急', en: 'urgent' },
    question: { zh: '需要加急吗？', en: 'Is it urgent?' },
    explain: { zh: '加急单优先派车取件。', en: 'Urgent orders are dispatched first.' },
    example: { zh: '回复“加急”或“不用”。', en: 'Answer “urgent” or “no”.' },
  },
  remarks: {
    label: { zh: '备注', en: 'remarks' },
    question: { zh: '有什么要交代取件员的？', en: 'Anything the courier should know?' },
    explain: { zh: '比如门禁、易碎、到了先打电话。', en: 'For example a gate code, fragile goods, or to call first.' },
    example: { zh: '比如：易碎，到楼下打电话。', en: 'For example: fragile, call from downstairs.' },
  },
} as const
