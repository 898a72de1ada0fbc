import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from '../../test/faults/support/server-process.ts'

export interface Victims {
  readonly servers: readonly ServerProcess[]
  readonly database: { kill(): Promise<void>; killBackend(chance: number): void; start(): Promise<unknown> }
  /** Resolve at the next such moment; never, where there is no such road. */
  readonly next: Readonly<Record<'send' | 'saying' | 'acknowledged' | 'turnDue', () => Promise<void>>>
  readonly moveClock: (byMs: number) => void
  readonly random: () => number
}

type Timed = Victims & { readonly onStart: (ms: number) => void; readonly lastStartMs: () => number }
type Kill = (server: ServerProcess, victims: Timed) => Promise<void>

/** How often a moment is chosen, of 100, how many processes die in it, and how; a server that is gone is started again after it. */
interface Death {
  readonly share: number
  readonly deaths: number
  readonly kill: Kill
}

const MOMENTS = {
  anywhere: { share: 22, deaths: 1, kill: (server) => server.kill() },
  taking_in: { share: 14, deaths: 1, kill: (server, { next, random }) => killAfter(server, next.saying, random() * 12) },
  acknowledged: { share: 8, deaths: 1, kill: (server, { next }) => killAfter(server, next.acknowledged, 0) },
  turn_due: { share: 8, deaths: 1, kill: (server, { next }) => killAfter(server, next.turnDue, 0) },
  sending: { share: 18, deaths: 1, kill: (server, { next }) => killAfter(server, next.send, 0) },
  starting: { share: 10, deaths: 2, kill: dieWhileStarting },
  stopping: { share: 5, deaths: 1, kill: dieWhileStopping },
  database: { share: 6, deaths: 1, kill: (_server, victims) => losePower(victims) },
  database_session: {
    share: 5,
    deaths: 1,
    kill: async (_server, { database, random }) => database.killBackend(random()),
  },
  database_and_server: { share: 2, deaths: 2, kill: loseAll },
  twice: { share: 2, deaths: 2, kill: dieTwice },
} as const satisfies Readonly<Record<string, Death>>

export type Moment = keyof typeof MOMENTS
export const moments = Object.keys(MOMENTS) as readonly Moment[]

export interface Killed {
  readonly byMoment: Readonly<Partial<Record<Moment, number>>>
  /** By whoever ran the proof. */
  readonly byHand: number
  readonly clockJumps: number
  /** How long each start took until it served, those that were killed meanwhile not counted. */
  readonly startsMs: readonly number[]
}

const SHORTEST_LIFE_MS = 100
const LONGEST_LIFE_MS = 1_900
const SHORTEST_START_MS = 900
const JUMPS_OF_100 = 10
const FARTHEST_JUMP_MS = 90_000

export interface Killing {
  readonly kills: number
  /** At this moment only; null = by chance. */
  readonly at: Moment | null
  readonly isOver: () => boolean
  readonly onKill: (kills: number) => void
}

/** Kills and starts again until that many kills are done; every start is one that a keeper of processes would do. */
export async function killAgainAndAgain(victims: Victims, given: Killing): Promise<Killed> {
  const byMoment: Partial<Record<Moment, number>> = {}
  let clockJumps = 0
  const startsMs: number[] = []
  const timed = {
    ...victims,
    onStart: (ms: number) => startsMs.push(ms),
    lastStartMs: () => startsMs.at(-1) ?? SHORTEST_START_MS,
  }
  for (let kills = 0; kills < given.kills && !given.isOver(); ) {
    const moment = given.at ?? chosen(victims.random)
    await pause(SHORTEST_LIFE_MS + victims.random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS))
    await killAt(timed, moment)
    kills += MOMENTS[moment].deaths
    byMoment[moment] = (byMoment[moment] ?? 0) + 1
    if (victims.random() * 100 < JUMPS_OF_100) {
      victims.moveClock((victims.random() * 2 - 1) * FARTHEST_JUMP_MS)
      clockJumps += 1
    }
    given.onKill(kills)
  }
  victims.moveClock(0)
  return { byMoment, byHand: 0, clockJumps, startsMs }
}

/** How many processes have died in all. */
export function deathsOf({ byMoment, byHand }: Pick<Killed, 'byMoment' | 'byHand'>): number {
  return moments.reduce((sum, moment) => sum + (byMoment[moment] ?? 0) * MOMENTS[moment].deaths, byHand)
}

function chosen(random: () => number): Moment {
  let left = random() * 100
  return moments.find((moment) => (left -= MOMENTS[moment].share) < 0) ?? 'anywhere'
}

async function killAt(victims: Timed, moment: Moment): Promise<void> {
  const server = victims.servers[Math.floor(victims.random() * victims.servers.length)]
  if (server === undefined) return
  await MOMENTS[moment].kill(server, victims)
  if (!server.isRunning()) await startUntilReady(server, victims.onStart)
}

async function killAfter(server: ServerProcess, moment: () => Promise<void>, afterMs: number): Promise<void> {
  await Promise.race([moment(), pause(2_000)])
  if (afterMs > 0) await pause(afterMs)
  await server.kill()
}

/** Asked to stop, and not given the time. */
async function dieWhileStopping(server: ServerProcess, { random }: Timed): Promise<void> {
  const pid = server.pid()
  if (pid !== null && server.isRunning()) process.kill(pid, 'SIGTERM')
  await pause(random() * 300)
  await server.kill()
}

/** At any instant of a start as long as the last one was. */
async function dieWhileStarting(server: ServerProcess, { random, lastStartMs }: Timed): Promise<void> {
  await server.kill()
  const starting = server.start().catch(() => undefined)
  await pause(random() * Math.max(SHORTEST_START_MS, lastStartMs()))
  await server.kill()
  await starting
}

/** Again as soon as it serves. */
async function dieTwice(server: ServerProcess): Promise<void> {
  await server.kill()
  await startUntilReady(server)
  await server.kill()
}

async function losePower({ database, random }: Timed): Promise<void> {
  await database.kill()
  await pause(random() * 500)
  await database.start()
}

async function loseAll(server: ServerProcess, { database }: Timed): Promise<void> {
  await Promise.all([database.kill(), server.kill()])
  await database.start()
}

/** A start may meet a database that is just coming back: it ends with a code, and the keeper tries again. */
export async function startUntilReady(server: ServerProcess, onStart: (ms: number) => void = () => undefined): Promise<void> {
  const from = performance.now()
  for (let tries = 0; tries < 20; tries += 1) {
    const isUp = await server.start().then(
      () => true,
      () => false,
    )
    if (isUp && server.isRunning()) return onStart(performance.now() - from)
    await pause(200)
  }
  throw new Error(`the server does not start: ${server.log().slice(-2_000)}`)
}
