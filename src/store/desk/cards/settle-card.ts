import type pg from 'pg'
import type { CardOutcome, CardProgress } from '../../../domain/desk/desk-cards.ts'
import { prepared } from '../../prepared.ts'

interface Mine {
  readonly worker: string
  readonly cardId: string
}

const PROGRESS = `
  UPDATE desk_cards SET message_ts = coalesce($3, message_ts), shown = coalesce($4, shown),
    mirrored_seq = greatest(mirrored_seq, $5), mirrored_beside = greatest(mirrored_beside, $6::uuid)
  WHERE id = $1 AND leased_by = $2`

/** Writes down what is posted for certain. */
export async function writeProgress(pool: pg.Pool, { worker, cardId }: Mine, progress: CardProgress): Promise<void> {
  const { messageTs, shown, mirrored } = progress
  const beside = mirrored !== undefined && mirrored.kind !== 'message' ? mirrored.id : '00000000-0000-0000-0000-000000000000'
  const seq = mirrored?.kind === 'message' ? mirrored.seq : 0
  await pool.query(prepared(PROGRESS, [cardId, worker, messageTs ?? null, shown ?? null, seq, beside]))
}

/** Gives the card back: in step with its stamp, or to be looked at again. */
export async function settleCard(
  pool: pg.Pool,
  { worker, cardId, now }: Mine & { readonly now: Date },
  outcome: CardOutcome,
): Promise<void> {
  if (outcome.kind === 'later') {
    await pool.query(
      prepared('UPDATE desk_cards SET lease_until = NULL, next_at = $3, is_unsure = $4 WHERE id = $1 AND leased_by = $2', [
        cardId,
        worker,
        outcome.at,
        outcome.isUnsure,
      ]),
    )
    return
  }
  await pool.query(
    prepared(
      `UPDATE desk_cards SET lease_until = NULL, is_unsure = false, next_at = $6, stamp = $3, closed_at = CASE WHEN $4 THEN $6::timestamptz END,
         snoozed_until = CASE WHEN $5 THEN NULL ELSE snoozed_until END, snoozed_by = CASE WHEN $5 THEN NULL ELSE snoozed_by END
       WHERE id = $1 AND leased_by = $2`,
      [cardId, worker, outcome.stamp, outcome.isClosed, outcome.isAwake, now],
    ),
  )
}
