import type pg from 'pg'
import type { ErasurePlan } from '../../domain/desk/desk-privacy.ts'
import { prepared } from '../prepared.ts'
import { asOutage } from '../transaction.ts'
import { isSomethingOpen, KEPT, STILL_OPEN, unknownCustomer } from './erase-customer.ts'

const PLAN = `
  SELECT count(DISTINCT c.id)::int AS chats, count(m.id)::int AS messages, count(m.attachment)::int AS files
  FROM customers u LEFT JOIN conversations c ON c.customer_id = u.id LEFT JOIN messages m ON m.conversation_id = c.id WHERE u.id = $1 GROUP BY u.id`

type Counts = Pick<ErasurePlan, 'chats' | 'messages' | 'files'>

/** What an erasure would do now; it changes nothing. */
export async function planErasure(pool: pg.Pool, customerId: string): Promise<ErasurePlan> {
  const one = async <Row extends pg.QueryResultRow>(text: string) => (await pool.query<Row>(prepared(text, [customerId]))).rows[0]
  try {
    const counts = await one<Counts>(PLAN)
    if (!counts) throw unknownCustomer()
    const kept = await one<{ orders: string[]; cases: string[] }>(KEPT)
    const open = await one<NonNullable<ErasurePlan['stillOpen']>>(STILL_OPEN)
    const stillOpen = open && isSomethingOpen(open) ? open : null
    return { ...counts, keptOrders: kept?.orders ?? [], keptCases: kept?.cases ?? [], stillOpen }
  } catch (error) {
    throw asOutage(error)
  }
}
