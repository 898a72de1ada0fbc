import type { Case, CaseKind, CaseStatus, Escalation, Priority, TeamKey } from '../../domain/cases/case.ts'
import type { ComplaintDraft, ComplaintKind } from '../../domain/complaints/complaint.ts'
import { type Instant, iso, isoOrNull } from './instant.ts'

export interface CaseRow {
  readonly number: string
  readonly kind: CaseKind
  readonly status: CaseStatus
  readonly team: TeamKey
  readonly agent: string | null
  readonly priority: Priority
  readonly reason: string
  readonly summary: string
  readonly waybill: string | null
  readonly order_number: string | null
  readonly quote_number: string | null
  readonly amount_fen: number | null
  readonly decided_fen: number | null
  readonly decided_by: string | null
  readonly due_at: Instant | null
  readonly opened_at: Instant
  readonly closed_at: Instant | null
  readonly complaint: ComplaintRow | null
}

export interface ComplaintRow {
  readonly kind: ComplaintKind
  readonly waybill: string | null
  readonly first_text: string
  readonly first_goods_name: string | null
  readonly first_brand: string | null
  readonly first_spec: string | null
  readonly first_pieces: number | null
  readonly first_value_fen: number | null
  readonly first_stated_at: Instant
  readonly amount_fen: number | null
  readonly request: string | null
  readonly evidence: readonly string[]
}

export interface EscalationRow {
  readonly id: string
  readonly case_number: string
  readonly rule: string
  readonly reason: string
  readonly team: TeamKey
  readonly agent: string | null
  readonly priority: Priority
  readonly due_at: Instant | null
  readonly created_at: Instant
  readonly status: Escalation['status']
}

/** SQL of a case `k` with its complaint, as one JSON value that `readCase` reads. */
export const CASE_JSON = `to_jsonb(k) || jsonb_build_object('complaint',
  (SELECT to_jsonb(p) FROM complaints p WHERE p.case_number = k.number))`

export function readCase(row: CaseRow): Case {
  return {
    number: row.number,
    kind: row.kind,
    status: row.status,
    team: row.team,
    agent: row.agent,
    priority: row.priority,
    reason: row.reason,
    summary: row.summary,
    waybill: row.waybill,
    orderNumber: row.order_number,
    quoteNumber: row.quote_number,
    complaint: row.complaint === null ? null : readComplaint(row.complaint),
    amountFen: row.amount_fen,
    decidedFen: row.decided_fen,
    decidedBy: row.decided_by,
    dueAt: isoOrNull(row.due_at),
    openedAt: iso(row.opened_at),
    closedAt: isoOrNull(row.closed_at),
  }
}

export function readEscalation(row: EscalationRow): Escalation {
  return {
    id: row.id,
    caseNumber: row.case_number,
    rule: row.rule,
    reason: row.reason,
    team: row.team,
    agent: row.agent,
    priority: row.priority,
    dueAt: isoOrNull(row.due_at),
    createdAt: iso(row.created_at),
    status: row.status,
  }
}

function readComplaint(row: ComplaintRow): ComplaintDraft {
  return {
    kind: row.kind,
    waybill: row.waybill,
    firstStatement: {
      text: row.first_text,
      goodsName: row.first_goods_name,
      brand: row.first_brand,
      spec: row.first_spec,
      pieces: row.first_pieces,
      valueFen: row.first_value_fen,
      statedAt: iso(row.first_stated_at),
    },
    amountFen: row.amount_fen,
    request: row.request,
    evidence: row.evidence,
  }
}
