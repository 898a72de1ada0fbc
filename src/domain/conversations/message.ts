import type { Language } from '../language.ts'

export type ChannelName = 'web' | 'wechat' | 'slack' | (string & {})

/** What a channel adapter hands to intake: parsed and verified, nothing decided. */
export interface InboundMessage {
  readonly channel: ChannelName
  /** Which account of the company on that channel; one company site, one Slack workspace … */
  readonly channelAccount: string
  /** The platform's own id of the message; equal ids are one message. */
  readonly externalId: string
  /** The platform's id of the person who wrote. */
  readonly externalUser: string
  readonly kind: 'text' | 'image' | 'file' | 'voice' | 'location' | 'card' | 'recall' | 'unknown'
  /**
   * Exactly as it came. For media: the caption or an empty string. For a recall: the external id of what is taken back. For a location:
   * its label and address. For a card: its title and link. For an unknown kind: the platform's name of the kind.
   */
  readonly text: string
  /** A tap on an offered choice: the customer has finished speaking. */
  readonly isChoice?: boolean
  readonly attachment?: Attachment
  /** A file that the channel can fetch later by this; it is fetched after the message is stored. */
  readonly media?: MediaRef
  /** The platform's id of the person, where `externalUser` also names the place (a thread, a room). */
  readonly person?: string
  /** Phone that the channel vouches for (signed identity), national digits. */
  readonly vouchedPhone?: string
  readonly displayName?: string
  /** Of the page on which it was written. */
  readonly pageLanguage?: Language
  readonly sentAt: Date
}

/** How a channel finds a file on its platform: its own words, never an address that a customer typed. */
export interface MediaRef {
  readonly ref: string
  readonly name: string | null
}

export interface Attachment {
  readonly name: string
  readonly mime: string
  readonly bytes: number
  /** Key of the stored file. */
  readonly key: string
}

export interface Say {
  readonly text: string
  /** Offered as buttons; tapping one sends its text. */
  readonly choices?: readonly string[]
}

/** sending is set before the channel is called; unknown is «sent or not, nobody can tell»: never blindly resent. */
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | 'unknown'

export type Author =
  | { readonly kind: 'customer' }
  | { readonly kind: 'bot' }
  | { readonly kind: 'agent'; readonly agent: string }
  | { readonly kind: 'system' }
