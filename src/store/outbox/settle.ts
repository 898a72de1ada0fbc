import type pg from 'pg'
import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import type { Leased } from './lease.ts'

/** What became of one bubble. */
export type Settlement =
  | { readonly state: 'sent'; readonly delivery: 'sent' | 'delivered'; readonly externalId: string | null }
  | { readonly state: 'queued'; readonly nextAt: Date; readonly code: string; readonly partsSent: number }
  | { readonly state: 'failed' | 'unknown'; readonly code: string; readonly partsSent: number }

export interface Outcome {
  readonly leased: Pick<Leased, 'outboxId'>
  readonly now: Date
  readonly settlement: Settlement
}

const SETTLE = `
  WITH o AS MATERIALIZED (
    SELECT * FROM json_to_recordset($1::json) AS o(id uuid, state text, code text, "nextAt" timestamptz, now timestamptz, delivery text,
      "externalId" text, "partsSent" int)
  ), held AS MATERIALIZED (
    SELECT x.id FROM outbox x WHERE x.id = ANY(ARRAY(SELECT id FROM o)) ORDER BY x.id FOR UPDATE
  ), settled AS (
    UPDATE outbox x SET state = o.state, lease_until = NULL, last_error = o.code, next_at = coalesce(o."nextAt", x.next_at),
      parts_sent = greatest(x.parts_sent, o."partsSent"), done_at = CASE WHEN o.state = 'queued' THEN NULL ELSE o.now END
    FROM o JOIN held h USING (id)
    WHERE x.id = o.id AND x.leased_by = $2 AND (x.state = 'sending' OR (x.state = 'unknown' AND o.state = 'sent'))
    RETURNING x.message_id, o.delivery, o."externalId" AS external_id
  )
  UPDATE messages m SET external_id = coalesce(s.external_id, m.external_id),
    delivery = CASE WHEN m.delivery IN ('delivered', 'read') THEN m.delivery ELSE s.delivery END
  FROM settled s WHERE m.id = s.message_id`

/** Writes outcomes, each if this worker still holds its bubble; a late «sent» also settles what was given up as unknown. */
export async function settle(pool: pg.Pool, worker: string, outcomes: readonly Outcome[]): Promise<void> {
  await pool.query(prepared(SETTLE, [storableJson(outcomes.map(rowOf)), worker]))
}

function rowOf({ leased, now, settlement }: Outcome): object {
  const { state } = settlement
  const row = { id: leased.outboxId, state, now }
  if (settlement.state === 'sent') {
    const { delivery, externalId } = settlement
    return { ...row, code: null, nextAt: null, delivery, externalId, partsSent: 0 }
  }
  const { code, partsSent } = settlement
  return {
    ...row,
    code,
    nextAt: settlement.state === 'queued' ? settlement.nextAt : null,
    delivery: state,
    externalId: null,
    partsSent,
  }
}
