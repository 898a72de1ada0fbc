import { chinaInstant, chinaParts } from '../time/china-time.ts'

/** `08:30` → 510, minutes since midnight. */
export function minutesOfDay(clock: string): number {
  const [hours = '0', minutes = '0'] = clock.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** The instant of a time of the day (`15:00`), on the China day of `at` moved by whole days. */
export function atClock(at: Date, clock: string, plusDays = 0): Date {
  const { year, month, day } = chinaParts(at)
  return chinaInstant({ year, month, day: day + plusDays }, minutesOfDay(clock))
}
