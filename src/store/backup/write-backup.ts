import { createHash } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to } from 'pg-copy-streams'
import { Refusal } from '../../domain/errors/refusal.ts'
import { MANIFEST, type Manifest, tableFile } from './manifest.ts'
import { migrationsOf, quoted, type Table, tablesInOrder } from './tables.ts'

export interface BackupOrder {
  readonly url: string
  readonly dataDir: string
  /** Must not exist, or be empty. */
  readonly folder: string
  readonly now: Date
}

/** What of the data directory belongs to a backup besides the database. */
export const KEPT = ['files', 'secrets.json'] as const

/** Writes all tables as they are at one instant, the files and the secrets into a folder, while the product runs. */
export async function writeBackup({ url, dataDir, folder, now }: BackupOrder): Promise<Manifest> {
  if (existsSync(folder) && (await readdir(folder)).length > 0) throw notEmpty()
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const client = new pg.Client({ connectionString: url, application_name: 'waydesk backup' })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const migrations = await migrationsOf(client)
    const tables: Manifest['tables'] = []
    for (const table of await tablesInOrder(client)) tables.push(await writeTable(client, table, folder))
    // Files come after the rows: a row never names a file that the backup has not.
    for (const name of KEPT)
      if (existsSync(join(dataDir, name))) await cp(join(dataDir, name), join(folder, name), { recursive: true })
    const manifest = {
      format: 1 as const,
      at: now.toISOString(),
      migrations: [...migrations],
      tables,
      files: await countFiles(folder),
    }
    await writeFile(join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    await client.query('COMMIT')
    await noteBackup(client, now)
    return manifest
  } finally {
    await client.end()
  }
}

/** For the one who watches whether backups are made. */
async function noteBackup(client: pg.Client, now: Date): Promise<void> {
  await client.query(
    `INSERT INTO installation (key, value, updated_at) VALUES ('backup', '{}', $1) ON CONFLICT (key) DO UPDATE SET updated_at = excluded.updated_at`,
    [now],
  )
}

async function writeTable(client: pg.Client, { name, columns }: Table, folder: string): Promise<Manifest['tables'][number]> {
  const hash = createHash('sha256')
  const witness = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const rows = client.query(to(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) TO STDOUT`))
  await pipeline(rows, witness, createGzip(), createWriteStream(join(folder, tableFile(name)), { mode: 0o600 }))
  return { name, columns: [...columns], rows: rows.rowCount, sha256: hash.digest('hex') }
}

async function countFiles(folder: string): Promise<number> {
  const files = join(folder, 'files')
  if (!existsSync(files)) return 0
  const entries = await readdir(files, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith('.json')).length
}

function notEmpty(): Refusal {
  return new Refusal('backup.folder_not_empty', {
    zh: '备份文件夹不是空的，请换一个。',
    en: 'The folder for the backup is not empty; name another one.',
  })
}
