import Fastify from 'fastify'
import { KF } from '../../src/bots/wechat/customer-service/names.ts'
import { type KfTimes, openKf } from '../../src/bots/wechat/customer-service/open-kf.ts'
import type { KfSettings } from '../../src/bots/wechat/customer-service/settings.ts'
import { answerErrors } from '../../src/server/answer-errors.ts'
import { type ChannelPortsInMemory, channelPortsInMemory } from './channel-ports.ts'
import { outbound } from './outbound.ts'
import { KF_CORP, startKfPlatform } from './wechat-platform/kf-platform.ts'

interface Given {
  /** Absent = a store in memory. */
  readonly ports?: ChannelPortsInMemory
  readonly settings?: Partial<KfSettings>
  readonly times?: KfTimes
  readonly onDuty?: readonly string[]
  /** Before the channel starts. */
  readonly before?: (platform: Awaited<ReturnType<typeof startKfPlatform>>, ports: ChannelPortsInMemory) => void
}

/** 微信客服 on loopback: the platform simulated, our webhook listening, the store in memory. */
export async function startKf({ ports = channelPortsInMemory(), settings = {}, times = {}, onDuty = [], before }: Given = {}) {
  const platform = await startKfPlatform({ now: () => ports.clock.now(), onDuty })
  const whole: KfSettings = {
    corpId: KF_CORP.corpId,
    secret: KF_CORP.secret,
    token: KF_CORP.token,
    encodingAesKey: KF_CORP.aesKey,
    openKfId: KF_CORP.openKfId,
    apiBase: platform.url,
    servicers: new Map(),
    usesPool: false,
    catchUpMinutes: 60,
    sweepSeconds: 20,
    ...settings,
  }
  const open = openKf(whole, ports, { callTimeoutMs: 60_000, lastWordsMs: 0, restMs: 20, ...times })
  const app = Fastify({ logger: false, forceCloseConnections: true, pluginTimeout: 120_000 })
  answerErrors(app)
  await app.register(async (scope) => open.routes?.(scope), { prefix: `/channels/${KF}` })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  platform.point(`${address}/channels/${KF}`)
  before?.(platform, ports)
  await open.start()
  await open.settled()

  return {
    ports,
    platform,
    open,
    settings: whole,
    outbound: (message: Parameters<typeof outbound>[0]) =>
      outbound({
        channel: KF,
        channelAccount: KF_CORP.openKfId,
        since: { lastInboundAt: ports.clock.now(), sent: 0 },
        ...message,
      }),
    close: async () => {
      await open.stop()
      await app.close()
      await platform.close()
    },
  }
}
