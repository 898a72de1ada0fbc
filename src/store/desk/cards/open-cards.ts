import type pg from 'pg'
import { prepared } from '../../prepared.ts'

/** Who was called to longer ago has been reached by other ways. */
const NOT_OLDER_HOURS = 24

/** A card that is open in the same place takes the newer escalation over; the others get one of their own. */
const OPEN = `
  WITH places AS (
    SELECT key AS team, value AS place FROM jsonb_each_text($1::jsonb)
  ), called AS (
    SELECT DISTINCT ON (e.conversation_id, p.place) e.id, e.conversation_id, e.team, p.place, c.seq
    FROM escalations e JOIN places p ON p.team = e.team JOIN conversations c ON c.id = e.conversation_id
    WHERE e.status = 'waiting' AND e.created_at > $2::timestamptz - make_interval(hours => ${NOT_OLDER_HOURS})
      AND NOT EXISTS (SELECT 1 FROM desk_cards d WHERE d.escalation_id = e.id)
    ORDER BY e.conversation_id, p.place, e.created_at DESC, e.id DESC
  ), again AS (
    UPDATE desk_cards d SET escalation_id = n.id, team = n.team, stamp = NULL FROM called n
    WHERE d.conversation_id = n.conversation_id AND d.place = n.place AND d.closed_at IS NULL
    RETURNING d.conversation_id, d.place
  )
  INSERT INTO desk_cards (id, conversation_id, escalation_id, team, place, opened_seq, mirrored_seq, mirrored_beside, next_at, opened_at)
  SELECT gen_random_uuid(), n.conversation_id, n.id, n.team, n.place, n.seq, n.seq, coalesce(
      (SELECT max(x.id::text)::uuid FROM (
        SELECT id FROM notes WHERE conversation_id = n.conversation_id
        UNION ALL SELECT id FROM conversation_events WHERE conversation_id = n.conversation_id) x), '00000000-0000-0000-0000-000000000000'),
    $2, $2
  FROM called n WHERE NOT EXISTS (SELECT 1 FROM again a WHERE a.conversation_id = n.conversation_id AND a.place = n.place)
  ON CONFLICT (conversation_id, place) WHERE closed_at IS NULL DO NOTHING`

/** A card for every escalation that waits for one of these teams and has none. */
export async function openCards(pool: pg.Pool, places: Readonly<Record<string, string>>, now: Date): Promise<number> {
  const { rowCount } = await pool.query(prepared(OPEN, [JSON.stringify(places), now]))
  return rowCount ?? 0
}
