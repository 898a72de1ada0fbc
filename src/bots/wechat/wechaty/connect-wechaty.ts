import type { Wechaty } from 'wechaty'
import type { GatewayEvents, GatewayLink, OpenGateway } from './gateway.ts'
import { grpcStatus } from './grpc-status.ts'
import { gripService, type ServiceGrip } from './puppet-service.ts'
import { readFile } from './read-file.ts'
import { readHeard } from './read-heard.ts'
import type { WechatySettings } from './settings.ts'

/**
 * The library's own watchdog restarts the gateway, which logs the account out, and never comes back after a lasting outage: it is set
 * to a week, and ours watches instead.
 */
const OWN_WATCHDOG_SECONDS = 7 * 24 * 3_600

type Puppet = Wechaty['puppet']

/** Connects to the account with the wechaty library: a new bot every time, for a used one leaks listeners. */
export function connectWechaty(settings: WechatySettings, given?: { readonly puppet: () => Puppet }): OpenGateway {
  return async (events, signal) => {
    const { WechatyBuilder, log } = await import('wechaty')
    // Its log would print tokens and what customers wrote.
    if (!process.env['WECHATY_LOG']) log.level('silent')
    const bot = WechatyBuilder.build(
      given ? { puppet: given.puppet() } : { puppet: namedPuppet(settings.puppet), puppetOptions: puppetOptions(settings) },
    )
    bot.on('error', (error) => events.trouble(codeOf(error)))
    await bot.init()
    hear(bot, events)
    const grip = gripService(bot.puppet, {
      ended: () => events.lost('wechaty.stream_ended'),
      refused: (error) => events.lost(codeOf(error)),
    })
    signal.addEventListener('abort', () => grip?.cut())
    await bot.start()
    return linkOf(bot, grip, settings)
  }
}

type NamedPuppet = Exclude<
  NonNullable<NonNullable<Parameters<typeof import('wechaty').WechatyBuilder.build>[0]>['puppet']>,
  Puppet
>

/** The library's type lists the packages of its day; any other one is found by its name all the same. */
function namedPuppet(name: string): NamedPuppet {
  return name as NamedPuppet
}

function puppetOptions({ endpoint, token, tls }: WechatySettings) {
  return {
    timeoutSeconds: OWN_WATCHDOG_SECONDS,
    ...(endpoint ? { endpoint } : {}),
    ...(token ? { token } : {}),
    tls: {
      disable: !tls.isOn,
      ...(tls.serverName ? { serverName: tls.serverName } : {}),
      ...(tls.caCert ? { caCert: tls.caCert } : {}),
    },
  }
}

/** Straight from the puppet: the bot's own events come after a look-up each, and so out of order. */
function hear(bot: Wechaty, events: GatewayEvents): void {
  const { puppet } = bot
  puppet.on('message', ({ messageId }) => events.message(messageId))
  puppet.on('scan', ({ qrcode }) => {
    if (qrcode) events.scan(qrcode)
  })
  puppet.on('login', ({ contactId }) => events.login(contactId))
  puppet.on('logout', () => events.logout())
  puppet.on('dong', () => events.sign())
  puppet.on('heartbeat', () => events.sign())
  puppet.on('error', (error) => events.trouble(codeOf(error)))
}

function linkOf(bot: Wechaty, grip: ServiceGrip | null, settings: WechatySettings): GatewayLink {
  const { puppet } = bot
  return {
    probe: async () => {
      puppet.ding('waydesk')
      await grip?.ask()
    },
    read: (messageId) => readHeard(bot, messageId),
    file: async (messageId, limits) => {
      const gatewayHost = settings.endpoint?.split(':')[0] ?? null
      return readFile(await puppet.messageFile(messageId), { ...limits, gatewayHost, hosts: settings.fileHosts })
    },
    nameIn: async ({ room, person }) => {
      const { roomAlias, name } = await puppet.roomMemberPayload(room, person)
      return roomAlias || name
    },
    sayText: async (place, text, mentions) => (await puppet.messageSendText(place, text, [...mentions])) ?? null,
    sayFile: async (place, { name, content }) => {
      const { FileBox } = await import('file-box')
      const box = FileBox.fromBase64(Buffer.from(content).toString('base64'), name)
      return (await puppet.messageSendFile(place, box)) ?? null
    },
    close: async ({ logsOut }) => {
      if (!logsOut) grip?.detach()
      await bot.stop()
    },
  }
}

/** A code for what went wrong; its words stay out of the log, they may hold what somebody wrote. */
function codeOf(error: unknown): string {
  const status = grpcStatus(error)
  if (status === 16 || status === 7) return 'wechaty.token_refused'
  if (status === 14) return 'wechaty.unreachable'
  if (status === 6) return 'wechaty.gateway_taken'
  return 'wechaty.trouble'
}
