/** Business time is China Standard Time: UTC+8 all the year, no summer time since 1991. */
const OFFSET_MS = 8 * 3_600_000

export interface ChinaParts {
  readonly year: number
  /** 1–12 */
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** 0 = Sunday … 6 = Saturday */
  readonly weekday: number
}

export function chinaParts(instant: Date): ChinaParts {
  const shifted = new Date(instant.getTime() + OFFSET_MS)
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
    second: shifted.getUTCSeconds(),
    weekday: shifted.getUTCDay(),
  }
}

/** Out-of-range fields roll over, as in `Date.UTC` (day 32 is the first of the next month). */
export function chinaInstant(day: Pick<ChinaParts, 'year' | 'month' | 'day'>, minuteOfDay = 0): Date {
  return new Date(Date.UTC(day.year, day.month - 1, day.day, 0, minuteOfDay) - OFFSET_MS)
}

/** `2026-11-23T15:00:00+08:00` */
export function toChinaIso(instant: Date): string {
  return `${new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 19)}+08:00`
}

/** `2026-11-23` */
export function chinaDay(instant: Date): string {
  return toChinaIso(instant).slice(0, 10)
}

/** Midnight of the instant's China day, moved by whole days. */
export function chinaMidnight(instant: Date, plusDays = 0): Date {
  const { year, month, day } = chinaParts(instant)
  return chinaInstant({ year, month, day: day + plusDays })
}
