import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { connectDatabase, type Database } from '../../src/store/database/open-database.ts'

/** On a busy machine everything comes in the end: what the product tells people in the meantime has suites of its own. */
const PATIENCE = { connectionTimeoutMillis: 120_000, query_timeout: 120_000 }

/** An empty, migrated database that no other test file sees; close it in `afterAll`. */
export async function freshDatabase(): Promise<Database> {
  const template = new URL(inject('databaseTemplate'))
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  await asAdmin(template, `CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)}`)
  const own = new URL(template)
  own.pathname = name
  return connectDatabase(own.href, { patience: PATIENCE, stop: () => drop(template, name) })
}

/** Sessions that are told to end have five seconds for it, which on a busy machine may be too few. */
async function drop(template: URL, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await asAdmin(template, `DROP DATABASE ${name} WITH (FORCE)`)
    } catch (error) {
      const isInUse = error instanceof pg.DatabaseError && error.code === '55006'
      if (!isInUse || tries === 10) throw error
    }
  }
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
