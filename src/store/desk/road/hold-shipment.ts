import type { Order } from '../../../domain/ordering/order.ts'
import type { Shipment } from '../../../domain/shipments/shipment.ts'
import type { LockedConversation } from '../../conversations/lock-conversation.ts'
import { prepared } from '../../prepared.ts'
import { type OrderRow, readOrder } from '../../rows/order-row.ts'
import { readShipment, SHIPMENT_JSON, type ShipmentRow } from '../../rows/shipment-row.ts'
import { type Acting, leads } from '../acting.ts'
import { conversationFor } from '../chats/conversation-for.ts'
import { deskRefusals } from '../desk-refusals.ts'

/** A shipment on the road, with its order where one was placed with us and the chat it was placed in. */
export interface OnTheRoad {
  readonly shipment: Shipment
  readonly order: Order | null
  readonly conversation: LockedConversation | null
}

interface Row {
  readonly shipment: ShipmentRow
  readonly order: OrderRow | null
}

/** Dispatchers, and who leads. */
export function mustDispatch({ by }: Acting): void {
  if (by.team !== 'dispatch' && !leads(by)) throw deskRefusals.role()
}

/** The waybill of an order. */
export async function waybillOf({ client }: Acting, orderNumber: string): Promise<string> {
  const { rows } = await client.query<{ waybill: string }>(
    prepared('SELECT waybill FROM orders WHERE number = $1', [orderNumber]),
  )
  if (rows[0] === undefined) throw deskRefusals.unknown({ zh: '订单', en: 'order' })
  return rows[0].waybill
}

/** Holds the chat first, then order and shipment, as a customer's own turn does: two people at one shipment go one after the other. */
export async function holdShipment(at: Acting, waybill: string): Promise<OnTheRoad> {
  const { rows } = await at.client.query<{ conversation_id: string | null }>(
    prepared('SELECT conversation_id FROM shipments WHERE waybill = $1', [waybill]),
  )
  if (rows[0] === undefined) throw deskRefusals.unknown({ zh: '运单', en: 'waybill' })
  const { conversation_id: chat } = rows[0]
  const conversation = chat === null ? null : await conversationFor(at, chat)
  await at.client.query(prepared('SELECT 1 FROM orders WHERE waybill = $1 FOR UPDATE', [waybill]))
  await at.client.query(prepared('SELECT 1 FROM shipments WHERE waybill = $1 FOR UPDATE', [waybill]))
  const held = await at.client.query<Row>(
    prepared(
      `SELECT ${SHIPMENT_JSON} AS shipment, (SELECT to_jsonb(o) FROM orders o WHERE o.waybill = s.waybill) AS "order"
       FROM shipments s WHERE s.waybill = $1`,
      [waybill],
    ),
  )
  const found = held.rows[0]
  if (found === undefined) throw new Error('a shipment cannot vanish')
  const order = found.order === null ? null : readOrder(found.order)
  return { shipment: readShipment(found.shipment), order, conversation }
}
