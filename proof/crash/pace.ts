import { setTimeout as pause } from 'node:timers/promises'
import type { Rows } from './rows.ts'

const LOOK_EVERY_MS = 120

/** Tells when everything that a customer wrote is answered and on its way; one look at the store serves all customers. */
export interface Pace {
  /** The message is stored, and nothing of that customer waits; false = `mustEnd` came first. */
  answered(said: { readonly externalUser: string; readonly externalId: string }, mustEnd: () => boolean): Promise<boolean>
  /** Everybody is answered and nothing waits to be sent. */
  allAnswered(): Promise<boolean>
  stop(): void
}

export function startPace(rows: Rows): Pace {
  /** Said and not yet seen in the store: some platforms acknowledge before we fetch. */
  const unseen = new Set<string>()
  let looks = 0
  let busy: ReadonlySet<string> = new Set()
  let isStopped = false
  const look = async (): Promise<void> => {
    const stored = await rows('SELECT external_id FROM inbound_ledger WHERE external_id = ANY($1)', [[...unseen]])
    const found = await rows(BUSY)
    for (const { external_id } of stored) unseen.delete(String(external_id))
    busy = new Set(found.map(({ external_user }) => String(external_user)))
    looks += 1
  }
  void (async () => {
    while (!isStopped) {
      // While the database is away nobody goes on.
      await look().catch(() => undefined)
      await pause(LOOK_EVERY_MS)
    }
  })()
  return {
    answered: async ({ externalUser, externalId }, mustEnd) => {
      unseen.add(externalId)
      const asked = looks + 1
      while (looks <= asked || unseen.has(externalId) || busy.has(externalUser)) {
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
