import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { initialiseCluster, isPortTaken, runningServer, startCluster, stopCluster } from './cluster.ts'
import { type ClusterAddress, clusterUrl, connect } from './connecting.ts'
import { DatabaseTrouble } from './database-trouble.ts'
import { freePort } from './free-port.ts'
import { keepServer } from './keep-server.ts'
import { writeOnce } from './write-once.ts'

export interface EmbeddedServer {
  readonly url: string
  /** Waits until everything is on disk and the server has ended. */
  stop(): Promise<void>
}

export const EMBEDDED_DATABASE = 'waydesk'
/** Held by the run that owns the data directory: a lock of the server, so that a killed run lets go of it by itself. */
const OWNER_LOCK = [7_314, 2]

/** The PostgreSQL of a data directory: made at the first start, taken over when a killed run left it behind, refused while another run has it. */
export async function openEmbeddedServer(
  dataDir: string,
  log: (line: string) => void,
  onLost: (trouble: DatabaseTrouble) => void = () => undefined,
): Promise<EmbeddedServer> {
  const home = path.resolve(dataDir)
  const directory = path.join(home, 'postgres')
  makeHome(home)
  const password = rememberedPassword(home)
  if (!existsSync(path.join(directory, 'PG_VERSION'))) {
    log('Preparing the database (first start) …')
    await makeCluster(directory, password)
  }
  const place = { home, directory, password, log }
  const { address, owner } = await startOrTakeOver(place)
  await createDatabaseOnce(owner)
  const restart = async () => (await startOrTakeOver({ ...place, port: address.port })).owner
  const letGo = keepServer({ owner, restart, log, onLost })
  return {
    url: clusterUrl(address, EMBEDDED_DATABASE),
    stop: async () => {
      await (await letGo())?.end().catch(() => undefined)
      await stopCluster(directory)
    },
  }
}

interface Place {
  readonly home: string
  readonly directory: string
  readonly password: string
  readonly log: (line: string) => void
  /** Where it must run; absent = where it ran last, or wherever there is room. */
  readonly port?: number
}

async function startOrTakeOver(place: Place): Promise<{ readonly address: ClusterAddress; readonly owner: pg.Client }> {
  for (let tries = 0; tries < 5; tries += 1) {
    const running = runningServer(place.directory)
    const address = { port: running?.port ?? place.port ?? (await rememberedPort(place.home)), password: place.password }
    if (running === null && !(await startUnlessBeaten(place, address))) continue
    const owner = await connectPatiently(place.directory, address)
    if (owner !== null && (await takesOwnership(owner, place.home))) {
      if (running !== null) place.log('Took over the database of a run that was killed.')
      return { address, owner }
    }
    if (running !== null && owner === null) await stopCluster(place.directory)
  }
  throw new DatabaseTrouble(
    'database.start',
    `PostgreSQL in ${place.directory} does not start; see ${path.join(place.home, 'postgres.log')}`,
  )
}

/** Somebody else's start may win the directory or the port in between: then we look again. */
async function startUnlessBeaten(place: Place, address: ClusterAddress): Promise<boolean> {
  try {
    await startCluster({ ...address, directory: place.directory, logFile: path.join(place.home, 'postgres.log') })
    return true
  } catch (error) {
    const isDirectoryTaken = error instanceof DatabaseTrouble && error.message.includes('postmaster.pid')
    if (!isDirectoryTaken && !isPortTaken(error)) throw error
    await pause(200)
    return false
  }
}

/** null when the server does not answer, or has ended meanwhile. */
async function connectPatiently(directory: string, address: ClusterAddress): Promise<pg.Client | null> {
  for (let tries = 0; tries < 50 && runningServer(directory) !== null; tries += 1) {
    const client = await connect(address, 'postgres', `waydesk ${process.pid} owner`)
    if (client !== null) return client
    await pause(100)
  }
  return null
}

/** False when the server ends meanwhile: another run was just stopping. */
async function takesOwnership(owner: pg.Client, home: string): Promise<boolean> {
  try {
    await takeOwnership(owner, home)
    return true
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw error
    await owner.end().catch(() => undefined)
    return false
  }
}

async function takeOwnership(owner: pg.Client, home: string): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    const { rows } = await owner.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS taken', OWNER_LOCK)
    if (rows[0]?.taken === true) return
    await pause(100)
  }
  const { rows } = await owner.query<{ name: string }>(
    `SELECT a.application_name AS name FROM pg_locks l JOIN pg_stat_activity a USING (pid)
     WHERE l.locktype = 'advisory' AND l.classid = $1 AND l.objid = $2 AND l.granted`,
    OWNER_LOCK,
  )
  await owner.end()
  const pid = rows[0]?.name.split(' ')[1] ?? '?'
  throw new DatabaseTrouble(
    'database.in_use',
    `${home} is in use by pid ${pid}. Stop that run first, or set DATA_DIR to another folder.`,
  )
}

async function createDatabaseOnce(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query('SELECT 1 FROM pg_database WHERE datname = $1', [EMBEDDED_DATABASE])
  if (rows.length === 0) await owner.query(`CREATE DATABASE ${EMBEDDED_DATABASE}`)
}

/** Made beside its place and moved in whole: a kill in the middle leaves nothing half made. */
async function makeCluster(directory: string, password: string): Promise<void> {
  const draft = `${directory}.new-${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  await initialiseCluster(draft, password)
  try {
    renameSync(draft, directory)
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    if (!existsSync(path.join(directory, 'PG_VERSION'))) throw error
  }
}

function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true })
  } catch (cause) {
    throw new DatabaseTrouble('database.data_dir', `The data directory ${home} cannot be made: ${String(cause)}`, cause)
  }
}

function rememberedPassword(home: string): string {
  return writeOnce(path.join(home, 'postgres.password'), randomBytes(24).toString('base64url')).trim()
}

async function rememberedPort(home: string): Promise<number> {
  const file = path.join(home, 'postgres.port')
  const port = await freePort(existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0)
  writeFileSync(file, String(port))
  return port
}
