import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { FlowView } from '../engine/flow.ts'
import { asksWhy } from '../questions/asks-why.ts'
import { sayPlace } from './place-names.ts'
import { sayDay, sayTime } from './say-time.ts'
import { shipmentTrouble } from './shipment-trouble.ts'

/** «为什么», «怎么这么慢» of a shipment: what the records say of it and no more; null where its state says why, or nothing is asked. */
export function answerWhy(
  shipment: Shipment,
  { text, facts, language }: Pick<FlowView, 'text' | 'facts' | 'language'>,
): string | null {
  if (!asksWhy(text)) return null
  const { now } = facts
  const trouble = shipmentTrouble(shipment, now)
  if (trouble === 'late' || trouble === 'suspected_lost') return unknown(shipment, now, language)
  const isUnderWay = ['in_transit', 'at_destination', 'out_for_delivery'].includes(shipment.status)
  if (trouble !== null || !isUnderWay || shipment.dueOn === null) return null
  const due = sayDay(shipment.dueOn, now, language)
  return language === 'zh'
    ? `运单 ${shipment.waybill} 还在正常时效内，预计${due}送达，记录里没有异常。`
    : `${shipment.waybill} is within its usual time and expected ${due}; nothing unusual is recorded.`
}

function unknown({ waybill, events }: Shipment, now: Date, language: FlowView['language']): string {
  const last = events.at(-1)
  const when = last === undefined ? '—' : sayTime(last.at, now, language)
  const where = last === undefined ? '—' : sayPlace(last.where, language)
  return language === 'zh'
    ? `运单 ${waybill} 的记录里没有写明原因：最后一次扫描是 ${when} 在${where}，之后没有新的记录。要弄清楚，得请专人去核实。`
    : `The records of ${waybill} give no reason: it was last seen ${when} in ${where}, and not since. Somebody has to look into it.`
}
