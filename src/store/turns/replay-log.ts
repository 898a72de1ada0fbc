import type pg from 'pg'
import type { Say } from '../../domain/conversations/message.ts'
import type { DialogueState } from '../../flows/engine/dialogue-state.ts'
import type { Trigger, TurnMessage } from '../../flows/turn.ts'
import type { Understanding } from '../../flows/understanding/understanding.ts'
import { prepared } from '../prepared.ts'
import { asOutage } from '../transaction.ts'
import type { TurnReplay } from './turn-replay.ts'

export interface LoggedTurn {
  readonly id: string
  readonly trigger: LoggedTrigger
  readonly understanding: Understanding | null
  readonly fault: string | null
  readonly decided: NonNullable<TurnReplay['decided']> | null
  /** Afterwards; null = as before. */
  readonly state: DialogueState | null
  readonly is_recorded: boolean
}

type LoggedTrigger =
  | { readonly kind: 'messages'; readonly messages: readonly string[] }
  | { readonly kind: 'timer'; readonly timer: Omit<TimerTrigger['timer'], 'dueAt'> & { readonly dueAt: string } }
  | Exclude<Trigger, { readonly kind: 'messages' | 'timer' }>

type TimerTrigger = Extract<Trigger, { readonly kind: 'timer' }>

/** What was written in the conversation, by either side. */
export interface MessageLog {
  byId(id: string): TurnMessage
  bySeq(seq: number): Say
}

interface MessageRow {
  readonly id: string
  readonly seq: number
  readonly kind: TurnMessage['kind']
  readonly text: string
  readonly choices: readonly string[]
  readonly is_choice: boolean
  readonly attachment: TurnMessage['attachment']
}

/** The state as `dialogue_states` held it for the next turn: `jsonb` has an order of keys of its own. */
const TURNS = `SELECT id, trigger, understanding, fault, replay->'decided' AS decided, (replay->'state')::jsonb AS state, replay IS NOT NULL AS is_recorded
  FROM turns WHERE conversation_id = $1 ORDER BY version`
const MESSAGES = `SELECT id, seq, kind, CASE WHEN kind = 'unknown' THEN '' ELSE coalesce(read_text, text) END AS text, choices, is_choice, attachment FROM messages WHERE conversation_id = $1`

/** The turns of a conversation in the order in which they were taken, and its messages. */
export async function loadLog(
  pool: pg.Pool,
  conversationId: string,
): Promise<{ readonly turns: readonly LoggedTurn[]; readonly messages: MessageLog }> {
  try {
    const turns = await pool.query<LoggedTurn>(prepared(TURNS, [conversationId]))
    const messages = await pool.query<MessageRow>(prepared(MESSAGES, [conversationId]))
    return { turns: turns.rows, messages: messageLog(messages.rows) }
  } catch (error) {
    throw asOutage(error)
  }
}

/** The trigger as the turn had it: messages with their words, instants as instants. */
export function triggerOf({ trigger }: LoggedTurn, messages: MessageLog): Trigger {
  if (trigger.kind === 'messages') return { kind: 'messages', messages: trigger.messages.map((id) => messages.byId(id)) }
  if (trigger.kind !== 'timer') return trigger
  return { kind: 'timer', timer: { ...trigger.timer, dueAt: new Date(trigger.timer.dueAt) } }
}

function messageLog(rows: readonly MessageRow[]): MessageLog {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const bySeq = new Map(rows.map((row) => [row.seq, row]))
  return {
    byId: (id) => {
      const { kind, text, is_choice, attachment } = known(byId.get(id))
      return { id, kind, text, isChoice: is_choice, attachment }
    },
    bySeq: (seq) => {
      const { text, choices } = known(bySeq.get(seq))
      return { text, choices }
    },
  }
}

function known(row: MessageRow | undefined): MessageRow {
  if (row === undefined) throw new Error('a turn names a message that is not there')
  return row
}
