import type pg from 'pg'
import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { DialogueState } from '../../flows/engine/dialogue-state.ts'
import type { TurnMessage } from '../../flows/turn.ts'
import { prepared } from '../prepared.ts'

export interface Waiting {
  readonly state: DialogueState | null
  /** Not yet taken by a turn, in the order in which intake numbered them. */
  readonly messages: readonly TurnMessage[]
  /** When the last of them was written; null = nothing waits. */
  readonly writtenAt: Date | null
}

interface Row {
  readonly state: DialogueState | null
  readonly messages: readonly MessageRow[] | null
}

interface MessageRow {
  readonly id: string
  readonly kind: InboundMessage['kind']
  readonly text: string
  readonly is_choice: boolean
  readonly attachment: TurnMessage['attachment']
  readonly at: string
}

const LOAD = `SELECT (SELECT state FROM dialogue_states WHERE conversation_id = $1) AS state,
  (SELECT jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'text', coalesce(m.read_text, m.text), 'is_choice', m.is_choice, 'attachment', m.attachment, 'at', m.at)
     ORDER BY m.seq) FROM messages m WHERE m.conversation_id = $1 AND m.handled_at IS NULL AND m.author_kind = 'customer') AS messages`

/** What a turn finds. A statement of its own after the lock: the lock's statement would still see what was there before it waited. */
export async function loadTurn(client: pg.PoolClient, conversationId: string): Promise<Waiting> {
  const { rows } = await client.query<Row>(prepared(LOAD, [conversationId]))
  const found = rows[0]?.messages ?? []
  const messages = found.map(({ is_choice, at: _at, ...rest }) => ({ ...rest, isChoice: is_choice }))
  const last = found.at(-1)
  return { state: rows[0]?.state ?? null, messages, writtenAt: last ? new Date(last.at) : null }
}
