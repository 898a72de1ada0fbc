import type pg from 'pg'
import { prepared } from '../prepared.ts'

const CASE = `
  SELECT coalesce(c.hand_over_case, (
    SELECT k.number FROM cases k WHERE k.conversation_id = c.id AND k.closed_at IS NULL ORDER BY k.opened_at DESC, k.number DESC LIMIT 1)) AS number
  FROM conversations c WHERE c.id = $1`

/** The case that people work on in a conversation; null = none, or the database cannot say. */
export async function caseOf(pool: pg.Pool, conversationId: string): Promise<string | null> {
  try {
    const { rows } = await pool.query<{ number: string | null }>(prepared(CASE, [conversationId]))
    return rows[0]?.number ?? null
  } catch {
    // A line about a trouble waits for nobody.
    return null
  }
}
