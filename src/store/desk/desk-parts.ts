import type { ConversationStoreParts } from '../turns/turn-parts.ts'

/** What the desk works with: the parts of the conversation store that it needs, and no more. */
export type DeskParts = Pick<ConversationStoreParts, 'pool' | 'ids' | 'clock' | 'turns' | 'company' | 'announce'>
