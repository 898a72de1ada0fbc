import type { ChannelPorts } from '../../open-channel.ts'
import { DESK_TOPIC, type DeskForTools } from '../../ports.ts'
import { escapeText } from '../send/escape-text.ts'
import { createPace } from '../send/pace.ts'
import type { SlackDeskSettings, SlackSettings } from '../settings.ts'
import type { SlackClient } from '../workspace/clients.ts'
import type { Installation, Installations } from '../workspace/installations.ts'
import { troubleOf } from '../workspace/trouble.ts'
import { loginOf, type People } from './agents.ts'
import { bringInStep } from './card-poster.ts'
import type { DeskRoom } from './desk-room.ts'

const SWEEP_MS = 2_000
const AFTER_FAULT_MS = 5_000

export interface SlackDesk {
  readonly room: DeskRoom
  /** Whether a Slack channel is the desk's: nobody there is a customer. */
  isDesk(channel: string): boolean
  start(): void
  stop(): Promise<void>
}

interface Parts {
  readonly settings: SlackSettings
  readonly desk: SlackDeskSettings
  readonly ports: ChannelPorts
  readonly forTools: DeskForTools
  readonly installations: Installations
  readonly client: (token: string) => SlackClient
  readonly people: People
}

/** Slack as the agents' desk: cards in the teams' channels, kept in step with the store, and the room behind their buttons. */
export function createSlackDesk(parts: Parts): SlackDesk {
  const { desk, ports, forTools, installations, client } = parts
  const places = new Set(Object.values(desk.channels))
  const poster = {
    cards: forTools.cards,
    places: desk.channels,
    client: async () => client((await deskOf(installations)).botToken),
    viewer: () => ({ language: desk.language, publicUrl: ports.publicUrl, nameOf: (login: string) => forTools.nameOf(login) }),
    pace: createPace(ports.clock),
    files: ports.files,
    clock: ports.clock,
    worker: ports.ids.next(),
    timeoutMs: parts.settings.timeoutMs,
    log: ports.log,
  }
  const loop = createLoop(async () => bringInStep(poster), ports)
  return { room: roomOf(parts), isDesk: (channel) => places.has(channel), start: loop.start, stop: loop.stop }
}

function roomOf({ settings, desk, ports, forTools, installations, client, people }: Parts): DeskRoom {
  return {
    actions: forTools.actions,
    cards: forTools.cards,
    files: ports.files,
    clock: ports.clock,
    language: desk.language,
    client,
    loginOf: async (installation, user) => {
      const { teamId } = await deskOf(installations)
      // A customer's workspace has the app too, and its own idea of who is who.
      return installation.teamId === teamId ? loginOf(desk, { installation, user, people }) : null
    },
    whisper: async (installation, { channel, user, text, threadTs }) => {
      await client(installation.botToken)
        .chat.postEphemeral({ channel, user, text: escapeText(text), ...(threadTs ? { thread_ts: threadTs } : {}) })
        .catch((error: unknown) => ports.log.warn(troubleOf(error).code))
    },
    media: {
      find: (teamId) => installations.find(teamId),
      client,
      apiUrl: settings.apiUrl,
      timeoutMs: settings.timeoutMs,
    },
  }
}

/** The workspace of the environment's token, else the first that installed the app. */
async function deskOf(installations: Installations): Promise<Installation> {
  const [first = ''] = await installations.teams()
  return (await installations.own()) ?? (await installations.find(first))
}

/** Works when the desk changes, and every two seconds in case nobody said so. */
function createLoop(work: () => Promise<number>, { live, log }: Pick<ChannelPorts, 'live' | 'log'>) {
  let isStopped = false
  let isWoken = false
  let rouse: () => void = () => undefined
  let running: Promise<void> = Promise.resolve()
  let unsubscribe: () => void = () => undefined

  const rest = (ms: number) =>
    new Promise<void>((resolve) => {
      if (isWoken || isStopped) return resolve()
      const timer = setTimeout(resolve, ms)
      rouse = () => {
        clearTimeout(timer)
        resolve()
      }
    })

  async function run(): Promise<void> {
    while (!isStopped) {
      isWoken = false
      const did = await work().catch((error: unknown) => {
        log.warn(codeOf(error))
        return null
      })
      if (did === null) await rest(AFTER_FAULT_MS)
      else if (did === 0) await rest(SWEEP_MS)
    }
  }

  return {
    start: () => {
      unsubscribe = live.subscribe(DESK_TOPIC, () => {
        isWoken = true
        rouse()
      })
      running = run()
    },
    stop: async () => {
      isStopped = true
      unsubscribe()
      rouse()
      await running
    },
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'slack.desk_fault'
}
