import { type RegionReading, readRegion } from '../../../domain/regions/read-region.ts'
import type { Span } from './contact-spans.ts'

/** A city's name that is the first part of another word: 南京市场, 上海市民. */
const OTHER_WORD = /^[场民政委]/

/** The run of division names an address begins with: the fullest one, the earlier of equals; null when there is none. */
export function contactRegion(text: string, taken: readonly Span[]): RegionReading | null {
  let best: RegionReading | null = null
  let bestScore = 0
  for (let start = 0; start < text.length; start++) {
    const reading = readRegion(text, start)
    if (reading === null || taken.some((span) => start < span.end && span.start < reading.end)) continue
    const score = scoreOf(text, reading)
    if (score > bestScore) {
      best = reading
      bestScore = score
    }
    start = reading.names > 1 || reading.fullNames > 0 ? reading.end - 1 : start
  }
  return best
}

function scoreOf(text: string, reading: RegionReading): number {
  if (OTHER_WORD.test(text.slice(reading.end, reading.end + 1)) && text.slice(reading.start, reading.end).endsWith('市')) return 0
  const starts = reading.start === 0 || /[\s,，;；:：。、|]/.test(text.charAt(reading.start - 1)) ? 1 : 0
  if (starts === 0 && reading.end - reading.start < 3 && reading.fullNames > 0) return 0
  const outer = Math.min(...reading.candidates.map((region) => region.level))
  const lone = reading.names === 1 && reading.fullNames === 0 ? 1 : 0
  return reading.names * 2 + reading.fullNames * 3 + starts + (outer === 3 ? 0.5 : 0) - lone
}
