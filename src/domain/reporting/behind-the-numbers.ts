import { chinaDay } from '../time/china-time.ts'

/** Plain rows of one day's work; instants are ISO with offset. */
export interface DayRows {
  readonly conversations: readonly ConversationRow[]
  readonly orders: readonly OrderRow[]
  readonly quotes: readonly QuoteRow[]
  readonly complaints: readonly ComplaintRow[]
  /** Enquiries that were answered, or are open. */
  readonly queries: readonly QueryRow[]
}

/** Rows that are to be shown again carry what the store calls them. */
interface Referred {
  readonly ref?: string
}

export interface ConversationRow extends Referred {
  readonly startedAt: string
  readonly handedOver: boolean
  readonly waiting: boolean
  /** First customer message that waited for an answer, and that answer. */
  readonly firstAskedAt: string | null
  readonly firstReplyAt: string | null
}

export interface OrderRow extends Referred {
  readonly confirmedAt: string
  readonly dispatchedAt: string | null
  readonly pickedUpAt: string | null
  readonly pickupPromise: string
  readonly cancelled: boolean
}

export interface QuoteRow extends Referred {
  readonly createdAt: string
  readonly ordered: boolean
}

export interface ComplaintRow extends Referred {
  readonly openedAt: string
  readonly dueAt: string | null
  readonly closedAt: string | null
}

export interface QueryRow extends Referred {
  readonly askedAt: string
  readonly answeredAt: string | null
}

const MINUTE_MS = 60_000

/** One thing that a figure counted: since when, until when it had to be done, when it was, and whether that was in time (null = no clock). */
export interface Counted {
  readonly ref: string | undefined
  readonly begunAt: string
  readonly dueAt: string | null
  readonly doneAt: string | null
  readonly met: boolean | null
}

export type Figure =
  | 'conversations'
  | 'handedOver'
  | 'waiting'
  | 'firstReply'
  | 'orders'
  | 'quotes'
  | 'quotesOrdered'
  | 'complaints'
  | 'dispatchOnTime'
  | 'pickupOnTime'
  | 'queriesInAnHour'
  | 'complaintsOnTime'

/** What stands behind each figure: what began on the China day of `now`; pickups and complaints by the day they fell due. */
export function behindTheNumbers(rows: DayRows, now: Date): Readonly<Record<Figure, readonly Counted[]>> {
  const day = chinaDay(now)
  const today = (at: string | null): boolean => at !== null && chinaDay(new Date(at)) === day
  const conversations = rows.conversations.filter((row) => today(row.startedAt))
  const orders = rows.orders.filter((row) => !row.cancelled)
  const ordersOfToday = orders.filter((row) => today(row.confirmedAt))
  const quotes = rows.quotes.filter((row) => today(row.createdAt))
  const due = {
    orders: orders.filter((row) => today(row.pickupPromise)),
    complaints: rows.complaints.filter((row) => today(row.dueAt)),
  }
  return {
    conversations: conversations.map(conversationOf),
    handedOver: conversations.filter((row) => row.handedOver).map(conversationOf),
    waiting: rows.conversations.filter((row) => row.waiting).map(conversationOf),
    firstReply: conversations.flatMap(firstReplyOf),
    orders: ordersOfToday.map((row) => clocked(row, { begunAt: row.confirmedAt, dueAt: null, doneAt: row.pickedUpAt })),
    quotes: quotes.map(quoteOf),
    quotesOrdered: quotes.filter((row) => row.ordered).map(quoteOf),
    complaints: rows.complaints.filter((row) => today(row.openedAt)).map(complaintOf),
    dispatchOnTime: overdueOrDone(ordersOfToday.map(dispatchOf), now),
    pickupOnTime: overdueOrDone(due.orders.map(pickupOf), now),
    queriesInAnHour: overdueOrDone(rows.queries.filter((row) => today(row.askedAt)).map(queryOf), now),
    complaintsOnTime: overdueOrDone(due.complaints.map(complaintOf), now),
  }
}

type Clock = Pick<Counted, 'begunAt' | 'dueAt' | 'doneAt'>

function clocked({ ref }: Referred, clock: Clock): Counted {
  const { doneAt, dueAt } = clock
  return { ref, ...clock, met: dueAt === null ? null : doneAt !== null && new Date(doneAt) <= new Date(dueAt) }
}

const conversationOf = (row: ConversationRow): Counted =>
  clocked(row, { begunAt: row.startedAt, dueAt: null, doneAt: row.firstReplyAt })
const quoteOf = (row: QuoteRow): Counted => clocked(row, { begunAt: row.createdAt, dueAt: null, doneAt: null })
const complaintOf = (row: ComplaintRow): Counted =>
  clocked(row, { begunAt: row.openedAt, dueAt: row.dueAt, doneAt: row.closedAt })
const dispatchOf = (row: OrderRow): Counted =>
  clocked(row, { begunAt: row.confirmedAt, dueAt: plus(row.confirmedAt, 3), doneAt: row.dispatchedAt })
const pickupOf = (row: OrderRow): Counted =>
  clocked(row, { begunAt: row.confirmedAt, dueAt: row.pickupPromise, doneAt: row.pickedUpAt })
const queryOf = (row: QueryRow): Counted =>
  clocked(row, { begunAt: row.askedAt, dueAt: plus(row.askedAt, 60), doneAt: row.answeredAt })

function firstReplyOf(row: ConversationRow): readonly Counted[] {
  const { firstAskedAt, firstReplyAt } = row
  return firstAskedAt && firstReplyAt ? [clocked(row, { begunAt: firstAskedAt, dueAt: null, doneAt: firstReplyAt })] : []
}

/** An open one whose time has not run out is not counted yet. */
function overdueOrDone(counted: readonly Counted[], now: Date): readonly Counted[] {
  return counted.filter(({ doneAt, dueAt }) => doneAt !== null || (dueAt !== null && now > new Date(dueAt)))
}

function plus(at: string, minutes: number): string {
  return new Date(new Date(at).getTime() + minutes * MINUTE_MS).toISOString()
}
