import { v7 } from 'uuid'
import type { Clock, Ids } from '../domain/ports.ts'

/** UUID version 7 by the given clock: later ids of one run sort later, within a millisecond too. */
export function uuidIds(clock: Clock): Ids {
  let msecs = 0
  let seq = 0
  return {
    next: () => {
      const now = clock.now().getTime()
      seq = now > msecs ? 0 : seq + 1
      msecs = Math.max(now, msecs)
      return v7({ msecs, seq })
    },
  }
}
