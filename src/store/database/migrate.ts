import pg from 'pg'
import { DatabaseTrouble } from './database-trouble.ts'
import { migrationNames, migrationsList } from './prisma-folder.ts'

/** Any two numbers of ours: programs that start together on one database migrate one after the other. */
const MIGRATION_LOCK = [7_314, 1]

/** Applies the Prisma migrations that are missing and names them; one query when there are none. */
export async function migrate(url: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    if (await isUpToDate(client)) return []
    await client.query('SELECT pg_advisory_lock($1, $2)', MIGRATION_LOCK)
    if (await isUpToDate(client)) return []
    const { NO_FILTERS, withSchemaEngine } = await import('./schema-engine.ts')
    const missing = { migrationsList: await migrationsList(), filters: NO_FILTERS }
    return (await withSchemaEngine(url, (engine) => engine.applyMigrations(missing))).appliedMigrationNames
  } catch (cause) {
    throw new DatabaseTrouble('database.migrate', `The database could not be brought up to date: ${String(cause)}`, cause)
  } finally {
    await client.end()
  }
}

async function isUpToDate(client: pg.Client): Promise<boolean> {
  const newest = (await migrationNames()).at(-1)
  const { rows } = await client
    .query('SELECT 1 FROM _prisma_migrations WHERE migration_name = $1 AND finished_at IS NOT NULL AND rolled_back_at IS NULL', [
      newest,
    ])
    .catch(isMissingTable)
  return rows.length > 0
}

function isMissingTable(error: unknown): { readonly rows: readonly unknown[] } {
  if (error instanceof pg.DatabaseError && error.code === '42P01') return { rows: [] }
  throw error
}
