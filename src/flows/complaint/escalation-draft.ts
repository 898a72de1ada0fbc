import type { Escalated } from '../../domain/escalation/escalate.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { EscalationDraft } from '../turn.ts'

/** The domain's decision as the store keeps it. */
export function escalationDraft(decided: Escalated, reason: string): EscalationDraft {
  return {
    rule: decided.rule,
    trigger: decided.trigger,
    reason,
    team: decided.team,
    agent: decided.agent,
    priority: decided.priority,
    dueAt: decided.dueAt === null ? null : toChinaIso(decided.dueAt),
  }
}
