import type { Order } from '../../../domain/ordering/order.ts'
import { orderAfterMove } from '../../../domain/ordering/order-after-move.ts'
import { moveShipment } from '../../../domain/shipments/move-shipment.ts'
import { changeTimers } from '../../turns/change-timers.ts'
import { type Acting, audit } from '../acting.ts'
import { tellNews } from '../chats/tell-news.ts'
import { holdShipment, mustDispatch, waybillOf } from './hold-shipment.ts'
import { storeOrder, storeShipment } from './store-move.ts'

/** The goods are with us: the promise is kept and its clock stops. */
export async function pickUp(at: Acting, orderNumber: string): Promise<Order> {
  mustDispatch(at)
  const { shipment, order, conversation } = await holdShipment(at, await waybillOf(at, orderNumber))
  if (order === null) throw new Error('an order has its shipment')
  await storeShipment(at, shipment, moveShipment(shipment, { kind: 'pick_up' }, at.now))
  const pickedUp = orderAfterMove(order, { kind: 'pick_up' }, at.now)
  await storeOrder(at, pickedUp)
  await audit(at, { action: 'order.pick_up', subject: orderNumber })
  if (conversation === null) return pickedUp
  const subjects = [orderNumber, order.waybill]
  await changeTimers(at, conversation.id, { set: [], clear: subjects.map((subject) => ({ kind: 'pickup_due', subject })) })
  await tellNews(at, conversation, { kind: 'order_moved', order: pickedUp })
  return pickedUp
}
