import type { Company } from '../company/company.ts'
import { isOpen, nextOpening } from './opening-hours.ts'

/** From when somebody answers who asks for a person now; null = people are there. By the team that the company's rule names. */
export function peopleFrom(company: Company, now: Date): Date | null {
  const team = company.escalation.find(({ trigger }) => trigger === 'asks_person')?.team ?? 'front'
  return isOpen(team, now, company) ? null : nextOpening(team, now, company)
}
