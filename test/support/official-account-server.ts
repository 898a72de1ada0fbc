import Fastify from 'fastify'
import type { OutboundMessage } from '../../src/bots/channel.ts'
import { OFFICIAL_ACCOUNT } from '../../src/bots/wechat/official-account/names.ts'
import { type OfficialAccountTimes, openOfficialAccount } from '../../src/bots/wechat/official-account/open-official-account.ts'
import type { OfficialAccountSettings } from '../../src/bots/wechat/official-account/settings.ts'
import { answerErrors } from '../../src/server/answer-errors.ts'
import { type ChannelPortsInMemory, channelPortsInMemory } from './channel-ports.ts'
import { type CallbackMode, OA_APP, startOfficialAccountPlatform } from './wechat-platform/official-account-platform.ts'

interface Given {
  /** Absent = a store in memory. */
  readonly ports?: ChannelPortsInMemory
  readonly mode?: CallbackMode
  readonly settings?: Partial<OfficialAccountSettings>
  readonly times?: OfficialAccountTimes
}

/** A 公众号 on loopback: the platform simulated, our webhook listening, the store in memory. */
export async function startOfficialAccount({
  ports = channelPortsInMemory(),
  mode = 'safe',
  settings = {},
  times = {},
}: Given = {}) {
  const now = () => ports.clock.now()
  const platform = await startOfficialAccountPlatform({ now, mode })
  const whole: OfficialAccountSettings = {
    appId: OA_APP.appId,
    appSecret: OA_APP.secret,
    token: OA_APP.token,
    encodingAesKey: OA_APP.aesKey,
    mode,
    apiBase: platform.url,
    menu: false,
    ...settings,
  }
  const open = openOfficialAccount(whole, ports, { callTimeoutMs: 60_000, passiveWaitMs: 20, ...times })
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    pluginTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
  })
  answerErrors(app)
  await app.register(async (scope) => open.routes?.(scope), { prefix: `/channels/${OFFICIAL_ACCOUNT}` })
  const connections = new Set<unknown>()
  app.server.on('connection', (socket) => {
    connections.add(socket)
    socket.once('close', () => connections.delete(socket))
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  platform.point(`${address}/channels/${OFFICIAL_ACCOUNT}`)

  return {
    ports,
    platform,
    open,
    settings: whole,
    address,
    /** Connections that a callback holds now. */
    openConnections: () => connections.size,
    /** To alice, who wrote just now, unless told otherwise. */
    outbound: (message: Partial<OutboundMessage>): OutboundMessage => ({
      id: 'm-1',
      channel: OFFICIAL_ACCOUNT,
      channelAccount: OA_APP.appId,
      externalUser: 'alice',
      conversationId: 'c-1',
      seq: 2,
      text: '',
      choices: [],
      attachment: null,
      author: 'bot',
      partsSent: 0,
      since: { lastInboundAt: now(), sent: 0 },
      ...message,
    }),
    close: async () => {
      await open.stop()
      await app.close()
      await platform.close()
    },
  }
}
