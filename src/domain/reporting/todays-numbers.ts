import { chinaDay } from '../time/china-time.ts'
import { behindTheNumbers, type Counted, type DayRows } from './behind-the-numbers.ts'

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

/** The day's figures at `now`, each the count of what stands behind it. */
export function todaysNumbers(rows: DayRows, now: Date): TodaysNumbers {
  const behind = behindTheNumbers(rows, now)
  return {
    day: chinaDay(now),
    conversations: behind.conversations.length,
    handedOver: behind.handedOver.length,
    waiting: behind.waiting.length,
    meanFirstReplySeconds: meanSeconds(behind.firstReply),
    orders: behind.orders.length,
    quotes: behind.quotes.length,
    quotesOrdered: behind.quotesOrdered.length,
    complaints: behind.complaints.length,
    dispatchOnTime: shareOf(behind.dispatchOnTime),
    pickupOnTime: shareOf(behind.pickupOnTime),
    queriesInAnHour: shareOf(behind.queriesInAnHour),
    complaintsOnTime: shareOf(behind.complaintsOnTime),
  }
}

function shareOf(counted: readonly Counted[]): Share {
  const met = counted.filter((each) => each.met).length
  return { met, of: counted.length, share: counted.length === 0 ? null : met / counted.length }
}

function meanSeconds(replies: readonly Counted[]): number | null {
  const waits = replies.flatMap(({ begunAt, doneAt }) =>
    doneAt === null ? [] : [new Date(doneAt).getTime() - new Date(begunAt).getTime()],
  )
  if (waits.length === 0) return null
  return Math.round(waits.reduce((sum, wait) => sum + wait, 0) / waits.length / 1000)
}
