import { createBarcodeReader } from './bots/media/barcodes.ts'
import { type AnsweringIntake, DESK_TOPIC, type FeedIntake, type Files } from './bots/ports.ts'
import { createSeal } from './bots/seal.ts'
import type { SpeechToText } from './bots/speech/speech.ts'
import type { Config } from './config.ts'
import type { ChannelHost } from './server/channels/channel-host.ts'
import { openChannelHost } from './server/channels/channel-host.ts'
import type { ConfiguredChannel } from './server/channels/configured-channels.ts'
import { type LateLog, lateLog } from './server/channels/late-log.ts'
import { listeningIntake } from './server/channels/listening-intake.ts'
import type { CurrentCompany } from './server/current-company.ts'
import type { LiveHub } from './server/live-hub.ts'
import { type MediaReader, startMediaReader } from './server/media/media-reader.ts'
import type { Secrets } from './server/secrets.ts'
import { channelConversation } from './store/channels/channel-conversation.ts'
import { createChannelMemory } from './store/channels/channel-memory.ts'
import { createChannelReports } from './store/channels/channel-reports.ts'
import { createCustomerHome } from './store/channels/customer-home.ts'
import type { Database } from './store/database/open-database.ts'
import { createDeskCards } from './store/desk/cards/create-desk-cards.ts'
import { createDeskActions } from './store/desk/create-desk-actions.ts'
import { type ConversationStore, type ConversationStoreParts, defaultQuietWindowMs } from './store/turns/conversation-store.ts'

/** What the environment adds to the web chat; nothing of it runs yet. */
export interface Outside {
  readonly channels: readonly ConfiguredChannel[]
  /** null = voices are kept for a person. */
  readonly speech: SpeechToText | null
}

export const NOTHING_OUTSIDE: Outside = { channels: [], speech: null }

export interface ChannelSide {
  readonly host: ChannelHost
  readonly intake: FeedIntake & AnsweringIntake
  readonly begin: LateLog['begin']
  /** Connects the channels and begins to read what customers send. */
  start(): void
  stop(): Promise<void>
}

export interface ChannelWiring {
  readonly config: Config
  readonly database: Database
  readonly parts: ConversationStoreParts
  readonly store: ConversationStore
  readonly company: CurrentCompany
  readonly hub: LiveHub
  readonly secrets: Secrets
  readonly files: Files
  readonly outside: Outside
  /** A turn may be due; with a channel: a customer wrote there. */
  readonly onReceived: (channel?: string) => void
  /** A customer wrote there and was answered with so many bubbles. */
  readonly onAnswered: (channel: string, bubbles: number) => void
}

/** The side of the platforms: intake, the channels that are configured, and the readers of what they bring. */
export async function wireChannels(given: ChannelWiring): Promise<ChannelSide> {
  const { config, database, parts, company, hub, files } = given
  const { pool, url } = database
  const { clock, ids } = parts
  const { log, begin } = lateLog()
  let reader: MediaReader | null = null
  const memory = createChannelMemory({ pool, clock, url })
  const intake = listeningIntake(given.store, {
    heard: (message, { conversationId }) => {
      given.onReceived(message.channel)
      if (message.media ?? message.attachment) reader?.wake()
      host.heard({ channel: message.channel, conversationId })
      hub.announce(DESK_TOPIC, { type: 'desk', conversationId, version: null })
    },
    answered: ({ channel }, bubbles) => given.onAnswered(channel, bubbles),
  })
  const host = await openChannelHost({
    configured: given.outside.channels,
    ports: {
      intake,
      reports: createChannelReports(parts),
      memory,
      seal: createSeal(given.secrets.desk),
      files,
      live: hub,
      clock,
      ids,
      companyName: () => company.now().name,
      publicUrl: config.publicUrl?.replace(/\/+$/, '') ?? null,
      home: createCustomerHome(pool),
      desk: {
        actions: createDeskActions({ ...parts, files }),
        cards: createDeskCards({ ...parts, pool }),
        nameOf: (login) => company.now().agents.find((agent) => agent.login === login)?.name ?? login,
      },
    },
    log,
    conversation: (id) => channelConversation(pool, id),
  })
  return {
    host,
    intake,
    begin,
    start: () => {
      reader = readerOf(given, host, (code, conversationId) => log.warn(code, { conversationId }))
      // A platform that lets itself be waited for holds up nobody's start.
      void host.start()
    },
    stop: async () => {
      await reader?.stop()
      await host.stop()
      await memory.close()
    },
  }
}

function readerOf(
  { database, parts, company, files, outside, onReceived }: ChannelWiring,
  host: ChannelHost,
  log: (code: string, conversationId?: string) => void,
): MediaReader {
  const tools = {
    files,
    fetchMedia: (from: Parameters<ChannelHost['fetchMedia']>[0]) => host.fetchMedia(from),
    barcodes: createBarcodeReader(),
    speech: outside.speech,
    waybillPrefix: () => company.now().waybillPrefix,
  }
  return startMediaReader({
    pool: database.pool,
    ids: parts.ids,
    clock: parts.clock,
    tools,
    quietWindowMs: parts.quietWindowMs ?? defaultQuietWindowMs,
    onRead: ({ conversationId, channel, channelAccount, externalUser }, { seq, version }) => {
      parts.announce?.({ kind: 'conversation_changed', conversationId, channel, channelAccount, externalUser, seq, version })
      onReceived()
    },
    log,
  })
}
