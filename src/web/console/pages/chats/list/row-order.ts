import type { ConversationRow } from '../../../../../domain/desk/desk-views.ts'

export type Order = 'longest' | 'priority' | 'latest'

const rank: Readonly<Record<ConversationRow['priority'], number>> = { urgent: 0, high: 1, normal: 2 }

type Compare = (one: ConversationRow, other: ConversationRow) => number

const latest: Compare = (one, other) => Date.parse(other.lastAt) - Date.parse(one.lastAt)
const longest: Compare = (one, other) => waitsSince(one) - waitsSince(other) || amongPromised(one, other) || latest(one, other)
/** All are owed their call at the same opening: who wrote first comes first. */
const amongPromised: Compare = (one, other) => (one.isPromised && other.isPromised ? latest(other, one) : 0)
const orders: Readonly<Record<Order, Compare>> = {
  longest,
  priority: (one, other) => rank[one.priority] - rank[other.priority] || longest(one, other),
  latest,
}

/** Sorted as the person likes it; what is put off comes last, until its time. */
export function inOrder(rows: readonly ConversationRow[], order: Order, now: number): readonly ConversationRow[] {
  return rows.toSorted((one, other) => Number(isAsleep(one, now)) - Number(isAsleep(other, now)) || orders[order](one, other))
}

/** Put off, and its time has not come; `now` in ms. */
export function isAsleep({ snoozedUntil }: Pick<ConversationRow, 'snoozedUntil'>, now: number): boolean {
  return snoozedUntil != null && Date.parse(snoozedUntil) > now
}

/** Since when somebody waits, in ms; who was promised a call waits from its time on. */
function waitsSince({ waitingSince, dueAt }: Pick<ConversationRow, 'waitingSince' | 'dueAt'>): number {
  const at = waitingSince ?? dueAt
  return at === null ? Number.MAX_SAFE_INTEGER : Date.parse(at)
}
