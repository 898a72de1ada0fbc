import type { Order, OrderDraft, Party } from '../../domain/ordering/order.ts'
import type { QuoteLine } from '../../domain/quoting/quote.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import { chinaDay, chinaMidnight } from '../../domain/time/china-time.ts'
import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import type { EffectContext, EffectOf } from './effect-context.ts'

/** Stores the order, hands it to dispatch and gives it its shipment: the confirmation is the order time. */
export async function placeOrder(at: EffectContext, { number, waybill, draft }: EffectOf<'place_order'>): Promise<void> {
  const { conversation } = at
  await at.client.query(
    prepared(
      `INSERT INTO orders (number, waybill, conversation_id, customer_id, status, draft, service, payment, shipper_phone, consignee_phone,
         total_fen, pickup_promise, quote_number, confirmed_at, sent_to_dispatch_at)
       VALUES ($1, $2, $3, $4, 'confirmed', $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
      [
        number,
        waybill,
        conversation.id,
        conversation.customerId,
        storableJson(draft),
        draft.service,
        draft.payment,
        draft.shipper.phone,
        draft.consignee.phone,
        draft.totalFen,
        draft.pickupPromise,
        draft.quoteNumber,
        at.now,
      ],
    ),
  )
  await writeOrderLines(at, number, draft.lines)
  await openShipment(at, { number, waybill, draft })
  if (draft.quoteNumber === null) return
  await at.client.query(prepared(`UPDATE quotes SET status = 'ordered' WHERE number = $1`, [draft.quoteNumber]))
}

/** Line items as rows, in the order in which they are shown. */
export async function writeOrderLines(at: EffectContext, number: Order['number'], lines: readonly QuoteLine[]): Promise<void> {
  const rows = lines.map(({ key, label, fen }, index) => ({
    position: index + 1,
    key,
    label_zh: label.zh,
    label_en: label.en,
    fen,
  }))
  await at.client.query(
    prepared(
      `INSERT INTO order_lines (order_number, position, key, label_zh, label_en, fen)
       SELECT $1, l.* FROM jsonb_to_recordset($2::jsonb) AS l(position int, key text, label_zh text, label_en text, fen bigint)`,
      [number, storableJson(rows)],
    ),
  )
}

/** What a shipment knows of an order: parties on one line, places as one says them, the day it is due. */
export function shipmentOf(draft: OrderDraft): {
  readonly shipper: object
  readonly consignee: object
  readonly origin: string
  readonly destination: string
  readonly dueOn: string
} {
  return {
    shipper: onOneLine(draft.shipper),
    consignee: onOneLine(draft.consignee),
    origin: describePlace(draft.shipper.address, 'zh'),
    destination: describePlace(draft.consignee.address, 'zh'),
    dueOn: chinaDay(chinaMidnight(new Date(draft.pickupPromise), draft.days)),
  }
}

/** From `service` to `pod`, in the order of the columns, as both statements of a shipment write them. */
export function shipmentValues(draft: OrderDraft): unknown[] {
  const shipment = shipmentOf(draft)
  return [
    draft.service,
    draft.goods.pieces,
    shipment.origin,
    shipment.destination,
    storableJson(shipment.shipper),
    storableJson(shipment.consignee),
    draft.shipper.phone,
    draft.consignee.phone,
    shipment.dueOn,
    draft.pickupPromise,
    draft.pod ? storableJson({ asked: true, returnedAt: null }) : null,
  ]
}

async function openShipment(at: EffectContext, { number, waybill, draft }: Omit<EffectOf<'place_order'>, 'do'>): Promise<void> {
  await at.client.query(
    prepared(
      `INSERT INTO shipments (waybill, order_number, conversation_id, customer_id, service, pieces, origin, destination, shipper, consignee,
         shipper_phone, consignee_phone, status, due_on, pickup_promise, pod, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'awaiting_pickup', $13, $14, $15, $16, $16)`,
      [waybill, number, at.conversation.id, at.conversation.customerId, ...shipmentValues(draft), at.now],
    ),
  )
  await at.client.query(
    prepared(`INSERT INTO tracking_events (id, waybill, position, kind, "where", at) VALUES ($1, $2, 1, 'ordered', $3, $4)`, [
      at.ids.next(),
      waybill,
      shipmentOf(draft).origin,
      at.now,
    ]),
  )
}

function onOneLine({ name, phone, address }: Party): object {
  const outer = address.province === address.city ? address.city : `${address.province}${address.city}`
  return { name, phone, address: `${outer}${address.district}${address.detail}` }
}
