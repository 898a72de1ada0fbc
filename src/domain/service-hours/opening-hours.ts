import type { TeamKey } from '../cases/case.ts'
import type { Company, EscalationClock, TeamHours } from '../company/company.ts'
import { calendarDay } from './china-calendar.ts'
import { atClock } from './clock-time.ts'

const MINUTE_MS = 60_000

/** Whether the team is at the desk; the closing minute itself is out of hours. */
export function isOpen(team: TeamKey, at: Date, company: Company): boolean {
  const hours = company.hours[team]
  if (!worksOn(at, hours)) return false
  return at >= atClock(at, hours.opens) && at < atClock(at, hours.closes)
}

/** When the team is there next: `at` itself while it is open. */
export function nextOpening(team: TeamKey, at: Date, company: Company): Date {
  if (isOpen(team, at, company)) return at
  const hours = company.hours[team]
  for (let days = 0; days < 60; days += 1) {
    const opens = atClock(at, hours.opens, days)
    if (opens > at && worksOn(opens, hours)) return opens
  }
  return atClock(at, hours.opens, 1)
}

/** Runs a clock in the team's hours only: it stands still while the desk is closed. */
export function addWorkingMinutes(at: Date, minutes: number, desk: { team: TeamKey; company: Company }): Date {
  const hours = desk.company.hours[desk.team]
  let from = nextOpening(desk.team, at, desk.company)
  let left = minutes * MINUTE_MS
  for (;;) {
    const room = atClock(from, hours.closes).getTime() - from.getTime()
    if (left <= room || room <= 0) return new Date(from.getTime() + left)
    left -= room
    from = nextOpening(desk.team, atClock(from, hours.closes), desk.company)
  }
}

/** When a clock that starts now runs out: always running, or in the team's hours only. */
export function dueAt(clock: EscalationClock, at: Date, desk: { team: TeamKey; company: Company }): Date {
  return clock.runs === 'clock' ? new Date(at.getTime() + clock.minutes * MINUTE_MS) : addWorkingMinutes(at, clock.minutes, desk)
}

function worksOn(at: Date, hours: TeamHours): boolean {
  const day = calendarDay(at)
  return hours.days === 'every_day' ? !day.holiday : day.working
}
