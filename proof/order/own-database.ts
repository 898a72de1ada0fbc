import pg from 'pg'
import type { Database } from '../../src/store/database/open-database.ts'
import { openTurnPool } from '../../src/store/database/pool.ts'
import type { ScratchServer } from '../../src/store/database/scratch-database.ts'

/** However busy the machine: what is proved is what is left behind, not how soon. */
const PATIENCE = { connectionTimeoutMillis: 120_000, query_timeout: 120_000 }

export type OwnDatabase = Pick<Database, 'pool' | 'url'> & {
  /** As nobody had ever written: every table but the list of migrations. */
  empty(): Promise<void>
  close(): Promise<void>
}

/** A database of that name, copied from the migrated, empty one. */
export async function ownDatabase(server: ScratchServer, name: string): Promise<OwnDatabase> {
  const admin = new pg.Client({ connectionString: server.url('postgres') })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${new URL(server.url()).pathname.slice(1)}`)
  await admin.end()
  const url = server.url(name)
  const pool = openTurnPool(url, 10, PATIENCE)
  const { rows } = await pool.query<{ tables: string }>(
    `SELECT string_agg(quote_ident(tablename), ', ') AS tables FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  return {
    url,
    pool,
    empty: async () => void (await pool.query(`TRUNCATE ${rows[0]?.tables ?? ''} CASCADE`)),
    close: () => pool.end(),
  }
}
