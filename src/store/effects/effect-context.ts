import type { Effect } from '../../flows/turn.ts'
import type { LockedConversation } from '../conversations/lock-conversation.ts'
import type { Writing } from '../writing.ts'

/** Where an effect of a turn happens. */
export interface EffectContext extends Writing {
  readonly conversation: LockedConversation
}

export type EffectOf<Kind extends Effect['do']> = Extract<Effect, { readonly do: Kind }>
