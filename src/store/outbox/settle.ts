import type pg from 'pg'
import { prepared } from '../prepared.ts'
import type { Leased } from './lease.ts'

/** What became of one bubble. */
export type Settlement =
  | { readonly state: 'sent'; readonly delivery: 'sent' | 'delivered'; readonly externalId: string | null }
  | { readonly state: 'queued'; readonly nextAt: Date; readonly code: string; readonly partsSent: number }
  | { readonly state: 'failed' | 'unknown'; readonly code: string; readonly partsSent: number }

/** Writes the outcome, if this worker still holds the bubble; a late «sent» also settles what was given up as unknown. */
export async function settle(
  pool: pg.Pool,
  leased: Leased,
  outcome: { readonly worker: string; readonly now: Date; readonly settlement: Settlement },
): Promise<void> {
  const { settlement, worker, now } = outcome
  await pool.query(
    prepared(
      `WITH settled AS (
         UPDATE outbox SET state = $3, lease_until = NULL, last_error = $4, next_at = coalesce($5, next_at), parts_sent = greatest(parts_sent, $9),
           done_at = CASE WHEN $3 = 'queued' THEN NULL ELSE $6::timestamptz END
         WHERE id = $1 AND leased_by = $2 AND (state = 'sending' OR (state = 'unknown' AND $3 = 'sent'))
         RETURNING message_id
       ) UPDATE messages m SET delivery = CASE WHEN m.delivery IN ('delivered', 'read') THEN m.delivery ELSE $7 END, external_id = coalesce($8, m.external_id) FROM settled s WHERE m.id = s.message_id`,
      [
        leased.outboxId,
        worker,
        settlement.state,
        settlement.state === 'sent' ? null : settlement.code,
        settlement.state === 'queued' ? settlement.nextAt : null,
        now,
        settlement.state === 'sent' ? settlement.delivery : settlement.state,
        settlement.state === 'sent' ? settlement.externalId : null,
        settlement.state === 'sent' ? 0 : settlement.partsSent,
      ],
    ),
  )
}
