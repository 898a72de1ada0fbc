import { setTimeout as pause } from 'node:timers/promises'
import type { ServerProcess } from '../../test/faults/support/server-process.ts'
import { print } from '../support/figures.ts'
import { type Killed, startUntilReady } from './killer.ts'

interface Kept {
  readonly servers: readonly ServerProcess[]
  readonly database: { pid(): number | null; start(): Promise<unknown> }
}

const LOOK_EVERY_MS = 100

/** Whoever runs the proof does the killing: what has died is started again, each by a keeper of its own, until the time is over. */
export async function keepAlive(
  { servers, database }: Kept,
  given: { readonly isOver: () => boolean; readonly onKill: (kills: number) => void },
): Promise<Killed> {
  const startsMs: number[] = []
  let deaths = 0
  const tell = () => print({ servers: servers.map((server) => server.pid()), postgres: database.pid() })
  const keep = async (isAlive: () => boolean, revive: () => Promise<unknown>): Promise<void> => {
    while (!given.isOver() || !isAlive()) {
      await pause(LOOK_EVERY_MS)
      if (isAlive()) continue
      deaths += 1
      await revive()
      given.onKill(deaths)
      tell()
    }
  }
  tell()
  await Promise.all([
    keep(
      () => database.pid() !== null,
      () => untilStarted(database),
    ),
    ...servers.map((server) =>
      keep(
        () => server.isRunning(),
        () => startUntilReady(server, (ms) => startsMs.push(ms)),
      ),
    ),
  ])
  return { byMoment: {}, byHand: deaths, clockJumps: 0, startsMs }
}

/** A killed postmaster leaves sessions behind that must notice it first. */
async function untilStarted(database: Kept['database']): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    const isUp = await database.start().then(
      () => true,
      () => false,
    )
    if (isUp) return
    await pause(200)
  }
  throw new Error('PostgreSQL does not start')
}
