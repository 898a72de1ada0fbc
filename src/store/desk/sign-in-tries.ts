import type pg from 'pg'
import type { Ids } from '../../domain/ports.ts'
import { prepared } from '../prepared.ts'
import { inTransaction } from '../transaction.ts'

export interface TryLimits {
  readonly tries: number
  readonly withinMs: number
}

/** Another node's clock may be a little ahead. */
const AHEAD_MS = 60_000
/** First in the key, so that these locks meet no other advisory lock. */
const CLAIM = 7_316

/** Sign-ins that were tried, by login, for all nodes on the database. Throws an `Outage` when it is away. */
export function createSignInTries(pool: pg.Pool, ids: Ids, limits: TryLimits) {
  return {
    /** Counts the try when there are fewer than the limit; null = there are not. */
    begin: (login: string, now: Date) =>
      inTransaction(pool, async (client) => {
        const at = now.getTime()
        const since = new Date(at - limits.withinMs)
        // One try of a login after the other: thirty at once would all see the same count.
        await client.query(prepared('SELECT pg_advisory_xact_lock(hashtextextended($1, $2))', [login, CLAIM]))
        await client.query(prepared('DELETE FROM sign_in_tries WHERE at <= $1', [since]))
        const id = ids.next()
        const { rowCount } = await client.query(
          prepared(
            `INSERT INTO sign_in_tries (id, login, at) SELECT $1, $2, $3
             WHERE (SELECT count(*) FROM sign_in_tries WHERE login = $2 AND at > $4 AND at <= $5) < $6`,
            [id, login, now, since, new Date(at + AHEAD_MS), limits.tries],
          ),
        )
        return rowCount === 1 ? tryOf(pool, id, login) : null
      }),
  }
}

function tryOf(pool: pg.Pool, id: string, login: string) {
  return {
    passed: async () => void (await pool.query(prepared('DELETE FROM sign_in_tries WHERE login = $1', [login]))),
    withdraw: async () => void (await pool.query(prepared('DELETE FROM sign_in_tries WHERE id = $1', [id]))),
  }
}
