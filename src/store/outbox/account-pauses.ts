import type { SendReport } from './send-report.ts'

/** So many chats in a row that could not be sent to speak against the platform, not against the chats. */
const CHATS_IN_A_ROW = 4
const LONGEST_MS = 300_000
const LONGEST_GUESS_MS = 60_000
/** However long a platform asks for: then it is asked again. */
export const LONGEST_REST_MS = 900_000

/** Accounts that are not called for a while: they asked for it, or nobody on them can be reached. */
export interface AccountPauses {
  /** Takes note of what became of a bubble; returns how long the whole account rests, 0 = not at all. */
  heard(account: string, report: SendReport, now: Date): number
  paused(now: Date): readonly string[]
}

interface Trouble {
  /** Rests in a row, without a success between them. */
  readonly rests: number
  readonly chats: number
  readonly until: number
  /** When the rest was asked for: by a clock set back since, it is over. */
  readonly since: number
}

const NONE: Trouble = { rests: 0, chats: 0, until: 0, since: 0 }

export function createAccountPauses(): AccountPauses {
  const troubles = new Map<string, Trouble>()

  function rest(account: string, ms: number, at: Date): number {
    const before = troubles.get(account) ?? NONE
    const now = at.getTime()
    const until = Math.max(isResting(before, at) ? before.until : 0, now + Math.min(ms, LONGEST_REST_MS))
    troubles.set(account, { rests: before.rests + 1, chats: 0, until, since: now })
    return until - now
  }

  return {
    heard: (account, report, now) => {
      if (report.status === 'sent' || report.status === 'delivered') troubles.delete(account)
      if (report.status !== 'failed' || report.retryAfterMs === null) return 0
      const before = troubles.get(account) ?? NONE
      const rests = isResting(before, now)
      // What was under way when the rest began tells nothing new.
      if (report.wholeAccount === true) {
        const grown = rests ? 0 : Math.min(1_000 * 2 ** before.rests, LONGEST_MS)
        return rest(account, Math.max(report.retryAfterMs, grown), now)
      }
      if (rests) return 0
      troubles.set(account, { ...before, chats: before.chats + 1 })
      if (before.chats + 1 < CHATS_IN_A_ROW) return 0
      return rest(account, Math.min(1_000 * 2 ** before.rests, LONGEST_GUESS_MS), now)
    },
    paused: (now) => [...troubles].flatMap(([account, trouble]) => (isResting(trouble, now) ? [account] : [])),
  }
}

function isResting({ since, until }: Trouble, now: Date): boolean {
  return since <= now.getTime() && until > now.getTime()
}
