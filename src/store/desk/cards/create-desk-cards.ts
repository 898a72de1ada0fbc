import type { DeskCards, LeasedCard } from '../../../domain/desk/desk-cards.ts'
import { prepared } from '../../prepared.ts'
import { asOutage } from '../../transaction.ts'
import { act } from '../acting.ts'
import type { DeskParts } from '../desk-parts.ts'
import { leaseCards } from './lease-cards.ts'
import { openCards } from './open-cards.ts'
import { readCard } from './read-card.ts'
import { settleCard, writeProgress } from './settle-card.ts'
import { snoozeCard } from './snooze-card.ts'

/** Cards of conversations that people were called to, on PostgreSQL. Throws an `Outage` when the database is away. */
export function createDeskCards(parts: DeskParts): DeskCards {
  const { pool, clock } = parts
  const now = () => clock.now()
  return {
    open: (places) => openCards(pool, places, now()).catch(rethrow),
    lease: async (request) => {
      const leased = await leaseCards(pool, { ...request, now: now() }).catch(rethrow)
      const cards = await Promise.all(
        leased.map(async ({ id, stamp, is_unsure }): Promise<LeasedCard | null> => {
          const card = await readCard(pool, id, now())
          return card && { card, stamp, isUnsure: is_unsure }
        }),
      ).catch(rethrow)
      return cards.filter((card) => card !== null)
    },
    progress: (worker, cardId, progress) => writeProgress(pool, { worker, cardId }, progress).catch(rethrow),
    settle: (worker, cardId, outcome) => settleCard(pool, { worker, cardId, now: now() }, outcome).catch(rethrow),
    find: async (place, messageTs) => {
      const { rows } = await pool
        .query<{ id: string; conversation_id: string }>(
          prepared(
            'SELECT id, conversation_id FROM desk_cards WHERE place = $1 AND message_ts = $2 ORDER BY opened_at DESC LIMIT 1',
            [place, messageTs],
          ),
        )
        .catch(rethrow)
      const [row] = rows
      return row === undefined ? null : { cardId: row.id, conversationId: row.conversation_id }
    },
    snooze: (by, wish) => act(parts, by, (at) => snoozeCard(at, wish)),
  }
}

function rethrow(error: unknown): never {
  throw asOutage(error)
}
