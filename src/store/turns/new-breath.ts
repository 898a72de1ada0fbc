import { setImmediate as yieldToOthers } from 'node:timers/promises'

/** Longer than this nobody else in the process waits while turns are decided. */
const YIELD_AFTER_MS = 10

/** Lets others have the processor between two turns when the last breath is some time ago. */
export function newBreath(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < YIELD_AFTER_MS) return
    await yieldToOthers()
    last = performance.now()
  }
}
