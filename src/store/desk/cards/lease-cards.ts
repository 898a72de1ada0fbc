import type pg from 'pg'
import { prepared } from '../../prepared.ts'

export interface LeaseRequest {
  readonly worker: string
  readonly now: Date
  readonly leaseUntil: Date
  readonly most: number
}

export interface LeasedRow {
  readonly id: string
  readonly stamp: string
  readonly is_unsure: boolean
}

/** Everything that a card shows or its thread repeats, as one mark: it is in step while the mark is the same. */
const STAMP = `concat_ws('.', c.version, c.seq, e.id, e.status, k.version, k.status,
  (SELECT count(*) FROM notes n WHERE n.conversation_id = c.id),
  (SELECT count(*) FROM conversation_events v WHERE v.conversation_id = c.id),
  (SELECT count(*) FROM messages m WHERE m.conversation_id = c.id AND m.seq > d.mirrored_seq AND m.reading = 'waiting'),
  CASE WHEN d.snoozed_until IS NULL THEN '' WHEN d.snoozed_until > $1::timestamptz THEN 'asleep' ELSE 'awake' END)`

const LEASE = `
  WITH due AS (
    SELECT d.id, ${STAMP} AS stamp, d.is_unsure FROM desk_cards d
    JOIN conversations c ON c.id = d.conversation_id
    JOIN escalations e ON e.id = d.escalation_id
    JOIN cases k ON k.number = e.case_number
    WHERE d.closed_at IS NULL AND d.next_at <= $1 AND (d.lease_until IS NULL OR d.lease_until <= $1)
      AND (d.stamp IS NULL OR d.is_unsure OR d.stamp <> ${STAMP})
    ORDER BY d.next_at, d.id LIMIT $2 FOR UPDATE OF d SKIP LOCKED
  )
  UPDATE desk_cards d SET leased_by = $3, lease_until = $4, is_unsure = true FROM due WHERE d.id = due.id
  RETURNING d.id, due.stamp, due.is_unsure`

/** Cards that are not in step, for one worker; that something may be posted is stored before anything is. */
export async function leaseCards(pool: pg.Pool, { now, most, worker, leaseUntil }: LeaseRequest): Promise<readonly LeasedRow[]> {
  const { rows } = await pool.query<LeasedRow>(prepared(LEASE, [now, most, worker, leaseUntil]))
  return rows
}
