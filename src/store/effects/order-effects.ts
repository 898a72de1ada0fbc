import type { OrderDraft } from '../../domain/ordering/order.ts'
import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import type { EffectContext, EffectOf } from './effect-context.ts'
import { shipmentValues, writeOrderLines } from './place-order.ts'

export async function cancelOrder(at: EffectContext, { number, reason }: EffectOf<'cancel_order'>): Promise<void> {
  const { rows } = await at.client.query<{ waybill: string }>(
    prepared(
      `UPDATE orders SET status = 'cancelled', cancelled_at = $2, cancel_reason = $3
       WHERE number = $1 AND status IN ('confirmed', 'dispatched') RETURNING waybill`,
      [number, at.now, reason],
    ),
  )
  const waybill = rows[0]?.waybill
  if (waybill === undefined) throw new Error('an order that is picked up or unknown cannot be cancelled')
  await at.client.query(
    prepared(`UPDATE shipments SET status = 'cancelled', updated_at = $2 WHERE waybill = $1`, [waybill, at.now]),
  )
  await at.client.query(
    prepared(
      `INSERT INTO tracking_events (id, waybill, position, kind, "where", at)
       SELECT $2, $1, coalesce(max(e.position), 0) + 1, 'cancelled', min(s.origin), $3
       FROM shipments s LEFT JOIN tracking_events e ON e.waybill = s.waybill WHERE s.waybill = $1`,
      [waybill, at.ids.next(), at.now],
    ),
  )
  await at.client.query(
    prepared(`DELETE FROM timers WHERE conversation_id = $1 AND kind = 'pickup_due' AND subject IN ($2, $3)`, [
      at.conversation.id,
      number,
      waybill,
    ]),
  )
}

/** The order as it is from now on; what it was before stays in its changes. */
export async function changeOrder(at: EffectContext, { number, changes, what }: EffectOf<'change_order'>): Promise<void> {
  const { rows } = await at.client.query<{ draft: OrderDraft; waybill: string }>(
    prepared('SELECT draft, waybill FROM orders WHERE number = $1 FOR UPDATE', [number]),
  )
  const before = rows[0]
  if (before === undefined) throw new Error('an unknown order cannot be changed')
  const draft = { ...before.draft, ...changes }
  await at.client.query(
    prepared(
      `UPDATE orders SET draft = $2, service = $3, payment = $4, shipper_phone = $5, consignee_phone = $6, total_fen = $7, pickup_promise = $8
       WHERE number = $1`,
      [
        number,
        storableJson(draft),
        draft.service,
        draft.payment,
        draft.shipper.phone,
        draft.consignee.phone,
        draft.totalFen,
        draft.pickupPromise,
      ],
    ),
  )
  await at.client.query(prepared('DELETE FROM order_lines WHERE order_number = $1', [number]))
  await writeOrderLines(at, number, draft.lines)
  await changeShipment(at, before.waybill, draft)
  const replaced = Object.fromEntries(Object.keys(changes).map((key) => [key, before.draft[key as keyof OrderDraft]]))
  await at.client.query(
    prepared(
      `INSERT INTO order_changes (id, order_number, what, changes, before, by, at) VALUES ($1, $2, $3, $4, $5, 'customer', $6)`,
      [at.ids.next(), number, what, storableJson(changes), storableJson(replaced), at.now],
    ),
  )
}

/** Nothing is picked up yet: a receipt wished for only now has not come back either. */
async function changeShipment(at: EffectContext, waybill: string, draft: OrderDraft): Promise<void> {
  await at.client.query(
    prepared(
      `UPDATE shipments SET service = $2, pieces = $3, origin = $4, destination = $5, shipper = $6, consignee = $7, shipper_phone = $8,
         consignee_phone = $9, due_on = $10, pickup_promise = $11, pod = $12, updated_at = $13 WHERE waybill = $1`,
      [waybill, ...shipmentValues(draft), at.now],
    ),
  )
}
