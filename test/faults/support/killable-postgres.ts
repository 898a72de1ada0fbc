import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { runningServer, startCluster, stopCluster } from '../../../src/store/database/cluster.ts'
import { clusterUrl } from '../../../src/store/database/connecting.ts'
import { giveToServerUser, SCRATCH_DATABASE, scratchTemplate } from '../../../src/store/database/scratch-template.ts'
import { ownPort } from '../../support/own-port.ts'
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
  const port = await ownPort()
  const start = () => startCluster({ directory, port, password, logFile: join(folder.path, 'log') })
  const postmaster = (): number => runningServer(directory)?.pid ?? 0
  const backends = (): readonly number[] => {
    const listed = spawnSync('ps', ['-o', 'pid=', '--ppid', String(postmaster())], { encoding: 'utf8' })
    return listed.stdout.trim().split(/\s+/).map(Number)
  }
  /** The postmaster first, and only then its backends are looked up: one that is stopped starts no more. */
  const all = (signal: NodeJS.Signals): void => {
    sendTo(postmaster(), signal)
    for (const pid of backends()) sendTo(pid, signal)
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
      const those = backends()
      sendTo(those[Math.floor(chance * those.length)] ?? 0, 'SIGKILL')
    },
    /** Neither answers nor hangs up. */
    freeze: () => all('SIGSTOP'),
    thaw: () => all('SIGCONT'),
    close: async () => {
      all('SIGCONT')
      await stopCluster(directory, 'now')
      folder.remove()
    },
  }
}

/** Backends and workers end by themselves at any moment, also between being listed and being signalled. */
function sendTo(pid: number, signal: NodeJS.Signals): void {
  try {
    if (pid > 0) process.kill(pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
