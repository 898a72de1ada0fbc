import { prepared } from '../../prepared.ts'
import { asOutage } from '../../transaction.ts'
import type { DeskParts } from '../desk-parts.ts'

/** A console asks again at every hint: one look is one line. */
const ONE_LOOK_MS = 30 * 60_000
const MOST_KEPT = 10_000

/** Who opened which transcript stands in the audit log before it is shown; the same person again within half an hour is the same look. */
export function readingNotes({ pool, ids, clock }: Pick<DeskParts, 'pool' | 'ids' | 'clock'>) {
  const noted = new Map<string, number>()
  return async (by: string, conversationId: string): Promise<void> => {
    const now = clock.now()
    const look = `${by} ${conversationId}`
    const before = noted.get(look)
    if (before !== undefined && Math.abs(now.getTime() - before) < ONE_LOOK_MS) return
    try {
      await pool.query(
        prepared(
          `INSERT INTO audit_log (id, actor, action, subject, detail, at) VALUES ($1, $2, 'conversation.read', $3, '{}', $4)`,
          [ids.next(), by, conversationId, now],
        ),
      )
    } catch (error) {
      throw asOutage(error)
    }
    if (noted.size >= MOST_KEPT) noted.clear()
    noted.set(look, now.getTime())
  }
}
