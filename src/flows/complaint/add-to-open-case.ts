import type { Case } from '../../domain/cases/case.ts'
import { complaintRoute } from '../../domain/complaints/complaint-route.ts'
import { escalate } from '../../domain/escalation/escalate.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import type { Effect } from '../turn.ts'
import type { Complaint } from './complaint-draft.ts'
import { escalationDraft } from './escalation-draft.ts'
import { complaintWording } from './wording.ts'

/** A shipment whose complaint is already being worked on gets no second case: what is new is added, the first statement stays. */
export function addToOpenCase(view: FlowView, complaint: Complaint): Move | null {
  const open = openCaseOf(view, complaint)
  if (open === null) return null
  const { amountFen, evidence } = complaint
  const note = view.text === '' ? '客户补充' : `客户补充：${view.text}`
  const added: Effect = {
    do: 'add_to_case',
    number: open.number,
    note,
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(amountFen === null ? {} : { amountFen }),
  }
  const words = complaintWording[view.language]
  return {
    kind: 'done',
    says: [{ text: words.addedToCase(open.number) }],
    effects: [added, ...upward(view, open, amountFen)],
    recent: { case: open.number, ...(open.waybill === null ? {} : { waybill: open.waybill }) },
  }
}

function openCaseOf(view: FlowView, { waybill }: Complaint): Case | null {
  if (waybill === null) return null
  const isOne = (each: Case) =>
    each.waybill === waybill &&
    each.kind !== 'hand_over' &&
    each.complaint !== null &&
    each.status !== 'resolved' &&
    each.status !== 'withdrawn'
  return view.facts.openCases.find(isOne) ?? null
}

/** A claim that grew over the limit goes up now, though it did not at first. */
function upward(view: FlowView, open: Case, amountFen: number | null): readonly Effect[] {
  const kind = open.complaint?.kind ?? 'other'
  const before = complaintRoute(kind, open.amountFen, view.facts.company).upward
  const after = complaintRoute(kind, amountFen, view.facts.company).upward
  if (after === null || after === before) return []
  const { account } = view.facts.customer
  const request = {
    trigger: after,
    amountFen,
    tier: account?.tier ?? null,
    manager: account?.manager ?? null,
    now: view.facts.now,
  }
  return [{ do: 'escalate_case', number: open.number, escalation: escalationDraft(escalate(request, view.facts.company), after) }]
}
