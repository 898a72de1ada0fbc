import type { Agent } from '../../../domain/company/company.ts'
import type { Owner } from '../../../domain/conversations/owner.ts'
import { leads } from '../acting.ts'

export interface Needed {
  readonly owner: Owner
  /** Teams of the cases that are open in the conversation, and whom they wait for. */
  readonly caseTeams: readonly string[]
  readonly caseAgents: readonly string[]
}

/**
 * Whether the work of this person needs the customer's full data: the chat is theirs, waits in their team,
 * or has a case of theirs; who leads sees everything. All others see it masked.
 */
export function needsPersonalData(by: Agent, { owner, caseTeams, caseAgents }: Needed): boolean {
  if (leads(by) || caseTeams.includes(by.team) || caseAgents.includes(by.login)) return true
  if (owner.kind === 'agent') return owner.agent === by.login
  return owner.kind === 'queue' && (owner.team === by.team || owner.agent === by.login)
}
