import type { Case } from '../../../../domain/cases/case.ts'

/** Until when the case must be answered, ISO; null = nobody waits: a hand-over's clock ends when somebody takes the chat. */
export function caseDue({ kind, agent, dueAt, closedAt }: Pick<Case, 'kind' | 'agent' | 'dueAt' | 'closedAt'>): string | null {
  return closedAt !== null || (kind === 'hand_over' && agent !== null) ? null : dueAt
}
