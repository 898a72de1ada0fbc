import type { FastifyInstance } from 'fastify'
import type { ChannelConversation, ChannelHealth, DeliveryReport, FetchedMedia, OutboundMessage } from '../../bots/channel.ts'
import type { ChannelPorts, OpenChannel } from '../../bots/open-channel.ts'
import type { ChannelLog } from '../../bots/ports.ts'
import { Refusal } from '../../domain/errors/refusal.ts'
import type { ConfiguredChannel } from './configured-channels.ts'
import { latestOnly } from './latest-only.ts'

/** Somebody on an account of a channel. */
interface Person {
  readonly channel: string
  readonly channelAccount: string
  readonly externalUser: string
}

/** How a channel fares, by name; the web chat is no channel of the host. */
export interface ChannelState extends ChannelHealth {
  readonly name: string
}

/** Where the platforms' channels live: opened when configured, mounted, started and stopped with the server. */
export interface ChannelHost {
  readonly lanes: readonly { readonly channel: string; readonly isIdempotent: boolean; readonly isHere: () => boolean }[]
  /** Mounts the webhooks, each channel in a scope of its own. */
  mount(app: FastifyInstance): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
  /** Hands a stored message to its channel; never throws. */
  send(message: OutboundMessage): Promise<DeliveryReport>
  /** Throws an `Outage` when another try may help, a `Refusal` when none will. */
  fetchMedia(from: { readonly channel: string; readonly channelAccount: string; readonly ref: string }): Promise<FetchedMedia>
  /** A conversation is not what it was. */
  changed(event: { readonly channel: string; readonly conversationId: string }): void
  typing(person: Person): void
  /** A customer wrote: where the bot has the chat, they see that it is read. */
  heard(message: { readonly channel: string; readonly conversationId: string }): void
  health(): readonly ChannelState[]
}

export interface HostParts {
  readonly configured: readonly ConfiguredChannel[]
  readonly ports: Omit<ChannelPorts, 'log'>
  readonly log: ChannelLog
  /** null = there is no such conversation. */
  readonly conversation: (id: string) => Promise<ChannelConversation | null>
}

/** A channel that was configured yesterday may be again tomorrow: its words wait. */
const NOT_OPEN: DeliveryReport = { status: 'failed', code: 'outbox.no_channel', retryAfterMs: 60_000, wholeAccount: true }

/** Opens what is configured; nothing is connected yet. */
export async function openChannelHost({ configured, ports, log, conversation }: HostParts): Promise<ChannelHost> {
  const open = new Map<string, OpenChannel>()
  for (const { name, open: openChannel } of configured) open.set(name, await openChannel({ ...ports, log: logOf(log, name) }))

  const tell = latestOnly(async (id) => {
    const now = await conversation(id)
    if (now) await open.get(now.channel)?.conversationChanged?.(now)
  })
  const failed = (code: string, channel: string) => (error: unknown) => log.warn(code, { channel, kind: kindOf(error) })
  const each = (work: (channel: OpenChannel, name: string) => Promise<unknown>) =>
    Promise.all([...open].map(([name, channel]) => work(channel, name)))

  return {
    lanes: [...open].map(([name, channel]) => ({
      channel: name,
      isIdempotent: channel.isIdempotent,
      isHere: () => isHere(channel),
    })),
    mount: async (app) => {
      for (const [name, { routes }] of open) {
        if (routes) await app.register(async (scope) => routes(scope), { prefix: `/${name}` })
      }
    },
    start: async () => void (await each((channel, name) => channel.start().catch(failed('channel.start_failed', name)))),
    stop: async () => void (await each((channel, name) => channel.stop().catch(failed('channel.stop_failed', name)))),
    send: (message) => channelOf(open, message.channel)?.send(message) ?? Promise.resolve(NOT_OPEN),
    fetchMedia: async ({ channel, channelAccount, ref }) => {
      const fetchMedia = open.get(channel)?.fetchMedia
      if (!fetchMedia) throw cannotFetch()
      return fetchMedia({ channelAccount, ref })
    },
    changed: ({ channel, conversationId }) => {
      if (open.get(channel)?.conversationChanged) tell(conversationId).catch(failed('channel.hint_failed', channel))
    },
    typing: ({ channel, ...to }) => void open.get(channel)?.typing?.(to).catch(failed('channel.typing_failed', channel)),
    heard: ({ channel, conversationId }) => {
      const typing = open.get(channel)?.typing
      if (typing) answering(conversation, conversationId, typing).catch(failed('channel.typing_failed', channel))
    },
    health: () => [...open].map(([name, channel]) => ({ name, ...channel.health() })),
  }
}

async function answering(
  conversation: HostParts['conversation'],
  id: string,
  typing: NonNullable<OpenChannel['typing']>,
): Promise<void> {
  const now = await conversation(id)
  if (now?.owner === 'bot') await typing(now)
}

/** A platform that has one consumer only (wechaty) is served by one node; the others leave its words alone. */
function isHere(channel: OpenChannel): boolean {
  return channel.maySend?.() ?? channel.health().trouble?.endsWith('.other_node') !== true
}

function channelOf(open: ReadonlyMap<string, OpenChannel>, name: string): OpenChannel['channel'] | undefined {
  return open.get(name)?.channel
}

function logOf(log: ChannelLog, channel: string): ChannelLog {
  return {
    info: (code, detail) => log.info(code, { channel, ...detail }),
    warn: (code, detail) => log.warn(code, { channel, ...detail }),
    error: (code, detail) => log.error(code, { channel, ...detail }),
  }
}

function cannotFetch(): Refusal {
  return new Refusal('media.no_channel', { zh: '这个渠道不能取文件。', en: 'This channel cannot fetch files.' })
}

/** What kind of error, without its words: they may quote a customer. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
