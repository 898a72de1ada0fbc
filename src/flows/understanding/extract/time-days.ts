import { chinaInstant, chinaMidnight, chinaParts } from '../../../domain/time/china-time.ts'
import type { Found } from '../found.ts'
import { readNumber } from './numerals.ts'

/** Midnights of the first and the last day meant. */
export interface DayRange {
  readonly from: Date
  readonly to: Date
}

type DayReading = DayRange | { readonly problem: 'impossible_date' }
type Reader = (match: RegExpExecArray, now: Date) => DayReading | null

const SMALL = '[一二两三四五六七八九十]{1,3}|\\d{1,2}'
const WEEKDAYS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  日: 7,
  天: 7,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  '5': 5,
  '6': 6,
  '7': 7,
  mon: 1,
  tue: 2,
  wed: 3,
  thu: 4,
  fri: 5,
  sat: 6,
  sun: 7,
}
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}
const MONTH_NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?'
const DAY_NAME = '(mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|satur?|sun)(?:day)?'

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/明后[天两]/, (_match, now) => ({ from: chinaMidnight(now, 1), to: chinaMidnight(now, 2) })],
  [/大后[天日]/, inDays(3)],
  [/后[天日]|day after tomorrow/i, inDays(2)],
  [/明[天日儿]|(?<![声说表证])明(?=[早晚])|\btomorrow\b/i, inDays(1)],
  [/今[天日儿]|今(?=[早晚])|当天|\btoday\b|\btonight\b|\bthis (?=morning|afternoon|evening)/i, inDays(0)],
  [/前天/, inDays(-2)],
  [/昨[天日晚]|\byesterday\b/i, inDays(-1)],
  [
    /(\d{4})\s?[-/年.]\s?(\d{1,2})\s?[-/月.]\s?(\d{1,2})(?:日|号)?/,
    (match) => exactly(Number(match[1]), Number(match[2]), Number(match[3])),
  ],
  [
    new RegExp(`(${SMALL})月(${SMALL})(?:日|号)?`),
    (match, now) => monthDay(readNumber(match[1] ?? ''), readNumber(match[2] ?? ''), now),
  ],
  [
    new RegExp(`\\b${MONTH_NAME}\\s(\\d{1,2})(?:st|nd|rd|th)?\\b`, 'i'),
    (match, now) => monthDay(MONTHS[(match[1] ?? '').toLowerCase()] ?? null, Number(match[2]), now),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?${MONTH_NAME}`, 'i'),
    (match, now) => monthDay(MONTHS[(match[2] ?? '').toLowerCase()] ?? null, Number(match[1]), now),
  ],
  [/(?:周末|weekend)/i, (_match, now) => weekend(now)],
  [
    /(下下|下个?|这个?|本)?(?:周|星期|礼拜)([一二三四五六日天]|[1-7](?!\d))/,
    (match, now) =>
      weekday(
        match[1]?.charAt(0) === '下' ? (match[1] === '下下' ? 2 : 1) : match[1] === undefined ? null : 0,
        WEEKDAYS[match[2] ?? ''] ?? 1,
        now,
      ),
  ],
  [new RegExp(`\\b(next\\s|this\\s)?${DAY_NAME}\\b`, 'i'), englishWeekday],
  [/月底|month[- ]?end|end of (?:the |this )?month/i, (_match, now) => monthEnd(now)],
  [
    new RegExp(
      `(?<![\\d第年栋楼幢座路街道弄巷村园里]|门牌号?是?|房号是?)(下个?月|本月|这个?月)?(${SMALL})号(?![楼院栋线门单码馆店库机])`,
    ),
    dayOfMonth,
  ],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})(?![\d/])/, (match, now) => monthDay(Number(match[1]), Number(match[2]), now)],
  [/\b(\d{1,2})(?:st|nd|rd|th)\b/, (match, now) => dayNumber(Number(match[1]), 0, now)],
  [
    new RegExp(`(${SMALL})天(?:之|以)?后|\\bin (\\d{1,2}) days?\\b`, 'i'),
    (match, now) => days(readNumber(match[1] ?? match[2] ?? '') ?? 0, now),
  ],
]

/** The day or days named first in the table that the text names: 明天, 下周三, 3号, 11月25日, next Monday. */
export function findDay(text: string, now: Date): Found<DayReading> | null {
  for (const [pattern, read] of READERS) {
    const match = pattern.exec(text)
    if (match === null) continue
    const value = read(match, now)
    if (value !== null) return { value, start: match.index, end: match.index + match[0].length }
  }
  return null
}

function inDays(count: number): Reader {
  return (_match, now) => days(count, now)
}

function days(count: number, now: Date): DayRange {
  const day = chinaMidnight(now, count)
  return { from: day, to: day }
}

function exactly(year: number, month: number, day: number): DayReading {
  const found = chinaInstant({ year, month, day })
  const parts = chinaParts(found)
  return parts.month === month && parts.day === day ? { from: found, to: found } : { problem: 'impossible_date' }
}

/** A month and day that have passed this year are meant for the next, unless it was only lately. */
function monthDay(month: number | null, day: number | null, now: Date): DayReading {
  if (month === null || day === null || month > 12 || month < 1) return { problem: 'impossible_date' }
  const { year, month: current } = chinaParts(now)
  return exactly(month < current - 6 ? year + 1 : year, month, day)
}

function dayOfMonth(match: RegExpExecArray, now: Date): DayReading | null {
  const day = readNumber(match[2] ?? '')
  if (day === null) return null
  return dayNumber(day, match[1]?.startsWith('下') === true ? 1 : 0, now)
}

function dayNumber(day: number, monthsOn: number, now: Date): DayReading {
  if (day < 1 || day > 31) return { problem: 'impossible_date' }
  const { year, month, day: today } = chinaParts(now)
  const ahead = monthsOn > 0 || day >= today ? monthsOn : 1
  const first = chinaParts(chinaInstant({ year, month: month + ahead, day: 1 }))
  return exactly(first.year, first.month, day)
}

/** 周三 is the coming one, today included; 下周三 lies in the next week, which begins on Monday. */
function weekday(weeksOn: number | null, weekdayNumber: number, now: Date): DayRange {
  const today = chinaParts(now).weekday || 7
  const ahead = weekdayNumber - today
  if (weeksOn === null) return days(ahead < 0 ? ahead + 7 : ahead, now)
  return days(ahead + weeksOn * 7, now)
}

function englishWeekday(match: RegExpExecArray, now: Date): DayRange {
  const which = WEEKDAYS[(match[2] ?? '').slice(0, 3).toLowerCase()] ?? 1
  return weekday(match[1]?.toLowerCase().startsWith('next') === true ? 1 : null, which, now)
}

function weekend(now: Date): DayRange {
  const today = chinaParts(now).weekday || 7
  return { from: chinaMidnight(now, Math.max(0, 6 - today)), to: chinaMidnight(now, 7 - today) }
}

function monthEnd(now: Date): DayRange {
  const { year, month } = chinaParts(now)
  const last = chinaInstant({ year, month: month + 1, day: 0 })
  return { from: last, to: last }
}
