import type pg from 'pg'
import type { DeskFactors } from '../../domain/desk/desk-factors.ts'
import type { Clock, Ids } from '../../domain/ports.ts'
import { prepared } from '../prepared.ts'
import { noteInAudit } from '../privacy/erase-customer.ts'
import { asOutage, inTransaction } from '../transaction.ts'

export interface FactorParts {
  readonly pool: pg.Pool
  readonly ids: Ids
  readonly clock: Clock
}

/** Longer than a code is right (90 s), with room for clocks that differ. */
const SPENT_MS = 10 * 60_000

const HOLDERS = 'SELECT username FROM auth_users WHERE two_factor_enabled AND username IS NOT NULL ORDER BY username'

const TAKE_AWAY = `
  WITH whose AS (
    UPDATE auth_users SET two_factor_enabled = false WHERE username = $1 AND two_factor_enabled RETURNING id
  ), factor AS (
    DELETE FROM auth_two_factors WHERE user_id IN (SELECT id FROM whose)
  ), sign_ins AS (
    DELETE FROM auth_sessions WHERE user_id IN (SELECT id FROM whose)
  ) SELECT id FROM whose`

/** Second factors on PostgreSQL. Throws an `Outage` when it is away. */
export function createDeskFactors({ pool, ids, clock }: FactorParts): DeskFactors {
  const partsOf = (by: string) => ({ pool, ids, by, now: clock.now() })
  return {
    holders: async () => {
      const { rows } = await pool.query<{ username: string }>(prepared(HOLDERS, [])).catch((error: unknown) => {
        throw asOutage(error)
      })
      return rows.map(({ username }) => username)
    },
    reset: (by, login) =>
      inTransaction(pool, async (client) => {
        const { rowCount } = await client.query(prepared(TAKE_AWAY, [login]))
        if (rowCount === 0) return false
        await noteInAudit(client, partsOf(by), { action: 'factor.reset', subject: login, detail: {} })
        return true
      }),
    spend: (login, code) =>
      inTransaction(pool, async (client) => {
        const now = clock.now()
        await client.query(prepared('DELETE FROM spent_codes WHERE at <= $1', [new Date(now.getTime() - SPENT_MS)]))
        const { rowCount } = await client.query(
          prepared('INSERT INTO spent_codes (login, code, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [login, code, now]),
        )
        return rowCount === 1
      }),
    note: (login, deed) =>
      inTransaction(pool, (client) => noteInAudit(client, partsOf(login), { action: deed, subject: login, detail: {} })),
  }
}
