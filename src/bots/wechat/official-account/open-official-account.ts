import { Outage } from '../../../domain/errors/outage.ts'
import type { Channel } from '../../channel.ts'
import type { ChannelPorts, OpenChannel } from '../../open-channel.ts'
import { createAccessTokens } from '../shared/access-tokens.ts'
import { createMessageCrypt } from '../shared/message-crypt.ts'
import { createPulse, type Pulse } from '../shared/pulse.ts'
import { createReplayGuard } from '../shared/replay-guard.ts'
import { createWechatApi, type WechatApi } from '../shared/wechat-api.ts'
import { type CallbackParts, mountCallback } from './callback/callback-routes.ts'
import { hear } from './callback/hear.ts'
import { createPassiveWindows } from './callback/passive-windows.ts'
import { type RawCallback, readCallback } from './callback/read-callback.ts'
import { examine } from './examine.ts'
import { createFileLinks } from './file-links.ts'
import { fetchMedia } from './media.ts'
import { createMenu } from './menu.ts'
import { OA_TEXT_LIMIT, OFFICIAL_ACCOUNT } from './names.ts'
import { sendMessage } from './send/send-message.ts'
import type { OfficialAccountSettings } from './settings.ts'
import { stableToken } from './token-source.ts'

/** How long calls and callbacks may take; shorter where a test waits for the end. */
export interface OfficialAccountTimes {
  readonly callTimeoutMs?: number
  readonly passiveWaitMs?: number
}

/** One 公众号: its webhook, and its customer-service messages. */
export function openOfficialAccount(
  settings: OfficialAccountSettings,
  ports: ChannelPorts,
  times: OfficialAccountTimes = {},
): OpenChannel {
  const { appId, apiBase, encodingAesKey, token } = settings
  const tokens = createAccessTokens({ channel: OFFICIAL_ACCOUNT, account: appId, ports, fetchToken: stableToken(settings) })
  const api = createWechatApi({ base: apiBase, tokens, ...(times.callTimeoutMs ? { timeoutMs: times.callTimeoutMs } : {}) })
  const windows = createPassiveWindows()
  const links = createFileLinks(ports)
  const pulse = createPulse(ports.clock)
  const starting = keepTrying(() => begin({ settings, ports, api, tokens, pulse }), pulse)
  const callback: CallbackParts = {
    settings,
    appId,
    ports,
    windows,
    envelope: encodingAesKey === null ? null : { token, crypt: createMessageCrypt({ encodingAesKey, receiver: appId }) },
    guard: createReplayGuard(ports.clock),
    ...(times.passiveWaitMs === undefined ? {} : { passiveWaitMs: times.passiveWaitMs }),
  }
  const channel: Channel<RawCallback> = {
    name: OFFICIAL_ACCOUNT,
    textLimit: OA_TEXT_LIMIT,
    receive: async (raw) => {
      const { heard } = hear(readCallback(raw, callback).fields, appId)
      return heard.kind === 'message' ? [heard.message] : []
    },
    send: async (message) => pulse.after(await sendMessage({ api, ports, windows, links }, message)),
  }
  return {
    channel,
    isIdempotent: false,
    routes: async (app) => {
      app.addHook('preClose', async () => windows.releaseAll())
      mountCallback(app, callback)
      links.mount(app)
    },
    start: async () => starting.start(),
    stop: async () => {
      windows.releaseAll()
      starting.stop()
    },
    health: () => pulse.health(),
    fetchMedia: ({ ref }) => fetchMedia(api, ref),
    // Whether the dots show is not worth a report: the platform shows them only just after the customer wrote.
    typing: async ({ externalUser: touser }) =>
      void (await api.call({ path: '/cgi-bin/message/custom/typing', body: { touser, command: 'Typing' } })),
    examine: () => examine(settings, tokens, ports.publicUrl),
  }
}

interface Beginning {
  readonly settings: OfficialAccountSettings
  readonly ports: ChannelPorts
  readonly api: WechatApi
  readonly tokens: { readonly get: () => Promise<string> }
  readonly pulse: Pulse
}

/** A token first: without one nothing can be sent. */
async function begin({ settings, ports, api, tokens, pulse }: Beginning): Promise<void> {
  await tokens.get()
  pulse.well()
  if (!settings.menu) return
  const trouble = await createMenu(api)
  if (trouble !== null) ports.log.warn('oa.menu_refused', { trouble })
}

/** Tries until it works or is stopped, as often as the trouble asks for. */
function keepTrying(work: () => Promise<void>, pulse: Pulse): { start(): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null
  let isStopped = false
  const attempt = () => {
    work().catch((error: unknown) => {
      pulse.ill(error instanceof Outage ? error.code : 'oa.start_failed')
      const pauseMs = error instanceof Outage ? error.retryAfterMs : 60_000
      if (!isStopped) timer = setTimeout(attempt, pauseMs).unref()
    })
  }
  return {
    start: attempt,
    stop: () => {
      isStopped = true
      if (timer) clearTimeout(timer)
    },
  }
}
