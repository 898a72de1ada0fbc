import type pg from 'pg'
import { prepared } from '../prepared.ts'
import { asOutage } from '../transaction.ts'

export interface OutboxStanding {
  readonly waiting: number
  readonly waitingSince: Date | null
  readonly notDelivered: number
}

interface Row {
  readonly channel: string
  readonly waiting: number
  readonly since: Date | null
  readonly lost: number
}

const STANDING = `
  SELECT channel, sum(waiting)::int AS waiting, min(since) AS since, sum(lost)::int AS lost FROM (
    SELECT channel, count(*) AS waiting, min(created_at) AS since, 0 AS lost FROM outbox WHERE state IN ('queued', 'sending') GROUP BY channel
    UNION ALL SELECT channel, 0, NULL, count(*) FROM outbox
      WHERE state IN ('failed', 'unknown') AND done_at > $1::timestamptz - interval '24 hours' GROUP BY channel
  ) each GROUP BY channel`

/** What waits for each channel, and what it lost in the last day. */
export async function outboxStanding(pool: pg.Pool, now: Date): Promise<ReadonlyMap<string, OutboxStanding>> {
  try {
    const { rows } = await pool.query<Row>(prepared(STANDING, [now]))
    return new Map(rows.map((row) => [row.channel, { waiting: row.waiting, waitingSince: row.since, notDelivered: row.lost }]))
  } catch (error) {
    throw asOutage(error)
  }
}
