import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { ownPort } from '../support/own-port.ts'
import { until } from './support/chat.ts'
import { buildProduct, temporaryFolder } from './support/server-process.ts'

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
const folder = temporaryFolder()
let database: Database

beforeAll(async () => {
  buildProduct()
  database = await freshDatabase()
})
afterAll(async () => {
  await database?.close()
  folder.remove()
})

const isAtTheDatabase = async (pid: number | undefined) => {
  const found = await database.pool.query('SELECT 1 FROM pg_stat_activity WHERE application_name = $1', [`waydesk ${pid}`])
  return (found.rowCount ?? 0) > 0
}

it('a server that is asked to stop while it starts, and whose words nobody reads any more, ends in order', async () => {
  const env = { ...process.env, PORT: String(await ownPort()), DATABASE_URL: database.url, DATA_DIR: folder.path }
  const server = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let complaints = ''
  server.stderr.on('data', (words: Buffer) => {
    complaints += words.toString()
  })
  server.stdout.destroy()
  const ended = once(server, 'close')
  await until(async () => ((await isAtTheDatabase(server.pid)) || server.exitCode !== null ? true : null), 10)
  server.kill('SIGTERM')
  expect(await ended).toEqual([0, null])
  expect(complaints).toBe('')
})
