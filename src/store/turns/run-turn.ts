import type pg from 'pg'
import { Outage } from '../../domain/errors/outage.ts'
import { Refusal } from '../../domain/errors/refusal.ts'
import type { Effect, Trigger } from '../../flows/turn.ts'
import { type LockedConversation, lockConversation } from '../conversations/lock-conversation.ts'
import { inTransaction } from '../transaction.ts'
import type { Writing } from '../writing.ts'
import type { TurnAtHand } from './decide-turn.ts'
import { faultTurn } from './fault-turn.ts'
import { loadTurn } from './load-turn.ts'
import { takeTurn } from './take-turn.ts'
import type { BeforeTurn, ConversationStoreParts, StoreProblem, TurnOutcome } from './turn-parts.ts'

export interface TurnOrder {
  readonly conversationId: string
  /** Absent = the messages that wait. */
  readonly trigger?: Exclude<Trigger, { readonly kind: 'messages' }>
  /** Messages only: not before the quiet window has closed. */
  readonly dueBy?: Date
  readonly before?: BeforeTurn
}

/** A turn that is stored, to be announced. */
export interface RanTurn {
  readonly outcome: TurnOutcome
  readonly conversation: LockedConversation
  readonly warnings: readonly Extract<Effect, { readonly do: 'warn_team' }>[]
  readonly isAnswered?: true
}

/**
 * One turn, all or nothing; null when there is nothing to do any more. A fault of ours is told to the customer by a second
 * transaction; an outage is thrown, and nothing happened. What `before` refuses is thrown, and nothing happened.
 */
export async function runTurn(parts: ConversationStoreParts, order: TurnOrder): Promise<TurnOutcome | null> {
  const ran = await runOrExcuse(parts, order)
  return ran === null ? null : announced(parts, ran)
}

async function runOrExcuse(parts: ConversationStoreParts, order: TurnOrder): Promise<RanTurn | null> {
  try {
    return await inTransaction(parts.pool, (client) => attempt(parts, client, order))
  } catch (error) {
    if (error instanceof Outage || error instanceof Refusal || !mayExcuse(order)) throw error
    const fault = errorName(error)
    log(parts, { code: 'turn.fault', conversationId: order.conversationId, error: fault })
    return inTransaction(parts.pool, (client) => excuse(parts, client, { ...order, fault }))
  }
}

/** A timer is tried again; whoever acted with the turn is told that nothing happened. */
function mayExcuse(order: TurnOrder): boolean {
  return order.before === undefined && order.trigger?.kind !== 'timer'
}

async function attempt(parts: ConversationStoreParts, client: pg.PoolClient, order: TurnOrder): Promise<RanTurn | null> {
  const writing: Writing = { client, ids: parts.ids, now: parts.clock.now() }
  const turn = await turnAtHand(writing, order)
  if (turn === null) return null
  const taken = await takeTurn(parts, writing, turn)
  return { ...taken, conversation: turn.conversation }
}

async function excuse(
  parts: ConversationStoreParts,
  client: pg.PoolClient,
  order: TurnOrder & { readonly fault: string },
): Promise<RanTurn | null> {
  const writing: Writing = { client, ids: parts.ids, now: parts.clock.now() }
  const turn = await turnAtHand(writing, order)
  if (turn === null) return null
  const outcome = await faultTurn(parts, writing, { ...turn, fault: order.fault })
  return { outcome, conversation: turn.conversation, warnings: [] }
}

/** Holds the conversation, then looks: what another turn did in the meantime is seen. */
async function turnAtHand(writing: Writing, order: TurnOrder): Promise<TurnAtHand | null> {
  const { client } = writing
  const locked = await lockConversation(client, order.conversationId)
  if (locked === null) return null
  await order.before?.(writing, locked)
  const conversation = order.before === undefined ? locked : await lockConversation(client, order.conversationId)
  if (conversation === null) return null
  const { trigger } = order
  if (trigger?.kind === 'timer' && !(await takeTimer(client, order.conversationId, trigger))) return null
  const waiting = await loadTurn(client, order.conversationId)
  if (trigger !== undefined) return { conversation, waiting, trigger }
  if (!isDue(conversation, order.dueBy) || waiting.messages.length === 0) return null
  return { conversation, waiting, trigger: { kind: 'messages', messages: waiting.messages } }
}

function isDue(conversation: LockedConversation, dueBy: Date | undefined): boolean {
  return dueBy === undefined || (conversation.turnDueAt !== null && conversation.turnDueAt <= dueBy)
}

/** A timer fires once: it is gone in the turn that it starts, or still there when that turn was not stored. */
async function takeTimer(
  client: pg.PoolClient,
  conversationId: string,
  { timer }: Extract<Trigger, { kind: 'timer' }>,
): Promise<boolean> {
  const { rowCount } = await client.query(
    'DELETE FROM timers WHERE conversation_id = $1 AND kind = $2 AND subject = $3 AND due_at = $4',
    [conversationId, timer.kind, timer.subject, timer.dueAt],
  )
  return rowCount === 1
}

/** Tells live views of a turn that is stored. */
export function announced(
  parts: Pick<ConversationStoreParts, 'announce'>,
  { outcome, conversation, warnings, isAnswered }: RanTurn,
): TurnOutcome {
  const { id: conversationId, channel, channelAccount, externalUser } = conversation
  const { seq, version } = outcome
  const changed = { kind: 'conversation_changed', conversationId, channel, channelAccount, externalUser, seq, version } as const
  parts.announce?.(isAnswered ? { ...changed, isAnswered } : changed)
  for (const { team, words } of warnings) parts.announce?.({ kind: 'team_warned', conversationId, team, words })
  return outcome
}

export function log(parts: ConversationStoreParts, problem: StoreProblem): void {
  parts.log?.(problem)
}

/** What kind of error, without its words: they may quote a customer. */
export function errorName(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name
}
