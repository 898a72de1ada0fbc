import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { connectDatabase, type Database } from '../../src/store/database/open-database.ts'

/** An empty, migrated database that no other test file sees; close it in `afterAll`. */
export async function freshDatabase(): Promise<Database> {
  const template = new URL(inject('databaseTemplate'))
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  await asAdmin(template, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`)
  const own = new URL(template)
  own.pathname = name
  return connectDatabase(own.href, { stop: () => asAdmin(template, `DROP DATABASE ${name} WITH (FORCE)`) })
}

async function asAdmin(template: URL, statement: string): Promise<void> {
  const url = new URL(template)
  url.pathname = 'postgres'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
