import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runningServer, startCluster, stopCluster } from '../../../src/store/database/cluster.ts'
import { clusterUrl } from '../../../src/store/database/connecting.ts'
import { freePort } from '../../../src/store/database/free-port.ts'
import { giveToServerUser, SCRATCH_DATABASE, scratchTemplate } from '../../../src/store/database/scratch-template.ts'
import { temporaryFolder } from './server-process.ts'

/** A PostgreSQL of the test's own that may be killed, frozen and started again on the same address. What it has acknowledged is on disk. */
export async function killablePostgres() {
  const folder = temporaryFolder()
  const { directory: template, password } = await scratchTemplate()
  const directory = join(folder.path, 'postgres')
  mkdirSync(directory, { mode: 0o700 })
  cpSync(template, directory, { recursive: true })
  execFileSync('chmod', ['755', folder.path])
  giveToServerUser(folder.path)
  execFileSync('chmod', ['700', directory])
  const port = await freePort()
  const start = () => startCluster({ directory, port, password, logFile: join(folder.path, 'log') })
  const family = (): readonly string[] => {
    const postmaster = runningServer(directory)?.pid
    if (postmaster === undefined) return []
    const backends = execFileSync('ps', ['-o', 'pid=', '--ppid', String(postmaster)], { encoding: 'utf8' })
    return [String(postmaster), ...backends.trim().split(/\s+/)]
  }
  const all = (signal: string): void => {
    const those = family()
    if (those.length > 0) execFileSync('kill', [`-${signal}`, ...those])
  }
  await start()
  return {
    url: clusterUrl({ port, password }, SCRATCH_DATABASE),
    start,
    pid: () => runningServer(directory)?.pid ?? null,
    /** Ends at once, as a machine that loses power: what was not on disk is gone. */
    kill: () => stopCluster(directory, 'now'),
    /** One of its processes dies: PostgreSQL ends all sessions and recovers by itself. `chance` is from 0 to below 1. */
    killBackend: (chance: number) => {
      const backends = family().slice(1)
      const one = Number(backends[Math.floor(chance * backends.length)] ?? 0)
      try {
        if (one > 0) process.kill(one, 'SIGKILL')
      } catch {
        // It has ended by itself meanwhile.
      }
    },
    /** Neither answers nor hangs up. */
    freeze: () => all('STOP'),
    thaw: () => all('CONT'),
    close: async () => {
      await stopCluster(directory, 'now')
      folder.remove()
    },
  }
}
