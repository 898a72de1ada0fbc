import type { DispatchRow } from '../../../domain/desk/desk-views.ts'
import { toChinaIso } from '../../../domain/time/china-time.ts'
import { type OrderRow, readOrder } from '../../rows/order-row.ts'
import { readShipment, SHIPMENT_JSON, type ShipmentRow } from '../../rows/shipment-row.ts'
import { leads } from '../acting.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { read, type Viewing } from './viewing.ts'

/** The dispatcher gives the instruction within three minutes (a KPI). */
const INSTRUCTION_MS = 3 * 60_000

interface Row {
  readonly order: OrderRow
  readonly shipment: ShipmentRow | null
  readonly conversation_id: string | null
}

const LIST = `
  SELECT to_jsonb(o) AS "order", o.conversation_id,
    (SELECT ${SHIPMENT_JSON} FROM shipments s WHERE s.waybill = o.waybill) AS shipment
  FROM orders o WHERE o.status IN ('confirmed', 'dispatched', 'picked_up', 'in_transit')
  ORDER BY array_position(ARRAY['confirmed', 'dispatched', 'picked_up', 'in_transit'], o.status),
    (o.draft->>'urgent') = 'true' DESC, o.pickup_promise, o.number LIMIT 500`

/** Orders from their confirmation to their delivery; with full addresses, because somebody has to drive there. */
export async function readDispatchList(viewing: Viewing): Promise<readonly DispatchRow[]> {
  if (viewing.by.team !== 'dispatch' && !leads(viewing.by)) throw deskRefusals.role()
  const rows = await read<Row>(viewing, LIST, [])
  return rows.map(({ order: row, shipment, conversation_id }) => {
    const order = readOrder(row)
    return {
      order,
      shipment: shipment === null ? null : readShipment(shipment),
      dispatchBy: toChinaIso(new Date(new Date(order.confirmedAt).getTime() + INSTRUCTION_MS)),
      conversationId: conversation_id,
    }
  })
}
