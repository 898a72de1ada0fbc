import type { Case, Priority, TeamKey } from '../cases/case.ts'
import type { Attachment, Author } from '../conversations/message.ts'
import type { Tier } from '../customers/customer.ts'

/** Where a card stands: who has to act, and whether anybody still has. */
export type DeskCardState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'taken'; readonly agent: string }
  /** The chat is the bot's again, the case is still somebody's. */
  | { readonly kind: 'case_open' }
  | { readonly kind: 'moved'; readonly team: TeamKey }
  | { readonly kind: 'done' }

/** A conversation that people were called to, as it is shown in the tool they work in. */
export interface DeskCard {
  readonly id: string
  readonly conversationId: string
  readonly team: TeamKey
  /** The channel there, and the posted card; null = not posted yet. */
  readonly place: string
  readonly messageTs: string | null
  /** A mark of what the posted card shows; no words of anybody. */
  readonly shown: string | null
  readonly state: DeskCardState
  /** Of the conversation: who claims it by an older one is told that somebody was faster. */
  readonly version: number
  readonly channel: string
  readonly customerName: string
  readonly tier: Tier | null
  readonly isVerified: boolean
  /** Key of what called for people, and why in the words of whoever did. */
  readonly trigger: string
  readonly reason: string
  readonly priority: Priority
  readonly caseNumber: string
  readonly caseKind: Case['kind']
  readonly summary: string
  readonly dueAt: string | null
  readonly waitingSince: string | null
  readonly openedAt: string
  readonly snoozedUntil: string | null
  readonly snoozedBy: string | null
  /** The words before the card was opened, oldest first. */
  readonly lastWords: readonly DeskCardEntry[]
  /** What has happened since and is not in the card's thread yet, in its order. */
  readonly news: readonly DeskCardEntry[]
}

/** Something said or done in the conversation. */
export interface DeskCardEntry {
  readonly id: string
  readonly seq: number
  readonly kind: 'message' | 'note' | 'event'
  readonly author: Author
  readonly text: string
  readonly attachment: Attachment | null
  readonly at: string
  /** It was written in this card's own thread. */
  readonly isFromHere: boolean
}

/** A card that one worker has for a while. */
export interface LeasedCard {
  readonly card: DeskCard
  /** What it will be in step with when the work is done. */
  readonly stamp: string
  /** An earlier worker may have posted what nobody wrote down. */
  readonly isUnsure: boolean
}

/** How far a worker came. */
export interface CardProgress {
  readonly messageTs?: string
  readonly shown?: string
  /** The last entry that is in the thread. */
  readonly mirrored?: Pick<DeskCardEntry, 'kind' | 'id' | 'seq'>
}

/** How the work on a card ended. */
export type CardOutcome =
  | { readonly kind: 'in_step'; readonly stamp: string; readonly isClosed: boolean; readonly isAwake: boolean }
  /** Again then; `isUnsure`: something may have been posted. */
  | { readonly kind: 'later'; readonly at: Date; readonly isUnsure: boolean }

/** Cards of conversations that people were called to: rows, so that no crash loses or doubles one. */
export interface DeskCards {
  /** A card for every escalation that waits for one of these teams and has none; how many are new. */
  open(places: Readonly<Record<string, string>>): Promise<number>
  /** Cards that are not in step, for this worker until `leaseUntil`. */
  lease(request: { readonly worker: string; readonly leaseUntil: Date; readonly most: number }): Promise<readonly LeasedCard[]>
  progress(worker: string, cardId: string, progress: CardProgress): Promise<void>
  settle(worker: string, cardId: string, outcome: CardOutcome): Promise<void>
  /** The newest card that was posted as that message; null = it is none of ours. */
  find(place: string, messageTs: string): Promise<{ readonly cardId: string; readonly conversationId: string } | null>
  /** The owner, the team it waits for, or who leads puts it off; it is called up again then. Throws `desk.not_yours`. */
  snooze(by: string, wish: { readonly cardId: string; readonly until: Date }): Promise<void>
}
