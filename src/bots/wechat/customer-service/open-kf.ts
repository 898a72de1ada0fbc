import { createHash } from 'node:crypto'
import type { ChannelPorts, OpenChannel } from '../../open-channel.ts'
import { createAccessTokens } from '../shared/access-tokens.ts'
import type { EnvelopeKeys } from '../shared/envelope.ts'
import { createMessageCrypt } from '../shared/message-crypt.ts'
import { createPulse } from '../shared/pulse.ts'
import { createReplayGuard } from '../shared/replay-guard.ts'
import { createWechatApi, type WechatApi } from '../shared/wechat-api.ts'
import { welcome } from '../shared/welcome.ts'
import { mountCallback } from './callback.ts'
import { examine } from './examine.ts'
import { FeedLoop } from './feed/feed-loop.ts'
import type { Happening } from './feed/happening.ts'
import { syncFeed } from './feed/sync-feed.ts'
import { fetchMedia } from './media.ts'
import { KF, KF_TEXT_LIMIT } from './names.ts'
import { sendMessage } from './send/send-message.ts'
import type { KfSettings } from './settings.ts'
import { StateKeeper } from './state/keep-in-step.ts'
import { companyToken } from './token-source.ts'

/** How long things may take; shorter where a test waits for the end. */
export interface KfTimes {
  readonly callTimeoutMs?: number
  readonly lastWordsMs?: number
  readonly sweepMs?: number
  readonly restMs?: number
}

export interface OpenKf extends OpenChannel {
  /** Whether everything the platform told of so far was read and stored. */
  settled(): Promise<boolean>
}

/** A welcome is taken for this long after the chat was opened. */
const WELCOME_MS = 20_000
const LAST_WORDS_MS = 2_000
const REST_MS = 250

/** One account of 微信客服: its feed, its messages, and its states kept in step with the desk. */
export function openKf(settings: KfSettings, ports: ChannelPorts, times: KfTimes = {}): OpenKf {
  const { corpId, openKfId, apiBase, servicers } = settings
  const tokens = createAccessTokens({ channel: KF, account: corpId, ports, fetchToken: companyToken(settings) })
  const api = createWechatApi({ base: apiBase, tokens, ...(times.callTimeoutMs ? { timeoutMs: times.callTimeoutMs } : {}) })
  const pulse = createPulse(ports.clock)
  const loginOf = loginsOf(servicers)
  const lost = new Set<string>()
  const told = new Set<string>()
  const loop = new FeedLoop({
    clock: ports.clock,
    // One node at a time: two would read the same page and move each other's cursor.
    sync: (token) =>
      ports.memory.alone(`kf:feed:${openKfId}`, async () => {
        const context = { account: openKfId, loginOf }
        const entered = (event: Entered) => greet(event, { api, ports })
        await syncFeed({ api, ports, context, catchUpMinutes: settings.catchUpMinutes, told, entered }, token)
        return true as const
      }),
    sweepMs: times.sweepMs ?? settings.sweepSeconds * 1_000,
    restMs: times.restMs ?? REST_MS,
    well: () => pulse.well(),
    ill: (code) => {
      if (pulse.health().trouble !== code) ports.log.warn(code)
      pulse.ill(code)
    },
  })
  const keeper = new StateKeeper({ api, ports, people: settings, lastWordsMs: times.lastWordsMs ?? LAST_WORDS_MS })

  return {
    channel: {
      name: KF,
      textLimit: KF_TEXT_LIMIT,
      // Callbacks carry no messages; the feed does.
      receive: async () => [],
      send: async (message) => pulse.after(await sendMessage({ api, ports, loginOf, lost }, message)),
    },
    isIdempotent: true,
    routes: async (app) =>
      mountCallback(app, {
        corpId,
        openKfId,
        envelope: envelopeOf(settings),
        guard: createReplayGuard(ports.clock),
        log: ports.log,
        wake: (token) => loop.wake(token),
      }),
    start: async () => loop.start(),
    stop: async () => {
      keeper.stop()
      await loop.stop()
    },
    settled: () => loop.settled(),
    health: () => pulse.health(),
    fetchMedia: ({ ref }) => fetchMedia(api, ref),
    conversationChanged: async (conversation) => keeper.changed(conversation),
    examine: () => examine({ settings, tokens, api, publicUrl: ports.publicUrl }),
  }
}

function envelopeOf({ token, encodingAesKey, corpId }: KfSettings): EnvelopeKeys {
  return { token, crypt: createMessageCrypt({ encodingAesKey, receiver: corpId }) }
}

/** The desk's login of a userid; whoever is not listed is known here by that name, or not at all. */
function loginsOf(servicers: ReadonlyMap<string, string>): (userid: string) => string {
  const logins = new Map([...servicers].map(([login, userid]) => [userid, login]))
  return (userid) => logins.get(userid) ?? userid
}

type Entered = Extract<Happening, { readonly kind: 'entered' }>

interface Greeting {
  readonly api: WechatApi
  readonly ports: Pick<ChannelPorts, 'clock' | 'companyName' | 'log'>
}

/** Greets who opened the chat; not worth a second try, the moment is over. */
async function greet({ welcomeCode, at }: Entered, { api, ports }: Greeting): Promise<void> {
  if (ports.clock.now().getTime() - at.getTime() > WELCOME_MS) return
  const msgid = `hello${createHash('sha256').update(welcomeCode).digest('base64url').slice(0, 22)}`
  const body = { code: welcomeCode, msgid, msgtype: 'text', text: { content: welcome(ports.companyName()) } }
  const answer = await api.call({ path: '/cgi-bin/kf/send_msg_on_event', body })
  if (answer.kind === 'refused') ports.log.warn('kf.welcome_refused', { errcode: answer.errcode })
}
