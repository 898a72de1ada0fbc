import { createHash } from 'node:crypto'
import type { Clock } from '../../../domain/ports.ts'
import { type SignedQuery } from './envelope.ts'
import { replayed } from './wechat-refusals.ts'

/** Refuses signed addresses that are old or were used before. */
export interface ReplayGuard {
  /**
   * Throws a `Refusal` for a stale or used one. What it returns is called when the answer has gone out: only then is the address used up,
   * because the platform itself repeats what was not answered in time.
   */
  admit(query: SignedQuery, body: string): () => void
}

/** How far a signed timestamp may lie from now, in seconds. */
const STALE_AFTER_S = 300
/** The platform gives up and asks again after this. */
const ANSWER_WITHIN_MS = 5_000

interface Seen {
  readonly body: string
  readonly at: number
  isAnswered: boolean
}

/** Remembers what one node has seen for as long as its timestamp is fresh; over nodes the message ids still keep doubles out. */
export function createReplayGuard(clock: Clock): ReplayGuard {
  const seen = new Map<string, Seen>()

  const forgetOld = (now: number) => {
    for (const [address, { at }] of seen) {
      if (now - at <= 2 * STALE_AFTER_S * 1_000) return
      seen.delete(address)
    }
  }

  return {
    admit: (query, body) => {
      const now = clock.now().getTime()
      forgetOld(now)
      if (!isFresh(query.timestamp, now)) throw replayed()
      const address = `${query.signature}\n${query.nonce}`
      const digest = createHash('sha256').update(body).digest('base64')
      const earlier = seen.get(address)
      if (earlier && (earlier.isAnswered || earlier.body !== digest)) throw replayed()
      const entry = earlier ?? { body: digest, at: now, isAnswered: false }
      seen.set(address, entry)
      return () => {
        entry.isAnswered = clock.now().getTime() - now < ANSWER_WITHIN_MS
      }
    },
  }
}

function isFresh(timestamp: string, now: number): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(now / 1_000 - Number(timestamp)) <= STALE_AFTER_S
}
