import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
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

export async function openSchemaEngine(url: string): Promise<SchemaEngine> {
  const module = await loadEngine()
  const adapter = bindMigrationAwareSqlAdapterFactory(catalogAdapter(url))
  const datamodels = (await readSchema()).map(({ path, content }) => [path, content])
  return module.SchemaEngine.new({ datamodels }, () => undefined, adapter)
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
