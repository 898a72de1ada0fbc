import type { Language } from '../../domain/language.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import { joinList } from '../wording/lists.ts'
import { sayPlace } from './place-names.ts'

interface Person {
  readonly name: string
  readonly phone: string
}

/** What the tracking flow says besides the state of a shipment. */
export interface TrackWording {
  readonly askWaybill: string
  readonly askAgain: string
  readonly askTailAgain: string
  readonly askWhich: string
  /** Where to and how it stands, for a button. */
  status(shipment: Shipment): string
  nothingNew(waybill: string, outlook: string): string
  unknownWaybill(numbers: readonly string[]): string
  unknownAgain: string
  unknownOrder(number: string): string
  unknownPhone: string
  byPhone(tail: string): string
  readonly giveWaybillForMore: string
  /** Several were told of without their numbers. */
  readonly sayWhere: string
  readonly personalNeedsWaybill: string
  readonly byPerson: string
  readonly askPerson: string
  askTailOf(name: string): string
  unknownPerson(name: string, tail: string): string
  readonly checkPerson: string
  readonly otherThanPerson: string
  readonly noMoreByName: string
  askTail(waybill: string): string
  wrongTail(left: number): string
  readonly locked: string
  readonly wasLocked: string
  noCourier: string
  courier(courier: Person): string
  notSigned: string
  signer(name: string): string
  address(consignee: string, shipper: string): string
  people(shipper: Person, consignee: Person): string
  readonly offerRedelivery: string
  readonly offerTrace: string
  readonly offerPapers: string
  readonly offerPerson: string
  readonly redeliver: string
  readonly complain: string
  readonly person: string
  readonly no: string
}

const STATUS: Readonly<Record<Shipment['status'], { readonly zh: string; readonly en: string }>> = {
  awaiting_pickup: { zh: '待取件', en: 'waiting for pickup' },
  in_transit: { zh: '运输中', en: 'in transit' },
  at_destination: { zh: '已到达', en: 'arrived' },
  out_for_delivery: { zh: '派送中', en: 'out for delivery' },
  delivered: { zh: '已签收', en: 'delivered' },
  delivery_failed: { zh: '派送未成功', en: 'delivery failed' },
  held_at_customs: { zh: '海关暂扣', en: 'held at customs' },
  overdue: { zh: '延误', en: 'overdue' },
  cancelled: { zh: '已取消', en: 'cancelled' },
}

export const trackWording: Readonly<Record<Language, TrackWording>> = {
  zh: {
    askWaybill: '请把运单号发给我（SD 开头，后面 13 位数字），订单号或寄件人、收件人的手机号也可以查。',
    askAgain: '请再发一次运单号；订单号或寄件人、收件人的手机号也可以。',
    askTailAgain: '请告诉我寄件人或收件人手机号的后四位。',
    status: (shipment) => `${shipment.destination} ${STATUS[shipment.status].zh}`,
    askWhich: '您有几票快件，想查哪一票？',
    nothingNew: (waybill, outlook) =>
      `运单 ${waybill} 目前还没有新的记录${outlook === '' ? '，还是刚才说的情况。' : `。${outlook}`}`,
    unknownWaybill: (numbers) => `${joinList(numbers, 'zh')} 在我们系统里查不到，请核对一下单号。`,
    unknownAgain: '单号还是查不到。也可以把订单号（DD 开头）或寄件人、收件人的手机号发给我。',
    unknownOrder: (number) => `没有查到订单 ${number}，请核对一下，或者把运单号发给我。`,
    unknownPhone: '这个手机号下没有查到快件。请核对号码，或者把运单号发给我。',
    byPhone: (tail) => `尾号 ${tail} 的手机号下有这些快件：`,
    giveWaybillForMore: '想看某一票的更多情况，把运单号发给我就行。',
    sayWhere: '想细问哪一票，告诉我寄到哪里就行（比如“北京那票”）。',
    personalNeedsWaybill:
      '派送员、签收人、姓名和地址属于个人信息，要凭运单号和手机后四位核对后才能看；没有单号的话，可以请同事核实后告诉您。',
    byPerson: '查到这些快件：',
    askPerson: '收件人或寄件人叫什么？加上手机后四位我就能查。',
    askTailOf: (name) => `请再告诉我${name}手机号的后四位，我就能查。`,
    unknownPerson: (name, tail) => `没有查到${name}、手机尾号 ${tail} 的快件。`,
    checkPerson: '请核对一下面单上写的姓名和手机后四位，再发一次；有运单号、订单号更好。',
    otherThanPerson: '请发寄件人或收件人完整的手机号、订单号（DD 开头）或运单号，这样查得准。',
    noMoreByName: '姓名和后四位已经三次没对上，为了保护客户信息，这里不能再按姓名查了。发运单号、订单号或完整手机号还可以查。',
    askTail: (waybill) => `这属于个人信息，要先核对身份：请告诉我运单 ${waybill} 寄件人或收件人手机号的后四位。`,
    wrongTail: (left) => `后四位和寄件人、收件人的手机号都对不上，还可以再试 ${left} 次。`,
    locked: '连续三次没有对上，为了保护客户信息，这票的个人信息不能在这里提供了；物流进度仍然可以查。',
    wasLocked: '这票之前三次没有对上身份，个人信息不能在这里提供了；物流进度仍然可以查。',
    noCourier: '这票目前还没有安排派送员。',
    courier: (courier) => `派送员：${courier.name}，电话 ${courier.phone}。`,
    notSigned: '这票还没有签收。',
    signer: (name) => `签收人：${name}。`,
    address: (consignee, shipper) => `收件地址：${consignee}；寄件地址：${shipper}。`,
    people: (shipper, consignee) => `寄件人：${shipper.name}，${shipper.phone}；收件人：${consignee.name}，${consignee.phone}。`,
    offerRedelivery: '要现在安排重新派送吗？',
    offerTrace: '要我现在登记，让专人去追查并给您答复吗？',
    offerPapers: '要补交资料或了解清关，可以找人工客服跟进，需要转接吗？',
    offerPerson: '需要的话，我可以请人工客服核实后帮您处理，要转接吗？',
    redeliver: '安排重新派送',
    complain: '登记追查',
    person: '转人工',
    no: '暂时不用',
  },
  en: {
    askWaybill:
      'Please send me the waybill number (SD and 13 digits). The order number, or the phone of the sender or receiver, works too.',
    askAgain: 'Please send the waybill number again; an order number or a phone works too.',
    askTailAgain: "What are the last four digits of the sender's or receiver's phone?",
    status: (shipment) => `${sayPlace(shipment.destination, 'en')}, ${STATUS[shipment.status].en}`,
    askWhich: 'You have several shipments. Which one?',
    nothingNew: (waybill, outlook) =>
      `There is nothing new about ${waybill} yet${outlook === '' ? '; it is as I said.' : `. ${outlook}`}`,
    unknownWaybill: (numbers) => `I cannot find ${joinList(numbers, 'en')} in our system. Please check the number.`,
    unknownAgain: 'I still cannot find it. The order number (DD…) or the phone of the sender or receiver works too.',
    unknownOrder: (number) => `I cannot find order ${number}. Please check it, or send me the waybill number.`,
    unknownPhone: 'I find no shipment under that phone. Please check it, or send me the waybill number.',
    byPhone: (tail) => `These shipments belong to the phone ending in ${tail}:`,
    giveWaybillForMore: 'For more about one of them, send me its waybill number.',
    sayWhere: 'To ask about one of them, tell me where it goes (for example “the one to Beijing”).',
    personalNeedsWaybill:
      'Courier, signature, names and addresses are personal: they need the waybill number and the last four digits of the phone. Without the number a colleague can verify you.',
    byPerson: 'This is what I found:',
    askPerson: 'What is the name of the receiver or the sender? With the last four digits of the phone I can look it up.',
    askTailOf: (name) => `And the last four digits of ${name}'s phone, please; then I can look it up.`,
    unknownPerson: (name, tail) => `I find no shipment for ${name} with a phone ending in ${tail}.`,
    checkPerson:
      'Please check the name and the four digits on the label and send them again; a waybill or order number is better still.',
    otherThanPerson: "Please send the sender's or receiver's whole phone number, the order number (DD…) or the waybill number.",
    noMoreByName:
      'Name and digits did not fit three times; to protect our customers I cannot search by name here any more. A waybill number, an order number or a whole phone number still works.',
    askTail: (waybill) =>
      `That is personal, so I have to check first: what are the last four digits of the sender's or receiver's phone for ${waybill}?`,
    wrongTail: (left) =>
      `Those digits fit neither the sender's nor the receiver's phone. You can try ${left} more time${left === 1 ? '' : 's'}.`,
    locked:
      'Three tries did not fit, so I can no longer show personal detail of this shipment here. Its progress can still be tracked.',
    wasLocked:
      'The identity check failed three times before, so I cannot show personal detail of this shipment here. Its progress can still be tracked.',
    noCourier: 'No courier has been assigned yet.',
    courier: (courier) => `Courier: ${courier.name}, phone ${courier.phone}.`,
    notSigned: 'It has not been signed for yet.',
    signer: (name) => `Signed for by: ${name}.`,
    address: (consignee, shipper) => `Delivery address: ${consignee}; sender's address: ${shipper}.`,
    people: (shipper, consignee) => `Sender: ${shipper.name}, ${shipper.phone}; receiver: ${consignee.name}, ${consignee.phone}.`,
    offerRedelivery: 'Shall I arrange another delivery now?',
    offerTrace: 'Shall I register it now, so that somebody traces it and answers you?',
    offerPapers: 'A colleague can take the missing papers and follow the clearance. Shall I connect you?',
    offerPerson: 'If you like, a colleague can verify you and help. Shall I connect you?',
    redeliver: 'Arrange redelivery',
    complain: 'Have it traced',
    person: 'A person',
    no: 'Not now',
  },
}
