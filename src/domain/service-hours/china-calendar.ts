import { chinaDay, chinaMidnight, chinaParts } from '../time/china-time.ts'
import { chinaHolidays, chinaMakeUpDays } from './china-holidays.generated.ts'

/** Holidays that fall on the same date every year; all that is known of a year without a notice. */
const FIXED_STATUTORY_DAYS: ReadonlySet<string> = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

const COVERED_YEARS: ReadonlySet<string> = new Set([...chinaHolidays].map((day) => day.slice(0, 4)))

export interface CalendarDay {
  /** `2026-10-01` */
  readonly day: string
  readonly holiday: boolean
  readonly working: boolean
  /** false: the holiday table does not know the year; only the fixed statutory days are counted. */
  readonly covered: boolean
}

/** What kind of day it is in China at that instant: holiday, working day (make-up workdays included) or weekend. */
export function calendarDay(at: Date): CalendarDay {
  const day = chinaDay(at)
  const covered = isYearCovered(day.slice(0, 4))
  const holiday = covered ? chinaHolidays.has(day) : FIXED_STATUTORY_DAYS.has(day.slice(5))
  const { weekday } = chinaParts(at)
  const working = chinaMakeUpDays.has(day) || (!holiday && weekday !== 0 && weekday !== 6)
  return { day, holiday, working, covered }
}

/** Whether the holiday table knows the year; where not, an administrator is warned. */
export function isYearCovered(year: string | number): boolean {
  return COVERED_YEARS.has(String(year))
}

/** The same time of the day, `days` working days later (China calendar); day 0 is not counted. */
export function addWorkingDays(at: Date, days: number): Date {
  let moved = at
  for (let left = days; left > 0; ) {
    moved = new Date(moved.getTime() + 86_400_000)
    if (calendarDay(moved).working) left -= 1
  }
  return moved
}

/** 23:59:59 of the China day, `plusDays` later. */
export function endOfChinaDay(at: Date, plusDays = 0): Date {
  return new Date(chinaMidnight(at, plusDays + 1).getTime() - 1000)
}
