import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { runningServer } from './cluster.ts'
import { clusterUrl } from './connecting.ts'
import { migrationNames } from './prisma-folder.ts'

/** How the database is, without starting, stopping or changing anything. */
export interface DatabaseState {
  readonly isOk: boolean
  readonly line: string
  /** Where it can be asked now; null = it does not run, or does not answer. */
  readonly url: string | null
}

const LEAST_VERSION = 160_000
const DATABASE = 'waydesk'

/** The configured PostgreSQL, or the embedded one of the data directory whether its server runs or not. */
export async function examineDatabase(at: {
  readonly databaseUrl: string | null
  readonly dataDir: string
}): Promise<DatabaseState> {
  if (at.databaseUrl !== null) return look(at.databaseUrl, 'DATABASE_URL')
  const home = path.resolve(at.dataDir)
  const directory = path.join(home, 'postgres')
  if (!existsSync(path.join(directory, 'PG_VERSION'))) {
    return { isOk: true, line: 'database: the embedded one will be made at the first start', url: null }
  }
  const running = runningServer(directory)
  if (running === null) return { isOk: true, line: 'database: the embedded one rests; it starts with the server', url: null }
  const password = readFileSync(path.join(home, 'postgres.password'), 'utf8').trim()
  return look(clusterUrl({ port: running.port, password }, DATABASE), `the embedded one (pid ${running.pid})`)
}

async function look(url: string, name: string): Promise<DatabaseState> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return { ...(await judge(client, name)), url }
  } catch (error) {
    return { isOk: false, line: `database: ${name} cannot be reached: ${reason(error)}`, url: null }
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function judge(client: pg.Client, name: string): Promise<Omit<DatabaseState, 'url'>> {
  const { rows } = await client.query<{ number: string; version: string }>(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version`,
  )
  const { number = '0', version = '?' } = rows[0] ?? {}
  if (Number(number) < LEAST_VERSION)
    return { isOk: false, line: `database: ${name} is PostgreSQL ${version}; 16 or newer is needed` }
  const applied = await client
    .query<{ name: string }>('SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL')
    .then((found) => new Set(found.rows.map((row) => row.name)))
    // No table yet: nothing was applied.
    .catch(() => new Set<string>())
  const missing = (await migrationNames()).filter((migration) => !applied.has(migration)).length
  const standing = missing === 0 ? 'up to date' : `${missing} migrations behind, applied at the next start`
  return { isOk: true, line: `database: ${name} answers, PostgreSQL ${version}, ${standing}` }
}

/** The driver's own words may hold a password. */
function reason(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(reason))].join(', ')
  if (error instanceof pg.DatabaseError)
    return error.code === '28P01' ? 'it refuses the password' : `it answers ${error.code ?? '?'}`
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'it does not answer in time'
}
