import { mkdirSync, writeFileSync } from 'node:fs'
import { inRoot } from './lib/project.mjs'
import { run } from './lib/run.mjs'

/**
 * `node scripts/migration.mjs <name>` writes the Prisma migration from the migrated database to `prisma/schema`.
 * What Prisma cannot say (partial indexes, triggers, functions) is added to it by hand.
 */
const name = process.argv[2] ?? ''
if (!/^[a-z0-9_]+$/.test(name)) throw new Error('usage: node scripts/migration.mjs <name_in_snake_case>')
run(process.execPath, [inRoot('scripts/build.mjs')])
const { startScratchServer } = await import('../dist/store/database/scratch-database.js')
const { schemaDrift } = await import('../dist/store/database/schema-drift.js')
const server = await startScratchServer()
const sql = await schemaDrift(server.url())
await server.stop()
if (sql.trim() === '' || sql.includes('This is an empty migration')) {
  console.log('The migrations already say what the schema says.')
} else {
  const folder = inRoot('prisma/migrations', `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`)
  mkdirSync(folder)
  writeFileSync(`${folder}/migration.sql`, sql)
  console.log(folder)
}
