import type { Order } from '../../../domain/ordering/order.ts'
import type { Shipment } from '../../../domain/shipments/shipment.ts'
import { prepared } from '../../prepared.ts'
import { storableJson } from '../../storable.ts'
import type { Acting } from '../acting.ts'

/** Stores a shipment as a move has left it; an event that is new comes after those that are there. */
export async function storeShipment(at: Acting, before: Shipment, after: Shipment): Promise<void> {
  await at.client.query(
    prepared('UPDATE shipments SET status = $2, courier = $3, signed_by = $4, updated_at = $5 WHERE waybill = $1', [
      after.waybill,
      after.status,
      after.courier === null ? null : storableJson(after.courier),
      after.signedBy,
      at.now,
    ]),
  )
  for (const event of after.events.slice(before.events.length)) {
    await at.client.query(
      prepared(
        `INSERT INTO tracking_events (id, waybill, position, kind, "where", note_zh, note_en, by, at)
         SELECT $2, $1, coalesce(max(position), 0) + 1, $3, $4, $5, $6, $7, $8 FROM tracking_events WHERE waybill = $1`,
        [after.waybill, at.ids.next(), event.kind, event.where, event.noteZh ?? null, event.noteEn ?? null, at.by.login, at.now],
      ),
    )
  }
}

/** Stores where the order stands; who dispatched it stays with it. */
export async function storeOrder(at: Acting, order: Order): Promise<void> {
  await at.client.query(
    prepared(
      `UPDATE orders SET status = $2, dispatched_at = $3, picked_up_at = $4,
         dispatched_by = CASE WHEN $3::timestamptz IS NULL THEN NULL ELSE coalesce(dispatched_by, $5) END
       WHERE number = $1`,
      [order.number, order.status, order.dispatchedAt, order.pickedUpAt, at.by.login],
    ),
  )
}
