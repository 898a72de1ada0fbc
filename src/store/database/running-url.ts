import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { runningServer } from './cluster.ts'
import { clusterUrl } from './connecting.ts'
import { EMBEDDED_DATABASE } from './embedded-server.ts'

/** Address of the embedded server that another run of the product has up; null = none runs on this data directory. */
export function runningUrl(dataDir: string): string | null {
  const home = path.resolve(dataDir)
  const password = path.join(home, 'postgres.password')
  const running = runningServer(path.join(home, 'postgres'))
  if (running === null || !existsSync(password)) return null
  return clusterUrl({ port: running.port, password: readFileSync(password, 'utf8').trim() }, EMBEDDED_DATABASE)
}
