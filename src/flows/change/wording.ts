import type { Bilingual, Language } from '../../domain/language.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import { sayPlace } from '../track/place-names.ts'
import type { Booked } from './booked.ts'

/** DD… 深圳南山→北京海淀 衣服: short enough for a button. */
export function shortWords(booked: Booked, language: Language): string {
  if (booked.kind === 'shipment')
    return `${booked.shipment.waybill} ${sayPlace(booked.shipment.origin, language)}→${sayPlace(booked.shipment.destination, language)}`
  const { order } = booked
  const route = `${describePlace(order.shipper.address, language)}→${describePlace(order.consignee.address, language)}`
  return `${order.number} ${route} ${order.goods.name}`
}

/** One sentence per thing that changing and cancelling say. */
export const bookedWords = {
  changeTitle: { zh: '修改订单', en: 'changing an order' },
  cancelTitle: { zh: '取消订单', en: 'cancelling an order' },
  which: { zh: '您说的是哪一单？', en: 'Which one do you mean?' },
  askNumber: { zh: '请发一下订单号或运单号。', en: 'Please send the order number or the waybill number.' },
  none: {
    zh: '没有查到您名下待处理的订单。如果有订单号或运单号，发给我再查一下。',
    en: 'I find no open order of yours. If you have an order or waybill number, send it and I will look again.',
  },
  noneOffer: { zh: '也可以直接下单，或者找人工。', en: 'You can also place an order, or talk to a person.' },
  offerOrder: { zh: '我要下单', en: 'Place an order' },
  offerHuman: { zh: '转人工', en: 'Talk to a person' },
  offerNone: { zh: '不用了', en: 'No, thanks' },
  unknown: (number: string): Bilingual => ({
    zh: `没有查到 ${number}，麻烦核对一下号码。`,
    en: `I cannot find ${number}. Could you check the number?`,
  }),
  notTheirs: (number: string): Bilingual => ({
    zh: `${number} 不是在这个会话里下的单，为了安全我不能直接改动它，需要同事核实身份后处理。`,
    en: `${number} was not ordered in this chat. To be safe I cannot touch it; a colleague has to check who you are first.`,
  }),
  tooLate: (number: string, reason: 'delivered' | 'cancelled'): Bilingual =>
    reason === 'cancelled'
      ? {
          zh: `订单 ${number} 已经取消了，不用再处理。`,
          en: `Order ${number} is cancelled already; there is nothing left to do.`,
        }
      : {
          zh: `${number} 已经签收了，没法再改动。有问题的话可以投诉或转人工。`,
          en: `${number} has been delivered, so it can no longer be changed. If something is wrong, you can complain or talk to a person.`,
        },
  askCancel: (what: string): Bilingual => ({
    zh: `要取消这一单吗？\n${what}`,
    en: `Shall I cancel this order?\n${what}`,
  }),
  cancelAsk: { zh: '确定要取消这一单吗？', en: 'Shall I really cancel this order?' },
  cancelYes: { zh: '确认取消', en: 'Cancel it' },
  cancelNo: { zh: '不取消', en: 'Keep it' },
  cancelled: (number: string): Bilingual => ({
    zh: `订单 ${number} 已取消，不会上门取件，也不产生费用。需要时随时再下单。`,
    en: `Order ${number} is cancelled. No courier will come and nothing is charged. You can order again any time.`,
  }),
  kept: (number: string): Bilingual => ({ zh: `好的，${number} 保持不变。`, en: `All right, ${number} stays as it is.` }),
  underWay: {
    zh: '货物已经取走，改动要请同事处理。',
    en: 'The goods have been picked up, so a colleague has to make this change.',
  },
  beforePickup: { zh: '这一单要请同事处理。', en: 'A colleague has to do this one.' },
  proof: {
    zh: '改收件人或地址需要寄件人的证明（身份证明或书面委托），请准备好。',
    en: 'Changing the consignee or the address needs proof from the sender (identity or a written order); please have it ready.',
  },
  registered: (caseNumber: string): Bilingual => ({
    zh: `已登记，工单号 ${caseNumber}，同事会在这里联系您；我还在，有别的事可以继续问我。`,
    en: `It is registered as case ${caseNumber}; my colleague will answer you here. I am still here for anything else.`,
  }),
  askField: { zh: '要改什么？点一下，或者直接说改成什么。', en: 'What shall I change? Tap it, or just say what it should be.' },
  newValue: (label: Bilingual): Bilingual => ({ zh: `新的${label.zh}是？`, en: `What is the new ${label.en}?` }),
  unchanged: { zh: '好的，订单保持不变。', en: 'All right, the order stays as it is.' },
  whatInstead: (label: Bilingual | null): Bilingual =>
    label === null
      ? {
          zh: '要改成什么？一次发给我，我一起登记。',
          en: 'What should it be changed to? Send me all of it and I register it together.',
        }
      : {
          zh: `新的${label.zh}是什么？一起发给我，我一并登记。`,
          en: `What is the new ${label.en}? I register it together with the rest.`,
        },
  addedToCase: (caseNumber: string): Bilingual => ({
    zh: `已补充到工单 ${caseNumber}，同事会一并处理。`,
    en: `Added to case ${caseNumber}; my colleague handles it together.`,
  }),
  askAnything: { zh: '要改成什么样？直接说就行。', en: 'What should it be changed to? Just tell me.' },
  askConfirm: (number: string): Bilingual => ({
    zh: `订单 ${number} 改成这样，可以吗？`,
    en: `Shall I change order ${number} like this?`,
  }),
  changeYes: { zh: '确认修改', en: 'Make the change' },
  changeMore: { zh: '再改一项', en: 'Change more' },
  changeNo: { zh: '不改了', en: 'Leave it' },
  changed: (number: string): Bilingual => ({ zh: `订单 ${number} 已修改。`, en: `Order ${number} has been changed.` }),
  priceMoved: (before: string, after: string): Bilingual => ({
    zh: `费用由 ${before} 变为 ${after}。`,
    en: `The price changes from ${before} to ${after}.`,
  }),
  nothingNew: { zh: '这和订单上现在的内容一样，不用改。', en: 'That is what the order says already; nothing to change.' },
  fieldLabel: { zh: '要改的内容', en: 'what to change' },
  fieldExplain: {
    zh: '取件前，收寄信息、货物和取件时间都可以改。',
    en: 'Until pickup the parties, the goods and the pickup time can all be changed.',
  },
  fieldExample: { zh: '比如：收件电话改成 13900139000。', en: 'For example: change the consignee’s phone to 13900139000.' },
  orderLabel: { zh: '订单', en: 'order' },
  orderExplain: { zh: '要知道是哪一单才能处理。', en: 'I need to know which order it is.' },
  orderExample: {
    zh: '比如：DD 开头的订单号，或 SD 开头的运单号。',
    en: 'For example: the order number beginning with DD, or the waybill number beginning with SD.',
  },
  orderUnreadable: {
    zh: '没看懂这个号码，订单号是 DD 开头加 12 位数字。',
    en: 'I could not read that number; an order number is DD and 12 digits.',
  },
  reasonLabel: { zh: '原因', en: 'reason' },
  reasonQuestion: { zh: '方便说下原因吗？', en: 'May I ask why?' },
  reasonExplain: { zh: '只是为了改进服务，不说也可以。', en: 'Only so that we can do better; you need not say.' },
  reasonExample: { zh: '比如：东西不寄了。', en: 'For example: I no longer need to send it.' },
} as const
