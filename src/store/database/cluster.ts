import { spawn, spawnSync } from 'node:child_process'
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type ClusterAddress, canConnect, SUPERUSER } from './connecting.ts'
import { DatabaseTrouble } from './database-trouble.ts'
import { reachableBinaries } from './reachable-binaries.ts'
import { serverUser } from './server-user.ts'

export interface StartOptions extends ClusterAddress {
  /** The data directory. */
  readonly directory: string
  readonly logFile: string
  /** `fsync=off` and the like for databases that may be lost. */
  readonly settings?: readonly string[]
}

/** Makes a data directory: UTF-8, and PostgreSQL's own C.UTF-8, which knows Chinese letters on every system. */
export async function initialiseCluster(directory: string, password: string): Promise<void> {
  const { initdb } = await reachableBinaries()
  const user = serverUser([path.dirname(directory)])
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const passwordFile = `${directory}.password`
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 })
  for (const each of [directory, passwordFile]) if (user.owner !== null) chownSync(each, user.owner.uid, user.owner.gid)
  const { file, args } = user.command(initdb, [
    `--pgdata=${directory}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--lc-messages=C',
    '--wal-segsize=4',
    '--no-sync',
    '--no-instructions',
  ])
  const made = spawnSync(file, args, { ...user.spawnAs, env: plainEnvironment(), encoding: 'utf8' })
  rmSync(passwordFile, { force: true })
  if (made.status === 0) return
  throw new DatabaseTrouble(
    'database.init',
    `PostgreSQL could not make ${directory}: ${(made.stderr || String(made.error ?? '')).trim()}`,
  )
}

/** Starts the server in a process group of its own, so that Ctrl-C reaches the program first; returns its process id when it answers. */
export async function startCluster(options: StartOptions): Promise<number> {
  const { postgres } = await reachableBinaries()
  forgetDeadServer(options.directory)
  const user = serverUser([path.dirname(options.directory)])
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    // A busy day writes more than the small segments allow for by themselves, and leaves many rows behind that nobody needs.
    'max_wal_size=1GB',
    'autovacuum_naptime=15s',
    ...(options.settings ?? []),
  ]
  const { file, args } = user.command(postgres, [
    '-D',
    options.directory,
    '-p',
    String(options.port),
    ...settings.flatMap((each) => ['-c', each]),
  ])
  const log = openSync(options.logFile, 'a', 0o600)
  const child = spawn(file, args, { ...user.spawnAs, env: plainEnvironment(), detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  const ended: string[] = []
  child.once('error', (error) => {
    ended.push(error.message)
  })
  child.once('exit', () => {
    ended.push(lastWords(options.logFile))
  })
  child.unref()
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 20) {
    if (ended[0] !== undefined) throw new DatabaseTrouble('database.start', `PostgreSQL did not start: ${ended[0]}`)
    if (await canConnect(options)) return child.pid ?? 0
    await pause(20)
  }
  throw new DatabaseTrouble('database.start', `PostgreSQL does not answer on port ${options.port}; see ${options.logFile}`)
}

/** Whether a start failed because somebody else listens on the port. What PostgreSQL says of the address itself is not among its last words. */
export function isPortTaken(error: unknown): boolean {
  return error instanceof DatabaseTrouble && error.message.includes('could not create any TCP/IP sockets')
}

/** Ends the server of a data directory and waits for it: sessions are closed, everything is on disk. */
export async function stopCluster(directory: string, how: 'fast' | 'now' = 'fast'): Promise<void> {
  const pid = runningServer(directory)?.pid
  if (pid === undefined) return
  signal(pid, how === 'fast' ? 'SIGINT' : 'SIGQUIT')
  for (let waitedMs = 0; isAlive(pid); waitedMs += 10) {
    if (waitedMs === 10_000) signal(pid, 'SIGQUIT')
    if (waitedMs > 15_000) throw new DatabaseTrouble('database.stop', `PostgreSQL (process ${pid}) does not stop`)
    await pause(10)
  }
}

/** The server that runs on a data directory. Who only looks changes nothing: another start may be writing there. */
export function runningServer(directory: string): { readonly pid: number; readonly port: number } | null {
  const [pid, , , port] = readIfThere(lockOf(directory)).split('\n')
  const running = { pid: Number(pid), port: Number(port) }
  return running.pid > 0 && isAlive(running.pid) && isServerOf(running.pid, directory) ? running : null
}

/** A `postmaster.pid` left by a kill, its number now somebody else's, would keep the server from starting. */
function forgetDeadServer(directory: string): void {
  const left = readIfThere(lockOf(directory))
  if (left === '' || runningServer(directory) !== null) return
  if (readIfThere(lockOf(directory)) === left) rmSync(lockOf(directory), { force: true })
}

function lockOf(directory: string): string {
  return path.join(directory, 'postmaster.pid')
}

/** Empty where it is not, or is no more: servers and their files go at any moment. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function isServerOf(pid: number, directory: string): boolean {
  if (process.platform === 'win32') return true
  const file = `/proc/${pid}/cmdline`
  const command = existsSync(file)
    ? readIfThere(file).replaceAll('\0', ' ')
    : spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout
  return command.includes('postgres') && command.includes(directory)
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** In a container whose first process does not collect the dead, an ended server stays in the list for ever. */
function isZombie(pid: number): boolean {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return false
  return readFileSync(file, 'utf8').split(') ').at(-1)?.startsWith('Z') ?? false
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself.
  }
}

function lastWords(logFile: string): string {
  const said = existsSync(logFile) ? readFileSync(logFile, 'utf8') : ''
  return said.trim().split('\n').slice(-3).join(' · ') || 'it said nothing'
}

/** Settings of a PostgreSQL client in the environment must not reach ours. */
function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name)))
}
