import type { Clock } from '../../domain/ports.ts'
import type { ChannelHealth, DeliveryReport, OutboundMessage } from '../channel.ts'
import type { ChannelPorts, OpenChannel } from '../open-channel.ts'
import { createSlackDesk, type SlackDesk } from './desk/slack-desk.ts'
import { examineSlack } from './examine.ts'
import { fetchMedia } from './fetch-media.ts'
import { createListeners } from './listen/listeners.ts'
import { addOauthRoutes } from './oauth-routes.ts'
import { createSlackChannel } from './receive/slack-channel.ts'
import { createPace } from './send/pace.ts'
import { createSending } from './send/send-message.ts'
import type { SlackSettings } from './settings.ts'
import { createSlackApp } from './slack-app.ts'
import { addSlackRoutes, answerErrors } from './slack-routes.ts'
import { createSocketMode } from './socket-mode.ts'
import { createClients } from './workspace/clients.ts'
import { createDirectChannels } from './workspace/direct-channels.ts'
import { createInstallations } from './workspace/installations.ts'
import { createPeople } from './workspace/people.ts'
import { createThreads } from './workspace/threads.ts'

/** Puts Slack together: nothing is asked of Slack before something is to be done there. */
export async function openSlack(settings: SlackSettings, ports: ChannelPorts): Promise<OpenChannel> {
  const { clock, log } = ports
  const client = createClients(settings)
  const installations = createInstallations({ settings, ports, client })
  const threads = createThreads(ports.memory)
  const direct = createDirectChannels(ports.memory)
  const { timeoutMs, apiUrl, signingSecret, appToken } = settings
  const find = (teamId: string) => installations.find(teamId)
  const sending = createSending({ find, client, direct, pace: createPace(clock), files: ports.files, timeoutMs })
  const state = createState(clock)
  const send = async (message: OutboundMessage) => state.heard(await sending(message))
  const channel = createSlackChannel({ threads, log, send })
  const people = createPeople(client)
  const desk = deskOf({ settings, ports, installations, client, people })
  const work = createListeners({ ports, channel, installations, client, threads, direct, people, desk })
  const deliver = createSlackApp({ settings, installations, listeners: work.listeners })
  const socket = appToken === null ? null : createSocketMode({ settings, appToken, deliver, clock, log })
  return {
    channel,
    isIdempotent: true,
    routes: async (app) => {
      answerErrors(app, log)
      if (signingSecret !== null) addSlackRoutes(app, { signingSecret, deliver, clock })
      const { oauth } = settings
      const { publicUrl, seal } = ports
      if (oauth !== null) addOauthRoutes(app, { oauth, apiUrl, publicUrl, seal, installations, client, clock, log })
    },
    start: async () => {
      // Who we are is known before the first customer waits for it.
      void installations.own().catch(() => undefined)
      socket?.start()
      desk?.start()
    },
    stop: async () => {
      await socket?.stop()
      await desk?.stop()
      await work.settled()
    },
    health: () => socket?.health() ?? state.health(),
    fetchMedia: (from) => fetchMedia({ find, client, apiUrl, timeoutMs }, from),
    examine: () => examineSlack({ settings, installations, client }),
  }
}

function deskOf(parts: Omit<Parameters<typeof createSlackDesk>[0], 'desk' | 'forTools'>): SlackDesk | null {
  const { settings, ports } = parts
  if (settings.desk === null || ports.desk === undefined) return null
  return createSlackDesk({ ...parts, desk: settings.desk, forTools: ports.desk })
}

/** Without a socket the words that we send tell how Slack fares. */
function createState(clock: Clock) {
  let health: ChannelHealth = { state: 'ready', trouble: null, loginQr: null, since: clock.now() }
  return {
    health: () => health,
    heard: (report: DeliveryReport): DeliveryReport => {
      const isDown = report.status === 'failed' && report.wholeAccount === true
      const state = isDown ? 'down' : 'ready'
      const trouble = isDown ? report.code : null
      health = { state, trouble, loginQr: null, since: health.state === state ? health.since : clock.now() }
      return report
    },
  }
}
