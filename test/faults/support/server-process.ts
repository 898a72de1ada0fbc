import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { logKeeper } from '../../support/kept-logs.ts'
import { ownPort } from '../../support/own-port.ts'
import { whenReady } from '../../support/when-ready.ts'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))

export const WIDGET_SECRET = 'a-secret-that-only-the-fault-suite-knows'

/** One real process of the product that may be killed and started again; its log is kept over all its lives. */
export interface ServerProcess {
  readonly address: string
  start(): Promise<void>
  /** As the power goes. */
  kill(): Promise<void>
  stop(): Promise<number | null>
  /** Resolves with the exit code when it ends by itself. */
  ended(): Promise<number | null>
  isRunning(): boolean
  /** null = it does not run. */
  pid(): number | null
  /** Sets its wall clock beside the machine's, as an operator or the time service may; what waits for a span goes on waiting. */
  moveClock(byMs: number): void
  log(): string
}

const CLOCK = pathToFileURL(fileURLToPath(new URL('./jumping-clock.mjs', import.meta.url))).href

/** Compiles what is stale, once a test file. */
export function buildProduct(): void {
  const built = spawnSync(process.execPath, [fromRoot('scripts/build.mjs')], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`the build failed: ${built.stderr}`)
}

export function temporaryFolder(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'waydesk-faults-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

export async function serverProcess(given: {
  readonly databaseUrl: string
  readonly dataDir: string
  readonly env?: Readonly<Record<string, string>>
}): Promise<ServerProcess> {
  const port = await ownPort()
  // Where the product's own PostgreSQL is to listen, should it start one.
  if (given.databaseUrl === '') writeFileSync(join(given.dataDir, 'postgres.port'), String(await ownPort()))
  const clockFile = join(given.dataDir, `clock-${port}`)
  // Moved in whole: read while it is empty, it would set the clock right for a moment.
  const moveClock = (byMs: number) => {
    writeFileSync(`${clockFile}.new`, String(Math.round(byMs)))
    renameSync(`${clockFile}.new`, clockFile)
  }
  moveClock(0)
  const env = {
    ...process.env,
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${CLOCK}`,
    WAYDESK_CLOCK: clockFile,
    PORT: String(port),
    DATABASE_URL: given.databaseUrl,
    DATA_DIR: given.dataDir,
    LOG_LEVEL: 'debug',
    WIDGET_SECRET,
    CHAT_PER_MINUTE_VISITOR: '100000',
    CHAT_PER_MINUTE_ADDRESS: '100000',
    ...given.env,
  }
  let log = ''
  let running: ChildProcess | null = null
  /** Its last words come after its exit. */
  let closed: Promise<unknown> = Promise.resolve()

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const ending = running
    running = null
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null
    ending.kill(signal)
    await closed
    return ending.exitCode
  }

  return {
    address: `http://127.0.0.1:${port}`,
    start: async () => {
      const fresh = spawn(process.execPath, [fromRoot('dist/main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      running = fresh
      closed = once(fresh, 'close')
      for (const said of [fresh.stdout, fresh.stderr]) {
        const keep = logKeeper()
        // Whole characters, wherever the pipe cuts.
        said.setEncoding('utf8').on('data', (words: string) => {
          log += words
          keep(words)
        })
      }
      await whenReady(fresh)
    },
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    ended: async () => {
      const ending = running
      await closed
      return ending?.exitCode ?? null
    },
    moveClock,
    pid: () => running?.pid ?? null,
    isRunning: () => running !== null && running.exitCode === null && running.signalCode === null,
    log: () => log,
  }
}
