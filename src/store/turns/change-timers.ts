import type { TimerChanges } from '../../flows/turn.ts'
import { prepared } from '../prepared.ts'
import type { Writing } from '../writing.ts'

/** Drops and sets timers of a conversation; one of a kind and subject lives at a time, the later wish counts. */
export async function changeTimers(writing: Writing, conversationId: string, changes: TimerChanges): Promise<void> {
  if (changes.clear.length > 0) {
    await writing.client.query(
      prepared(
        `DELETE FROM timers t USING jsonb_to_recordset($2::jsonb) AS c(kind text, subject text)
         WHERE t.conversation_id = $1 AND t.kind = c.kind AND (c.subject IS NULL OR t.subject = c.subject)`,
        [conversationId, JSON.stringify(changes.clear)],
      ),
    )
  }
  const latest = new Map(changes.set.map((timer) => [`${timer.kind} ${timer.subject}`, timer]))
  if (latest.size === 0) return
  const rows = [...latest.values()].map(({ kind, subject, dueAt }) => ({ id: writing.ids.next(), kind, subject, due_at: dueAt }))
  await writing.client.query(
    prepared(
      `INSERT INTO timers (id, conversation_id, kind, subject, due_at)
       SELECT s.id, $1, s.kind, s.subject, s.due_at FROM jsonb_to_recordset($2::jsonb) AS s(id uuid, kind text, subject text, due_at timestamptz)
       ON CONFLICT (conversation_id, kind, subject) DO UPDATE SET due_at = excluded.due_at, attempts = 0`,
      [conversationId, JSON.stringify(rows)],
    ),
  )
}
