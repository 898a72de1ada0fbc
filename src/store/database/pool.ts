import pg from 'pg'

const INT8 = 20

/** A database that neither answers nor hangs up: after so long people are told to wait. */
export const PATIENCE = { connectionTimeoutMillis: 5_000, query_timeout: 12_000 } as const

/** A connection pool whose `bigint` columns (fen) arrive as numbers. */
export function openPool(url: string, max = 10): pg.Pool {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : (pg.types.getTypeParser(oid, format) as (value: string) => unknown),
  } as pg.CustomTypesConfig
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    application_name: `waydesk ${process.pid}`,
    ...PATIENCE,
  })
  // A connection that dies, at rest or at work, is replaced; who works with it hears of it by the query. Without listeners Node would end.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
