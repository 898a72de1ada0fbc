import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { Refusal } from '../domain/errors/refusal.ts'
import { diskFiles } from '../server/file-store.ts'
import { sweepFiles } from '../server/sweep-files.ts'
import { type Database, openDatabase } from '../store/database/open-database.ts'
import { isUuid } from '../store/desk/is-uuid.ts'
import { eraseCustomer, type PrivacyParts, unknownCustomer } from '../store/privacy/erase-customer.ts'
import { exportCustomer } from '../store/privacy/export-customer.ts'
import { findCustomers } from '../store/privacy/find-customers.ts'
import { retain } from '../store/privacy/retain.ts'
import { uuidIds } from '../store/uuid-ids.ts'

export const PRIVACY_USAGE =
  'privacy find --phone <digits> | export --customer <id> [--to <file>] | erase --customer <id> --by <login> | retain'

export interface PrivacyOptions {
  readonly action: string
  readonly valueOf: (option: string) => string | undefined
  print(line: object): void
  readonly now: Date
}

/** A customer's data, on their request: who is meant, everything that is stored of them, and its erasure; `retain` lets go of what is old. */
export async function privacy(options: PrivacyOptions): Promise<number> {
  const work = ACTIONS[options.action]
  if (!work) throw new Error(`usage: ${PRIVACY_USAGE}`)
  const config = readConfig(process.env)
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const database = await openDatabase({ databaseUrl: config.databaseUrl ?? undefined, dataDir: config.dataDir, log })
  try {
    await work({ ...options, database, dataDir: config.dataDir, retention: config.retention })
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    options.print({ error: { code: error.code, message: error.sentence.en } })
    return 1
  } finally {
    await database.close()
  }
}

interface Job extends PrivacyOptions {
  readonly database: Database
  readonly dataDir: string
  readonly retention: ReturnType<typeof readConfig>['retention']
}

const ACTIONS: Readonly<Record<string, (job: Job) => Promise<void>>> = {
  find: async (job) => {
    for (const found of await findCustomers(job.database.pool, needed(job, '--phone'))) job.print(found)
  },
  export: async (job) => {
    const data = await exportCustomer(partsOf(job), customerOf(job))
    const file = job.valueOf('--to')
    if (file === undefined) job.print(data)
    else await writeFile(file, `${JSON.stringify(data, null, 2)}\n`, { mode: 0o600 })
  },
  erase: async (job) => {
    const { files, ...erasure } = await eraseCustomer(partsOf(job), customerOf(job))
    await removeFiles(job, files)
    job.print({ ...erasure, files: files.length })
  },
  retain: async (job) => {
    const { files, ...retained } = await retain(job.database.pool, { now: job.now, retention: job.retention })
    await removeFiles(job, files)
    const directory = join(job.dataDir, 'files')
    const unsent = await sweepFiles({ directory, pool: job.database.pool, files: diskFiles(directory), now: job.now })
    job.print({ ...retained, files: files.length, unsent })
  },
}

function partsOf({ database, now, valueOf }: Job): PrivacyParts {
  return { pool: database.pool, ids: uuidIds({ now: () => now }), now, by: valueOf('--by') ?? 'operator' }
}

/** What is no id of ours is nobody's. */
function customerOf(job: Job): string {
  const id = needed(job, '--customer')
  if (!isUuid(id)) throw unknownCustomer()
  return id
}

function needed({ valueOf }: Job, option: string): string {
  const value = valueOf(option)
  if (value === undefined) throw new Error(`${option} is missing; usage: ${PRIVACY_USAGE}`)
  return value
}

async function removeFiles({ dataDir }: Job, keys: readonly string[]): Promise<void> {
  const files = diskFiles(join(dataDir, 'files'))
  for (const key of keys) await files.remove(key)
}
