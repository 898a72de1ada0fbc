import type { Agent } from '../../../../../domain/company/company.ts'
import type { ConversationRow } from '../../../../../domain/desk/desk-views.ts'

/** Promised calls whose time has passed and that are this person's to care for, the longest overdue first; who leads cares for all. `now` in ms. */
export function overdueCalls(
  waiting: readonly ConversationRow[],
  { role, team }: Pick<Agent, 'role' | 'team'>,
  now: number,
): readonly ConversationRow[] {
  const isMine = (row: ConversationRow) => role !== 'agent' || row.team === team
  return waiting
    .filter((row) => row.isPromised === true && isMine(row) && dueOf(row) <= now)
    .toSorted((one, other) => dueOf(one) - dueOf(other))
}

function dueOf({ dueAt }: Pick<ConversationRow, 'dueAt'>): number {
  return dueAt === null ? Number.POSITIVE_INFINITY : Date.parse(dueAt)
}
