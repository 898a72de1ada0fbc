import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { Trigger } from '../../flows/turn.ts'
import { nextDueAt, runDueTimers, runDueTurns } from './due.ts'
import { type Receipt, receive } from './receive.ts'
import { runTurn } from './run-turn.ts'
import type { BeforeTurn, ConversationStoreParts, TurnOutcome } from './turn-parts.ts'

export type { Receipt } from './receive.ts'
export type { BeforeTurn, ConversationStoreParts, StoreEvent, StoreProblem, TurnOutcome } from './turn-parts.ts'

/** Intake and turns over PostgreSQL: what a channel delivers, and what becomes of it. */
export interface ConversationStore {
  /** Stores the message before it returns; an equal external id is stored once. Throws `Outage` when it could not be stored. */
  receive(message: InboundMessage): Promise<Receipt>
  /** One turn at once: of the messages that wait, or by a trigger. `before` writes in the same transaction, under the conversation's lock. */
  runTurn(
    conversationId: string,
    trigger?: Exclude<Trigger, { readonly kind: 'messages' }>,
    before?: BeforeTurn,
  ): Promise<TurnOutcome | null>
  runDueTurns(upTo: Date): Promise<number>
  runDueTimers(upTo: Date): Promise<number>
  /** The earlier of the next turn and the next timer. */
  nextDueAt(): Promise<Date | null>
}

export function createConversationStore(parts: ConversationStoreParts): ConversationStore {
  const windowOf = parts.quietWindowMs ?? defaultQuietWindowMs
  return {
    receive: (message) =>
      receive({ pool: parts.pool, ids: parts.ids, now: parts.clock.now(), quietWindowMs: windowOf(message.channel) }, message),
    runTurn: (conversationId, trigger, before) =>
      runTurn(parts, {
        conversationId,
        ...(trigger === undefined ? {} : { trigger }),
        ...(before === undefined ? {} : { before }),
      }),
    runDueTurns: (upTo) => runDueTurns(parts, upTo),
    runDueTimers: (upTo) => runDueTimers(parts, upTo),
    nextDueAt: () => nextDueAt(parts.pool),
  }
}

/** On the web people see that they are being read and write faster bubbles than on a phone's messenger. */
export function defaultQuietWindowMs(channel: string): number {
  return channel === 'web' ? 4_000 : 6_000
}
