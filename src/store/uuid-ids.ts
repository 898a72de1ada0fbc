import { v7 } from 'uuid'
import type { Clock, Ids } from '../domain/ports.ts'

/** UUID version 7 by the given clock. */
export function uuidIds(clock: Clock): Ids {
  return { next: () => v7({ msecs: clock.now().getTime() }) }
}
