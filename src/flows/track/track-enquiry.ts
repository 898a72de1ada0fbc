import type { Enquiry } from '../../domain/enquiries/enquiry.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { FlowView } from '../engine/flow.ts'
import type { Effect } from '../turn.ts'

/** The stored row of a tracking question: no wish of a customer goes without one. */
export function trackEnquiry(view: FlowView, subject: string, outcome: Enquiry['outcome']): Effect {
  const now = toChinaIso(view.facts.now)
  return { do: 'record_enquiry', enquiry: { kind: 'track', subject, outcome, askedAt: now, answeredAt: now } }
}
