import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from '../../test/faults/support/server-process.ts'
import { print } from '../support/figures.ts'
import { type Killed, startUntilReady } from './killer.ts'

interface Kept {
  readonly servers: readonly ServerProcess[]
  readonly database: { pid(): number | null; start(): Promise<unknown> }
}

const LOOK_EVERY_MS = 100

/** Whoever runs the proof does the killing: what has died is started again, until the time is over. */
export async function keepAlive(
  { servers, database }: Kept,
  given: { readonly isOver: () => boolean; readonly onKill: (kills: number) => void },
): Promise<Killed> {
  const startsMs: number[] = []
  let deaths = 0
  const tell = () => print({ servers: servers.map((server) => server.pid()), postgres: database.pid() })
  tell()
  while (!given.isOver()) {
    await pause(LOOK_EVERY_MS)
    const dead = servers.filter((server) => !server.isRunning())
    const isDatabaseDead = database.pid() === null
    if (dead.length === 0 && !isDatabaseDead) continue
    deaths += dead.length + (isDatabaseDead ? 1 : 0)
    if (isDatabaseDead) await database.start()
    for (const server of dead) await startUntilReady(server, (ms) => startsMs.push(ms))
    given.onKill(deaths)
    tell()
  }
  const none = { anywhere: 0, taking_in: 0, sending: 0, starting: 0, database: 0, database_and_server: 0, database_session: 0 }
  return { byMoment: none, byHand: deaths, clockJumps: 0, startsMs }
}
