import type { InboundMessage } from '../domain/conversations/message.ts'
import type { ChatPage } from '../domain/conversations/web-chat.ts'

/** Where a received message stands after intake. */
export interface StoredMessage {
  readonly messageId: string
  readonly conversationId: string
  readonly seq: number
  /** false = this external id was stored before: nothing was added. */
  readonly isNew: boolean
}

/** Stores a message before it returns; the same external id is stored once. Throws an `Outage` when the store does not answer. */
export interface Intake {
  receive(message: InboundMessage): Promise<StoredMessage>
}

export interface ChatPageQuery {
  readonly channel: string
  readonly channelAccount: string
  readonly externalUser: string
  /** Messages after this seq, oldest first. */
  readonly after?: number
  /** The last messages before this seq, oldest first. */
  readonly before?: number
  readonly limit: number
}

/** What a visitor may read: one's own conversation, by seq. */
export interface ChatHistory {
  page(query: ChatPageQuery): Promise<ChatPage>
  /** Whether a message of the conversation carries the file. */
  holdsFile(
    query: Pick<ChatPageQuery, 'channel' | 'channelAccount' | 'externalUser'> & { readonly key: string },
  ): Promise<boolean>
}

export type LiveEvent =
  | { readonly type: 'changed'; readonly seq: number }
  | { readonly type: 'typing' }
  | { readonly type: 'desk'; readonly conversationId: string | null; readonly version: number | null }

/** Push is a hint: whoever misses one finds the truth by fetching. */
export interface LiveEvents {
  announce(topic: string, event: LiveEvent): void
  /** Returns the end of the subscription. */
  subscribe(topic: string, listener: (event: LiveEvent) => void): () => void
}

/** Topic that the desk hears. */
export const DESK_TOPIC = 'desk'

/** Topic of one person on one account of a channel. */
export function personTopic(person: { readonly channelAccount: string; readonly externalUser: string }): string {
  return `person:${person.channelAccount}:${person.externalUser}`
}

export interface StoredFile {
  readonly key: string
  readonly name: string
  readonly mime: string
  readonly bytes: number
  /** Who put it there: the external user of a chat, or `desk`. */
  readonly owner: string
}

/** Files of conversations; keys cannot be guessed and name no path. */
export interface Files {
  put(file: Omit<StoredFile, 'key' | 'bytes'>, content: Uint8Array): Promise<StoredFile>
  /** null = there is no such file. */
  find(key: string): Promise<StoredFile | null>
  read(key: string): Promise<Uint8Array>
  remove(key: string): Promise<void>
}
