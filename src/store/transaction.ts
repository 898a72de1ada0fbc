import pg from 'pg'
import { Outage } from '../domain/errors/outage.ts'

/** PostgreSQL asks for another try: serialization failure, deadlock. */
const TRY_AGAIN = new Set(['40001', '40P01'])
/** Connection lost, server starting, stopping or full. */
const AWAY = /^(08|57P0|53|P10|P2024$)/
const LOST =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH'])

/** All or nothing: what `work` writes is stored when it returns, and gone when it throws. Throws `Outage` when the database is away. */
export async function inTransaction<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt(pool, work)
    } catch (error) {
      if (!mayTryAgain(error) || tries >= 5) throw asOutage(error)
    }
  }
}

/** PostgreSQL ended it for the sake of another: nothing of it is stored. */
export function mayTryAgain(error: unknown): boolean {
  return error instanceof pg.DatabaseError && TRY_AGAIN.has(error.code ?? '')
}

/** The same error, or an `Outage` when it only says that the database is away. */
export function asOutage(error: unknown): unknown {
  if (error instanceof Outage) return error
  return isAway(error) ? new Outage('store.away', 2_000, error) : error
}

/** Drivers say it by a code, by words of their own, or wrap whoever said it. */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  if (AWAY.test(code) || AWAY_CODES.has(code) || LOST.test(error.message)) return true
  if (error instanceof AggregateError) return error.errors.some(isAway)
  return isAway(error.cause)
}

async function attempt<Result>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    client.release()
    return result
  } catch (error) {
    const isClean = await client.query('ROLLBACK').then(
      () => true,
      () => false,
    )
    client.release(!isClean)
    throw error
  }
}
