import type { Case, Escalation } from '../../domain/cases/case.ts'
import type { FirstStatement } from '../../domain/complaints/complaint.ts'
import type { Enquiry } from '../../domain/enquiries/enquiry.ts'
import type { Order } from '../../domain/ordering/order.ts'
import type { Quote } from '../../domain/quoting/quote.ts'
import type { Database } from '../../store/database/open-database.ts'
import { CASE_JSON, type CaseRow, type EscalationRow, readCase, readEscalation } from '../../store/rows/case-row.ts'
import { type EnquiryRow, readEnquiry } from '../../store/rows/enquiry-row.ts'
import { type OrderRow, readOrder } from '../../store/rows/order-row.ts'
import { type QuoteRow, readQuote } from '../../store/rows/quote-row.ts'

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

interface Source {
  /** SQL of one row as JSON. */
  readonly json: string
  readonly table: string
  readonly alias: string
  readonly order: string
}

const withCustomer = ({ json, table, alias, order }: Source): string => `
  SELECT ${json} AS row, i.external_user AS customer FROM ${table} ${alias}
  LEFT JOIN conversations c ON c.id = ${alias}.conversation_id LEFT JOIN channel_identities i ON i.id = c.identity_id
  ORDER BY ${alias}.${order}, 1`

const SOURCES = {
  cases: { json: CASE_JSON, table: 'cases', alias: 'k', order: 'opened_at' },
  orders: { json: 'to_jsonb(o)', table: 'orders', alias: 'o', order: 'confirmed_at' },
  quotes: { json: 'to_jsonb(q)', table: 'quotes', alias: 'q', order: 'created_at' },
  escalations: { json: 'to_jsonb(e)', table: 'escalations', alias: 'e', order: 'created_at' },
  enquiries: { json: 'to_jsonb(e)', table: 'enquiries', alias: 'e', order: 'asked_at' },
} as const satisfies Readonly<Record<string, Source>>

/** Everything that conversations have left in the database, whole and in order: for `talk`, whose database is its own. */
export async function runRows({ pool }: Pick<Database, 'pool'>): Promise<RunRows> {
  const all = async <Row>(source: Source): Promise<readonly Kept<Row>[]> =>
    (await pool.query<Kept<Row>>(withCustomer(source))).rows
  const cases = await all<CaseRow>(SOURCES.cases)
  const orders = await all<OrderRow>(SOURCES.orders)
  const quotes = await all<QuoteRow>(SOURCES.quotes)
  const escalations = await all<EscalationRow>(SOURCES.escalations)
  const enquiries = await all<EnquiryRow>(SOURCES.enquiries)
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
