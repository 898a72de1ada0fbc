import type { Company } from '../company/company.ts'
import type { Fen } from '../money/fen.ts'
import type { Account, Tier } from './customer.ts'

/** The account a phone belongs to. */
export function accountByPhone(phone: string, accounts: readonly Account[]): Account | null {
  return accounts.find((account) => account.phone === phone) ?? null
}

/** The tier a monthly freight earns: the highest whose threshold is reached. */
export function tierFor(monthlyFreightFen: Fen, company: Company): Tier | null {
  const reached = company.tiers.filter((rule) => monthlyFreightFen >= rule.monthlyFreightFen)
  return reached.toSorted((a, b) => b.monthlyFreightFen - a.monthlyFreightFen)[0]?.tier ?? null
}
