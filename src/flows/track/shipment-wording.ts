import type { Language } from '../../domain/language.ts'
import type { ShipmentStatus, TrackingEventKind } from '../../domain/shipments/shipment.ts'

/** What a tracking sentence is made of; every part comes from the shipment's facts. */
export interface Parts {
  readonly from: string
  readonly to: string
  readonly where: string | null
  readonly since: string | null
  readonly event: TrackingEventKind | null
  readonly note: string | null
  readonly due: string | null
  readonly promise: string | null
  readonly daysSilent: number
  readonly pieces: number
}

/** What is said about a shipment, by its state. */
export interface ShipmentWording extends Readonly<Record<ShipmentStatus, (parts: Parts) => string>> {
  heading(waybill: string, parts: Parts): string
  expected(parts: Parts): string
  late(parts: Parts): string
  readonly pickupMissed: string
  readonly podOpen: string
}

/** The sentences of both languages. */
export const shipmentWording: Readonly<Record<Language, ShipmentWording>> = {
  zh: {
    heading: (waybill, parts) =>
      `运单 ${waybill}（${parts.from} → ${parts.to}${parts.pieces > 1 ? `，共${parts.pieces}件` : ''}）：`,
    awaiting_pickup: (parts) =>
      parts.promise === null ? '已下单，正在等待快递员上门取件。' : `已下单，等待取件，最晚${parts.promise} 前上门。`,
    in_transit: (parts) => `${movement(parts)}正在运往${parts.to}。`,
    at_destination: (parts) => `${parts.since ?? ''} 已到达${parts.where ?? parts.to}，接下来安排派送。`,
    out_for_delivery: (parts) => `${parts.since ?? ''} 起正在派送，快递员会尽快送到。`,
    delivered: (parts) => `${parts.since ?? ''} 已签收送达。`,
    delivery_failed: (parts) =>
      `${parts.since ?? ''} 派送没有成功${parts.note === null ? '' : `（${parts.note}）`}，快件现在${parts.where === null ? '在派送站点' : `在${parts.where}`}，等待重新派送。`,
    held_at_customs: (parts) =>
      `从 ${parts.since ?? ''} 起被海关暂扣${parts.note === null ? '' : `，原因：${parts.note}`}。资料补齐后才能放行，目前还不能确定送达日期。`,
    overdue: (parts) =>
      `很抱歉，这票件没有按时送到${parts.due === null ? '' : `：原定${parts.due}送达`}。最后一次扫描是 ${parts.since ?? '—'} 在${parts.where ?? '—'}，之后${silence(parts)}没有新的记录，不排除已经遗失。`,
    cancelled: () => '这票已经取消，不会再取件或派送。',
    expected: (parts) => `预计${parts.due ?? ''}送达。`,
    late: (parts) => `原定${parts.due ?? ''}送达，现在已经晚了，很抱歉。`,
    pickupMissed: '已经过了承诺的取件时间，很抱歉，我们会催调度尽快上门。',
    podOpen: '您要的签回单还没有返回。',
  },
  en: {
    heading: (waybill, parts) => `${waybill} (${parts.from} → ${parts.to}${parts.pieces > 1 ? `, ${parts.pieces} pieces` : ''}):`,
    awaiting_pickup: (parts) =>
      parts.promise === null
        ? 'Ordered and waiting for the courier to pick it up.'
        : `Ordered and waiting for pickup, ${parts.promise} at the latest.`,
    in_transit: (parts) => `${movementEn(parts)} and is on its way to ${parts.to}.`,
    at_destination: (parts) => `It arrived at ${parts.where ?? parts.to} ${parts.since ?? ''}. Next it goes out for delivery.`,
    out_for_delivery: (parts) => `It has been out for delivery since ${parts.since ?? 'today'}.`,
    delivered: (parts) => `It was delivered and signed for ${parts.since ?? ''}.`,
    delivery_failed: (parts) =>
      `Delivery failed ${parts.since ?? ''}${parts.note === null ? '' : ` (${parts.note})`}. It is now at ${parts.where ?? 'the delivery station'}, waiting for another attempt.`,
    held_at_customs: (parts) =>
      `Customs has held it since ${parts.since ?? ''}${parts.note === null ? '' : `: ${parts.note}`}. It is released once the papers are complete, so there is no certain delivery day yet.`,
    overdue: (parts) =>
      `I am sorry, it is overdue${parts.due === null ? '' : `: it was due ${parts.due}`}. It was last seen ${parts.since ?? ''} in ${parts.where ?? 'transit'}, and not since${parts.daysSilent > 0 ? ` (${parts.daysSilent} days)` : ''}. It may be lost.`,
    cancelled: () => 'It was cancelled and will be neither picked up nor delivered.',
    expected: (parts) => `Expected delivery: ${parts.due ?? ''}.`,
    late: (parts) => `It was due ${parts.due ?? ''}, so it is late. I am sorry.`,
    pickupMissed: 'The promised pickup time has passed. I am sorry; we are urging dispatch.',
    podOpen: 'The signed receipt (POD) you asked for is not back yet.',
  },
}

function movement({ event, since, where }: Parts): string {
  if (since === null || where === null) return '运输途中，'
  if (event === 'picked_up') return `${since} 已在${where}取件，`
  if (event === 'arrived' || event === 'last_seen') return `${since} 已到达${where}，`
  return `${since} 已离开${where}，`
}

function movementEn({ event, since, where }: Parts): string {
  if (since === null || where === null) return 'It is in transit'
  if (event === 'picked_up') return `It was picked up in ${where} ${since}`
  if (event === 'arrived' || event === 'last_seen') return `It reached ${where} ${since}`
  return `It left ${where} ${since}`
}

function silence({ daysSilent }: Parts): string {
  return daysSilent > 0 ? ` ${daysSilent} 天` : ''
}
