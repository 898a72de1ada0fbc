import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import type { Order, OrderStatus } from '../../domain/ordering/order.ts'
import { daysWords } from '../wording/amounts.ts'
import { dateWords, hourWords } from '../wording/times.ts'

/** The order went a step further on the road: told without being asked. */
export function orderMoved(order: Order, language: Language): Say {
  return { text: MOVED[order.status](order, language) }
}

const MOVED: Readonly<Record<OrderStatus, (order: Order, language: Language) => string>> = {
  confirmed: (order, language) =>
    language === 'zh'
      ? `订单 ${order.number} 已确认，取件员会在${promiseWords(order, language)}前上门。`
      : `Order ${order.number} is confirmed; the courier comes by ${promiseWords(order, language)}.`,
  dispatched: (order, language) => (isLate(order) ? lateWords(order, language) : dispatchedWords(order, language)),
  picked_up: (order, language) =>
    language === 'zh'
      ? `订单 ${order.number} 已取件，运单号 ${order.waybill}${order.days === 0 ? '' : `，预计约 ${daysWords(order.days, language)}送达`}。`
      : `Order ${order.number} has been picked up. Waybill ${order.waybill}${order.days === 0 ? '' : `; delivery takes about ${daysWords(order.days, language)}`}.`,
  in_transit: (order, language) =>
    language === 'zh'
      ? `运单 ${order.waybill} 正在运输途中，有进展会告诉您。`
      : `Waybill ${order.waybill} is on its way; I will tell you how it goes.`,
  delivered: (order, language) =>
    language === 'zh'
      ? `运单 ${order.waybill} 已签收，感谢您选择我们。`
      : `Waybill ${order.waybill} has been delivered. Thank you for sending with us.`,
  cancelled: (order, language) =>
    language === 'zh' ? `订单 ${order.number} 已取消，没有产生费用。` : `Order ${order.number} is cancelled; nothing is charged.`,
}

function dispatchedWords(order: Order, language: Language): string {
  return language === 'zh'
    ? `订单 ${order.number} 已派取件员，${promiseWords(order, language)}前上门，请备好货物和身份证。`
    : `A courier is assigned to order ${order.number} and comes by ${promiseWords(order, language)}. Please have the goods and your identity document ready.`
}

/** A promise that has passed is not made again. */
function isLate({ dispatchedAt, pickupPromise }: Order): boolean {
  return dispatchedAt !== null && new Date(dispatchedAt) > new Date(pickupPromise)
}

function lateWords(order: Order, language: Language): string {
  return language === 'zh'
    ? `订单 ${order.number} 已派取件员，正在赶来，抱歉比约定的时间晚了。请备好货物和身份证。`
    : `A courier is on the way for order ${order.number}; we are sorry to be later than promised. Please have the goods and your identity document ready.`
}

function promiseWords(order: Order, language: Language): string {
  const promise = new Date(order.pickupPromise)
  return language === 'zh'
    ? `${dateWords(promise, language)} ${hourWords(promise)} `
    : `${hourWords(promise)} on ${dateWords(promise, language)}`
}
