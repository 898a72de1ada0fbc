import type { Clock } from '../../domain/ports.ts'

/** A clock that stands until it is moved; it never goes back. */
export interface ManualClock extends Clock {
  moveTo(instant: Date): void
}

export function manualClock(start: Date): ManualClock {
  let time = start.getTime()
  return {
    now: () => new Date(time),
    moveTo: (instant) => {
      time = Math.max(time, instant.getTime())
    },
  }
}
