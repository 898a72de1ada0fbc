import type { ComplaintDraft } from '../complaints/complaint.ts'
import type { Fen } from '../money/fen.ts'

export type TeamKey = 'front' | 'complaint' | 'claims' | 'vip' | 'dispatch' | 'supervisor' | 'manager'

export type CaseKind = 'hand_over' | 'complaint' | 'claim' | 'quote' | 'change' | 'redelivery' | 'exception' | 'incident'

export type CaseStatus = 'open' | 'waiting_approval' | 'resolved' | 'withdrawn'

export type Priority = 'normal' | 'high' | 'urgent'

/** A case (GD): somebody must act later. */
export interface Case {
  readonly number: string
  readonly kind: CaseKind
  readonly status: CaseStatus
  readonly team: TeamKey
  /** Login of the agent it waits for or who has it. */
  readonly agent: string | null
  readonly priority: Priority
  readonly reason: string
  /** What a person reads first: one line. */
  readonly summary: string
  readonly waybill: string | null
  readonly orderNumber: string | null
  readonly quoteNumber: string | null
  readonly complaint: ComplaintDraft | null
  /** Claimed amount. */
  readonly amountFen: Fen | null
  /** Decided compensation or price. */
  readonly decidedFen: Fen | null
  readonly decidedBy: string | null
  /** Promised to the customer; ISO with offset. */
  readonly dueAt: string | null
  readonly openedAt: string
  readonly closedAt: string | null
}

/** Why a case went to a team, by which rule. */
export interface Escalation {
  readonly id: string
  readonly caseNumber: string
  readonly rule: string
  readonly reason: string
  readonly team: TeamKey
  readonly agent: string | null
  readonly priority: Priority
  readonly dueAt: string | null
  readonly createdAt: string
  readonly status: 'waiting' | 'taken' | 'withdrawn' | 'closed'
}
