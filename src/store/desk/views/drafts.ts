import type { DeskParts } from '../desk-parts.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { isUuid } from '../is-uuid.ts'
import { read, viewingOf } from './viewing.ts'

type Mode = 'reply' | 'note'

/** What somebody has begun to write in a chat, for each mode; empty when nothing. */
export async function readDraft(
  parts: DeskParts,
  login: string,
  conversationId: string,
): Promise<Readonly<Record<Mode, string>>> {
  const viewing = viewingOf(parts, login)
  if (!isUuid(conversationId)) throw deskRefusals.unknown({ zh: '会话', en: 'conversation' })
  const rows = await read<{ mode: Mode; text: string }>(
    viewing,
    'SELECT mode, text FROM drafts WHERE agent = $1 AND conversation_id = $2',
    [login, conversationId],
  )
  const textOf = (mode: Mode): string => rows.find((row) => row.mode === mode)?.text ?? ''
  return { reply: textOf('reply'), note: textOf('note') }
}

export interface DraftWish {
  readonly conversationId: string
  readonly mode: Mode
  readonly text: string
}

/** Keeps what is being written; an empty text is no draft. */
export async function saveDraft(parts: DeskParts, login: string, draft: DraftWish): Promise<void> {
  const viewing = viewingOf(parts, login)
  const { conversationId, mode, text } = draft
  if (!isUuid(conversationId)) throw deskRefusals.unknown({ zh: '会话', en: 'conversation' })
  if (text === '') {
    await read(viewing, 'DELETE FROM drafts WHERE agent = $1 AND conversation_id = $2 AND mode = $3', [
      login,
      conversationId,
      mode,
    ])
    return
  }
  await read(
    viewing,
    `INSERT INTO drafts (agent, conversation_id, mode, text, updated_at)
     SELECT $1, c.id, $3, $4, $5 FROM conversations c WHERE c.id = $2
     ON CONFLICT (agent, conversation_id, mode) DO UPDATE SET text = excluded.text, updated_at = excluded.updated_at`,
    [login, conversationId, mode, text, viewing.now],
  )
}
