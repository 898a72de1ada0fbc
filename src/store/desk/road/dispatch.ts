import type { Order } from '../../../domain/ordering/order.ts'
import { orderAfterMove } from '../../../domain/ordering/order-after-move.ts'
import { moveShipment } from '../../../domain/shipments/move-shipment.ts'
import { type Acting, audit } from '../acting.ts'
import { tellNews } from '../chats/tell-news.ts'
import { holdShipment, mustDispatch, waybillOf } from './hold-shipment.ts'
import { storeOrder, storeShipment } from './store-move.ts'

export interface Instruction {
  readonly orderNumber: string
  readonly courier?: { readonly name: string; readonly phone: string }
}

/** The dispatcher's instruction: the order goes to a courier. Given again it only changes the courier. */
export async function dispatch(at: Acting, { orderNumber, courier }: Instruction): Promise<Order> {
  mustDispatch(at)
  const { shipment, order, conversation } = await holdShipment(at, await waybillOf(at, orderNumber))
  if (order === null) throw new Error('an order has its shipment')
  const moved = moveShipment(shipment, { kind: 'dispatch' }, at.now)
  await storeShipment(at, shipment, courier === undefined ? moved : { ...moved, courier })
  const dispatched = orderAfterMove(order, { kind: 'dispatch' }, at.now)
  await storeOrder(at, dispatched)
  await audit(at, { action: 'order.dispatch', subject: orderNumber, detail: { courier: courier?.name } })
  const isFirst = order.status === 'confirmed'
  if (conversation !== null && isFirst) await tellNews(at, conversation, { kind: 'order_moved', order: dispatched })
  return dispatched
}
