import pg from 'pg'

const INT8 = 20

/** How long a connection, be it one of ours that is at work, and an answer are waited for. */
export interface Patience {
  readonly connectionTimeoutMillis: number
  readonly query_timeout: number
}

/** A database that neither answers nor hangs up: after so long people are told to wait. */
export const PATIENCE: Patience = { connectionTimeoutMillis: 5_000, query_timeout: 12_000 }

/**
 * Statements that touch a few rows by their keys, planned once a connection. What is planned while the tables are still small would
 * read them whole for as long as the plan lives: only indexes, whatever the planner believes of the sizes.
 */
const BY_KEYS = [
  'enable_seqscan=off',
  'enable_hashjoin=off',
  'enable_mergejoin=off',
  'jit=off',
  'plan_cache_mode=force_generic_plan',
]

/** Lists and searches of some milliseconds: helpers and compiled plans would take longer to start, and rows are mostly in memory. */
const LOOKS = ['max_parallel_workers_per_gather=0', 'jit=off', 'random_page_cost=1.1']

/** Connections for intake, turns and deliveries: every plan goes by keys. */
export function openTurnPool(url: string, max = 10, patience = PATIENCE): pg.Pool {
  return open({ url, max, patience, settings: BY_KEYS })
}

/** Connections for everything else, whose `bigint` columns (fen) arrive as numbers. */
export function openPool(url: string, max = 10, patience = PATIENCE): pg.Pool {
  return open({ url, max, patience, settings: LOOKS })
}

interface PoolOf {
  readonly url: string
  readonly max: number
  readonly patience: Patience
  readonly settings: readonly string[]
}

function open({ url, max, patience, settings }: PoolOf): pg.Pool {
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : (pg.types.getTypeParser(oid, format) as (value: string) => unknown),
  } as pg.CustomTypesConfig
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types,
    options: settings.map((setting) => `-c ${setting}`).join(' '),
    application_name: `waydesk ${process.pid}`,
    ...patience,
  })
  // A connection that dies, at rest or at work, is replaced; who works with it hears of it by the query. Without listeners Node would end.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}
