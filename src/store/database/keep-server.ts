import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { DatabaseTrouble } from './database-trouble.ts'

/** What is left of a killed server may need this long to go. */
const PATIENCE_MS = 10_000
const AGAIN_AFTER_MS = 250

export interface Keeping {
  /** The connection by which this run owns the data directory; its end is how we hear that the server ended. */
  readonly owner: pg.Client
  /** Starts the server on the same address, or takes over the one that runs. */
  readonly restart: () => Promise<pg.Client>
  readonly log: (line: string) => void
  /** It ended and does not start again. */
  readonly onLost: (trouble: DatabaseTrouble) => void
}

/** Starts a server again that ended under the running program. Returns how to let it go: the present owner, watched no more. */
export function keepServer({ owner: first, restart, log, onLost }: Keeping): () => Promise<pg.Client | null> {
  let owner: pg.Client | null = first
  let isOver = false
  let restarting: Promise<void> = Promise.resolve()

  function watch(client: pg.Client): void {
    client.once('end', () => {
      if (isOver || owner !== client) return
      owner = null
      log('The database ended; starting it again …')
      restarting = startAgain()
    })
  }

  async function startAgain(): Promise<void> {
    const until = Date.now() + PATIENCE_MS
    while (!isOver) {
      try {
        owner = await restart()
        watch(owner)
        return log('The database is back.')
      } catch (error) {
        const trouble = error instanceof DatabaseTrouble ? error : new DatabaseTrouble('database.start', String(error), error)
        if (trouble.code === 'database.in_use' || Date.now() > until) return onLost(trouble)
        await pause(AGAIN_AFTER_MS)
      }
    }
  }

  watch(first)
  return async () => {
    isOver = true
    await restarting
    return owner
  }
}
