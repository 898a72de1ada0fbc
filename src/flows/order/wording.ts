import type { Bilingual, Language } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'
import type { OrderDraft, Payment } from '../../domain/ordering/order.ts'
import type { QuoteOption } from '../../domain/quoting/quote.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import type { Place } from '../../domain/regions/place.ts'
import { serviceName } from '../quote/price-words.ts'
import { daysWords } from '../wording/amounts.ts'
import { joinList } from '../wording/lists.ts'
import { atWords, byWords } from '../wording/times.ts'

const PAYMENT: Readonly<Record<Payment, Bilingual>> = {
  sender: { zh: '寄付，取件时付', en: 'paid by you at pickup' },
  collect: { zh: '到付，收件人付', en: 'collect, paid by the consignee' },
  monthly: { zh: '月结', en: 'on your monthly account' },
}

/** One sentence per thing that the order flow says. */
export const orderWords = {
  title: { zh: '寄件下单', en: 'placing an order' },
  payment: (payment: Payment, language: Language): string => PAYMENT[payment][language],
  noPickup: (place: Place): Bilingual => ({
    zh: `${describePlace(place, 'zh')}暂时没有上门取件，需要同事和您确认怎么交货和价格。`,
    en: `There is no pickup in ${describePlace(place, 'en')} yet, so a colleague has to agree with you how to hand the goods over, and the price.`,
  }),
  noPickupYet: (place: Place): Bilingual => ({
    zh: `${describePlace(place, 'zh')}暂时没有上门取件。我先把信息记下，再请同事和您确认怎么交货和价格。`,
    en: `There is no pickup in ${describePlace(place, 'en')} yet. I take the details down, and a colleague will agree with you how to hand the goods over, and the price.`,
  }),
  agreedPickup: {
    zh: '这里没有常规的上门取件，交货方式以同事和您约定的为准。',
    en: 'There is no regular pickup here; the goods are handed over as agreed with my colleague.',
  },
  keptForPerson: {
    zh: '您填的信息都记在工单里了，不用再说一遍。',
    en: 'All you told me is in the case, so you need not repeat it.',
  },
  outOfArea: (fen: number): Bilingual => ({
    zh: `取件地址超出常规取件范围，会加收取件费 ${yuan(fen)}，已计入费用。`,
    en: `The pickup address is outside our usual area; a surcharge of ${yuan(fen)} is included in the price.`,
  }),
  priceLater: (missing: readonly Bilingual[]): Bilingual => ({
    zh: `运费按路线和重量算，还差${joinList(
      missing.map(({ zh }) => zh),
      'zh',
    )}；告诉我就能先报价，您确认了才下单。`,
    en: `The price depends on the route and the weight. Tell me ${joinList(
      missing.map(({ en }) => en),
      'en',
    )} and you have it before anything is ordered.`,
  }),
  priceLacks: {
    from: { zh: '从哪个城市寄', en: 'the city it leaves from' },
    to: { zh: '寄到哪个城市', en: 'the city it goes to' },
    weight: { zh: '大概多重', en: 'the weight' },
    volume: { zh: '多大体积', en: 'the volume' },
  },
  impossiblePickup: (lastRound: Date, now: Date): Bilingual => ({
    zh: `那个时间段没有取件班次了，最晚是${atWords(lastRound, now, 'zh')}。`,
    en: `No courier comes at that time; the last round ends at ${atWords(lastRound, now, 'en')}.`,
  }),
  tooSoon: (promise: Date, now: Date): Bilingual => ({
    zh: `您希望的时间比较赶，能保证的是${byWords(promise, now, 'zh')}上门，会尽量早到。`,
    en: `That is sooner than we can promise; the courier comes ${byWords(promise, now, 'en')}, earlier if possible.`,
  }),
  eitherService: {
    zh: '两种都能走，麻烦您选一种：要便宜回“零担”，要快回“快递”。',
    en: 'Both are possible, so please pick one: “LTL” is cheaper, “express” is faster.',
  },
  whichService: { zh: '这票有两种走法，选哪个？', en: 'There are two ways to send it. Which one?' },
  serviceChoice: (option: QuoteOption, language: Language): string => {
    const days = daysWords(option.days, language)
    return `${serviceName(option.service, language)} ${yuan(option.totalFen)}${language === 'zh' ? `（约 ${days}）` : ` (about ${days})`}`
  },
  tooHeavy: (maxKg: number): Bilingual => ({
    zh: `快递单票最多 ${maxKg}公斤，这票只能走零担，我按零担办。`,
    en: `Express takes up to ${maxKg} kg, so this shipment can only go as LTL freight.`,
  }),
  otherServiceOnly: (service: string): Bilingual => ({
    zh: `这票只能走${service}。`,
    en: `This shipment can only go by ${service}.`,
  }),
  extras: {
    notInsured: { zh: '不保价', en: 'not insured' },
    insured: (fen: number): Bilingual => ({ zh: `保价 ${yuan(fen)}`, en: `insured for ${yuan(fen)}` }),
    cod: (fen: number): Bilingual => ({ zh: `代收货款 ${yuan(fen)}`, en: `COD ${yuan(fen)}` }),
    pod: { zh: '签收回单寄回', en: 'signed delivery note returned' },
    upstairs: { zh: '无电梯上楼', en: 'carried upstairs' },
    remarks: (text: string): Bilingual => ({ zh: `备注：${text}`, en: `remarks: ${text}` }),
  },
  pleaseCheck: { zh: '请核对一下：', en: 'Please check:' },
  updated: { zh: '已更新：', en: 'Updated:' },
  restUnchanged: { zh: '其余不变。', en: 'The rest is unchanged.' },
  notices: {
    zh: '温馨提示：易碎、贵重物品请包装好并建议保价；禁寄品不能夹带；取件时需出示寄件人身份证（实名寄递）。',
    en: 'Please note: pack fragile or valuable goods well and consider insuring them; nothing prohibited may be enclosed; the sender shows an identity document at pickup (required by law).',
  },
  confirmIt: { zh: '确认下单吗？', en: 'Shall I place the order?' },
  yes: { zh: '确认下单', en: 'Place the order' },
  change: { zh: '修改', en: 'Change' },
  cancel: { zh: '取消', en: 'Cancel' },
  whatToChange: {
    zh: '要改哪一项？点一下，或直接发新的内容。',
    en: 'What shall I change? Tap it, or just send the new details.',
  },
  fromQuote: (number: string, route: string): Bilingual => ({
    zh: `接着刚才的报价 ${number}（${route}）下单；寄别的也可以直接告诉我。`,
    en: `I take up quote ${number} (${route}); if it is something else, just tell me.`,
  }),
  fromOldQuote: (number: string, route: string): Bilingual => ({
    zh: `之前的报价 ${number}（${route}）已过有效期，费用按现在的价格重新算；寄别的也可以直接告诉我。`,
    en: `Quote ${number} (${route}) has run out, so the price is worked out anew; if it is something else, just tell me.`,
  }),
  quoteExpired: {
    zh: '原来的报价已过有效期，费用按现在的价格算。',
    en: 'The earlier quote has run out; the price is the current one.',
  },
  placed: (draft: OrderDraft, now: Date, language: Language): string => {
    const promise = byWords(new Date(draft.pickupPromise), now, language)
    const total = yuan(draft.totalFen)
    const days = draft.days === 0 ? null : daysWords(draft.days, language)
    if (language === 'zh') {
      return `取件员会在${promise}上门，请备好货物和身份证。\n费用 ${total}，${PAYMENT[draft.payment].zh}${days === null ? '' : `；预计取件后约 ${days}送达`}。`
    }
    return `The courier comes ${promise}; please have the goods and your identity document ready.\n${total}, ${PAYMENT[draft.payment].en}${days === null ? '' : `; delivery takes about ${days} after pickup`}.`
  },
  placedHead: (order: string, waybill: string): Bilingual => ({
    zh: `下单成功！订单号 ${order}，运单号 ${waybill}。`,
    en: `Your order is placed. Order ${order}, waybill ${waybill}.`,
  }),
  placedTail: {
    zh: '发运单号就能查进度；取件前可以随时改或取消。',
    en: 'Send me the waybill number to track it; until pickup you can change or cancel it any time.',
  },
  nextOne: (place: Place): Bilingual => ({
    zh: `接着给寄${describePlace(place, 'zh')}的那票下单吗？`,
    en: `Shall I go on with the one to ${describePlace(place, 'en')}?`,
  }),
  weightOfNext: (named: readonly string[]): Bilingual => ({
    zh: `${named.map((each) => each.replace(' ', '那票 ')).join('公斤，')}公斤，记下了。`,
    en: `Noted for the next one: ${named.join(' kg, ')} kg.`,
  }),
  notedForLater: (place: Place, said: string): Bilingual => ({
    zh: `${describePlace(place, 'zh')}那票（${said}）先记下，办到它时直接用。`,
    en: `Noted for the one to ${describePlace(place, 'en')}: ${said}; I use it when we come to it.`,
  }),
  onePlaceEach: (first: Place, others: readonly Place[]): Bilingual => ({
    zh: `寄到几个地方要分开下单：先办${describePlace(first, 'zh')}这单，办好接着办${joinList(
      others.map((place) => describePlace(place, 'zh')),
      'zh',
    )}的。`,
    en: `Each destination is an order of its own: first the one to ${describePlace(first, 'en')}, then ${joinList(
      others.map((place) => describePlace(place, 'en')),
      'en',
    )}.`,
  }),
  oneReceiverEach: (first: string, others: readonly string[]): Bilingual => ({
    zh: `一单寄给一位收件人：先下给${first}的，下好了接着下给${joinList(others, 'zh')}的。`,
    en: `Each order has one receiver: first the one to ${first}, then ${joinList(others, 'en')}.`,
  }),
  nextReceiver: (name: string): Bilingual => ({
    zh: `接着下给${name}的这单吗？寄件人和货物先照上一单，不一样的您告诉我。`,
    en: `Shall I go on with the order to ${name}? Sender and goods stay as they are unless you tell me.`,
  }),
  nextYes: { zh: '接着下单', en: 'Go on' },
  nextNo: { zh: '不用了', en: 'No, thanks' },
  asideDeclined: { zh: '好的，那就不用。', en: 'All right, leave that.' },
  abandoned: { zh: '好的，没有下单，也不会产生费用。', en: 'All right, nothing was ordered and nothing is charged.' },
  otherGoods: {
    zh: '换成什么物品？其他信息都还留着；不寄了请回复“取消”。',
    en: 'What would you send instead? I keep everything else; to stop, say “cancel”.',
  },
  refusedEnd: {
    zh: '这件就没法下单了；换成可以寄的物品，随时告诉我。',
    en: 'So I cannot take this order. If you have other goods to send, just tell me.',
  },
} as const
