import type { CustomerCard } from '../../../domain/desk/desk-views.ts'
import type { Enquiry } from '../../../domain/enquiries/enquiry.ts'
import { CUSTOMER_JSON, type CustomerRow, readCustomer } from '../../rows/customer-row.ts'
import { type EnquiryRow, readEnquiry } from '../../rows/enquiry-row.ts'
import { type Instant, iso } from '../../rows/instant.ts'
import { type OrderRow, readOrder } from '../../rows/order-row.ts'
import { type QuoteRow, readQuote } from '../../rows/quote-row.ts'
import { readShipment, SHIPMENT_JSON, type ShipmentRow } from '../../rows/shipment-row.ts'
import { type Mask, masked } from './mask.ts'
import { read, type Viewing } from './viewing.ts'

interface CardRow {
  readonly customer: CustomerRow
  readonly orders: readonly OrderRow[] | null
  readonly shipments: readonly ShipmentRow[] | null
  readonly asked: readonly ShipmentRow[] | null
  readonly quotes: readonly QuoteRow[] | null
  readonly enquiries: readonly EnquiryRow[] | null
  readonly earlier: readonly EarlierRow[] | null
}

interface EarlierRow {
  readonly id: string
  readonly channel: string
  readonly opened_at: Instant
  readonly last_text: string | null
}

/** The newest of each, on every channel. */
const CARD = `
  WITH u AS (SELECT * FROM customers WHERE id = $1)
  SELECT ${CUSTOMER_JSON} AS customer,
    (SELECT jsonb_agg(to_jsonb(x)) FROM (
      SELECT o.* FROM orders o WHERE o.customer_id = u.id ORDER BY o.confirmed_at DESC, o.number DESC LIMIT 20) x) AS orders,
    (SELECT jsonb_agg(x.shipment) FROM (
      SELECT ${SHIPMENT_JSON} AS shipment FROM shipments s
      WHERE s.customer_id = u.id OR s.shipper_phone = u.vouched_phone OR s.consignee_phone = u.vouched_phone
      ORDER BY s.created_at DESC, s.waybill DESC LIMIT 20) x) AS shipments,
    (SELECT jsonb_agg(x.shipment) FROM (
      SELECT ${SHIPMENT_JSON} AS shipment FROM shipments s
      WHERE s.waybill IN (SELECT e.subject FROM enquiries e WHERE e.customer_id = u.id UNION SELECT k.waybill FROM cases k WHERE k.customer_id = u.id)
        AND (s.customer_id = u.id OR s.shipper_phone = u.vouched_phone OR s.consignee_phone = u.vouched_phone) IS NOT TRUE
      ORDER BY s.created_at DESC, s.waybill DESC LIMIT 10) x) AS asked,
    (SELECT jsonb_agg(to_jsonb(x)) FROM (
      SELECT q.* FROM quotes q WHERE q.customer_id = u.id ORDER BY q.created_at DESC, q.number DESC LIMIT 20) x) AS quotes,
    (SELECT jsonb_agg(to_jsonb(x)) FROM (
      SELECT e.* FROM enquiries e WHERE e.customer_id = u.id ORDER BY e.asked_at DESC, e.id DESC LIMIT 20) x) AS enquiries,
    (SELECT jsonb_agg(to_jsonb(x)) FROM (
      SELECT c.id, c.channel, c.opened_at,
        (SELECT m.text FROM messages m WHERE m.conversation_id = c.id ORDER BY m.seq DESC LIMIT 1) AS last_text
      FROM conversations c WHERE c.customer_id = u.id AND c.id <> $2 ORDER BY c.last_message_at DESC LIMIT 20) x) AS earlier
  FROM u`

/** What is known of the customer, on one card. */
export async function readCustomerCard(
  viewing: Viewing,
  of: { readonly customerId: string; readonly conversationId: string; readonly mask: Mask },
): Promise<CustomerCard> {
  const [row] = await read<CardRow>(viewing, CARD, [of.customerId, of.conversationId])
  if (row === undefined) throw new Error('a conversation has its customer')
  const { mask } = of
  return {
    customer: mask.customer(readCustomer(row.customer)),
    orders: (row.orders ?? []).map((order) => mask.order(readOrder(order))),
    shipments: (row.shipments ?? []).map((shipment) => mask.shipment(readShipment(shipment))),
    asked: (row.asked ?? []).map((shipment) => masked.shipment(readShipment(shipment))),
    quotes: (row.quotes ?? []).map(readQuote),
    enquiries: (row.enquiries ?? []).map((enquiry): Enquiry => {
      const shown = readEnquiry(enquiry)
      return { ...shown, subject: mask.text(shown.subject) }
    }),
    earlier: (row.earlier ?? []).map(({ id, channel, opened_at, last_text }) => ({
      id,
      channel,
      startedAt: iso(opened_at),
      lastText: mask.text(last_text ?? ''),
    })),
  }
}
