import type { FastifyInstance } from 'fastify'
import type { Clock, Ids } from '../domain/ports.ts'
import type { Channel, ChannelConversation, ChannelHealth, FetchedMedia } from './channel.ts'
import type {
  ChannelLog,
  ChannelMemory,
  ChannelReports,
  CustomerHome,
  DeskForTools,
  FeedIntake,
  Files,
  LiveEvents,
} from './ports.ts'
import type { Seal } from './seal.ts'

/** What every channel is given when it is opened. */
export interface ChannelPorts {
  readonly intake: FeedIntake
  readonly reports: ChannelReports
  readonly memory: ChannelMemory
  /** For secrets that go into `memory`. */
  readonly seal: Seal
  readonly files: Files
  readonly live: LiveEvents
  readonly clock: Clock
  readonly ids: Ids
  readonly log: ChannelLog
  /** The company's name as it stands in its settings now, for words of a channel of its own. */
  readonly companyName: () => { readonly zh: string; readonly en: string }
  /** The address people and platforms reach us at, without a slash at the end; null = not told. */
  readonly publicUrl: string | null
  /** Absent = pages of our own on a platform show nothing under way. */
  readonly home?: CustomerHome
  /** Absent = no tool but the console is a desk. */
  readonly desk?: DeskForTools
}

/** A configured channel that runs: its library was loaded when it was opened, not before. */
export interface OpenChannel {
  readonly channel: Channel<never>
  /** The platform takes our message id and sends a repeated one once. */
  readonly isIdempotent: boolean
  /** Whether this node can send at all now; words wait where they are while it cannot. Absent = as far as anybody knows. */
  readonly maySend?: () => boolean
  /** Mounts its webhooks; the prefix is `/channels/<name>`. */
  readonly routes?: (app: FastifyInstance) => Promise<void>
  /** Connects to the platform; returns at once and goes on trying for ever. */
  start(): Promise<void>
  /** Takes nothing new and finishes what is under way. */
  stop(): Promise<void>
  health(): ChannelHealth
  /** Fetches a file that a stored message names; throws an `Outage` when another try may help, a `Refusal` when none will. */
  readonly fetchMedia?: (from: { readonly channelAccount: string; readonly ref: string }) => Promise<FetchedMedia>
  /** A hint after every change of a conversation of this channel: some platforms keep a state of their own in step. */
  readonly conversationChanged?: (conversation: ChannelConversation) => Promise<void>
  /** The bot or an agent is writing. */
  readonly typing?: (to: { readonly channelAccount: string; readonly externalUser: string }) => Promise<void>
  /** One line each of what is right or wrong: credentials, reachability, rights. For `waydesk doctor`. */
  readonly examine: () => Promise<readonly Finding[]>
}

export interface Finding {
  readonly isOk: boolean
  /** What was looked at and, when it is not right, what to do. */
  readonly line: string
}

/** How a channel is found in the environment and opened; `open` loads the channel's code. */
export interface ChannelKind {
  readonly name: string
  /** Opens it when the environment configures it; null = it stays off. Throws a `Refusal` that names the variable that does not fit. */
  readonly open: (
    env: Readonly<Record<string, string | undefined>>,
  ) => Promise<((ports: ChannelPorts) => Promise<OpenChannel>) | null>
}
