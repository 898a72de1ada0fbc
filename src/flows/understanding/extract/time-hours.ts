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
  /\b(?:(?:between|from)\s)?(\d{1,2})(?::(\d{2}))?\s?(am|pm|o'clock)?(?:\s?(?:-|to|and|till)\s?(\d{1,2})(?::(\d{2}))?\s?(am|pm|o'clock))?/gi
const PARTS: readonly (readonly [RegExp, HourRange])[] = [
  [/凌晨/, { from: 0, to: 6 }],
  [/上午|早上|早晨|清晨|一早|明早|今早|\bmorning\b/i, { from: 8, to: 12 }],
  [/中午/, { from: 11, to: 13 }],
  [/\bnoon\b|\bmidday\b/i, { from: 12, to: 13 }],
  [/下午|午后|\bafternoon\b/i, { from: 12, to: 18 }],
  [/傍晚/, { from: 17, to: 19 }],
  [/晚上|今晚|明晚|夜里|晚间|\bevening\b|\btonight\b/i, { from: 18, to: 21 }],
]

/** The hours a text names: 下午三点, 9点到11点, 14:30, 3pm, 上午; a point lasts an hour. */
export function findHours(text: string): Found<HourReading> | null {
  return range(text) ?? point(text) ?? english(text) ?? between(text) ?? bareEnglish(text) ?? part(text)
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
  if (match === null || isALittle(match, text)) return null
  const minutes = match[4] === undefined ? minutesOf(match[3]) : Number(match[4])
  const hour = clock(match[4] === undefined ? match[1] : (match[1] ?? ''), match[2] ?? '', minutes)
  return spot(match, hour === null || minutes > 59 ? { problem: 'impossible_time' } : { from: hour, to: hour + 1 })
}

/** 快一点 and 一点点 are no o'clock. */
function isALittle(match: RegExpExecArray, text: string): boolean {
  if (match[1] !== undefined || match[2] !== '一' || match[4] !== undefined) return false
  return !/^(?:半|钟|前|之前|以前|后|左右|到|整|来)/.test(text.slice(match.index + 2))
}

function english(text: string): Found<HourReading> | null {
  const match = [...text.slice(0, 400).matchAll(ENGLISH)].find((each) => (each[3] ?? each[6]) !== undefined)
  if (match === undefined) return null
  const [, hour, minutes, half, laterHour, laterMinutes, laterHalf] = match
  const first = onTwelve(hour, minutes, half ?? laterHalf)
  const last = laterHour === undefined ? first + 1 : onTwelve(laterHour, laterMinutes, laterHalf ?? half)
  return spot(match, last > 24 || first >= last ? { problem: 'impossible_time' } : { from: first, to: last })
}

const BETWEEN =
  /\b(?:between|from) (\d{1,2}) (?:and|to|till|until) (\d{1,2})(?= ?(?:$|[,;.!?]|please\b|ok\b|tomorrow|today|on\b))/i

/** between 2 and 4: in the afternoon. */
function between(text: string): Found<HourReading> | null {
  const match = BETWEEN.exec(text)
  if (match === null) return null
  const [from, to] = [onTwelve(match[1], undefined, "o'clock"), onTwelve(match[2], undefined, "o'clock")]
  return from >= 7 && to <= 22 && from < to ? spot(match, { from, to }) : null
}

const BARE_ENGLISH =
  /(?:^|[,;.]\s*|\b(?:tomorrow|today|sunday|monday|tuesday|wednesday|thursday|friday|saturday)\s)(?:any ?time |some ?time |only |ok |yes |no |maybe |please )*(after|before|by|around|from|at) (\d{1,2})(?= ?(?:$|[,;.!?]|please\b|ok\b))/i

/** after 2, said alone: on the clock, in the afternoon. */
function bareEnglish(text: string): Found<HourReading> | null {
  const match = BARE_ENGLISH.exec(text)
  const hour = onTwelve(match?.[2], undefined, "o'clock")
  if (match === null || hour < 1 || hour > 23) return null
  const figure = match[2] ?? ''
  const start = match.index + match[0].lastIndexOf(figure)
  return { value: { from: hour, to: hour + 1 }, start, end: start + figure.length }
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
  const isMidnight = hour === 12 && part !== undefined && /晚|夜/.test(part)
  return ((isLater && hour < 12) || isMidnight ? hour + 12 : hour) + minutes / 60
}

/** 3 pm, 12 am; three o'clock is in the afternoon. */
function onTwelve(written: string | undefined, minutes: string | undefined, half: string | undefined): number {
  const hour = Number(written)
  const isClock = half?.toLowerCase() === "o'clock"
  const isPm = half?.toLowerCase() === 'pm' || (isClock && hour <= 6)
  const whole = hour === 12 && !isClock ? 0 : hour
  return (isPm && whole < 12 ? whole + 12 : whole) + Number(minutes ?? 0) / 60
}
