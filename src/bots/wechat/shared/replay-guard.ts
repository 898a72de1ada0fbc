import { createHash } from 'node:crypto'
import type { Clock } from '../../../domain/ports.ts'
import { type SignedQuery } from './envelope.ts'
import { replayed } from './wechat-refusals.ts'

/** Refuses signed addresses that are old or were used before. */
export interface ReplayGuard {
  /** Throws a `Refusal` for a stale or used one. */
  admit(query: SignedQuery, body: string): Admitted
}

/** A call that was let in. */
export interface Admitted {
  /** To be called when the answer has gone out: only then is the address used up, because the platform repeats what it did not hear in time. */
  readonly answered: () => void
  /** What we said to this very call when it came first; whoever repeats it has not heard it. */
  readonly said: { text: string | null }
}

/** How far a signed timestamp may lie from now, in seconds. */
const STALE_AFTER_S = 300
/**
 * The platform gives up five seconds after it began to ask, and asks again, three times in all. What we answered just before may have come
 * too late, or to a proxy whose answer was lost: a repetition in this rhythm is let in, any other is refused.
 */
const RHYTHM_MS = { from: 3_500, to: 20_000 }
const MOST_TRIES = 3

interface Seen {
  readonly body: string
  readonly at: number
  readonly said: { text: string | null }
  tries: number
  last: number
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
      if (earlier && (earlier.body !== digest || (earlier.isAnswered && !isInRhythm(earlier, now)))) throw replayed()
      const entry = earlier ?? { body: digest, at: now, said: { text: null }, tries: 0, last: now, isAnswered: false }
      entry.tries += 1
      entry.last = now
      seen.set(address, entry)
      return {
        said: entry.said,
        answered: () => {
          entry.isAnswered = true
        },
      }
    },
  }
}

function isInRhythm({ at, last, tries }: Seen, now: number): boolean {
  return tries < MOST_TRIES && now - last >= RHYTHM_MS.from && now - at <= RHYTHM_MS.to
}

function isFresh(timestamp: string, now: number): boolean {
  return /^\d{1,12}$/.test(timestamp) && Math.abs(now / 1_000 - Number(timestamp)) <= STALE_AFTER_S
}
