import type { TeamKey } from '../../../../../domain/cases/case.ts'
import type { ConversationRow } from '../../../../../domain/desk/desk-views.ts'
import { inOrder, isAsleep } from './row-order.ts'

/** Where to go once this chat is done: to my own that waits longest, else to whoever waits for my team; null = nobody waits. */
export function nextChat(
  doneId: string,
  lists: { readonly mine: readonly ConversationRow[]; readonly waiting: readonly ConversationRow[]; readonly team: TeamKey },
  now: number,
): string | null {
  const mine = lists.mine.filter((row) => row.id !== doneId && !isAsleep(row, now))
  const forMe = lists.waiting.filter((row) => row.id !== doneId && row.team === lists.team)
  const [next] = [...inOrder(mine, 'longest', now), ...inOrder(forMe, 'longest', now)]
  return next?.id ?? null
}
