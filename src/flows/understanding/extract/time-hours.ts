import type { Found } from '../found.ts'
import { readNumber } from './numerals.ts'

/** Hours of a day, 15.5 = 15:30. */
export interface HourRange {
  readonly from: number
  readonly to: number
}

type HourReading = HourRange | { readonly problem: 'impossible_time' }

const SMALL = '[零一二两三四五六七八九十]{1,3}|\\d{1,2}'
const PART = '凌晨|清晨|一早|早上|早晨|上午|中午|下午|午后|傍晚|晚上|夜里|夜间|晚间|早|晚(?!点)'
const CLOCK = `(${PART})?(?:的)?(${SMALL})(?:(?:点|时(?!候|间))钟?(半|一刻|三刻|(?:${SMALL})分?(?![\\d点个件]))?|:(\\d{2}))`
const RANGE = new RegExp(
  `(${PART})?(?:的)?(${SMALL})(?:点|时|:00)?(半)?\\s?(?:-|~|到|至)\\s?(${PART})?(${SMALL})(?:点|时(?!候)|:00)钟?(半)?`,
)
const POINT = new RegExp(`(?<![\\d:])${CLOCK}`)
const ENGLISH =
  /\b(?:(?:between|from)\s)?(\d{1,2})(?::(\d{2}))?\s?(am|pm|o'clock)?(?:\s?(?:-|to|and|till)\s?(\d{1,2})(?::(\d{2}))?\s?(am|pm|o'clock))?/i
const PARTS: readonly (readonly [RegExp, HourRange])[] = [
  [/凌晨/, { from: 0, to: 6 }],
  [/上午|早上|早晨|清晨|一早|明早|今早|\bmorning\b/i, { from: 8, to: 12 }],
  [/中午|\bnoon\b|\bmidday\b/i, { from: 11, to: 13 }],
  [/下午|午后|\bafternoon\b/i, { from: 12, to: 18 }],
  [/傍晚/, { from: 17, to: 19 }],
  [/晚上|今晚|明晚|夜里|晚间|\bevening\b|\btonight\b/i, { from: 18, to: 21 }],
]

/** The hours a text names: 下午三点, 9点到11点, 14:30, 3pm, 上午; a point lasts an hour. */
export function findHours(text: string): Found<HourReading> | null {
  return range(text) ?? point(text) ?? english(text) ?? part(text)
}

function range(text: string): Found<HourReading> | null {
  const match = RANGE.exec(text)
  if (match === null) return null
  const first = clock(match[1], match[2] ?? '', match[3] === undefined ? 0 : 30)
  const last = clock(match[4] ?? match[1], match[5] ?? '', match[6] === undefined ? 0 : 30)
  if (first === null || last === null) return null
  return spot(match, first < last ? { from: first, to: last } : { problem: 'impossible_time' })
}

function point(text: string): Found<HourReading> | null {
  const match = POINT.exec(text)
  if (match === null) return null
  const minutes = match[4] === undefined ? minutesOf(match[3]) : Number(match[4])
  const hour = clock(match[4] === undefined ? match[1] : (match[1] ?? ''), match[2] ?? '', minutes)
  return spot(match, hour === null || minutes > 59 ? { problem: 'impossible_time' } : { from: hour, to: hour + 1 })
}

function english(text: string): Found<HourReading> | null {
  const match = ENGLISH.exec(text)
  const half = match?.[3] ?? match?.[6]
  if (match === null || half === undefined) return null
  const first = onTwelve(Number(match[1]), Number(match[2] ?? 0), (match[3] ?? half).toLowerCase())
  const last = match[4] === undefined ? first + 1 : onTwelve(Number(match[4]), Number(match[5] ?? 0), half.toLowerCase())
  return spot(match, last > 24 || first >= last ? { problem: 'impossible_time' } : { from: first, to: last })
}

function part(text: string): Found<HourReading> | null {
  for (const [pattern, value] of PARTS) {
    const match = pattern.exec(text)
    if (match !== null) return spot(match, value)
  }
  return null
}

function spot(match: RegExpExecArray, value: HourReading): Found<HourReading> {
  return { value, start: match.index, end: match.index + match[0].length }
}

function minutesOf(written: string | undefined): number {
  if (written === undefined) return 0
  if (written === '半') return 30
  if (written === '一刻') return 15
  if (written === '三刻') return 45
  return readNumber(written.replace('分', '')) ?? 0
}

/** Without a part of the day, one to six o'clock are afternoon: nobody is visited at night. 3:00 ('') is as written. */
function clock(part: string | undefined, written: string, minutes: number): number | null {
  const hour = readNumber(written)
  if (hour === null || hour > 24) return null
  const isLater = part === undefined ? hour >= 1 && hour <= 6 : /下午|午后|傍晚|晚|夜/.test(part) || (part === '中午' && hour < 6)
  return (isLater && hour < 12 ? hour + 12 : hour) + minutes / 60
}

function onTwelve(hour: number, minutes: number, half: string): number {
  const isPm = half === 'pm' || (half === "o'clock" && hour >= 1 && hour <= 6)
  const whole = hour === 12 && half !== "o'clock" ? (isPm ? 12 : 0) : isPm && hour < 12 ? hour + 12 : hour
  return whole + minutes / 60
}
