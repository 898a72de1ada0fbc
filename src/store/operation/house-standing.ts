import type pg from 'pg'
import { prepared } from '../prepared.ts'
import { asOutage } from '../transaction.ts'

/** How the house stands at one instant, over all nodes. Ages and lags are seconds, 0 when nothing waits. */
export interface HouseStanding {
  readonly queues: readonly QueueStanding[]
  /** Calls that were promised out of hours and are late. */
  readonly lateCalls: readonly LateCalls[]
  readonly outbox: readonly LaneStanding[]
  readonly turns: RecentTurns
  /** The quiet window of the longest waiting turn closed so long ago. */
  readonly turnLag: number
  readonly timerLag: number
  /** Unix time in seconds of the last run, by the job's name. */
  readonly lastRuns: readonly { readonly job: string; readonly at: number }[]
}

interface QueueStanding {
  readonly team: string
  readonly waiting: number
  readonly longest: number
}

interface LateCalls {
  readonly team: string
  readonly late: number
  readonly longest: number
}

interface LaneStanding {
  readonly channel: string
  readonly waiting: number
  readonly oldest: number
  /** Of the last 24 hours. */
  readonly failed: number
  readonly unknown: number
}

/** Of the last five minutes, at most the newest ten thousand; times are seconds that deciding and writing took. */
interface RecentTurns {
  readonly count: number
  readonly faults: number
  readonly p50: number | null
  readonly p95: number | null
  readonly p99: number | null
}

const QUEUES = `
  SELECT owner_team AS team, count(*)::int AS waiting, greatest(0, coalesce(extract(epoch FROM $1::timestamptz - min(waiting_since)), 0))::float8 AS longest
  FROM conversations WHERE owner_kind = 'queue' AND status = 'open' GROUP BY owner_team`

const LATE_CALLS = `
  SELECT x.team, count(*)::int AS late, extract(epoch FROM $1::timestamptz - min(x.due_at))::float8 AS longest
  FROM cases x JOIN conversations c ON c.id = x.conversation_id AND c.hand_over_case = x.number
  WHERE x.kind = 'hand_over' AND x.status = 'open' AND c.owner_kind = 'bot' AND x.due_at < $1 GROUP BY x.team`

const OUTBOX = `
  SELECT channel, sum(waiting)::int AS waiting, greatest(0, coalesce(extract(epoch FROM $1::timestamptz - min(since)), 0))::float8 AS oldest,
    sum(failed)::int AS failed, sum(unknown)::int AS unknown
  FROM (
    SELECT channel, count(*) AS waiting, min(created_at) AS since, 0 AS failed, 0 AS unknown
      FROM outbox WHERE state IN ('queued', 'sending') GROUP BY channel
    UNION ALL SELECT channel, 0, NULL, count(*) FILTER (WHERE state = 'failed'), count(*) FILTER (WHERE state = 'unknown')
      FROM outbox WHERE state IN ('failed', 'unknown') AND done_at > $1::timestamptz - interval '24 hours' GROUP BY channel
  ) each GROUP BY channel`

const TURNS = `
  SELECT count(*)::int AS count, count(fault)::int AS faults, percentile_cont(0.5) WITHIN GROUP (ORDER BY took_ms) / 1000 AS p50,
    percentile_cont(0.95) WITHIN GROUP (ORDER BY took_ms) / 1000 AS p95, percentile_cont(0.99) WITHIN GROUP (ORDER BY took_ms) / 1000 AS p99
  FROM (SELECT took_ms, fault FROM turns WHERE at > $1::timestamptz - interval '5 minutes' ORDER BY at DESC LIMIT 10000) recent`

const LAGS = `
  SELECT greatest(0, coalesce(extract(epoch FROM $1::timestamptz - (SELECT min(turn_due_at) FROM conversations WHERE turn_due_at IS NOT NULL)), 0))::float8
      AS "turnLag",
    greatest(0, coalesce(extract(epoch FROM $1::timestamptz - (SELECT min(due_at) FROM timers)), 0))::float8 AS "timerLag"`

const LAST_RUNS = `SELECT key AS job, extract(epoch FROM updated_at)::float8 AS at FROM installation WHERE key IN ('retention', 'backup')`

/** Looks at the queues, the outbox, the turns and the clocks; throws an `Outage` when the database is away. */
export async function houseStanding(pool: pg.Pool, now: Date): Promise<HouseStanding> {
  const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = [now]): Promise<readonly Row[]> =>
    (await pool.query<Row>(prepared(text, values))).rows
  try {
    const queues = await rows<QueueStanding>(QUEUES)
    const lateCalls = await rows<LateCalls>(LATE_CALLS)
    const outbox = await rows<LaneStanding>(OUTBOX)
    const [turns = NO_TURNS] = await rows<RecentTurns>(TURNS)
    const [lags = { turnLag: 0, timerLag: 0 }] = await rows<{ turnLag: number; timerLag: number }>(LAGS)
    const lastRuns = await rows<{ job: string; at: number }>(LAST_RUNS, [])
    return { queues, lateCalls, outbox, turns, ...lags, lastRuns }
  } catch (error) {
    throw asOutage(error)
  }
}

const NO_TURNS: RecentTurns = { count: 0, faults: 0, p50: null, p95: null, p99: null }
