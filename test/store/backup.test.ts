import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diskFiles } from '../../src/server/file-store.ts'
import { restoreBackup } from '../../src/store/backup/restore-backup.ts'
import { writeBackup } from '../../src/store/backup/write-backup.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { codeOf, deskRoom } from './support/desk-room.ts'

const now = new Date('2026-11-23T02:00:00Z')
let db: Database
let other: Database
let home: string
beforeAll(async () => {
  db = await freshDatabase()
  other = await freshDatabase()
  home = await mkdtemp(join(tmpdir(), 'waydesk-backup-'))
})
afterAll(async () => {
  await Promise.all([db.close(), other.close(), rm(home, { recursive: true, force: true })])
})

/** Sums of every table, as text. */
async function contents({ pool }: Database): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  )
  const sums: Record<string, string> = {}
  for (const { name } of rows) {
    const { rows: found } = await pool.query<{ sum: string }>(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM "${name}" t`,
    )
    sums[name] = found[0]?.sum ?? ''
  }
  return sums
}

describe('a backup', () => {
  it('brings everything back into an empty house, and the conversation goes on', async () => {
    const desk = deskRoom(db)
    const chat = await desk.say('ann', '深圳寄北京，5公斤的衣服多少钱')
    await desk.say('bo', '转人工')
    const dataDir = join(home, 'data')
    const file = await diskFiles(join(dataDir, 'files')).put(
      { name: '破损.png', mime: 'image/png', owner: 'ann' },
      Buffer.from('png'),
    )

    const manifest = await writeBackup({ url: db.url, dataDir, folder: join(home, 'backup'), now })
    expect(manifest.files).toBe(1)
    expect(await db.pool.query(`DELETE FROM installation WHERE key = 'backup' AND updated_at = $1`, [now])).toMatchObject({
      rowCount: 1,
    })
    const restored = await restoreBackup({ pool: other.pool, dataDir: join(home, 'new'), folder: join(home, 'backup') })
    expect(restored.tables.find(({ name }) => name === 'messages')?.rows).toBeGreaterThan(3)
    expect(await contents(other)).toEqual(await contents(db))
    expect(Buffer.from(await diskFiles(join(home, 'new', 'files')).read(file.key)).toString()).toBe('png')

    const there = deskRoom(other, desk.clock.now())
    expect(await there.say('ann', '下单')).toBe(chat)
    expect((await there.lines(chat)).length).toBeGreaterThan(3)
  })

  it('never overwrites: neither a folder nor a database that holds something', async () => {
    expect(await codeOf(writeBackup({ url: db.url, dataDir: home, folder: join(home, 'backup'), now }))).toBe(
      'backup.folder_not_empty',
    )
    expect(await codeOf(restoreBackup({ pool: db.pool, dataDir: join(home, 'x'), folder: join(home, 'backup') }))).toBe(
      'backup.database_not_empty',
    )
  })

  it.each([
    ['a table is cut off', 'messages.copy.gz'],
    ['the list of contents is missing', 'backup.json'],
  ])('is refused whole when %s', async (_what, part) => {
    const empty = await freshDatabase()
    const folder = await mkdtemp(join(home, 'broken-'))
    for (const name of await readdir(join(home, 'backup')))
      if (name.endsWith('.gz') || name.endsWith('.json'))
        await writeFile(join(folder, name), await readFile(join(home, 'backup', name)))
    const whole = await readFile(join(folder, part))
    if (part === 'backup.json') await rm(join(folder, part))
    else await writeFile(join(folder, part), whole.subarray(0, whole.length / 2))
    expect(await codeOf(restoreBackup({ pool: empty.pool, dataDir: join(home, 'y'), folder }))).toBe('backup.unreadable')
    expect((await empty.pool.query('SELECT 1 FROM conversations')).rowCount).toBe(0)
    await empty.close()
  })
})
