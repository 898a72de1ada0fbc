import type { Company } from '../company/company.ts'
import { endOfChinaDay } from '../service-hours/china-calendar.ts'

/** A quote holds for the company's days, to the end of the last China day. */
export function quoteValidUntil(quotedAt: Date, company: Company): Date {
  return endOfChinaDay(quotedAt, company.quoteValidDays)
}

/** Whether the price still holds at `now`; a quote without a date waits for a person and holds nothing. */
export function isQuoteValid(validUntil: string | null, now: Date): boolean {
  return validUntil !== null && now <= new Date(validUntil)
}
