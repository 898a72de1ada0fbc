import type pg from 'pg'
import { DatabaseTrouble } from './database-trouble.ts'
import { openEmbeddedServer } from './embedded-server.ts'
import { migrate } from './migrate.ts'
import { openPool, openTurnPool, type Patience } from './pool.ts'
import { openPrisma, type Prisma } from './prisma-client.ts'

export interface Database {
  readonly url: string
  readonly pool: pg.Pool
  /** For intake, turns and deliveries. */
  readonly turnPool: pg.Pool
  readonly prisma: Prisma
  /** Names of the migrations that this opening applied. */
  readonly migrated: readonly string[]
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** A PostgreSQL of your own; absent = the embedded one under `dataDir`. */
  readonly databaseUrl?: string | undefined
  readonly dataDir: string
  readonly log?: (line: string) => void
  readonly maxConnections?: number
  /** The embedded server ended and does not start again. */
  readonly onLost?: (trouble: DatabaseTrouble) => void
}

/** Starts or reaches PostgreSQL, brings it up to date, and hands out its connections; throws `DatabaseTrouble` with a sentence to print. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const log = options.log ?? (() => undefined)
  const server = options.databaseUrl === undefined ? await openEmbeddedServer(options.dataDir, log, options.onLost) : null
  const url = server?.url ?? options.databaseUrl ?? ''
  try {
    return await connectDatabase(url, { maxConnections: options.maxConnections, stop: async () => server?.stop() })
  } catch (error) {
    await server?.stop()
    throw error
  }
}

interface ConnectOptions {
  readonly maxConnections?: number | undefined
  /** Absent = as long as people can be left waiting. */
  readonly patience?: Patience
  readonly stop?: () => Promise<void>
}

/** The connections of a PostgreSQL that runs; `stop` is called after they are closed. */
export async function connectDatabase(url: string, options: ConnectOptions = {}): Promise<Database> {
  const { maxConnections, patience } = options
  const migrated = await migrateReachable(url)
  const pool = openPool(url, maxConnections, patience)
  const turnPool = openTurnPool(url, maxConnections, patience)
  const prisma = openPrisma(url, patience)
  let closing: Promise<void> | null = null
  const close = async () => {
    await Promise.all([pool.end(), turnPool.end(), prisma.$disconnect()])
    await options.stop?.()
  }
  return {
    url,
    pool,
    turnPool,
    prisma,
    migrated,
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

async function migrateReachable(url: string): Promise<readonly string[]> {
  try {
    return await migrate(url)
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw error
    throw new DatabaseTrouble(
      'database.unreachable',
      `The database at ${withoutPassword(url)} cannot be reached: ${reason(error)}`,
      error,
    )
  }
}

function reason(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reason).join(', ')
  return error instanceof Error ? error.message : String(error)
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/([^:@/]*):[^@]*@/, '//$1@')
}
