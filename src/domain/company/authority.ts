import type { TeamKey } from '../cases/case.ts'
import type { Fen } from '../money/fen.ts'
import type { Agent, Authority, Company } from './company.ts'

/** Whether the agent may promise that compensation; up to the limit itself, without limit where there is none. */
export function mayCompensate(agent: Pick<Agent, 'authority'>, fen: Fen): boolean {
  return within(agent.authority.compensationFen, fen)
}

/** Whether the agent may give that price. */
export function mayQuote(agent: Pick<Agent, 'authority'>, fen: Fen): boolean {
  return within(agent.authority.quoteFen, fen)
}

/** Whether the agent may give that discount beyond the tier's (0.05 = 5 %). */
export function mayDiscount(agent: Pick<Agent, 'authority'>, rate: number): boolean {
  return within(agent.authority.extraDiscount, rate)
}

/** Who must approve what is beyond the agent: the supervisor as far as the authority goes, above it the manager. */
export function approverFor(what: Exclude<keyof Authority, 'extraDiscount'>, fen: Fen, company: Company): TeamKey {
  const supervisor = company.authority['supervisor']
  return supervisor && within(supervisor[what], fen) ? 'supervisor' : 'manager'
}

/** The compensation limit of the desk without an approval (¥500 as shipped). */
export function compensationLimitFen(company: Company): Fen {
  return company.authority['complaint']?.compensationFen ?? 0
}

function within(limit: number | null, amount: number): boolean {
  return limit === null || amount <= limit
}
