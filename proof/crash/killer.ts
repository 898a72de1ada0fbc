import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from '../../test/faults/support/server-process.ts'

export interface Victims {
  readonly servers: readonly ServerProcess[]
  readonly database: { kill(): Promise<void>; killBackend(chance: number): void; start(): Promise<unknown> }
  /** Resolves at the next such moment; never, where there is no such road. */
  readonly nextSend: () => Promise<void>
  readonly nextSaying: () => Promise<void>
  readonly moveClock: (byMs: number) => void
  readonly random: () => number
}

export type Moment = 'anywhere' | 'taking_in' | 'sending' | 'starting' | 'database' | 'database_and_server' | 'database_session'

export interface Killed {
  readonly byMoment: Readonly<Record<Moment, number>>
  /** By whoever ran the proof. */
  readonly byHand: number
  readonly clockJumps: number
  /** How long each start took until it served, those that were killed meanwhile not counted. */
  readonly startsMs: readonly number[]
}

/** How often each moment is chosen, of 100. */
const SHARES: readonly (readonly [Moment, number])[] = [
  ['anywhere', 30],
  ['taking_in', 20],
  ['sending', 20],
  ['starting', 15],
  ['database', 7],
  ['database_session', 5],
  ['database_and_server', 3],
]
const SHORTEST_LIFE_MS = 100
const LONGEST_LIFE_MS = 1_900
const JUMPS_OF_100 = 10
const FARTHEST_JUMP_MS = 90_000

/** Kills and starts again until that many kills are done; every start is one that a keeper of processes would do. */
export async function killAgainAndAgain(
  victims: Victims,
  given: { readonly kills: number; readonly isOver: () => boolean; readonly onKill: (kills: number) => void },
): Promise<Killed> {
  const byMoment = {
    anywhere: 0,
    taking_in: 0,
    sending: 0,
    starting: 0,
    database: 0,
    database_and_server: 0,
    database_session: 0,
  }
  let clockJumps = 0
  const startsMs: number[] = []
  const timed = { ...victims, onStart: (ms: number) => startsMs.push(ms) }
  for (let kills = 0; kills < given.kills && !given.isOver(); ) {
    const moment = chosen(victims.random)
    await pause(SHORTEST_LIFE_MS + victims.random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS))
    kills += await killAt(timed, moment)
    byMoment[moment] += 1
    if (victims.random() * 100 < JUMPS_OF_100) {
      victims.moveClock((victims.random() * 2 - 1) * FARTHEST_JUMP_MS)
      clockJumps += 1
    }
    given.onKill(kills)
  }
  victims.moveClock(0)
  return { byMoment, byHand: 0, clockJumps, startsMs }
}

function chosen(random: () => number): Moment {
  let left = random() * 100
  return SHARES.find(([, share]) => (left -= share) < 0)?.[0] ?? 'anywhere'
}

/** How many processes it has cost. */
async function killAt(victims: Victims & { readonly onStart: (ms: number) => void }, moment: Moment): Promise<number> {
  const { servers, database, random } = victims
  const server = servers[Math.floor(random() * servers.length)]
  if (server === undefined) return 0
  switch (moment) {
    case 'database_session':
      database.killBackend(random())
      return 1
    case 'database':
      await database.kill()
      await pause(random() * 500)
      await database.start()
      return 1
    case 'database_and_server':
      await Promise.all([database.kill(), server.kill()])
      await database.start()
      await startUntilReady(server, victims.onStart)
      return 2
    case 'starting':
      await server.kill()
      await dieWhileStarting(server, random() * 900)
      await startUntilReady(server, victims.onStart)
      return 2
    case 'sending':
      await Promise.race([victims.nextSend(), pause(2_000)])
      await server.kill()
      await startUntilReady(server, victims.onStart)
      return 1
    case 'taking_in':
      await Promise.race([victims.nextSaying(), pause(2_000)])
      await pause(random() * 12)
      await server.kill()
      await startUntilReady(server, victims.onStart)
      return 1
    case 'anywhere':
      await server.kill()
      await startUntilReady(server, victims.onStart)
      return 1
  }
}

async function dieWhileStarting(server: ServerProcess, afterMs: number): Promise<void> {
  const starting = server.start().catch(() => undefined)
  await pause(afterMs)
  await server.kill()
  await starting
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
