import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts'
import { isReachable } from './server-user.ts'

/** Only root comes here, and only root may write here. */
const CACHE = '/var/cache/waydesk'

/**
 * PostgreSQL's programs where the user that runs them can reach them. For root in a closed folder (/root) that is a copy outside of it:
 * the programs look for each other by `access`, which no capability helps.
 */
export async function reachableBinaries(): Promise<PostgresBinaries> {
  const found = await postgresBinaries()
  const native = path.dirname(path.dirname(found.postgres))
  const binaries = isReachable(native) ? found : copied(native, found)
  for (const file of [binaries.postgres, binaries.initdb]) {
    const { mode } = statSync(file)
    if ((mode & 0o111) !== 0o111) chmodSync(file, mode | 0o555)
  }
  return binaries
}

function copied(native: string, found: PostgresBinaries): PostgresBinaries {
  const { version } = JSON.parse(readFileSync(path.join(path.dirname(native), 'package.json'), 'utf8')) as { version: string }
  const home = path.join(CACHE, `postgres-${version}`)
  if (!existsSync(home)) copyOnce(native, home)
  const moved = (file: string) => path.join(home, path.relative(native, file))
  return { postgres: moved(found.postgres), initdb: moved(found.initdb) }
}

function copyOnce(native: string, home: string): void {
  const draft = `${home}.new-${process.pid}`
  mkdirSync(CACHE, { recursive: true, mode: 0o755 })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true })
  try {
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    // Another run made the same copy in the meantime.
    if (!existsSync(home)) throw error
  }
}
