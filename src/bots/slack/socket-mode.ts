import { SocketModeReceiver } from '@slack/bolt'
import { z } from 'zod'
import type { Clock } from '../../domain/ports.ts'
import type { ChannelHealth } from '../channel.ts'
import type { ChannelLog } from '../ports.ts'
import { readDelivery } from './receive/read-body.ts'
import type { SlackSettings } from './settings.ts'
import type { Deliver } from './slack-app.ts'
import { clientOptions, silentLogger } from './workspace/clients.ts'
import { troubleOf } from './workspace/trouble.ts'

const HELLO_WITHIN_MS = 15_000
const LONGEST_REST_MS = 60_000

const envelope = z.object({
  body: z.unknown(),
  retry_num: z.number().optional(),
  retry_reason: z.string().optional(),
})

type SocketClient = SocketModeReceiver['client']

/** Slack over a socket that we open: no public address is needed. */
export interface SocketMode {
  start(): void
  stop(): Promise<void>
  health(): ChannelHealth
}

interface Parts {
  readonly settings: SlackSettings
  readonly appToken: string
  readonly deliver: Deliver
  readonly clock: Clock
  readonly log: ChannelLog
  /** Between two tries, after the first. */
  readonly restMs?: number
}

/** Keeps a socket open for ever; the library gives up when Slack cannot be reached, this does not. */
export function createSocketMode(parts: Parts): SocketMode {
  const { client } = new SocketModeReceiver({
    appToken: parts.appToken,
    autoReconnectEnabled: false,
    logger: silentLogger,
    installerOptions: { clientOptions: clientOptions(parts.settings) },
  })
  let state: ChannelHealth = { state: 'connecting', trouble: null, loginQr: null, since: parts.clock.now() }
  let isStopped = false
  let rouse: () => void = () => undefined
  let running: Promise<void> = Promise.resolve()

  const become = (now: ChannelHealth['state'], trouble: string | null) => {
    if (state.state !== now) parts.log.info(`slack.socket_${now}`, trouble === null ? {} : { trouble })
    state = { state: now, trouble, loginQr: null, since: state.state === now ? state.since : parts.clock.now() }
  }

  async function keepOpen(): Promise<void> {
    for (let failures = 0; !isStopped; ) {
      const gone = new Promise<void>((resolve) => void client.once('disconnected', () => resolve()))
      try {
        await openWithin(client, HELLO_WITHIN_MS)
        become('ready', null)
        failures = 0
        await gone
        become('connecting', 'slack.socket_closed')
      } catch (error) {
        failures += 1
        become('down', troubleOf(error).code)
      }
      if (!isStopped) await rest(failures)
    }
  }

  async function rest(failures: number): Promise<void> {
    const ms = Math.min(LONGEST_REST_MS, (parts.restMs ?? 1_000) * 2 ** Math.max(0, failures - 1))
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      rouse = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  client.on('slack_event', (told: { ack(answer?: unknown): Promise<void> }) => void hear(parts, told))
  return {
    start: () => {
      running = keepOpen()
    },
    stop: async () => {
      isStopped = true
      rouse()
      await client.disconnect().catch(() => undefined)
      await running
    },
    health: () => state,
  }
}

/** Acknowledged only when it is stored: what is not, Slack tells again. */
async function hear({ deliver, log }: Parts, told: { ack(answer?: unknown): Promise<void> }): Promise<void> {
  try {
    const { body, retry_num, retry_reason } = envelope.parse(told)
    const retry = retry_num ? { number: retry_num, reason: retry_reason ?? '' } : undefined
    const answer = await deliver(readDelivery(body), retry)
    await told.ack(answer ?? {})
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'slack.fault'
    log.warn(code)
  }
}

async function openWithin(client: SocketClient, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('slack.no_hello')), ms)
  })
  try {
    await Promise.race([client.start(), late])
  } catch (error) {
    await client.disconnect().catch(() => undefined)
    throw error
  } finally {
    clearTimeout(timer)
  }
}
