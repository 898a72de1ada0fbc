import type { Case } from '../domain/cases/case.ts'
import type { InboundMessage } from '../domain/conversations/message.ts'
import type { ChatPage } from '../domain/conversations/web-chat.ts'
import type { DeskActions } from '../domain/desk/desk-actions.ts'
import type { DeskCards } from '../domain/desk/desk-cards.ts'
import type { Shipment } from '../domain/shipments/shipment.ts'

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

/** A message that is stored, and what its customer may be shown at once: itself and what the bot said to it; null = the answer comes later. */
export interface AnsweredMessage extends StoredMessage {
  readonly page: ChatPage | null
}

/** Intake whose acknowledgement can carry the answer. */
export interface AnsweringIntake extends Intake {
  /** As `receive`; where nothing stands in the way, message and answer are stored in one commit before it returns. */
  answer(message: InboundMessage): Promise<AnsweredMessage>
}

/** Intake for platforms that are read like a feed. */
export interface FeedIntake extends Intake {
  /** A page of a platform's feed and the mark after it, in one transaction: the mark never moves past what is not stored. */
  receiveAll(messages: readonly InboundMessage[], mark: ChannelMark): Promise<readonly StoredMessage[]>
}

/** One remembered thing of a channel. */
export interface ChannelMark {
  readonly channel: string
  readonly account: string
  readonly key: string
  readonly value: unknown
}

/** What a channel must know again after a restart, on any node. Secrets are sealed by the caller. */
export interface ChannelMemory {
  /** null = nothing was remembered. */
  get(place: Omit<ChannelMark, 'value'>): Promise<unknown>
  set(mark: ChannelMark): Promise<void>
  remove(place: Omit<ChannelMark, 'value'>): Promise<void>
  /** Every account of a channel under which the key is remembered. */
  accounts(place: Omit<ChannelMark, 'value' | 'account'>): Promise<readonly string[]>
  /** Runs the work on one node at a time; null = another node is at it. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T | null>
}

/** What a platform tells later of a bubble of ours. */
export interface DeliveryNews {
  readonly channel: string
  readonly channelAccount: string
  /** Our message id, or the platform's. */
  readonly message: { readonly id: string } | { readonly externalId: string }
  readonly state: 'delivered' | 'read' | 'failed'
  readonly code?: string
}

/** A person answered with the platform's own tool. */
export interface PersonSpoke {
  readonly channel: string
  readonly channelAccount: string
  readonly externalUser: string
  /** Login of the desk's person. */
  readonly agent: string
  /** null = took the chat and has said nothing yet. */
  readonly said: { readonly externalId: string; readonly text: string; readonly at: Date } | null
}

/** What platforms tell besides customers' messages. */
export interface ChannelReports {
  delivery(news: DeliveryNews): Promise<void>
  /** They own the chat from now on, and their words belong into the transcript, once. */
  personSpoke(words: PersonSpoke): Promise<void>
  /** The platform's own chat with a person ended: the chat goes back to the bot. */
  personLeft(person: Omit<PersonSpoke, 'said'>): Promise<void>
}

/** Codes and ids only, never what somebody wrote. */
export interface ChannelLog {
  info(code: string, detail?: object): void
  warn(code: string, detail?: object): void
  error(code: string, detail?: object): void
}

/** What is under way for a person of a channel, newest first: for places where a platform shows a page of our own. */
export interface CustomerHome {
  of(person: {
    readonly channel: string
    readonly channelAccount: string
    readonly person: string
  }): Promise<{ readonly shipments: readonly Shipment[]; readonly cases: readonly Case[] }>
}

/** What a tool that people work in is given of the desk: the same actions, with the same rights, as the console. */
export interface DeskForTools {
  readonly actions: DeskActions
  readonly cards: DeskCards
  /** What colleagues call a login. */
  nameOf(login: string): string
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
  /** The visitor has the person's words up to this seq on the screen; the conversation when that is news, else null. */
  seen(
    query: Pick<ChatPageQuery, 'channel' | 'channelAccount' | 'externalUser'> & { readonly seq: number },
  ): Promise<string | null>
  /** The visitor's conversation while a person has it; null = nobody reads along. */
  withPerson(query: Pick<ChatPageQuery, 'channel' | 'channelAccount' | 'externalUser'>): Promise<string | null>
  /** Whether a message of the conversation carries the file. */
  holdsFile(
    query: Pick<ChatPageQuery, 'channel' | 'channelAccount' | 'externalUser'> & { readonly key: string },
  ): Promise<boolean>
}

export type LiveEvent =
  /** `told`: the line of a browser that knows it already. */
  | { readonly type: 'changed'; readonly seq: number; readonly told?: string }
  | { readonly type: 'typing' }
  /** The customer of a chat that a person has is writing. */
  | { readonly type: 'writes'; readonly conversationId: string }
  | { readonly type: 'desk'; readonly conversationId: string | null; readonly version: number | null }

/** Push is a hint: whoever misses one finds the truth by fetching. */
export interface LiveEvents {
  announce(topic: string, event: LiveEvent): void
  /** Returns the end of the subscription. */
  subscribe(topic: string, listener: (event: LiveEvent) => void): () => void
}

/** Topic that the desk hears. */
export const DESK_TOPIC = 'desk'

/** Topic on which the desk hears that customers write. */
export const WRITING_TOPIC = 'desk:writing'

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
