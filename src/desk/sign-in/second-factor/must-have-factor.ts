import type { AgentRole } from '../../../domain/company/company.ts'
import type { FactorRule } from '../../../domain/desk/desk-factors.ts'
import type { SignedIn } from '../desk-sign-in.ts'

/** Whether the house's rule asks somebody of this role for a second factor. */
export function mustHaveFactor(rule: FactorRule | undefined, role: AgentRole): boolean {
  return rule === 'everyone' || (rule === 'leads' && role !== 'agent')
}

/** What somebody who is signed in has to do before anything is open to them; null = nothing. */
export function dueFirst(rule: FactorRule | undefined, who: SignedIn, role: AgentRole): 'password' | 'factor' | null {
  if (who.mustChangePassword) return 'password'
  return mustHaveFactor(rule, role) && !who.hasSecondFactor ? 'factor' : null
}
