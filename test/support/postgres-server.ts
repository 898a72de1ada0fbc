import type { TestProject } from 'vitest/node'
import { startScratchServer } from '../../src/store/database/scratch-database.ts'
import { collectLogs } from './kept-logs.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connection string of the migrated, empty database that every test database is copied from. */
    databaseTemplate: string
  }
}

/** One PostgreSQL for the whole run, ready in a third of a second; it goes with the run. What servers have said is read at the end. */
export default async function postgresServer(project: TestProject): Promise<() => Promise<void>> {
  const server = await startScratchServer()
  const logs = collectLogs()
  project.provide('databaseTemplate', server.url())
  return async () => {
    await server.stop()
    logs.end()
  }
}
