import { LONGEST_REST_MS } from './account-pauses.ts'
import type { Leased } from './lease.ts'
import type { FailedReport, SendReport } from './send-report.ts'
import type { Settlement } from './settle.ts'

/** An outage of hours loses nothing; what could not be sent for a day nobody waits for any more. */
const GIVE_UP_AFTER_MS = 24 * 3_600_000
const LONGEST_PAUSE_MS = 300_000

export interface Settling {
  readonly now: Date
  /** Sending twice is seen once. */
  readonly isIdempotent: boolean
  /** How long the whole account rests. */
  readonly restMs: number
  readonly giveUpAfterMs?: number
}

/** Refused for now: again after what the channel asks for, or after a pause that doubles; after a day it has failed. */
export function settlementOf(leased: Leased, report: SendReport, at: Settling): Settlement {
  switch (report.status) {
    case 'sent':
    case 'delivered':
      return { state: 'sent', delivery: report.status, externalId: report.externalId ?? null }
    case 'unknown':
      if (at.isIdempotent) return later(leased, { ...report, retryAfterMs: 0 }, at)
      return { state: 'unknown', code: report.code, partsSent: report.partsSent ?? 0 }
    case 'failed':
      if (report.retryAfterMs !== null) return later(leased, { ...report, retryAfterMs: report.retryAfterMs }, at)
      return { state: 'failed', code: report.code, partsSent: report.partsSent ?? 0 }
  }
}

interface Setback extends Pick<FailedReport, 'code' | 'partsSent'> {
  readonly retryAfterMs: number
}

function later(leased: Leased, { code, retryAfterMs, partsSent = 0 }: Setback, at: Settling): Settlement {
  const now = at.now.getTime()
  if (now - leased.queuedAt.getTime() >= (at.giveUpAfterMs ?? GIVE_UP_AFTER_MS)) return { state: 'failed', code, partsSent }
  const grown = Math.min(1_000 * 2 ** Math.min(leased.attempts - 1, 20), LONGEST_PAUSE_MS)
  // When the account rests, its chats are due when it wakes: none waits longer for having tried more often.
  const pauseMs = at.restMs > 0 ? Math.max(retryAfterMs, at.restMs) : Math.max(retryAfterMs, grown)
  return { state: 'queued', nextAt: new Date(now + Math.min(pauseMs, LONGEST_REST_MS)), code, partsSent }
}
