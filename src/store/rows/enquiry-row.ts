import type { Enquiry } from '../../domain/enquiries/enquiry.ts'
import { type Instant, iso, isoOrNull } from './instant.ts'

export interface EnquiryRow {
  readonly id: string
  readonly kind: Enquiry['kind']
  readonly subject: string
  readonly outcome: Enquiry['outcome']
  readonly asked_at: Instant
  readonly answered_at: Instant | null
}

export function readEnquiry(row: EnquiryRow): Enquiry {
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    outcome: row.outcome,
    askedAt: iso(row.asked_at),
    answeredAt: isoOrNull(row.answered_at),
  }
}
