import { describe, expect, it } from 'vitest'
import { startLoop } from '../../src/server/loop.ts'

/** A promise with its handle outside. */
function signal(): { readonly promise: Promise<void>; readonly fire: () => void } {
  let fire: () => void = () => undefined
  const promise = new Promise<void>((resolve) => {
    fire = resolve
  })
  return { promise, fire }
}

const never = 3_600_000

describe('the loop of a worker', () => {
  it('works on until nothing is left, then rests until it is woken', async () => {
    const left = [2, 1, 0]
    const rested = signal()
    const woken = signal()
    const loop = startLoop({
      run: async () => {
        const did = left.shift()
        if (did === undefined) woken.fire()
        if (did === 0) setImmediate(rested.fire)
        return did ?? 0
      },
      sweepMs: never,
      onFault: () => undefined,
    })
    await rested.promise
    expect(left).toEqual([])
    loop.wake()
    await woken.promise
    await loop.stop()
  })

  it('does not lose a wake-up that comes while it works', async () => {
    let runs = 0
    const inside = signal()
    const goOn = signal()
    const again = signal()
    const loop = startLoop({
      run: async () => {
        runs += 1
        if (runs === 2) again.fire()
        if (runs > 1) return 0
        inside.fire()
        await goOn.promise
        return 0
      },
      sweepMs: never,
      onFault: () => undefined,
    })
    await inside.promise
    loop.wake()
    goOn.fire()
    await again.promise
    await loop.stop()
    expect(runs).toBe(2)
  })

  it('tells of a fault and tries again', async () => {
    const faults: unknown[] = []
    const recovered = signal()
    const loop = startLoop({
      run: async () => {
        if (faults.length === 0) throw new Error('away')
        recovered.fire()
        return 0
      },
      sweepMs: never,
      onFault: (error) => faults.push(error),
    })
    await recovered.promise
    await loop.stop()
    expect(faults).toHaveLength(1)
  })

  it('finishes the work at hand before it has stopped', async () => {
    let isDone = false
    const inside = signal()
    const goOn = signal()
    const loop = startLoop({
      run: async () => {
        inside.fire()
        await goOn.promise
        isDone = true
        return 0
      },
      sweepMs: never,
      onFault: () => undefined,
    })
    await inside.promise
    const stopped = loop.stop()
    goOn.fire()
    await stopped
    expect(isDone).toBe(true)
  })
})
