import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runningServer, stopCluster } from './cluster.ts'
import { clusterUrl } from './connecting.ts'
import { connectDatabase, type Database } from './open-database.ts'
import { giveToServerUser, SCRATCH_DATABASE, scratchTemplate } from './scratch-template.ts'
import { startOnFreePort } from './start-on-free-port.ts'

const PREFIX = 'waydesk-scratch-'
/** Nothing here outlives the run, so nothing is forced to disk. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'shared_buffers=64MB',
  'autovacuum=off',
  'max_wal_size=256MB',
  // Whole nodes of the product, several at once, have their connections here.
  'max_connections=300',
]

export interface ScratchServer {
  /** Connection string of the migrated, empty database; another name for another database of the same server. */
  url(database?: string): string
  stop(): Promise<void>
}

/** An empty, migrated database of its own, gone at the end: any number beside each other and beside a running server. */
export async function openScratchDatabase(options: { readonly maxConnections?: number } = {}): Promise<Database> {
  const server = await startScratchServer()
  return connectDatabase(server.url(), { maxConnections: options.maxConnections, stop: () => server.stop() })
}

/** A throw-away PostgreSQL, copied from the prepared template. */
export async function startScratchServer(): Promise<ScratchServer> {
  await sweepDeadScratch()
  const template = await scratchTemplate()
  const home = mkdtempSync(path.join(tmpdir(), PREFIX))
  writeFileSync(path.join(home, 'owner.pid'), String(process.pid))
  const directory = path.join(home, 'postgres')
  mkdirSync(directory, { mode: 0o700 })
  cpSync(template.directory, directory, { recursive: true })
  giveToServerUser(home)
  const { port, pid } = await startOnFreePort({
    directory,
    password: template.password,
    logFile: path.join(home, 'log'),
    settings: SETTINGS,
  })
  const remove = removeAfterDeath(pid, home)
  return {
    url: (database = SCRATCH_DATABASE) => clusterUrl({ port, password: template.password }, database),
    stop: async () => {
      await stopCluster(directory)
      remove()
    },
  }
}

/**
 * A shell that waits for our end of a pipe to close: even after SIGKILL the server and its files go.
 * It also takes the files away after an orderly stop, beside us: that is a second on some disks.
 */
function removeAfterDeath(pid: number, home: string): () => void {
  const script = 'read said; [ "$said" = stopped ] || { kill -INT "$1"; while kill -0 "$1"; do sleep 0.1; done; }; rm -rf "$2"'
  const watcher = spawn('sh', ['-c', script, 'sh', String(pid), home], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  // Without a shell we remove them ourselves, and the next start sweeps.
  watcher.once('error', () => undefined)
  watcher.unref()
  if ('unref' in watcher.stdin && typeof watcher.stdin.unref === 'function') watcher.stdin.unref()
  return () => (watcher.pid === undefined ? rmSync(home, { recursive: true, force: true }) : watcher.stdin.end('stopped\n'))
}

/** Takes away what killed runs left behind. */
async function sweepDeadScratch(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const home = path.join(tmpdir(), name)
    const owner = ownerOf(home)
    if (owner === null || isRunning(owner)) continue
    const directory = path.join(home, 'postgres')
    try {
      if (runningServer(directory) !== null) await stopCluster(directory)
      rmSync(home, { recursive: true, force: true })
    } catch {
      // Another run takes it away in this moment, or may and we may not: it is nothing of this run's.
    }
  }
}

/** Null = not there yet, or taken away by another run in this moment. */
function ownerOf(home: string): number | null {
  try {
    return Number(readFileSync(path.join(home, 'owner.pid'), 'utf8'))
  } catch {
    return null
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
