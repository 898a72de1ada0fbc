import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import type { TeamKey } from '../../src/domain/cases/case.ts'
import { quoteValidUntil } from '../../src/domain/quoting/quote-validity.ts'
import { addWorkingDays, calendarDay, endOfChinaDay, isYearCovered } from '../../src/domain/service-hours/china-calendar.ts'
import { chinaHolidays, chinaMakeUpDays } from '../../src/domain/service-hours/china-holidays.generated.ts'
import { holidayWarning } from '../../src/domain/service-hours/holiday-warning.ts'
import { addWorkingMinutes, dueAt, isOpen, nextOpening } from '../../src/domain/service-hours/opening-hours.ts'
import { toChinaIso } from '../../src/domain/time/china-time.ts'

const company = demoCompany()
const china = (text: string) => new Date(`${text}+08:00`)
const minute = (at: Date) => toChinaIso(at).slice(0, 16)

describe('the calendar of China', () => {
  it.each([
    ['2026-09-30', 'working'],
    ['2026-10-01', 'holiday'],
    ['2026-10-07', 'holiday'],
    ['2026-10-08', 'working'],
    ['2026-10-10', 'working'],
    ['2026-10-11', 'weekend'],
    ['2026-09-20', 'working'],
    ['2026-01-04', 'working'],
    ['2026-02-14', 'working'],
    ['2026-02-15', 'holiday'],
    ['2026-02-23', 'holiday'],
    ['2026-05-09', 'working'],
    ['2026-11-22', 'weekend'],
    ['2027-01-01', 'holiday'],
    ['2027-02-08', 'working'],
    ['2027-05-01', 'holiday'],
    ['2027-10-01', 'holiday'],
    ['2027-10-03', 'holiday'],
    ['2027-10-04', 'working'],
    ['2028-10-02', 'holiday'],
  ])('%s is a %s day', (day, kind) => {
    const found = calendarDay(china(`${day}T12:00`))
    expect(found.holiday ? 'holiday' : found.working ? 'working' : 'weekend').toBe(kind)
  })

  it('says which years the table knows', () => {
    expect(['2025', '2026', '2027', '2028'].map(isYearCovered)).toEqual([true, true, false, false])
    expect(calendarDay(china('2027-03-01T12:00')).covered).toBe(false)
  })

  it.each([
    ['2026-11-30', null],
    ['2026-12-01', '2027'],
    ['2027-06-01', '2027'],
    ['2028-12-31', '2028'],
  ])('on %s warns an administrator of %s', (day, year) => {
    const warning = holidayWarning(china(`${day}T12:00`))
    expect(warning?.zh.slice(0, 4) ?? null).toBe(year)
  })

  it('counts by the China day, not by the machine', () => {
    expect(calendarDay(china('2026-10-01T00:00')).holiday).toBe(true)
    expect(calendarDay(china('2026-09-30T23:59')).holiday).toBe(false)
    expect(calendarDay(china('2026-10-07T23:59')).holiday).toBe(true)
  })

  it('is the table of the installed package, from 2025 on', () => {
    const known = (days: object) =>
      Object.keys(days)
        .filter((day) => day >= '2025')
        .toSorted()
    expect([...chinaHolidays]).toEqual(known(table.holidays))
    expect([...chinaMakeUpDays]).toEqual(known(table.workdays))
  })

  it.each([
    ['2026-11-23T10:00', 3, '2026-11-26T10:00'],
    ['2026-11-27T10:00', 1, '2026-11-30T10:00'],
    ['2026-09-30T10:00', 3, '2026-10-10T10:00'],
    ['2026-10-03T10:00', 1, '2026-10-08T10:00'],
    ['2026-02-13T10:00', 2, '2026-02-24T10:00'],
    ['2026-12-31T10:00', 1, '2027-01-04T10:00'],
    ['2026-11-23T10:00', 0, '2026-11-23T10:00'],
  ])('%s and %i working days is %s', (from, days, to) => {
    expect(minute(addWorkingDays(china(from), days))).toBe(to)
  })

  it('ends a day one second before midnight', () => {
    expect(toChinaIso(endOfChinaDay(china('2026-11-23T00:00')))).toBe('2026-11-23T23:59:59+08:00')
    expect(toChinaIso(quoteValidUntil(china('2026-11-23T23:30'), company))).toBe('2026-11-30T23:59:59+08:00')
  })
})

describe('service hours', () => {
  it.each<[TeamKey, string, boolean]>([
    ['front', '2026-11-23T08:29', false],
    ['front', '2026-11-23T08:30', true],
    ['front', '2026-11-23T17:29', true],
    ['front', '2026-11-23T17:30', false],
    ['front', '2026-11-22T10:00', true],
    ['front', '2026-10-01T10:00', false],
    ['front', '2026-10-10T10:00', true],
    ['vip', '2026-11-22T10:00', true],
    ['dispatch', '2026-11-22T10:00', true],
    ['supervisor', '2026-11-22T10:00', true],
    ['manager', '2026-11-22T10:00', true],
    ['complaint', '2026-11-22T10:00', false],
    ['claims', '2026-11-21T10:00', false],
    ['claims', '2026-10-10T10:00', true],
    ['complaint', '2026-09-20T10:00', true],
    ['complaint', '2026-11-23T10:00', true],
    ['front', '2027-02-06T10:00', true],
    ['front', '2027-01-01T10:00', false],
  ])('%s at %s: open is %s', (team, at, open) => {
    expect(isOpen(team, china(at), company)).toBe(open)
  })

  it.each<[TeamKey, string, string]>([
    ['front', '2026-11-23T10:00', '2026-11-23T10:00'],
    ['front', '2026-11-23T07:00', '2026-11-23T08:30'],
    ['front', '2026-11-23T17:30', '2026-11-24T08:30'],
    ['front', '2026-09-30T20:00', '2026-10-08T08:30'],
    ['complaint', '2026-11-27T18:00', '2026-11-30T08:30'],
    ['claims', '2026-10-09T18:00', '2026-10-10T08:30'],
    ['front', '2026-12-31T18:00', '2027-01-02T08:30'],
  ])('%s is there next after %s at %s', (team, at, next) => {
    expect(minute(nextOpening(team, china(at), company))).toBe(next)
  })

  it.each<[TeamKey, string, number, string]>([
    ['front', '2026-11-23T10:00', 60, '2026-11-23T11:00'],
    ['front', '2026-11-23T17:00', 60, '2026-11-24T09:00'],
    ['front', '2026-11-23T20:00', 3, '2026-11-24T08:33'],
    ['complaint', '2026-11-27T17:00', 60, '2026-11-30T09:00'],
    ['front', '2026-11-23T08:30', 540, '2026-11-23T17:30'],
    ['front', '2026-11-23T08:30', 1081, '2026-11-25T08:31'],
  ])('%s from %s, %i working minutes end at %s', (...[team, at, minutes, end]) => {
    expect(minute(addWorkingMinutes(china(at), minutes, { team, company }))).toBe(end)
  })

  it('lets a clock of its own run through the night', () => {
    const due = dueAt({ minutes: 480, runs: 'clock' }, china('2026-11-23T17:00'), { team: 'front', company })
    expect(minute(due)).toBe('2026-11-24T01:00')
  })
})
