import { recordCaseEvent } from '../../cases/record-case-event.ts'
import { prepared } from '../../prepared.ts'
import { type Acting, audit } from '../acting.ts'
import { conversationFor } from './conversation-for.ts'

export interface NewNote {
  readonly conversationId: string
  readonly text: string
  /** Absent = a note that an action writes by itself. */
  readonly clientId?: string
}

/** For colleagues only: nothing goes to the channel. The same `clientId` is one note. */
export async function note(at: Acting, wanted: NewNote): Promise<{ readonly noteId: string }> {
  const conversation = await conversationFor(at, wanted.conversationId)
  const { rows } = await at.client.query<{ id: string }>(
    prepared(
      `INSERT INTO notes (id, conversation_id, case_number, agent, text, client_id, seq, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (conversation_id, client_id) DO NOTHING RETURNING id`,
      [
        at.ids.next(),
        conversation.id,
        conversation.handOverCase,
        at.by.login,
        wanted.text,
        wanted.clientId ?? null,
        conversation.seq,
        at.now,
      ],
    ),
  )
  const written = rows[0]
  if (!written) return { noteId: await knownNote(at, wanted) }
  if (conversation.handOverCase !== null) {
    await recordCaseEvent(at, { caseNumber: conversation.handOverCase, kind: 'noted', by: at.by.login, words: wanted.text })
  }
  await at.client.query(
    prepared(`DELETE FROM drafts WHERE agent = $1 AND conversation_id = $2 AND mode = 'note'`, [at.by.login, conversation.id]),
  )
  await audit(at, { action: 'conversation.note', subject: conversation.id, detail: { note: written.id } })
  return { noteId: written.id }
}

async function knownNote(at: Acting, { conversationId, clientId }: NewNote): Promise<string> {
  const { rows } = await at.client.query<{ id: string }>(
    prepared('SELECT id FROM notes WHERE conversation_id = $1 AND client_id = $2', [conversationId, clientId]),
  )
  return rows[0]?.id ?? ''
}
