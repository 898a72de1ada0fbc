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

export interface ConversationRow {
  readonly startedAt: string
  readonly handedOver: boolean
  readonly waiting: boolean
  /** First customer message that waited for an answer, and that answer. */
  readonly firstAskedAt: string | null
  readonly firstReplyAt: string | null
}

export interface OrderRow {
  readonly confirmedAt: string
  readonly dispatchedAt: string | null
  readonly pickedUpAt: string | null
  readonly pickupPromise: string
  readonly cancelled: boolean
}

export interface QuoteRow {
  readonly createdAt: string
  readonly ordered: boolean
}

export interface ComplaintRow {
  readonly openedAt: string
  readonly dueAt: string | null
  readonly closedAt: string | null
}

export interface QueryRow {
  readonly askedAt: string
  readonly answeredAt: string | null
}

/** A share that can be opened down: null = nothing to count yet. */
export interface Share {
  readonly met: number
  readonly of: number
  readonly share: number | null
}

export interface TodaysNumbers {
  readonly day: string
  readonly conversations: number
  readonly handedOver: number
  /** In a queue right now, whenever they began. */
  readonly waiting: number
  readonly meanFirstReplySeconds: number | null
  readonly orders: number
  readonly quotes: number
  readonly quotesOrdered: number
  readonly complaints: number
  /** Dispatched within 3 minutes of the confirmation. */
  readonly dispatchOnTime: Share
  /** Picked up by the promised hour; promises not yet run out are not counted. */
  readonly pickupOnTime: Share
  /** Answered within one hour. */
  readonly queriesInAnHour: Share
  readonly complaintsOnTime: Share
}

const MINUTE_MS = 60_000

/** The day's figures at `now`: what began on its China day; pickups and complaints by the day they fell due. */
export function todaysNumbers(rows: DayRows, now: Date): TodaysNumbers {
  const day = chinaDay(now)
  const begun = (at: string): boolean => chinaDay(new Date(at)) === day
  const conversations = rows.conversations.filter((row) => begun(row.startedAt))
  const orders = rows.orders.filter((row) => begun(row.confirmedAt) && !row.cancelled)
  const quotes = rows.quotes.filter((row) => begun(row.createdAt))
  const queries = rows.queries.filter((row) => begun(row.askedAt))
  return {
    day,
    conversations: conversations.length,
    handedOver: conversations.filter((row) => row.handedOver).length,
    waiting: rows.conversations.filter((row) => row.waiting).length,
    meanFirstReplySeconds: meanFirstReply(conversations),
    orders: orders.length,
    quotes: quotes.length,
    quotesOrdered: quotes.filter((row) => row.ordered).length,
    complaints: rows.complaints.filter((row) => begun(row.openedAt)).length,
    dispatchOnTime: within(
      orders.map((row) => [row.dispatchedAt, plus(row.confirmedAt, 3)]),
      now,
    ),
    pickupOnTime: within(dueToday(rows.orders, begun), now),
    queriesInAnHour: within(
      queries.map((row) => [row.answeredAt, plus(row.askedAt, 60)]),
      now,
    ),
    complaintsOnTime: within(complaintsDue(rows.complaints, begun), now),
  }
}

type DoneAndDue = readonly [done: string | null, due: string]

function dueToday(orders: readonly OrderRow[], begun: (at: string) => boolean): readonly DoneAndDue[] {
  return orders.filter((row) => !row.cancelled && begun(row.pickupPromise)).map((row) => [row.pickedUpAt, row.pickupPromise])
}

function complaintsDue(complaints: readonly ComplaintRow[], begun: (at: string) => boolean): readonly DoneAndDue[] {
  return complaints.flatMap((row): DoneAndDue[] => (row.dueAt && begun(row.dueAt) ? [[row.closedAt, row.dueAt]] : []))
}

/** What is done, or late: an open one whose time has not run out is not counted yet. */
function within(rows: readonly DoneAndDue[], now: Date): Share {
  const counted = rows.filter(([done, due]) => done !== null || now > new Date(due))
  const met = counted.filter(([done, due]) => done !== null && new Date(done) <= new Date(due)).length
  return { met, of: counted.length, share: counted.length === 0 ? null : met / counted.length }
}

function plus(at: string, minutes: number): string {
  return new Date(new Date(at).getTime() + minutes * MINUTE_MS).toISOString()
}

function meanFirstReply(conversations: readonly ConversationRow[]): number | null {
  const waits = conversations.flatMap(({ firstAskedAt, firstReplyAt }) =>
    firstAskedAt && firstReplyAt ? [new Date(firstReplyAt).getTime() - new Date(firstAskedAt).getTime()] : [],
  )
  if (waits.length === 0) return null
  return Math.round(waits.reduce((sum, wait) => sum + wait, 0) / waits.length / 1000)
}
