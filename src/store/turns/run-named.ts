import { Outage } from '../../domain/errors/outage.ts'
import type { Queryable } from '../queryable.ts'
import { asOutage } from '../transaction.ts'
import { lookAtTurns, type SeenTurn } from './look-at-turns.ts'
import { runTogether } from './run-together.ts'
import type { RanTurn } from './run-turn.ts'
import type { ConversationStoreParts } from './turn-parts.ts'

export const TURNS_TOGETHER = { most: 16, atOnce: 2 }

/** The turns of these conversations together; in their order what ran, `nothing` = nothing waits, `alone` = try it alone. */
export async function runNamed(
  parts: ConversationStoreParts,
  conversationIds: readonly string[],
): Promise<readonly (RanTurn | 'nothing' | 'alone')[]> {
  try {
    const seen = await lookAtTurns(parts.pool, [...new Set(conversationIds)])
    const ran = await togetherOrNone(parts, parts.pool, seen)
    return conversationIds.map((id, index) => {
      // Asked for twice: the first has taken what waited.
      if (conversationIds.indexOf(id) < index) return 'alone'
      const done = ran.get(id)
      return done === null ? 'nothing' : (done ?? 'alone')
    })
  } catch (error) {
    throw asOutage(error)
  }
}

/** What the database refuses of all together, each tries alone; only an outage ends it for all. */
export async function togetherOrNone(
  parts: ConversationStoreParts,
  client: Queryable,
  seen: readonly SeenTurn[],
): Promise<ReadonlyMap<string, RanTurn | null>> {
  try {
    return await runTogether(parts, client, seen)
  } catch (error) {
    const outage = asOutage(error)
    if (outage instanceof Outage) throw outage
    return new Map()
  }
}
