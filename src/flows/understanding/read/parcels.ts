import { readNumber } from '../extract/numerals.ts'
import type { Reading } from './reading.ts'
import { parcelCount } from './whole-weight.ts'

const ORDINAL =
  /(?:第\s?([一二三四五六七八九十]|\d{1,2})\s?(?:个|件|箱|包|袋|盒)|\b(first|second|third|fourth|fifth)\b)[^第,，;；。\n]{0,14}$/i
const ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth']
const MOST = 20

interface Parcels {
  /** kg of each in order; 0 where it is not said. */
  readonly kilograms: readonly number[]
  /** Only some are spoken of: 第二个的重量是3公斤. */
  readonly isPart: boolean
  readonly start: number
}

/** The weights of parcels one by one, by their ordinals or in the order they are told; null when one weight is meant for all. */
export function parcelsOf(reading: Reading): Parcels | null {
  const [first] = reading.weights
  if (first === undefined || reading.weights.length > MOST) return null
  const places = reading.weights.map(({ start }) => ordinalBefore(reading.lower, start))
  if (places.every((place) => place !== null)) return byPlace(reading, places)
  if (parcelCount(reading) === undefined) return null
  return { kilograms: reading.weights.map(({ value }) => value), isPart: false, start: first.start }
}

function byPlace({ weights }: Reading, places: readonly number[]): Parcels | null {
  const count = Math.max(...places)
  if (count > MOST || new Set(places).size < places.length) return null
  const kilograms = Array.from({ length: count }, (_, at) => weights[places.indexOf(at + 1)]?.value ?? 0)
  return { kilograms, isPart: weights.length === 1 || kilograms.includes(0), start: weights[0]?.start ?? 0 }
}

function ordinalBefore(text: string, at: number): number | null {
  const match = ORDINAL.exec(text.slice(Math.max(0, at - 24), at))
  if (match === null) return null
  return match[1] === undefined ? ENGLISH.indexOf((match[2] ?? '').toLowerCase()) + 1 : readNumber(match[1])
}
