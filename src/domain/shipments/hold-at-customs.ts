import { Refusal } from '../errors/refusal.ts'
import { toChinaIso } from '../time/china-time.ts'
import type { Shipment } from './shipment.ts'

/** Customs keeps the goods: only what is on the road can be held; a departure releases it. */
export function holdAtCustoms(
  shipment: Shipment,
  held: { readonly where: string; readonly noteZh?: string; readonly noteEn?: string },
  at: Date,
): Shipment {
  if (shipment.status !== 'in_transit' && shipment.status !== 'overdue') {
    throw new Refusal('shipments.impossible_move', {
      zh: `运单 ${shipment.waybill} 不在途中，不能登记清关扣留。`,
      en: `Waybill ${shipment.waybill} is not on the road: customs cannot hold it.`,
    })
  }
  return {
    ...shipment,
    status: 'held_at_customs',
    events: [...shipment.events, { at: toChinaIso(at), kind: 'customs_held', ...held }],
  }
}
