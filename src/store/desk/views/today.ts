import type { DayRows } from '../../../domain/reporting/behind-the-numbers.ts'
import { type Share, todaysNumbers } from '../../../domain/reporting/todays-numbers.ts'
import { chinaMidnight } from '../../../domain/time/china-time.ts'
import { type Instant, iso, isoOrNull } from '../../rows/instant.ts'
import { leads } from '../acting.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { read, type Viewing } from './viewing.ts'

interface Referred {
  readonly ref: string
}

interface Row {
  readonly conversations: readonly ConversationDay[] | null
  readonly orders:
    | readonly (Readonly<Record<'confirmed' | 'dispatched' | 'picked_up' | 'promise' | 'status', string | null>> & Referred)[]
    | null
  readonly quotes: readonly ({ readonly created: Instant; readonly status: string } & Referred)[] | null
  readonly complaints:
    | readonly ({ readonly opened: Instant; readonly due: Instant | null; readonly closed: Instant | null } & Referred)[]
    | null
  readonly queries: readonly ({ readonly asked: Instant; readonly answered: Instant | null } & Referred)[] | null
  readonly with_agents: number
  readonly resolved: number
  readonly longest_since: Date | null
}

interface ConversationDay extends Referred {
  readonly started: Instant | null
  readonly waiting: boolean
  readonly asked: Instant | null
  readonly replied: Instant | null
}

/** $1 the China day's midnight, $2 the next. A conversation counts on each day on which the customer wrote. */
const DAY = `
  WITH written AS (
    SELECT conversation_id AS id, min(at) AS started FROM messages
    WHERE at >= $1 AND at < $2 AND author_kind = 'customer' GROUP BY conversation_id
  ), waits AS (
    SELECT DISTINCT ON (conversation_id) conversation_id AS id, since, CASE WHEN outcome = 'taken' THEN ended_at END AS taken
    FROM queue_waits WHERE since >= $1 AND since < $2 ORDER BY conversation_id, since
  ), seen AS (
    SELECT id FROM written UNION SELECT id FROM conversations WHERE owner_kind = 'queue'
  )
  SELECT
    (SELECT jsonb_agg(jsonb_build_object('ref', c.id, 'started', w.started, 'waiting', c.owner_kind = 'queue', 'asked', q.since, 'replied', q.taken))
     FROM seen s JOIN conversations c ON c.id = s.id LEFT JOIN written w ON w.id = s.id LEFT JOIN waits q ON q.id = s.id) AS conversations,
    (SELECT jsonb_agg(jsonb_build_object('ref', o.number, 'confirmed', o.confirmed_at, 'dispatched', o.dispatched_at, 'picked_up', o.picked_up_at,
       'promise', o.pickup_promise, 'status', o.status)) FROM orders o
     WHERE (o.confirmed_at >= $1 AND o.confirmed_at < $2) OR (o.pickup_promise >= $1 AND o.pickup_promise < $2)) AS orders,
    (SELECT jsonb_agg(jsonb_build_object('ref', q.number, 'created', q.created_at, 'status', q.status)) FROM quotes q
     WHERE q.created_at >= $1 AND q.created_at < $2) AS quotes,
    (SELECT jsonb_agg(jsonb_build_object('ref', k.number, 'opened', k.opened_at, 'due', k.due_at, 'closed', k.closed_at)) FROM cases k
     WHERE k.kind IN ('complaint', 'claim') AND ((k.opened_at >= $1 AND k.opened_at < $2) OR (k.due_at >= $1 AND k.due_at < $2))
    ) AS complaints,
    (SELECT jsonb_agg(jsonb_build_object('ref', e.id, 'asked', e.asked_at, 'answered', e.answered_at)) FROM enquiries e
     WHERE e.asked_at >= $1 AND e.asked_at < $2 AND e.outcome <> 'abandoned') AS queries,
    (SELECT count(*) FROM conversations WHERE owner_kind = 'agent') AS with_agents,
    (SELECT count(*) FROM cases WHERE status = 'resolved' AND closed_at >= $1 AND closed_at < $2) AS resolved,
    (SELECT min(waiting_since) FROM conversations WHERE owner_kind = 'queue') AS longest_since`

/** The figures of the China day, by the rules of reporting; shares in whole per cent, null = nothing to count yet. */
export async function readToday(viewing: Viewing): Promise<Readonly<Record<string, number | null>>> {
  const { now } = viewing
  const row = await readRow(viewing)
  const numbers = todaysNumbers(dayRows(row), now)
  return {
    conversations: numbers.conversations,
    waiting: numbers.waiting,
    with_agents: row.with_agents,
    longest_wait_seconds: row.longest_since === null ? null : Math.round((now.getTime() - row.longest_since.getTime()) / 1000),
    first_reply_seconds: numbers.meanFirstReplySeconds,
    handed_over: numbers.handedOver,
    orders: numbers.orders,
    quotes: numbers.quotes,
    quotes_ordered: numbers.quotesOrdered,
    complaints: numbers.complaints,
    resolved: row.resolved,
    dispatch_on_time_percent: percent(numbers.dispatchOnTime),
    pickup_on_time_percent: percent(numbers.pickupOnTime),
    queries_in_an_hour_percent: percent(numbers.queriesInAnHour),
    complaints_on_time_percent: percent(numbers.complaintsOnTime),
  }
}

/** The rows that the figures of the day count, for who leads. */
export async function readDay(viewing: Viewing): Promise<DayRows> {
  return dayRows(await readRow(viewing))
}

async function readRow(viewing: Viewing): Promise<Row> {
  if (!leads(viewing.by)) throw deskRefusals.role()
  const [row] = await read<Row>(viewing, DAY, [chinaMidnight(viewing.now), chinaMidnight(viewing.now, 1)])
  if (row === undefined) throw new Error('the day cannot be read')
  return row
}

function dayRows(row: Row): DayRows {
  return {
    conversations: (row.conversations ?? []).map(({ ref, started, waiting, asked, replied }) => ({
      ref,
      startedAt: started === null ? '1970-01-01T00:00:00+08:00' : iso(started),
      handedOver: asked !== null,
      waiting,
      firstAskedAt: isoOrNull(asked),
      firstReplyAt: isoOrNull(replied),
    })),
    orders: (row.orders ?? []).map(({ ref, confirmed, dispatched, picked_up, promise, status }) => ({
      ref,
      confirmedAt: iso(confirmed ?? ''),
      dispatchedAt: isoOrNull(dispatched),
      pickedUpAt: isoOrNull(picked_up),
      pickupPromise: iso(promise ?? ''),
      cancelled: status === 'cancelled',
    })),
    quotes: (row.quotes ?? []).map(({ ref, created, status }) => ({
      ref,
      createdAt: iso(created),
      ordered: status === 'ordered',
    })),
    complaints: (row.complaints ?? []).map(({ ref, opened, due, closed }) => ({
      ref,
      openedAt: iso(opened),
      dueAt: isoOrNull(due),
      closedAt: isoOrNull(closed),
    })),
    queries: (row.queries ?? []).map(({ ref, asked, answered }) => ({
      ref,
      askedAt: iso(asked),
      answeredAt: isoOrNull(answered),
    })),
  }
}

function percent({ share }: Share): number | null {
  return share === null ? null : Math.round(share * 100)
}
