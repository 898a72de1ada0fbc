import { setTimeout as pause } from 'node:timers/promises'
import type { Rows } from './rows.ts'

const LOOK_EVERY_MS = 120

/** Tells when everything that a customer wrote is answered and on its way; one look at the store serves all customers. */
export interface Pace {
  /** false = `mustEnd` came first. */
  answered(externalUser: string, mustEnd: () => boolean): Promise<boolean>
  /** Everybody is answered and nothing waits to be sent. */
  allAnswered(): Promise<boolean>
  stop(): void
}

export function startPace(rows: Rows): Pace {
  let looks = 0
  let busy: ReadonlySet<string> = new Set()
  let isStopped = false
  const look = async (): Promise<void> => {
    const found = await rows(BUSY).catch(() => null)
    if (found === null) return
    busy = new Set(found.map(({ external_user }) => String(external_user)))
    looks += 1
  }
  void (async () => {
    while (!isStopped) {
      await look()
      await pause(LOOK_EVERY_MS)
    }
  })()
  return {
    answered: async (externalUser, mustEnd) => {
      const seen = looks + 1
      while (looks <= seen || busy.has(externalUser)) {
        if (mustEnd()) return false
        await pause(LOOK_EVERY_MS / 2)
      }
      return true
    },
    allAnswered: async () => {
      const found = await rows(BUSY).catch(() => null)
      return found !== null && found.length === 0
    },
    stop: () => {
      isStopped = true
    },
  }
}

const BUSY = `
  SELECT i.external_user FROM conversations c JOIN channel_identities i ON i.id = c.identity_id WHERE c.turn_due_at IS NOT NULL
  UNION SELECT external_user FROM outbox WHERE state IN ('queued', 'sending')`
