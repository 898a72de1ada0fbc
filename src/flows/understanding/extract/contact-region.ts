import { abroadNames } from '../../../domain/regions/abroad.ts'
import type { Place } from '../../../domain/regions/place.ts'
import { readEnglishPlaces } from '../../../domain/regions/read-english-places.ts'
import { type RegionReading, readRegion } from '../../../domain/regions/read-region.ts'
import type { Span } from './contact-spans.ts'

export interface ContactRegion extends Span {
  readonly candidates: readonly Place[]
  /** The street stands before it, not after it. */
  readonly isEnglish: boolean
}

/** A city's name that is the first part of another word: 南京市场, 上海市民. */
const OTHER_WORD = /^[场民政委]/

/** The run of division names an address begins with: the fullest one, the earlier of equals; null when there is none. */
export function contactRegion(text: string, taken: readonly Span[]): ContactRegion | null {
  return chineseRegion(text, taken) ?? abroadRegion(text) ?? englishRegion(text, taken)
}

function chineseRegion(text: string, taken: readonly Span[]): ContactRegion | null {
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
  if (best === null) return null
  return { start: best.start, end: best.end, candidates: best.candidates.map((region) => region.place), isEnglish: false }
}

/** A country or city abroad in Chinese, at the head of a line or word. */
function abroadRegion(text: string): ContactRegion | null {
  for (const [name, place] of abroadNames()) {
    const start = /^[a-z]/.test(name) ? -1 : text.indexOf(name)
    if (start >= 0) return { start, end: start + name.length, candidates: [place], isEnglish: false }
  }
  return null
}

/** In English the district, city and province follow the street; the run that says most is the region. */
function englishRegion(text: string, taken: readonly Span[]): ContactRegion | null {
  const free = readEnglishPlaces(text).filter((found) => !taken.some((span) => found.start < span.end && span.start < found.end))
  let best: ContactRegion | null = null
  for (const { start, end, candidates } of free) {
    if (best === null || end - start > best.end - best.start) best = { start, end, candidates, isEnglish: true }
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
