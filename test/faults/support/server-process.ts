import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { freePort } from '../../../src/store/database/free-port.ts'
import { keepLog } from '../../support/kept-logs.ts'

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
  const port = await freePort()
  const clockFile = join(given.dataDir, `clock-${port}`)
  const moveClock = (byMs: number) => writeFileSync(clockFile, String(Math.round(byMs)))
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

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const ending = running
    running = null
    if (ending === null || ending.exitCode !== null || ending.signalCode !== null) return ending?.exitCode ?? null
    const gone = once(ending, 'exit')
    ending.kill(signal)
    await gone
    return ending.exitCode
  }

  return {
    address: `http://127.0.0.1:${port}`,
    start: async () => {
      const fresh = spawn(process.execPath, [fromRoot('dist/main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
      running = fresh
      const listen = (words: Buffer): void => {
        log += words.toString()
        keepLog(words.toString())
      }
      fresh.stdout.on('data', listen)
      fresh.stderr.on('data', listen)
      await ready(fresh, () => log)
    },
    kill: async () => {
      await end('SIGKILL')
    },
    stop: () => end('SIGTERM'),
    ended: async () => {
      const ending = running
      if (ending === null || ending.exitCode !== null) return ending?.exitCode ?? null
      await once(ending, 'exit')
      return ending.exitCode
    },
    moveClock,
    pid: () => running?.pid ?? null,
    isRunning: () => running !== null && running.exitCode === null && running.signalCode === null,
    log: () => log,
  }
}

/** The program says itself when it can be used. A kill meanwhile is no failure of the start. */
function ready(program: ChildProcess, log: () => string): Promise<void> {
  const from = log().length
  return new Promise((resolve, reject) => {
    program.stdout?.on('data', () => {
      if (log().slice(from).includes('is ready')) resolve()
    })
    program.once('exit', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the server ended with ${code}: ${log().slice(from)}`)),
    )
  })
}
