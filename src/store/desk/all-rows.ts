import type { Case, Escalation } from '../../domain/cases/case.ts'
import type { FirstStatement } from '../../domain/complaints/complaint.ts'
import type { Enquiry } from '../../domain/enquiries/enquiry.ts'
import type { Order } from '../../domain/ordering/order.ts'
import type { Quote } from '../../domain/quoting/quote.ts'
import type { Database } from '../database/open-database.ts'
import { CASE_JSON, type CaseRow, type EscalationRow, readCase, readEscalation } from '../rows/case-row.ts'
import { type EnquiryRow, readEnquiry } from '../rows/enquiry-row.ts'
import { type OrderRow, readOrder } from '../rows/order-row.ts'
import { type QuoteRow, readQuote } from '../rows/quote-row.ts'

/** External user whose row it is; null for one that came with no chat. */
interface Whose {
  readonly customer: string | null
}

export interface RunRows {
  readonly cases: readonly (Case & Whose & { readonly firstStatement: FirstStatement | null })[]
  readonly orders: readonly (Order & Whose & { readonly promise: string })[]
  readonly quotes: readonly (Quote & Whose)[]
  readonly escalations: readonly (Escalation & Whose)[]
  readonly enquiries: readonly (Enquiry & Whose)[]
  /** Messages of all conversations, both ways. */
  readonly messages: number
}

interface Kept<Row> {
  readonly row: Row
  readonly customer: string | null
}

const of = (json: string, from: string, order: string): string => `
  SELECT ${json} AS row, i.external_user AS customer FROM ${from}
  LEFT JOIN conversations c ON c.id = x.conversation_id LEFT JOIN channel_identities i ON i.id = c.identity_id ORDER BY ${order}`

/** Everything that conversations have left in the database, whole and in order: for `talk`, whose database is its own. */
export async function runRows({ pool }: Pick<Database, 'pool'>): Promise<RunRows> {
  const all = async <Row>(text: string): Promise<readonly Kept<Row>[]> => (await pool.query<Kept<Row>>(text)).rows
  const cases = await all<CaseRow>(
    of(CASE_JSON.replaceAll('k)', 'x)').replaceAll('k.number', 'x.number'), 'cases x', 'x.opened_at, x.number'),
  )
  const orders = await all<OrderRow>(of('to_jsonb(x)', 'orders x', 'x.confirmed_at, x.number'))
  const quotes = await all<QuoteRow>(of('to_jsonb(x)', 'quotes x', 'x.created_at, x.number'))
  const escalations = await all<EscalationRow>(of('to_jsonb(x)', 'escalations x', 'x.created_at, x.id'))
  const enquiries = await all<EnquiryRow>(of('to_jsonb(x)', 'enquiries x', 'x.asked_at, x.id'))
  const { rows } = await pool.query<{ n: number }>('SELECT count(*) AS n FROM messages')
  return {
    cases: cases.map(({ row, customer }) => {
      const kept = readCase(row)
      return { ...kept, customer, firstStatement: kept.complaint?.firstStatement ?? null }
    }),
    orders: orders.map(({ row, customer }) => {
      const order = readOrder(row)
      return { ...order, customer, promise: order.pickupPromise }
    }),
    quotes: quotes.map(({ row, customer }) => ({ ...readQuote(row), customer })),
    escalations: escalations.map(({ row, customer }) => ({ ...readEscalation(row), customer })),
    enquiries: enquiries.map(({ row, customer }) => ({ ...readEnquiry(row), customer })),
    messages: rows[0]?.n ?? 0,
  }
}
