import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { from } from 'pg-copy-streams'
import { Refusal } from '../../domain/errors/refusal.ts'
import { inTransaction } from '../transaction.ts'
import { MANIFEST, type Manifest, manifestSchema, tableFile } from './manifest.ts'
import { migrationsOf, quoted, tablesInOrder } from './tables.ts'
import { KEPT } from './write-backup.ts'

export interface RestoreOrder {
  readonly pool: pg.Pool
  readonly dataDir: string
  readonly folder: string
}

/** Puts a backup into an empty, migrated database and data directory, all or nothing; every table is checked against its sum. */
export async function restoreBackup({ pool, dataDir, folder }: RestoreOrder): Promise<Manifest> {
  const manifest = await readManifest(folder)
  await inTransaction(pool, async (client) => {
    await mustFit(client, manifest)
    for (const { name } of await tablesInOrder(client)) {
      const table = manifest.tables.find((each) => each.name === name)
      if (!table) throw unreadable()
      await readTable(client, table, folder)
    }
  })
  for (const name of KEPT) {
    const kept = join(folder, name)
    if (existsSync(kept)) await cp(kept, join(dataDir, name), { recursive: true, force: true })
  }
  return manifest
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null)
  const parsed = text === null ? null : manifestSchema.safeParse(JSON.parse(text))
  if (!parsed?.success) throw unreadable()
  return parsed.data
}

async function mustFit(client: pg.PoolClient, manifest: Manifest): Promise<void> {
  const here = await migrationsOf(client)
  if (here.join('\n') !== manifest.migrations.join('\n')) throw otherRelease()
  for (const { name } of manifest.tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`)
    if (rowCount !== 0) throw notEmpty()
  }
}

async function readTable(client: pg.PoolClient, table: Manifest['tables'][number], folder: string): Promise<void> {
  const hash = createHash('sha256')
  const witness = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const rows = client.query(from(`COPY ${quoted(table.name)} (${table.columns.map(quoted).join(', ')}) FROM STDIN`))
  await pipeline(createReadStream(join(folder, tableFile(table.name))), createGunzip(), witness, rows).catch((error: unknown) => {
    throw isZlib(error) ? unreadable() : error
  })
  if (hash.digest('hex') !== table.sha256) throw unreadable()
}

function isZlib(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^(Z_|ENOENT)/.test(String(error.code))
}

function unreadable(): Refusal {
  return new Refusal('backup.unreadable', {
    zh: '这不是一份完整的备份。',
    en: 'This is no whole backup: a part is missing or was changed.',
  })
}

function otherRelease(): Refusal {
  return new Refusal('backup.other_release', {
    zh: '备份来自另一个版本；请用那个版本恢复，再升级。',
    en: 'The backup is of another release; restore it with that release, then upgrade.',
  })
}

function notEmpty(): Refusal {
  return new Refusal('backup.database_not_empty', {
    zh: '数据库里已经有数据；请恢复到空库。',
    en: 'The database holds something already; restore into an empty one.',
  })
}
