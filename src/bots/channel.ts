import type { Attachment, ChannelName, InboundMessage } from '../domain/conversations/message.ts'

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
}

/** `unknown`: sent or not, nobody can tell; it is reconciled and never blindly resent. */
export type DeliveryReport =
  | { readonly status: 'sent' | 'delivered'; readonly externalId?: string }
  | { readonly status: 'failed'; readonly code: string; readonly retryAfterMs: number | null }
  | { readonly status: 'unknown'; readonly code: string }

/** The port that every channel fulfils: it carries, verifies and prints, and knows nothing of flows. */
export interface Channel<Raw = unknown> {
  readonly name: ChannelName
  /** Longest text of one bubble, in UTF-16 units; longer ones are split. null = the platform has no limit. */
  readonly textLimit: number | null
  /**
   * Verifies and parses what the platform delivered. Every item of a batch becomes one message; what is not a customer's message
   * (our own words, receipts) becomes none. Throws a `Refusal` when the signature or the form does not hold.
   */
  receive(raw: Raw): Promise<readonly InboundMessage[]>
  /** Hands one message to the platform and tells what became of it; never throws. */
  send(message: OutboundMessage): Promise<DeliveryReport>
}
