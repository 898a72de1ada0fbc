import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { initialiseCluster, stopCluster } from './cluster.ts'
import { clusterUrl, connect } from './connecting.ts'
import { migrate } from './migrate.ts'
import { migrationsList } from './prisma-folder.ts'
import { serverUser } from './server-user.ts'
import { startOnFreePort } from './start-on-free-port.ts'

export const SCRATCH_DATABASE = 'waydesk'

const FOLDER = fileURLToPath(new URL('../../../.build', import.meta.url))

export interface ScratchTemplate {
  readonly directory: string
  readonly password: string
}

/** A data directory that is initialised, migrated and stopped; made once per state of the migrations. */
export async function scratchTemplate(): Promise<ScratchTemplate> {
  const home = await templateHome()
  if (!isMade(home)) await makeTemplate(home)
  return { directory: path.join(home, 'postgres'), password: readFileSync(path.join(home, 'password'), 'utf8') }
}

export async function hasScratchTemplate(): Promise<boolean> {
  return isMade(await templateHome())
}

async function templateHome(): Promise<string> {
  const { migrationDirectories } = await migrationsList()
  const migrations = JSON.stringify(migrationDirectories)
  return path.join(FOLDER, `scratch-${createHash('sha256').update(migrations).digest('hex').slice(0, 12)}`)
}

/** The password is written last. */
function isMade(home: string): boolean {
  return existsSync(path.join(home, 'password'))
}

/** Hands a folder and everything in it to the user that PostgreSQL runs as, when that is not us. */
export function giveToServerUser(folder: string): void {
  const { owner } = serverUser([])
  if (owner === null) return
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    chownSync(path.join(entry.parentPath, entry.name), owner.uid, owner.gid)
  }
  chownSync(folder, owner.uid, owner.gid)
}

async function makeTemplate(home: string): Promise<void> {
  const draft = `${home}.new-${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  const directory = path.join(draft, 'postgres')
  const password = randomBytes(16).toString('base64url')
  await initialiseCluster(directory, password).catch((error: unknown) => {
    rmSync(draft, { recursive: true, force: true })
    throw error
  })
  const { port } = await startOnFreePort({ password, directory, logFile: path.join(draft, 'log'), settings: ['fsync=off'] })
  const address = { port, password }
  try {
    const admin = await connect(address)
    await admin?.query(`CREATE DATABASE ${SCRATCH_DATABASE}`)
    await migrate(clusterUrl(address, SCRATCH_DATABASE))
    // Half of the files to copy and to remove at every start: nobody makes other databases from these here.
    for (const spare of ['template0', 'template1']) {
      await admin?.query(`ALTER DATABASE ${spare} IS_TEMPLATE false`)
      await admin?.query(`DROP DATABASE ${spare}`)
    }
    await admin?.end()
  } catch (error) {
    await stopCluster(directory, 'now')
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
  await stopCluster(directory)
  chmodSync(draft, 0o755)
  writeFileSync(path.join(draft, 'password'), password)
  putInPlace(draft, home)
  removeOlder(home)
}

/** Of several runs that made the same template the first one's stays: others may be copying it already. */
export function putInPlace(draft: string, home: string): void {
  if (!isMade(home)) rmSync(home, { recursive: true, force: true })
  try {
    renameSync(draft, home)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!isMade(home)) throw error
  }
}

function removeOlder(home: string): void {
  for (const name of readdirSync(FOLDER)) {
    if (/^scratch-[0-9a-f]{12}$/.test(name) && name !== path.basename(home))
      rmSync(path.join(FOLDER, name), { recursive: true, force: true })
  }
}
