import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { DatabaseTrouble } from './database-trouble.ts'

/** How a program of PostgreSQL is started: it refuses to run as root. */
export interface ServerUser {
  /** Owner for the data directory; null = whoever runs us. */
  readonly owner: { readonly uid: number; readonly gid: number } | null
  /** Command line as that user. */
  command(program: string, args: readonly string[]): { readonly file: string; readonly args: readonly string[] }
  readonly spawnAs: { readonly uid?: number; readonly gid?: number }
}

/** Whether the user that PostgreSQL runs as can walk to a folder. */
export function isReachable(folder: string): boolean {
  if (process.getuid?.() !== 0) return true
  const owner = serverOwner()
  return owner !== null && closedFolders(folder, owner).length === 0
}

/** Whoever runs us; for root the user `postgres` (made when missing, else `nobody`), who must be able to reach `paths`. */
export function serverUser(paths: readonly string[]): ServerUser {
  if (process.getuid?.() !== 0) return { owner: null, command: plain, spawnAs: {} }
  const owner = serverOwner()
  if (owner === null) {
    throw new DatabaseTrouble(
      'database.root',
      'PostgreSQL does not run as root and there is no other user. Start as an ordinary user.',
    )
  }
  const closed = paths.flatMap((each) => closedFolders(each, owner))
  if (closed.length === 0) return { owner, command: plain, spawnAs: owner }
  return { owner, command: throughClosedFolders(owner, closed[0] ?? '/'), spawnAs: {} }
}

function serverOwner(): { uid: number; gid: number } | null {
  return findUser('postgres') ?? createUser() ?? findUser('nobody')
}

const plain: ServerUser['command'] = (program, args) => ({ file: program, args })

/** A checkout below /root: the server keeps the one capability that lets it walk through, and nothing else of root. */
function throughClosedFolders(owner: { uid: number; gid: number }, closed: string): ServerUser['command'] {
  const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => existsSync(file))
  const keep = '+dac_override'
  const flags = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups', `--inh-caps=${keep}`, `--ambient-caps=${keep}`]
  try {
    if (setpriv === undefined) throw new Error('no setpriv')
    execFileSync(setpriv, [...flags, '--', 'ls', closed], { stdio: 'ignore' })
  } catch (cause) {
    throw new DatabaseTrouble(
      'database.closed_folder',
      `PostgreSQL does not run as root, and its own user cannot pass through ${closed}. Move the checkout (and DATA_DIR) out of it, ` +
        `start as an ordinary user, or allow passing with: chmod o+x ${closed}`,
      cause,
    )
  }
  return (program, args) => ({ file: setpriv, args: [...flags, '--', program, ...args] })
}

function closedFolders(target: string, user: { uid: number; gid: number }): string[] {
  const closed: string[] = []
  for (let folder = path.resolve(target); ; folder = path.dirname(folder)) {
    if (existsSync(folder) && !mayPass(folder, user)) closed.push(folder)
    if (folder === path.dirname(folder)) return closed
  }
}

function mayPass(folder: string, user: { uid: number; gid: number }): boolean {
  const { mode, uid, gid } = statSync(folder)
  if (uid === user.uid) return (mode & 0o100) !== 0
  if (gid === user.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

function findUser(name: string): { uid: number; gid: number } | null {
  if (!existsSync('/etc/passwd')) return null
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid === undefined || gid === undefined ? null : { uid: Number(uid), gid: Number(gid) }
}

function createUser(): { uid: number; gid: number } | null {
  for (const [file, args] of [
    ['useradd', ['--system', '--user-group', '--no-create-home', 'postgres']],
    ['adduser', ['-S', '-D', '-H', 'postgres']],
  ] as const) {
    try {
      execFileSync(file, args, { stdio: 'ignore' })
      return findUser('postgres')
    } catch {
      // The next way, and at the end the user `nobody`.
    }
  }
  return null
}
