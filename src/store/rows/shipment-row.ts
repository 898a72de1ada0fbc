import type { Shipment, TrackingEvent, TrackingEventKind } from '../../domain/shipments/shipment.ts'
import { type Instant, iso, isoOrNull } from './instant.ts'

export interface ShipmentRow {
  readonly waybill: string
  readonly order_number: string | null
  readonly service: Shipment['service']
  readonly pieces: number
  readonly origin: string
  readonly destination: string
  readonly shipper: Shipment['shipper']
  readonly consignee: Shipment['consignee']
  readonly status: Shipment['status']
  readonly due_on: string | null
  readonly pickup_promise: Instant | null
  readonly courier: Shipment['courier']
  readonly signed_by: string | null
  readonly pod: Shipment['pod']
  readonly events: readonly TrackingEventRow[] | null
}

export interface TrackingEventRow {
  readonly at: Instant
  readonly kind: TrackingEventKind
  readonly where: string
  readonly note_zh: string | null
  readonly note_en: string | null
}

/** SQL of a shipment `s` with its events, as one JSON value that `readShipment` reads. */
export const SHIPMENT_JSON = `to_jsonb(s) || jsonb_build_object('events',
  (SELECT jsonb_agg(e ORDER BY e.position) FROM tracking_events e WHERE e.waybill = s.waybill))`

export function readShipment(row: ShipmentRow): Shipment {
  return {
    waybill: row.waybill,
    orderNumber: row.order_number,
    service: row.service,
    pieces: row.pieces,
    origin: row.origin,
    destination: row.destination,
    shipper: row.shipper,
    consignee: row.consignee,
    status: row.status,
    events: (row.events ?? []).map(readTrackingEvent),
    dueOn: row.due_on,
    pickupPromise: isoOrNull(row.pickup_promise),
    courier: row.courier,
    signedBy: row.signed_by,
    pod: row.pod,
  }
}

export function readTrackingEvent(row: TrackingEventRow): TrackingEvent {
  return {
    at: iso(row.at),
    kind: row.kind,
    where: row.where,
    ...(row.note_zh === null ? {} : { noteZh: row.note_zh }),
    ...(row.note_en === null ? {} : { noteEn: row.note_en }),
  }
}
