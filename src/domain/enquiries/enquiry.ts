/** A wish that was settled at once and left no case: tracking, a question. */
export interface Enquiry {
  readonly id: string
  readonly kind: 'track' | 'question' | 'pod' | 'other'
  /** Waybill, question key … what it was about. */
  readonly subject: string
  readonly outcome: 'answered' | 'not_found' | 'refused' | 'abandoned' | 'unanswered'
  readonly askedAt: string
  readonly answeredAt: string | null
}
