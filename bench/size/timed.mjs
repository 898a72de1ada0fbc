import { percentile } from '../numbers.mjs'

/** Milliseconds of each call, one after the other, each `rounds` times; what is asked first warms up and is not counted. */
export async function timed(calls, rounds) {
  const tookMs = []
  for (let round = 0; round <= rounds; round += 1) {
    for (const call of calls) {
      const from = performance.now()
      await call()
      if (round > 0) tookMs.push(performance.now() - from)
    }
  }
  return tookMs
}

export function tellP95(tell, name, { tookMs, aimMs, ...more }) {
  const ms = (share) => Math.round(percentile(tookMs, share) * 10) / 10
  tell(name, ms(0.95), {
    unit: 'ms, p95',
    p50Ms: ms(0.5),
    mostMs: ms(1),
    calls: tookMs.length,
    aimMs,
    kept: ms(0.95) <= aimMs,
    ...more,
  })
}
