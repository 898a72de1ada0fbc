import { chinaMidnight, toChinaIso } from '../../../domain/time/china-time.ts'
import type { Found } from '../found.ts'
import { type DayRange, findDay } from './time-days.ts'
import { findHours, type HourRange } from './time-hours.ts'
import { findDeadline } from './time-spans.ts'

export interface TimeWish {
  readonly from?: string
  readonly to?: string
}

/** A wish in time, or a date or hour that does not exist. */
export type TimeReading =
  | { readonly time: TimeWish }
  | { readonly written: string; readonly problem: 'impossible_date' | 'impossible_time' }

const HOUR_MS = 3_600_000
const BEFORE = /^\s?(?:之前|以前|前(?!台|面|天))/
const AFTER = /^\s?(?:之后|以后|后(?!天|面))/
const ENGLISH_BEFORE = /(?:before|by|no later than|until|till)\s(?:the\s)?$/i
const ENGLISH_AFTER = /(?:after|from|since)\s$/i

/**
 * The time a customer speaks of, relative to `now`, in China time: 明天下午三点前, 后天上午, 周五, 月底前, before 3pm.
 * 上午 08–12, 下午 12–18, 晚上 18–21; a time without a day that has passed today means tomorrow.
 */
export function extractTime(text: string, now: Date): Found<TimeReading> | null {
  const deadline = findDeadline(text, now)
  if (deadline !== null) return { ...deadline, value: { time: deadline.value } }
  const day = findDay(text, now)
  const hours = findHours(text)
  if (day === null && hours === null) return null
  const span = around(day, hours)
  const problem = problemOf(day?.value) ?? problemOf(hours?.value)
  if (problem !== null) return { ...span, value: { written: text.slice(span.start, span.end), problem } }
  const bound = boundOf(text, span.start, span.end)
  const wish = bounded(window(dayOf(day?.value), hoursOf(hours?.value), now), bound)
  return { value: { time: wish }, start: span.start, end: span.end + bound.length }
}

interface Span {
  readonly start: number
  readonly end: number
}

function around(day: Span | null, hours: Span | null): Span {
  const spans = [day, hours].filter((span) => span !== null)
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

type Problem = 'impossible_date' | 'impossible_time'

function problemOf(value: object | { readonly problem: Problem } | undefined): Problem | null {
  return value !== undefined && 'problem' in value ? value.problem : null
}

function dayOf(value: DayRange | { readonly problem: Problem } | undefined): DayRange | null {
  return value === undefined || 'problem' in value ? null : value
}

function hoursOf(value: HourRange | { readonly problem: Problem } | undefined): HourRange | null {
  return value === undefined || 'problem' in value ? null : value
}

interface Window {
  readonly from: Date
  readonly to: Date
}

interface Bound {
  readonly side: 'before' | 'after' | 'within'
  readonly length: number
}

function boundOf(text: string, start: number, end: number): Bound {
  const before = BEFORE.exec(text.slice(end, end + 3))
  if (before !== null) return { side: 'before', length: before[0].length }
  const after = AFTER.exec(text.slice(end, end + 3))
  if (after !== null) return { side: 'after', length: after[0].length }
  const ahead = text.slice(Math.max(0, start - 16), start)
  return { side: englishSide(ahead, text.slice(start, end)), length: 0 }
}

function englishSide(ahead: string, written: string): Bound['side'] {
  if (ENGLISH_BEFORE.test(ahead) || /\b(?:before|by)\b/i.test(written)) return 'before'
  return ENGLISH_AFTER.test(ahead) || /\bafter\b/i.test(written) ? 'after' : 'within'
}

function window(day: DayRange | null, hours: HourRange | null, now: Date): Window {
  const first = day?.from ?? chinaMidnight(now)
  const last = day?.to ?? first
  if (hours === null) return { from: first, to: new Date(chinaMidnight(last, 1).getTime() - 1000) }
  const found = { from: at(first, hours.from), to: at(last, hours.to) }
  const isOver = day === null && found.to.getTime() <= now.getTime()
  return isOver ? { from: at(chinaMidnight(first, 1), hours.from), to: at(chinaMidnight(last, 1), hours.to) } : found
}

function bounded({ from, to }: Window, { side }: Bound): TimeWish {
  // 三点前 ends at three; 周五前 and 下午前 end with the window itself.
  const isHour = to.getTime() - from.getTime() === HOUR_MS
  if (side === 'before') return { to: toChinaIso(isHour ? from : to) }
  if (side === 'after') return { from: toChinaIso(from) }
  return { from: toChinaIso(from), to: toChinaIso(to) }
}

function at(day: Date, hours: number): Date {
  return new Date(chinaMidnight(day).getTime() + Math.round(hours * 60) * 60_000)
}
