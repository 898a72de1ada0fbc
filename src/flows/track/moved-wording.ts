import type { Language } from '../../domain/language.ts'
import type { TrackingEventKind } from '../../domain/shipments/shipment.ts'

interface Moved {
  readonly waybill: string
  readonly where: string
  readonly to: string
  readonly note: string | null
}

interface MovedWording extends Readonly<Record<TrackingEventKind, (parts: Moved) => string>> {
  plain(waybill: string): string
}

/** One sentence for each thing that can happen on the road. */
export const movedWording: Readonly<Record<Language, MovedWording>> = {
  zh: {
    plain: (waybill) => `运单 ${waybill} 的状态有更新，发“查件”就能看。`,
    ordered: ({ waybill }) => `运单 ${waybill} 已下单，等待取件。`,
    picked_up: ({ waybill, where, to }) => `运单 ${waybill} 已在${where}取件，接下来运往${to}。`,
    departed: ({ waybill, where, to }) => `运单 ${waybill} 已离开${where}，正在运往${to}。`,
    arrived: ({ waybill, where }) => `运单 ${waybill} 已到达${where}。`,
    out_for_delivery: ({ waybill }) => `运单 ${waybill} 正在派送，请留意快递员电话。`,
    delivered: ({ waybill }) => `运单 ${waybill} 已签收送达，谢谢您选择我们。`,
    delivery_failed: ({ waybill, note }) =>
      `很抱歉，运单 ${waybill} 派送没有成功${note === null ? '' : `（${note}）`}。需要的话回复“重新派送”，我帮您约时间。`,
    customs_held: ({ waybill, note }) =>
      `运单 ${waybill} 被海关暂扣${note === null ? '' : `：${note}`}。需要帮忙可以回复“转人工”。`,
    last_seen: ({ waybill, where }) => `运单 ${waybill} 最后一次扫描在${where}，我们正在追查。`,
    redelivery_booked: ({ waybill }) => `运单 ${waybill} 已安排重新派送，送之前快递员会先联系收件人。`,
    cancelled: ({ waybill }) => `运单 ${waybill} 已取消。`,
  },
  en: {
    plain: (waybill) => `There is news of ${waybill}; say "track" to see it.`,
    ordered: ({ waybill }) => `${waybill} is ordered and waits for pickup.`,
    picked_up: ({ waybill, where, to }) => `${waybill} was picked up in ${where} and goes to ${to} next.`,
    departed: ({ waybill, where, to }) => `${waybill} has left ${where} and is on its way to ${to}.`,
    arrived: ({ waybill, where }) => `${waybill} has arrived in ${where}.`,
    out_for_delivery: ({ waybill }) => `${waybill} is out for delivery; the courier may call.`,
    delivered: ({ waybill }) => `${waybill} was delivered and signed for. Thank you for choosing us.`,
    delivery_failed: ({ waybill, note }) =>
      `I am sorry, the delivery of ${waybill} failed${note === null ? '' : ` (${note})`}. Say "redeliver" and I arrange another time.`,
    customs_held: ({ waybill, note }) =>
      `Customs holds ${waybill}${note === null ? '' : `: ${note}`}. Say "agent" if you want a colleague to help.`,
    last_seen: ({ waybill, where }) => `${waybill} was last seen in ${where}; we are tracing it.`,
    redelivery_booked: ({ waybill }) => `Another delivery of ${waybill} is booked; the courier calls the receiver beforehand.`,
    cancelled: ({ waybill }) => `${waybill} was cancelled.`,
  },
}
