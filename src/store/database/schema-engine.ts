import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { catalogAdapter } from './catalog-adapter.ts'
import { readSchema } from './prisma-folder.ts'

/** What we use of Prisma Migrate's own engine, as WebAssembly: it needs no download. */
export interface SchemaEngine {
  applyMigrations(input: { readonly migrationsList: unknown; readonly filters: typeof NO_FILTERS }): Promise<{
    readonly appliedMigrationNames: readonly string[]
  }>
  diff(input: unknown): Promise<{ readonly exitCode: number; readonly stdout: string | null }>
}

export const NO_FILTERS = { externalTables: [], externalEnums: [] }

interface EngineModule {
  readonly SchemaEngine: { new: (options: unknown, log: (line: string) => void, adapter: unknown) => Promise<SchemaEngine> }
  __wbg_set_wasm(exports: unknown): void
}

/** Node has it; its types for version 20 do not. */
const { WebAssembly: wasm } = globalThis as unknown as {
  WebAssembly: {
    instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Readonly<Record<string, unknown>> } }>
  }
}

/** The glue code knows one instance at a time: a second one in its place would read the memory of the first. */
let loaded: Promise<EngineModule> | null = null

/**
 * The engine on one database, for as long as `work` takes, in one transaction: whoever is killed meanwhile leaves nothing, above all
 * no mark of a failed migration, which the engine itself would wait for somebody to take away.
 */
export async function withSchemaEngine<Result>(url: string, work: (engine: SchemaEngine) => Promise<Result>): Promise<Result> {
  loaded ??= loadEngine()
  const module = await loaded
  const pool = oneConnection(url)
  try {
    await pool.query('BEGIN')
    const adapter = bindMigrationAwareSqlAdapterFactory(catalogAdapter(pool))
    const datamodels = (await readSchema()).map(({ path, content }) => [path, content])
    const result = await work(await module.SchemaEngine.new({ datamodels }, () => undefined, adapter))
    await pool.query('COMMIT')
    return result
  } finally {
    await pool.end()
  }
}

/** It holds the transaction: never closed for resting, and when it is lost nothing goes on over another one. */
function oneConnection(url: string): pg.Pool {
  let isMade = false
  const onConnect = (): void => {
    if (isMade) throw new Error('the connection was lost')
    isMade = true
  }
  const pool = new pg.Pool({ connectionString: url, max: 1, idleTimeoutMillis: 0, onConnect })
  pool.on('error', () => undefined)
  return pool
}

async function loadEngine(): Promise<EngineModule> {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const module = (await import(pathToFileURL(path.join(folder, 'schema_engine_bg.js')).href)) as EngineModule
  const bytes = await readFile(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await wasm.instantiate(bytes, { './schema_engine_bg.js': module })
  module.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
  return module
}
