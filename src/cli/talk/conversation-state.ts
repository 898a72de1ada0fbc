import type pg from 'pg'
import { type Owner, ownerLabel } from '../../domain/conversations/owner.ts'
import type { DialogueState } from '../../flows/engine/dialogue-state.ts'

/** Where a customer's conversation stands: owner, flow, the slot that is asked, what is filled. */
export async function conversationState(pool: pg.Pool, customer: string): Promise<object> {
  const { rows } = await pool.query<StateRow>(
    `SELECT c.owner_kind, c.owner_team, c.owner_agent, d.state
     FROM conversations c JOIN channel_identities i ON i.id = c.identity_id LEFT JOIN dialogue_states d ON d.conversation_id = c.id
     WHERE i.external_user = $1 ORDER BY c.last_message_at DESC LIMIT 1`,
    [customer],
  )
  const row = rows[0]
  return { from: customer, owner: row ? ownerLabel(ownerOf(row)) : 'bot', ...flowState(row?.state ?? null) }
}

function flowState(state: DialogueState | null): object {
  const frame = state?.stack.at(-1)
  if (!state || !frame) return { flow: null, slot: null, slots: {} }
  const slot = state.pending?.kind === 'slot' ? state.pending.slot : null
  return { flow: frame.flow, slot, slots: frame.slots }
}

interface StateRow {
  readonly owner_kind: Owner['kind']
  readonly owner_team: string | null
  readonly owner_agent: string | null
  readonly state: DialogueState | null
}

function ownerOf(row: StateRow): Owner {
  if (row.owner_kind === 'agent') return { kind: 'agent', agent: row.owner_agent ?? '' }
  return row.owner_kind === 'queue' ? { kind: 'queue', team: row.owner_team ?? '' } : { kind: 'bot' }
}
