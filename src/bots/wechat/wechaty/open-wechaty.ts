import { Outage } from '../../../domain/errors/outage.ts'
import { Refusal } from '../../../domain/errors/refusal.ts'
import type { FetchedMedia } from '../../channel.ts'
import type { ChannelPorts, OpenChannel } from '../../open-channel.ts'
import { connectWechaty } from './connect-wechaty.ts'
import { examineWechaty } from './examine-wechaty.ts'
import type { GatewayLink, OpenGateway } from './gateway.ts'
import { PACE, type Pace } from './pace.ts'
import { sendToWechaty, TEXT_LIMIT } from './send-to-wechaty.ts'
import type { WechatySettings } from './settings.ts'
import { WechatyAccount } from './wechaty-account.ts'
import { within } from './within.ts'

/** Bytes of a file at most. */
export const MAX_MEDIA_BYTES = 20 * 1024 * 1024
const FILE_MS = 30_000

export interface WechatyParts {
  readonly settings: WechatySettings
  readonly ports: ChannelPorts
  readonly connect?: OpenGateway
  readonly pace?: Pace
}

export interface OpenWechaty extends OpenChannel {
  /** Resolves when everything that was heard is stored or given up. */
  settled(): Promise<void>
}

/** The channel of one WeChat account: connected on one node, for ever. */
export function openWechaty({ settings, ports, connect = connectWechaty(settings), pace = PACE }: WechatyParts): OpenWechaty {
  const account = new WechatyAccount({ settings, ports, connect, pace })
  return {
    channel: {
      name: 'wechaty',
      textLimit: TEXT_LIMIT,
      // Nothing is posted to us: the account's gateway tells, and the inbox reads.
      receive: async () => [],
      send: (message) => sendToWechaty(message, { link: () => account.link(), files: ports.files, answerMs: pace.answerMs }),
    },
    isIdempotent: false,
    maySend: () => account.link() !== null,
    start: async () => account.start(),
    stop: () => account.stop(),
    settled: () => account.settled(),
    health: () => account.health(),
    fetchMedia: ({ ref }) => fetchFile(account.link()?.gateway ?? null, ref),
    examine: () => examineWechaty(settings, account.isStarted() ? account.health() : null),
  }
}

async function fetchFile(gateway: GatewayLink | null, ref: string): Promise<FetchedMedia> {
  if (!gateway) throw new Outage('wechaty.not_connected', 5_000)
  const reading = gateway.file(ref, { mostBytes: MAX_MEDIA_BYTES, withinMs: FILE_MS })
  return within(FILE_MS, reading).catch((cause: unknown) => {
    if (cause instanceof Refusal || cause instanceof Outage) throw cause
    throw new Outage('wechaty.file_unread', 10_000, cause)
  })
}
