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

/** What `waitingColumns` give. */
export interface WaitingRow {
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

/** State and waiting messages of the conversation that the SQL expression names. */
export const waitingColumns = (conversation: string): string => `
  (SELECT d.state FROM dialogue_states d WHERE d.conversation_id = ${conversation}) AS state,
  (SELECT jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'text', CASE WHEN m.kind = 'unknown' THEN '' ELSE coalesce(m.read_text, m.text) END, 'is_choice', m.is_choice,
       'attachment', m.attachment, 'at', m.at) ORDER BY m.seq)
     FROM messages m WHERE m.conversation_id = ${conversation} AND m.handled_at IS NULL AND m.author_kind = 'customer') AS messages`

const LOAD = `SELECT ${waitingColumns('$1')}`

/** What a turn finds. A statement of its own after the lock: the lock's statement would still see what was there before it waited. */
export async function loadTurn(client: pg.PoolClient, conversationId: string): Promise<Waiting> {
  const { rows } = await client.query<WaitingRow>(prepared(LOAD, [conversationId]))
  return readWaiting(rows[0] ?? { state: null, messages: null })
}

export function readWaiting({ state, messages }: WaitingRow): Waiting {
  const found = messages ?? []
  const last = found.at(-1)
  return {
    state,
    messages: found.map(({ is_choice, at: _at, ...rest }) => ({ ...rest, isChoice: is_choice })),
    writtenAt: last ? new Date(last.at) : null,
  }
}
