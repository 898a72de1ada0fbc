import type pg from 'pg'
import { prepared } from './prepared.ts'
import { asOutage } from './transaction.ts'

/** No quiet window, reading or second try of a turn is farther away. */
const TURN_WITHIN_MS = 2 * 60_000
/** Longer than the outbox's longest pause. */
const WORDS_WITHIN_MS = 16 * 60_000
/** Longest pause before a file is fetched again. */
const FILES_WITHIN_MS = 16 * 60_000

/**
 * What waits for an instant that no clock of ours would have named was stored by a clock that was ahead and has been set back since: it
 * is due now, instead of after as long as the clock was wrong. How many rows were pulled.
 */
export async function pullWhatWaitsTooLong(pool: pg.Pool, now: Date): Promise<number> {
  const after = (ms: number) => new Date(now.getTime() + ms)
  try {
    const turns = await pool.query(
      prepared('UPDATE conversations SET turn_due_at = $1, reading_until = NULL WHERE turn_due_at > $2', [
        now,
        after(TURN_WITHIN_MS),
      ]),
    )
    const words = await pool.query(
      prepared(`UPDATE outbox SET next_at = $1 WHERE state = 'queued' AND next_at > $2`, [now, after(WORDS_WITHIN_MS)]),
    )
    const files = await pool.query(
      prepared(`UPDATE messages SET reading_at = $1 WHERE reading = 'waiting' AND reading_at > $2`, [
        now,
        after(FILES_WITHIN_MS),
      ]),
    )
    return (turns.rowCount ?? 0) + (words.rowCount ?? 0) + (files.rowCount ?? 0)
  } catch (error) {
    throw asOutage(error)
  }
}
