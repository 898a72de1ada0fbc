import { orderAfterMove } from '../../../domain/ordering/order-after-move.ts'
import { holdAtCustoms } from '../../../domain/shipments/hold-at-customs.ts'
import { moveShipment, type ShipmentMoveKind } from '../../../domain/shipments/move-shipment.ts'
import type { Shipment, TrackingEventKind } from '../../../domain/shipments/shipment.ts'
import { type Acting, audit } from '../acting.ts'
import { tellNews } from '../chats/tell-news.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { holdShipment, mustDispatch } from './hold-shipment.ts'
import { pickUp } from './pick-up.ts'
import { storeOrder, storeShipment } from './store-move.ts'

export interface RoadMove {
  readonly waybill: string
  readonly kind: TrackingEventKind
  readonly where: string
  readonly note?: string
  readonly signedBy?: string
}

const MOVE: Readonly<Partial<Record<TrackingEventKind, ShipmentMoveKind>>> = {
  picked_up: 'pick_up',
  departed: 'depart',
  arrived: 'arrive',
  out_for_delivery: 'out_for_delivery',
  delivered: 'deliver',
  delivery_failed: 'fail_delivery',
  redelivery_booked: 'book_redelivery',
}

/** A step along the road, entered by hand; tracking tells it from now on, and the customer hears it. */
export async function move(at: Acting, wanted: RoadMove): Promise<Shipment> {
  mustDispatch(at)
  const { shipment, order, conversation } = await holdShipment(at, wanted.waybill)
  if (wanted.kind === 'picked_up' && order !== null) {
    await pickUp(at, order.number)
    return (await holdShipment(at, wanted.waybill)).shipment
  }
  const moved = movedShipment(at, shipment, wanted)
  await storeShipment(at, shipment, moved)
  const kind = MOVE[wanted.kind]
  if (order !== null && kind !== undefined) await storeOrder(at, orderAfterMove(order, { kind }, at.now))
  await audit(at, { action: 'shipment.move', subject: wanted.waybill, detail: { kind: wanted.kind, where: wanted.where } })
  if (conversation !== null) await tellNews(at, conversation, { kind: 'shipment_moved', shipment: moved })
  return moved
}

function movedShipment(at: Acting, shipment: Shipment, { kind, where, note, signedBy }: RoadMove): Shipment {
  const noted = note === undefined ? {} : { noteZh: note }
  if (kind === 'customs_held') return holdAtCustoms(shipment, { where, ...noted }, at.now)
  const step = MOVE[kind]
  if (step === undefined) throw deskRefusals.noSuchMove()
  return moveShipment(shipment, { kind: step, where, ...noted, ...(signedBy === undefined ? {} : { signedBy }) }, at.now)
}
