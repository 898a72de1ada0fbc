import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'

export interface LineSource {
  /** The next line; null at the end of the input. */
  next(): Promise<string | null>
  /**
   * The next line if it is there already or comes within the grace, without taking it; undefined when whoever types waits for
   * an answer, null at the end of the input.
   */
  peek(graceMs: number): Promise<string | null | undefined>
}

/** Lines of a stream, one at a time, with a look at whether another one is already waiting. */
export function lineSource(input: Readable): LineSource {
  const waiting: string[] = []
  let ended = false
  let wake: (() => void) | null = null
  const reader = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
  const arrived = () => {
    wake?.()
    wake = null
  }
  reader.on('line', (line) => {
    waiting.push(line)
    arrived()
  })
  reader.on('close', () => {
    ended = true
    arrived()
  })

  const arrival = (graceMs?: number) =>
    new Promise<void>((resolve) => {
      const timer = graceMs === undefined ? null : setTimeout(resolve, graceMs)
      wake = () => {
        if (timer) clearTimeout(timer)
        resolve()
      }
    })

  return {
    async next() {
      while (!waiting.length && !ended) await arrival()
      return waiting.shift() ?? null
    },
    async peek(graceMs) {
      if (!waiting.length && !ended) await arrival(graceMs)
      return waiting[0] ?? (ended ? null : undefined)
    },
  }
}
