import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** `prisma/` of the checkout; the same way up from `src/store/database` and from `dist/store/database`. */
const FOLDER = fileURLToPath(new URL('../../../prisma', import.meta.url))

export interface PrismaFile {
  readonly path: string
  readonly content: string
}

export async function readSchema(): Promise<readonly PrismaFile[]> {
  const folder = path.join(FOLDER, 'schema')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(names.map(async (name) => ({ path: name, content: await readFile(path.join(folder, name), 'utf8') })))
}

export async function migrationNames(): Promise<readonly string[]> {
  const entries = await readdir(path.join(FOLDER, 'migrations'), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

interface MigrationsList {
  readonly baseDir: string
  readonly lockfile: PrismaFile
  readonly shadowDbInitScript: string
  readonly migrationDirectories: readonly unknown[]
}

/** The folder in the form that Prisma Migrate's engine takes. */
export async function migrationsList(): Promise<MigrationsList> {
  const baseDir = path.join(FOLDER, 'migrations')
  const migrationDirectories = await Promise.all(
    (await migrationNames()).map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: await readFile(path.join(baseDir, name, 'migration.sql'), 'utf8') },
      },
    })),
  )
  const lockfile = { path: 'migration_lock.toml', content: await readFile(path.join(baseDir, 'migration_lock.toml'), 'utf8') }
  return { baseDir, lockfile, shadowDbInitScript: '', migrationDirectories }
}
