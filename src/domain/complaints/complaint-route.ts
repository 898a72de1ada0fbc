import { approverFor, compensationLimitFen } from '../company/authority.ts'
import type { Company, EscalationClock, EscalationTrigger } from '../company/company.ts'
import type { Fen } from '../money/fen.ts'
import type { ComplaintKind } from './complaint.ts'

const ABOUT_THE_GOODS: ReadonlySet<ComplaintKind> = new Set<ComplaintKind>(['lost', 'short', 'damaged', 'false_signoff'])

/** Where a complaint goes first, and how much further up its amount takes it. */
export interface ComplaintRoute {
  readonly trigger: 'complaint_goods' | 'complaint_other'
  readonly upward: 'amount_over_limit' | 'amount_over_supervisor' | null
  readonly clock: EscalationClock
}

/** Loss and damage go to the claims desk, the rest to the complaint desk; what is claimed above the limit goes up as well. */
export function complaintRoute(kind: ComplaintKind, amountFen: Fen | null, company: Company): ComplaintRoute {
  const trigger = ABOUT_THE_GOODS.has(kind) ? 'complaint_goods' : 'complaint_other'
  return { trigger, upward: upward(amountFen, company), clock: complaintClock(trigger, amountFen, company) }
}

/** Up to the limit (nothing claimed = 0) the short clock of the desk's rule; above it, and while the amount is not known, the long one. */
export function complaintClock(trigger: EscalationTrigger, amountFen: Fen | null, company: Company): EscalationClock {
  const small = amountFen !== null && amountFen <= compensationLimitFen(company)
  const rule = company.escalation.find((each) => each.trigger === (small ? trigger : 'amount_over_limit'))
  return rule?.clock ?? (small ? { minutes: 240, runs: 'working' } : { minutes: 2880, runs: 'clock' })
}

function upward(amountFen: Fen | null, company: Company): ComplaintRoute['upward'] {
  if (amountFen === null || amountFen <= compensationLimitFen(company)) return null
  return approverFor('compensationFen', amountFen, company) === 'supervisor' ? 'amount_over_limit' : 'amount_over_supervisor'
}
