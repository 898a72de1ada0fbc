import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectDatabase, type Database } from '../../src/store/database/open-database.ts'
import { migrationNames } from '../../src/store/database/prisma-folder.ts'
import { schemaDrift } from '../../src/store/database/schema-drift.ts'
import { freshDatabase } from '../support/database.ts'

let db: Database

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

describe('the migrations', () => {
  it('make exactly what the schema says', async () => {
    expect(await schemaDrift(db.url)).toContain('This is an empty migration')
  })

  it('are seen to differ when a column is missing', async () => {
    const other = await freshDatabase()
    await other.pool.query('ALTER TABLE notes DROP COLUMN text')
    expect(await schemaDrift(other.url)).toContain('ADD COLUMN     "text"')
    await other.close()
  })

  it('are recorded one by one and not applied again', async () => {
    const { rows } = await db.pool.query<{ name: string }>('SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1')
    expect(rows.map(({ name }) => name)).toEqual(await migrationNames())
    const again = await connectDatabase(db.url)
    expect(again.migrated).toEqual([])
    await again.close()
  })

  it('that somebody kills in the middle are applied whole by the next start', async () => {
    const other = await freshDatabase()
    await other.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public; CREATE SCHEMA test')
    await other.pool.query(`CREATE FUNCTION test.die() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN
      IF to_regclass('public.cases') IS NOT NULL THEN PERFORM pg_terminate_backend(pg_backend_pid()); END IF; END $$`)
    await other.pool.query('CREATE EVENT TRIGGER dying ON ddl_command_end EXECUTE FUNCTION test.die()')
    await expect(connectDatabase(other.url)).rejects.toMatchObject({ code: 'database.migrate' })
    await other.pool.query('DROP EVENT TRIGGER dying')
    const again = await connectDatabase(other.url)
    expect(again.migrated).toEqual(await migrationNames())
    await again.close()
    await other.close()
  })
})

describe('the columns', () => {
  it('give money as numbers, beyond thirty-two bits too', async () => {
    const { rows } = await db.pool.query('SELECT 9000000000::bigint AS fen')
    expect(rows).toEqual([{ fen: 9_000_000_000 }])
  })

  it.each([
    ['我的快递怎么还没到', '快递', true],
    ['我的快递怎么还没到', '投诉', false],
    ['where is SD2400112300018', '0112300018', true],
  ])('find %s by %s: %s', async (text, words, found) => {
    const { rows } = await db.pool.query('SELECT text_pairs($1) @> text_pairs($2) AS found', [text, words])
    expect(rows).toEqual([{ found }])
  })
})

it('a database that cannot be reached is said plainly, without its password', async () => {
  const opening = connectDatabase('postgresql://desk:secret@127.0.0.1:1/waydesk')
  await expect(opening).rejects.toMatchObject({
    code: 'database.unreachable',
    message: expect.stringContaining('//desk@127.0.0.1:1'),
  })
  await expect(opening).rejects.not.toMatchObject({ message: expect.stringContaining('secret') })
})
