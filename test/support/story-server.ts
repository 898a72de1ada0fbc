import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { logKeeper } from './kept-logs.ts'
import { ownPort } from './own-port.ts'
import { whenReady } from './when-ready.ts'

const fromRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const DESK_PASSWORD = 'waydesk-demo'

/** The program as `npm start` runs it: its own process, its own PostgreSQL, a data directory that outlives a kill. */
export async function storyServer() {
  const built = spawnSync(process.execPath, [fromRoot('scripts/build.mjs')], { encoding: 'utf8' })
  if (built.status !== 0) throw new Error(`the build failed: ${built.stderr}`)
  const dataDir = mkdtempSync(join(tmpdir(), 'waydesk-story-'))
  const port = await ownPort()
  writeFileSync(join(dataDir, 'postgres.port'), String(await ownPort()))
  const env = { ...process.env, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: '', CHAT_PER_MINUTE_VISITOR: '600' }
  let running: ChildProcess | null = null

  async function start(): Promise<void> {
    const fresh = spawn(process.execPath, [fromRoot('dist/main.js')], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    running = fresh
    for (const said of [fresh.stdout, fresh.stderr]) said.setEncoding('utf8').on('data', logKeeper())
    await whenReady(fresh)
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = running
    running = null
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const gone = once(ending, 'exit')
    ending.kill(signal)
    await gone
  }

  await start()
  return {
    address: `http://127.0.0.1:${port}`,
    start,
    /** As the power goes: nothing is finished, nobody is told. */
    kill: () => end('SIGKILL'),
    close: async () => {
      await end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
