import { FileBox } from 'file-box'
import { log, types } from 'wechaty-puppet'
import { mock, PuppetMock } from 'wechaty-puppet-mock'
import { connectWechaty } from '../../src/bots/wechat/wechaty/connect-wechaty.ts'
import type { GatewayEvents, GatewayLink, OpenGateway } from '../../src/bots/wechat/wechaty/gateway.ts'
import { type OpenWechaty, openWechaty } from '../../src/bots/wechat/wechaty/open-wechaty.ts'
import type { Pace } from '../../src/bots/wechat/wechaty/pace.ts'
import type { WechatySettings } from '../../src/bots/wechat/wechaty/settings.ts'
import { type ChannelPortsInMemory, channelPortsInMemory } from './channel-ports.ts'

log.level('silent')

/** Rests and repetitions are a thousand times quicker than in earnest; what must happen may take its time. */
export const QUICK: Pace = {
  openMs: 60_000,
  loginMs: 60_000,
  probeMs: 60_000,
  answerMs: 60_000,
  closeMs: 10_000,
  restMs: 5,
  longestRestMs: 50,
  retryMs: 10,
  renewMs: 50,
}

export const MOCK_SETTINGS: WechatySettings = {
  puppet: 'wechaty-puppet-mock',
  endpoint: null,
  token: null,
  tls: { isOn: false, serverName: null, caCert: null },
  fileHosts: [],
  catchUpHours: 12,
  logsOutOnStop: false,
}

export const ROOM = 'desk-room@chatroom'

type Contact = InstanceType<typeof mock.ContactMock>

/** What one message of the mock carries. */
export interface MockMessage {
  readonly id: string
  readonly from?: string
  readonly text?: string
  readonly type?: types.Message
  readonly inRoom?: boolean
  readonly mentions?: readonly string[]
  readonly at?: Date
  readonly file?: { readonly name: string; readonly content: Uint8Array }
}

/** A WeChat account played by wechaty-puppet-mock in this process, with the whole channel on top of it. */
export interface WechatyOnMock {
  readonly ports: ChannelPortsInMemory
  readonly open: OpenWechaty
  readonly me: Contact
  /** Everything that was ever said in the chats, ours and theirs, oldest first. */
  readonly said: {
    readonly to: string
    readonly text: string
    readonly file: string | null
    readonly mentions: readonly string[]
  }[]
  /** How often a connection was opened. */
  opened(): number
  arrive(message: MockMessage): void
  /** Names and words of a connection, as the library tells them. */
  events(): GatewayEvents
  down(isDown: boolean): void
  isDown(): boolean
  loseAnswers(does: boolean): void
  /** The status of gRPC that the gateway answers each coming bubble with; 0 = it takes it. */
  refuse(statuses: readonly number[]): void
  ready(): Promise<void>
  close(): Promise<void>
}

export async function wechatyOnMock(
  options: {
    readonly pace?: Partial<Pace>
    readonly settings?: Partial<WechatySettings>
    /** Absent = a store in memory. */
    readonly ports?: ChannelPortsInMemory
  } = {},
): Promise<WechatyOnMock> {
  const ports = options.ports ?? channelPortsInMemory()
  const mocker = new mock.Mocker()
  const contact = (id: string, name: string) => mocker.createContact({ id, name, type: types.Contact.Individual })
  const me = contact('waydesk', '顺达客服')
  const people = new Map([
    ['alice', contact('alice', 'Alice')],
    ['bob', contact('bob', 'Bob')],
  ])
  mocker.createRoom({
    id: ROOM,
    topic: '发货群',
    memberIdList: ['waydesk', 'alice', 'bob'],
    adminIdList: [],
    ownerId: 'alice',
  } as never)
  const said: WechatyOnMock['said'] = []
  let current: { events: GatewayEvents } | null = null
  let isDown = false
  let losesAnswers = false
  let refusals: number[] = []
  let opened = 0

  const connectMock = connectWechaty(MOCK_SETTINGS, {
    puppet: () => {
      // Given as an option, a mocker that had a puppet before cannot be printed, and the mock prints its options.
      const puppet = new PuppetMock()
      puppet.mocker = mocker
      Object.assign(mocker, { _puppet: puppet })
      puppet.once('start', () => mocker.login(me))
      return puppet
    },
  })
  const connect: OpenGateway = async (events, signal) => {
    opened += 1
    if (isDown) throw new Error('nobody there')
    current = { events }
    const link = await connectMock(events, signal)
    return { ...link, ...watched(link) }
  }
  function watched(link: GatewayLink): Pick<GatewayLink, 'sayText' | 'sayFile'> {
    const answer = <T>(given: T): T | Promise<T> => (losesAnswers ? new Promise<T>(() => undefined) : given)
    return {
      sayText: async (to, text, mentions) => {
        const status = refusals.shift() ?? 0
        if (status !== 0) throw Object.assign(new Error(`${status} refused`), { code: status })
        const id = await link.sayText(to, text, mentions)
        said.push({ to, text, file: null, mentions })
        return answer(id)
      },
      sayFile: async (to, file) => {
        const id = await link.sayFile(to, file)
        said.push({ to, text: '', file: file.name, mentions: [] })
        return answer(id)
      },
    }
  }

  const asked = { ...QUICK, ...options.pace }
  // Only for an answer that does not come nobody waits long.
  const pace = Object.defineProperty(asked, 'answerMs', { get: () => (losesAnswers ? 100 : QUICK.answerMs) })
  const open = openWechaty({ settings: { ...MOCK_SETTINGS, ...options.settings }, ports, connect, pace })
  await open.start()

  const harness: WechatyOnMock = {
    ports,
    open,
    me,
    said,
    opened: () => opened,
    arrive: (message) => {
      const from = message.from === me.id ? me : people.get(message.from ?? 'alice')
      if (!from) {
        // What no sender is known of is no message.
        mocker.cacheMessagePayload.set(message.id, {
          id: message.id,
          talkerId: '',
          listenerId: me.id,
          timestamp: 0,
          type: types.Message.Text,
        })
      } else if (!mocker.cacheMessagePayload.has(message.id)) {
        const payload = {
          id: message.id,
          talkerId: from.id,
          text: message.text ?? '',
          timestamp: (message.at ?? ports.clock.now()).getTime(),
          type: message.type ?? types.Message.Text,
          ...(message.inRoom ? { roomId: ROOM, mentionIdList: [...(message.mentions ?? [])] } : { listenerId: me.id }),
        }
        mocker.MessageMock.create(payload as Parameters<typeof mocker.MessageMock.create>[0])
        if (message.file) {
          const { name, content } = message.file
          mocker.cacheFileBoxPayload.set(message.id, FileBox.fromBase64(Buffer.from(content).toString('base64'), name).toJSON())
        }
      }
      mocker.puppet.emit('message', { messageId: message.id })
    },
    events: () => {
      if (!current) throw new Error('no connection yet')
      return current.events
    },
    down: (away) => {
      isDown = away
      if (away) current?.events.lost('wechaty.stream_ended')
    },
    isDown: () => isDown,
    refuse: (statuses) => {
      refusals = [...statuses]
    },
    loseAnswers: (does) => {
      losesAnswers = does
    },
    ready: () => until(() => open.health().state === 'ready'),
    close: () => open.stop(),
  }
  await harness.ready()
  return harness
}

/** Waits for what is sure to come; the bound is an emergency exit. */
export async function until(holds: () => boolean): Promise<void> {
  const last = performance.now() + 150_000
  while (!holds()) {
    if (performance.now() > last) throw new Error('it never came')
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
