import pg from 'pg'
import type { Clock } from '../../domain/ports.ts'
import { prepared } from '../prepared.ts'
import type { Queryable } from '../queryable.ts'
import { storableJson } from '../storable.ts'
import { asOutage } from '../transaction.ts'

interface Place {
  readonly channel: string
  readonly account: string
  readonly key: string
}

export interface Mark extends Place {
  readonly value: unknown
}

export interface MemoryParts {
  readonly pool: pg.Pool
  readonly clock: Clock
  /** Where the locks of `alone` are held, on a connection of their own. */
  readonly url: string
}

const REMEMBER = `INSERT INTO channel_memory (channel, account, key, value, updated_at) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (channel, account, key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`

/** What channels know again after a restart, on any node. Throws `Outage` when the database is away. */
export function createChannelMemory({ pool, clock, url }: MemoryParts) {
  const locks = createLocks(url)
  return {
    get: async ({ channel, account, key }: Place): Promise<unknown> => {
      const rows = await read<{ value: unknown }>(
        pool,
        'SELECT value FROM channel_memory WHERE channel = $1 AND account = $2 AND key = $3',
        [channel, account, key],
      )
      return rows[0]?.value ?? null
    },
    set: (mark: Mark): Promise<void> => remember(pool, mark, clock.now()).catch(rethrow),
    remove: async ({ channel, account, key }: Place): Promise<void> => {
      await read(pool, 'DELETE FROM channel_memory WHERE channel = $1 AND account = $2 AND key = $3', [channel, account, key])
    },
    accounts: async ({ channel, key }: Omit<Place, 'account'>): Promise<readonly string[]> => {
      const rows = await read<{ account: string }>(
        pool,
        'SELECT account FROM channel_memory WHERE channel = $1 AND key = $2 ORDER BY account',
        [channel, key],
      )
      return rows.map(({ account }) => account)
    },
    alone: locks.alone,
    /** Gives up every lock. */
    close: locks.close,
  }
}

/** Writes a mark, in the caller's transaction where `on` is one. */
export async function remember(on: Queryable, mark: Mark, now: Date): Promise<void> {
  const { channel, account, key, value } = mark
  await on.query(prepared(REMEMBER, [channel, account, key, storableJson(value ?? null), now]))
}

const TRY = 'SELECT pg_try_advisory_lock(hashtextextended($1, 1)) AS is_ours'
const GIVE_UP = 'SELECT pg_advisory_unlock(hashtextextended($1, 1)) AS is_ours'

/**
 * Locks of sessions of the database, held on one connection beside the pool: work may last as long as the process. Who dies loses them by
 * that. The database counts a lock that its own session takes again, so names at work here are kept here too.
 */
function createLocks(url: string) {
  const atWork = new Set<string>()
  let line: Promise<pg.Client> | null = null
  let turn: Promise<unknown> = Promise.resolve()

  /** One question at a time: a connection is no pool. */
  function ask(client: pg.Client, question: string, name: string): Promise<boolean> {
    const answer = turn.then(() => client.query<{ is_ours: boolean }>(question, [name]))
    // Who asks next waits for the answer, whatever it is.
    turn = answer.catch(() => undefined)
    return answer.then(({ rows }) => rows[0]?.is_ours === true)
  }

  function open(): Promise<pg.Client> {
    line ??= connect(url, () => {
      line = null
    })
    return line
  }

  async function alone<T>(name: string, work: () => Promise<T>): Promise<T | null> {
    if (atWork.has(name)) return null
    atWork.add(name)
    try {
      const client = await open()
      if (!(await ask(client, TRY, name))) return null
      // A connection that is gone has given its locks up.
      return await holding(work, async () => void (await ask(client, GIVE_UP, name).catch(() => undefined)))
    } catch (error) {
      throw asOutage(error)
    } finally {
      atWork.delete(name)
    }
  }

  const close = async () => {
    const client = await line?.catch(() => null)
    await client?.end().catch(() => undefined)
  }
  return { alone, close }
}

async function holding<T>(work: () => Promise<T>, giveUp: () => Promise<void>): Promise<T> {
  try {
    return await work()
  } finally {
    await giveUp()
  }
}

async function connect(url: string, onLost: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5_000 })
  client.on('error', onLost)
  client.on('end', onLost)
  try {
    await client.connect()
    return client
  } catch (error) {
    onLost()
    throw error
  }
}

async function read<Row extends pg.QueryResultRow>(pool: pg.Pool, text: string, values: unknown[]): Promise<readonly Row[]> {
  const { rows } = await pool.query<Row>(prepared(text, values)).catch(rethrow)
  return rows
}

function rethrow(error: unknown): never {
  throw asOutage(error)
}
