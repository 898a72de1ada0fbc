/** Words about sender and consignee. */
export const partyWords = {
  shipper: {
    name: { zh: '寄件人姓名', en: 'sender’s name' },
    phone: { zh: '寄件人电话', en: 'sender’s phone' },
    address: { zh: '寄件地址', en: 'pickup address' },
    who: { zh: '寄件人', en: 'sender' },
  },
  consignee: {
    name: { zh: '收件人姓名', en: 'consignee’s name' },
    phone: { zh: '收件人电话', en: 'consignee’s phone' },
    address: { zh: '收件地址', en: 'delivery address' },
    who: { zh: '收件人', en: 'consignee' },
  },
  explainName: { zh: '取件和派送时要核对姓名。', en: 'The courier checks the name at pickup and delivery.' },
  exampleName: { zh: '比如：张三，或“某某公司 王经理”。', en: 'For example: Zhang San, or Acme Ltd, Ms Wang.' },
  youSend: { zh: '好的，寄件人就是您本人。', en: 'All right, you are the sender.' },
  noName: { zh: '请写一下姓名。', en: 'Please give the name.' },
  oddName: {
    zh: '姓名好像不太对，麻烦只写姓名或公司名。',
    en: 'That does not look like a name; just the name or company, please.',
  },
  explainPhone: {
    zh: '快递员上门前会打电话联系，号码只用于这一单。',
    en: 'The courier calls before coming; the number is used for this order only.',
  },
  examplePhone: { zh: '比如：13900139000，或 0755-83660000。', en: 'For example: 13900139000, or 0755-83660000.' },
  alternativePhone: { zh: '手机、座机都可以，能联系到人就行。', en: 'A mobile or a landline, as long as somebody answers.' },
  explainAddress: {
    zh: '快递员要按地址上门，所以要精确到门牌。',
    en: 'The courier comes to the door, so the street and number are needed.',
  },
  exampleAddress: {
    zh: '比如：广东省深圳市南山区科技园路 1 号 3 栋 502。',
    en: 'For example: Room 502, Building 3, 1 Kejiyuan Road, Nanshan, Shenzhen, Guangdong.',
  },
  alternativeAddress: {
    zh: '可以从聊天记录或电商订单里整段复制过来。',
    en: 'You can paste the whole block from a chat or an online order.',
  },
  noAddress: { zh: '没认出地址。', en: 'I could not read the address.' },
} as const
