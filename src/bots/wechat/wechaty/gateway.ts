import type { FetchedMedia } from '../../channel.ts'

/** What a connection tells while it lives. Handlers never throw. */
export interface GatewayEvents {
  /** Ids, in the order in which the account got the messages. */
  readonly message: (messageId: string) => void
  /** An address to scan with WeChat. */
  readonly scan: (qr: string) => void
  readonly login: (accountId: string) => void
  readonly logout: () => void
  /** Anything at all arrived: it lives. */
  readonly sign: () => void
  /** The stream of events has ended; nothing will come any more. */
  readonly lost: (code: string) => void
  /** Something went wrong that need not end it. */
  readonly trouble: (code: string) => void
}

/** One connection to the account's gateway, logged in or not. */
export interface GatewayLink {
  /** Asks for a sign of life over the stream itself; resolves when the question is asked. */
  probe(): Promise<void>
  /** What somebody wrote; throws when the gateway does not answer or does not know it any more. */
  read(messageId: string): Promise<HeardMessage>
  /** The file of a message. Throws a `Refusal` when it is too large or lies where it should not. */
  file(messageId: string, limits: { readonly mostBytes: number; readonly withinMs: number }): Promise<FetchedMedia>
  /** The name under which a person is mentioned in a room. */
  nameIn(place: RoomPlace): Promise<string>
  sayText(place: string, text: string, mentions: readonly string[]): Promise<string | null>
  sayFile(place: string, file: { readonly name: string; readonly content: Uint8Array }): Promise<string | null>
  /** Lets go; the gateway keeps the account logged in unless it is asked to end the session. */
  close(how: { readonly logsOut: boolean }): Promise<void>
}

export interface RoomPlace {
  readonly room: string
  readonly person: string
}

/** A message as the gateway tells it, in our words. */
export interface HeardMessage {
  readonly id: string
  readonly type: string
  readonly text: string
  readonly at: Date
  readonly talker: { readonly id: string; readonly name: string; readonly isPerson: boolean }
  readonly room: { readonly id: string; readonly mentionsUs: boolean; readonly textWithoutMentions: string } | null
  readonly isOwn: boolean
  readonly fileName: string | null
  /** Title and address of a card, a link or a mini program; label and address of a location. */
  readonly card: string | null
}

/** Connects once; rejects when that fails, and soon when it is called off. */
export type OpenGateway = (events: GatewayEvents, signal: AbortSignal) => Promise<GatewayLink>
