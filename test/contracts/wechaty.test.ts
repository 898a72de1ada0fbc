import { types } from 'wechaty-puppet'
import { MAX_MEDIA_BYTES } from '../../src/bots/wechat/wechaty/open-wechaty.ts'
import { TEXT_LIMIT } from '../../src/bots/wechat/wechaty/send-to-wechaty.ts'
import { outbound } from '../support/outbound.ts'
import { type MockMessage, until, wechatyOnMock } from '../support/wechaty-mock.ts'
import { type ChannelUnderTest, channelContract, type MediaKind, type Verdict, type WordlessKind } from './channel-contract.ts'

const WORDLESS: Readonly<Record<WordlessKind, types.Message>> = {
  location: types.Message.Location,
  card: types.Message.Url,
  unknown: types.Message.RedEnvelope,
}
const MEDIA: Readonly<Record<MediaKind, types.Message>> = {
  image: types.Message.Image,
  file: types.Message.Attachment,
  voice: types.Message.Audio,
}

/** The status of gRPC that the gateway answers each bubble with, one after the other; 0 = taken. */
const REFUSALS: Readonly<Record<string, readonly number[]>> = { rate_limited: [8], never: [5], second_part: [0, 8] }

channelContract('wechaty', {
  make: wechatyUnderTest,
  textLimit: TEXT_LIMIT,
  mediaLimitBytes: MAX_MEDIA_BYTES,
  // Its gateway is trusted by its token and certificate; messages are not signed one by one.
  forgeries: [],
  media: ['image', 'file', 'voice'],
  wordless: ['location', 'card', 'unknown'],
  recalls: true,
  hasPlatform: true,
  isIdempotent: false,
})

async function wechatyUnderTest(): Promise<ChannelUnderTest> {
  const wechaty = await wechatyOnMock()
  const { ports, open } = wechaty
  let ids = 0

  /** The gateway expects no acknowledgement: done = stored, or known to be not for us. */
  async function deliver(message: MockMessage): Promise<Verdict> {
    await wechaty.ready()
    const before = ports.logged.length
    const news = () => ports.logged.slice(before).find((line) => !line.startsWith('info'))
    wechaty.arrive(message)
    let isDone = false
    void open.settled().then(() => {
      isDone = true
    })
    await until(() => isDone || news() !== undefined)
    const trouble = news()
    return { acknowledged: trouble === undefined, code: trouble?.split(' ')[1] ?? null }
  }

  return {
    deliver: ({ id, from, text }) => deliver({ id, from, text }),
    deliverForged: () => Promise.reject(new Error('messages of a gateway are not signed')),
    deliverMalformed: () => deliver({ id: 'broken', from: 'nobody' }),
    echoOwn: async (text) => void (await deliver({ id: 'own', from: 'waydesk', text })),
    deliverMedia: ({ kind, name, content }) => deliver({ id: `m-${(ids += 1)}`, type: MEDIA[kind], file: { name, content } }),
    fetched: async (message) => {
      const fetch = open.fetchMedia
      if (!fetch || !message.media) throw new Error('no file to be had')
      return fetch({ channelAccount: message.channelAccount, ref: message.media.ref })
    },
    deliverWordless: (kind) => deliver({ id: `w-${(ids += 1)}`, type: WORDLESS[kind] }),
    deliverRecall: (eventId) => deliver({ id: `r-${(ids += 1)}`, type: types.Message.Recalled, text: eventId }),
    stored: () => ports.stored,
    storeAway: (isAway) => ports.away(isAway),
    send: async (text, { id = ports.ids.next(), partsSent = 0 } = {}) => {
      if (!wechaty.isDown()) await wechaty.ready()
      return open.channel.send(outbound({ id, text, partsSent }) as never)
    },
    printed: async () => wechaty.said.map((bubble) => bubble.text),
    fault: (kind) => {
      wechaty.down(kind === 'down')
      wechaty.loseAnswers(kind === 'answer_lost')
      wechaty.refuse(REFUSALS[kind ?? ''] ?? [])
    },
    close: () => wechaty.close(),
  }
}
