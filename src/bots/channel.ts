import type { Attachment, Author, ChannelName, InboundMessage } from '../domain/conversations/message.ts'
import type { ReplyHistory } from '../domain/conversations/reply-window.ts'

/** What the outbox hands to a channel: one bubble, already stored. */
export interface OutboundMessage {
  /** Our message id: the idempotency key where the platform takes one. */
  readonly id: string
  readonly channel: ChannelName
  readonly channelAccount: string
  readonly externalUser: string
  readonly conversationId: string
  readonly seq: number
  readonly text: string
  readonly choices: readonly string[]
  readonly attachment: Attachment | null
  readonly author: Author['kind']
  /** Parts of a long text that an earlier try has sent: go on after them. */
  readonly partsSent: number
  readonly since: SinceTheCustomer
  /** How the last try ended (`outbox.lease_expired`: its worker died), and since when there were tries; absent = this is the first. */
  readonly tried?: { readonly since: Date; readonly code: string }
}

/** What a platform with a reply window goes by. */
export interface SinceTheCustomer {
  /** When the customer last did something in this chat; null = never. */
  readonly lastInboundAt: Date | null
  /** Bubbles of ours since then that were sent, this one not counted. */
  readonly sent: number
  /** What a reply window with several causes goes by. */
  readonly replies?: ReplyHistory
}

/**
 * `unknown`: sent or not, nobody can tell; it is reconciled and never blindly resent. `partsSent`: how many parts of a long text
 * the platform has taken for certain, when a later one was not.
 */
export type DeliveryReport =
  | { readonly status: 'sent' | 'delivered'; readonly externalId?: string }
  | {
      readonly status: 'failed'
      readonly code: string
      readonly retryAfterMs: number | null
      readonly partsSent?: number
      /** Nobody on this account can be sent anything until then: a rate limit of the account, a dead token, a platform that is down. */
      readonly wholeAccount?: boolean
    }
  | { readonly status: 'unknown'; readonly code: string; readonly partsSent?: number }

export interface TextLimit {
  readonly most: number
  readonly unit: 'utf16' | 'bytes'
}

/** The port that every channel fulfils: it carries, verifies and prints, and knows nothing of flows. */
export interface Channel<Raw = unknown> {
  readonly name: ChannelName
  /** Longest text of one bubble; longer ones are split. null = the platform has no limit. */
  readonly textLimit: TextLimit | null
  /**
   * Verifies and parses what the platform delivered. Every item of a batch becomes one message; what is not a customer's message
   * (our own words, receipts) becomes none. Throws a `Refusal` when the signature or the form does not hold.
   */
  receive(raw: Raw): Promise<readonly InboundMessage[]>
  /** Hands one message to the platform and tells what became of it; never throws. */
  send(message: OutboundMessage): Promise<DeliveryReport>
}

export interface FetchedMedia {
  readonly name: string
  readonly content: Uint8Array
}

/** How a channel fares, for the admin and for metrics; codes and instants, no personal data. */
export interface ChannelHealth {
  readonly state: 'ready' | 'connecting' | 'waiting_for_login' | 'down'
  /** Code of the last trouble; null = none since it last worked. */
  readonly trouble: string | null
  /** What an admin scans to log in (wechaty); null = nothing to scan. */
  readonly loginQr: string | null
  readonly since: Date
}

/** A conversation as a channel may know it: who owns it, and where it is. */
export interface ChannelConversation {
  readonly conversationId: string
  readonly channel: ChannelName
  readonly channelAccount: string
  readonly externalUser: string
  readonly owner: 'bot' | 'queue' | `agent:${string}`
  readonly status: 'open' | 'closed'
}
