import type { FlowView } from '../engine/flow.ts'
import { answerDay } from './answer-day.ts'
import { asksArrival } from './asks-arrival.ts'
import { describeShipment } from './describe-shipment.ts'
import { knownShipment } from './find-shipments.ts'

/** «今天能到不» in a form about a shipment: how that one stands; null when it is another question or nothing is known. */
export function answerArrival(question: string, view: FlowView): string | null {
  if (!asksArrival(question)) return null
  const { waybill = view.state.recent.waybill } = view.slots
  const shipment = typeof waybill === 'string' ? knownShipment(waybill, view) : null
  if (shipment === null) return null
  return answerDay(shipment, view) ?? describeShipment(shipment, view.facts.now, view.language)
}
