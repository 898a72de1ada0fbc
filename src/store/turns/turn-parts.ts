import type pg from 'pg'
import type { TeamKey } from '../../domain/cases/case.ts'
import type { Company } from '../../domain/company/company.ts'
import type { ChannelName } from '../../domain/conversations/message.ts'
import type { Clock, Ids } from '../../domain/ports.ts'
import type { Turns } from '../../flows/turn.ts'
import type { LockedConversation } from '../conversations/lock-conversation.ts'
import type { Writing } from '../writing.ts'

/** What the conversation store is made of. */
export interface ConversationStoreParts {
  readonly pool: pg.Pool
  readonly ids: Ids
  readonly clock: Clock
  readonly turns: Turns
  readonly company: () => Company
  /** How long a burst of bubbles is waited for after the last one; web 4 s, others 6 s unless told. */
  readonly quietWindowMs?: (channel: ChannelName) => number
  /** Conversations whose turns run beside each other, 6 unless told; 1 = strictly one after the other. */
  readonly turnsAtOnce?: number
  /** Called after a commit; a hint for live views, never the only way to learn something. */
  readonly announce?: (event: StoreEvent) => void
  /** Codes only, never what a customer wrote. */
  readonly log?: (problem: StoreProblem) => void
}

export type StoreEvent =
  | {
      readonly kind: 'conversation_changed'
      readonly conversationId: string
      readonly channel: string
      readonly channelAccount: string
      readonly externalUser: string
      readonly seq: number
      readonly version: number
      /** Its words went back with the acknowledgement of what they answer: nothing waits in the outbox. */
      readonly isAnswered?: true
    }
  | { readonly kind: 'team_warned'; readonly conversationId: string; readonly team: TeamKey; readonly words: string }

export interface StoreProblem {
  readonly code: 'turn.fault' | 'turn.outage' | 'turn.fault_failed'
  readonly conversationId: string
  /** What kind of error it was: its name, and the database's code. */
  readonly error: string
}

export interface TurnOutcome {
  readonly conversationId: string
  readonly seq: number
  readonly version: number
  /** Bubbles written. */
  readonly said: number
  readonly fault: string | null
}

/** Work of the caller in the same transaction, after the lock and before the turn: what a person decided. */
export type BeforeTurn = (writing: Writing, conversation: LockedConversation) => Promise<void>
