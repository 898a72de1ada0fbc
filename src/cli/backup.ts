import { readConfig } from '../config.ts'
import { Refusal } from '../domain/errors/refusal.ts'
import { restoreBackup } from '../store/backup/restore-backup.ts'
import { writeBackup } from '../store/backup/write-backup.ts'
import { openDatabase } from '../store/database/open-database.ts'
import { runningUrl } from '../store/database/running-url.ts'

export interface BackupOptions {
  readonly folder: string
  readonly now: Date
  readonly print: (line: object) => void
}

const log = (line: string) => process.stderr.write(`${line}\n`)

/** Writes a backup beside a running server, or of a stopped one. */
export async function backup({ folder, now, print }: BackupOptions): Promise<number> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const running = databaseUrl ?? runningUrl(dataDir)
  const database = running === null ? await openDatabase({ dataDir, log }) : null
  const work = async () => {
    const { tables, ...rest } = await writeBackup({ url: running ?? database?.url ?? '', dataDir, folder, now })
    print({ ...rest, migrations: rest.migrations.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0), folder })
  }
  try {
    return await answer(work, print)
  } finally {
    await database?.close()
  }
}

/** Restores into an empty database and data directory; the server must not run on them. */
export async function restore({ folder, print }: BackupOptions): Promise<number> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const database = await openDatabase({ databaseUrl: databaseUrl ?? undefined, dataDir, log })
  const work = async () => {
    const { at, tables, files } = await restoreBackup({ pool: database.pool, dataDir, folder })
    print({ at, rows: tables.reduce((sum, { rows }) => sum + rows, 0), files })
  }
  try {
    return await answer(work, print)
  } finally {
    await database.close()
  }
}

async function answer(work: () => Promise<void>, print: BackupOptions['print']): Promise<number> {
  try {
    await work()
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    print({ error: { code: error.code, message: error.sentence.en } })
    return 1
  }
}
