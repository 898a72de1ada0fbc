import type pg from 'pg'
import { prepared } from '../prepared.ts'

/** Somebody whose sign of life is older is not there, whatever became of the node that should have said so. */
export const PRESENCE_SECONDS = 60

/** Who is at the desk, over all nodes. */
export interface Presence {
  /** A sign of life: at signing on, and again with every beat. */
  seen(login: string, now: Date): Promise<void>
  /** The last window was closed then; nothing happens when another node has seen the person since. */
  gone(login: string, since: Date): Promise<void>
}

export function createPresence(pool: pg.Pool): Presence {
  return {
    async seen(login, now) {
      await pool.query(prepared(`UPDATE agents SET presence = 'online', last_seen_at = $2 WHERE login = $1`, [login, now]))
    },
    async gone(login, since) {
      await pool.query(
        prepared(`UPDATE agents SET presence = 'offline' WHERE login = $1 AND (last_seen_at IS NULL OR last_seen_at <= $2)`, [
          login,
          since,
        ]),
      )
    },
  }
}
