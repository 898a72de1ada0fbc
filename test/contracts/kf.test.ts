import { createHash } from 'node:crypto'
import { KF_TEXT_LIMIT, MAX_MEDIA_BYTES } from '../../src/bots/wechat/customer-service/names.ts'
import { startKf } from '../support/kf-server.ts'
import { KF_CORP, type KfEntry } from '../support/wechat-platform/kf-platform.ts'
import type { PlatformFault as ServerFault } from '../support/wechat-platform/platform-server.ts'
import { type ChannelUnderTest, channelContract, type ForgeryKind, type PlatformFault, type Verdict } from './channel-contract.ts'

channelContract('kf', {
  make: kfUnderTest,
  textLimit: KF_TEXT_LIMIT,
  mediaLimitBytes: MAX_MEDIA_BYTES,
  forgeries: ['forged', 'expired', 'wrong_algorithm', 'unsigned'],
  media: ['image', 'voice', 'file'],
  wordless: ['location', 'card', 'unknown'],
  recalls: true,
  hasPlatform: true,
  isIdempotent: true,
})

const SEND = '/cgi-bin/kf/send_msg'
const FAULTS: Readonly<Record<PlatformFault, ServerFault>> = {
  down: { kind: 'away' },
  rate_limited: { kind: 'errcode', errcode: 45_009, path: SEND },
  never: { kind: 'errcode', errcode: 95_013, path: SEND },
  answer_lost: { kind: 'reset_after_taking', path: SEND },
  second_part: { kind: 'errcode', errcode: 45_033, path: SEND, after: 1, times: 1 },
}

const WORDLESS: Readonly<Record<'location' | 'card' | 'unknown', KfEntry>> = {
  location: {
    msgtype: 'location',
    location: { latitude: 22.53, longitude: 113.93, name: '科技园', address: '深圳市南山区科技园1号' },
  },
  card: { msgtype: 'link', link: { title: '如何包装易碎品', desc: '', url: 'https://example.com/a', pic_url: '' } },
  unknown: { msgtype: 'meeting', meeting: { id: '1' } },
}

async function kfUnderTest(): Promise<ChannelUnderTest> {
  const { ports, platform, open, outbound, close } = await startKf()
  let isDone: Promise<void> = Promise.resolve()
  let ids = 0

  const post = async ({ url, body }: { readonly url: string; readonly body: string }): Promise<Verdict> => {
    const response = await fetch(url, { method: 'POST', body })
    const text = await response.text()
    return { acknowledged: response.status === 200, code: response.status === 200 ? null : JSON.parse(text).error.code }
  }
  /** The callback is answered at once; taken for certain is what the cursor has passed. */
  const deliver = async (customer: string, fields: KfEntry, id: string): Promise<Verdict> => {
    platform.writes(customer, fields, { id })
    const verdict = await post(platform.callback())
    return (await open.settled()) ? verdict : { acknowledged: false, code: open.health().trouble }
  }
  const words = (text: string): KfEntry => ({ msgtype: 'text', text: { content: text } })
  const nextId = () => `entry-${(ids += 1)}`

  return {
    deliver: ({ id, from, text }) => deliver(from, words(text), id),
    deliverForged: async ({ id, from, text }, kind) => {
      const before = platform.requests.length
      const verdict = await post(forge(kind))
      platform.writes(from, words(text), { id })
      if (platform.requests.length !== before) throw new Error('a forged call made us read the feed')
      return verdict
    },
    deliverMalformed: () => post(platform.callback({ xml: '<xml><Words>7</Words></xml>' })),
    echoOwn: async (text) => {
      await open.channel.send(outbound({ text, id: ports.ids.next() }) as never)
      // The platform does not tell what was sent by us; were it to, it would be under our id and a person's name.
      platform.personSays('alice', 'waydesk', { text, id: 'wAAAAAAAAAAAAAAAAAAAAAAp0' })
      await post(platform.callback())
      await open.settled()
    },
    deliverMedia: ({ kind, name, content }) => {
      const mediaId = platform.media.put({ name, contentType: 'application/octet-stream', content })
      return deliver('alice', { msgtype: kind, [kind]: { media_id: mediaId } }, nextId())
    },
    fetched: async ({ channelAccount, media }) => {
      if (!media || !open.fetchMedia) throw new Error('there is no file')
      return open.fetchMedia({ channelAccount, ref: media.ref })
    },
    deliverWordless: (kind) => deliver('alice', WORDLESS[kind], nextId()),
    deliverRecall: async (eventId) => {
      platform.event({ event_type: 'user_recall_msg', external_userid: 'alice', recall_msgid: eventId })
      const verdict = await post(platform.callback())
      return (await open.settled()) ? verdict : { acknowledged: false, code: null }
    },
    stored: () => ports.stored,
    storeAway: (isAway) => ports.away(isAway),
    send: async (text, { id = ports.ids.next(), partsSent = 0 } = {}) => {
      await isDone
      platform.chats.wrote('alice')
      return open.channel.send(outbound({ text, id, partsSent }) as never)
    },
    printed: async () => platform.printed('alice').map((printed) => (printed.kind === 'text' ? printed.text : printed.kind)),
    fault: (kind) => {
      isDone = platform.fault(kind && FAULTS[kind])
    },
    close,
  }

  function forge(kind: ForgeryKind): { readonly url: string; readonly body: string } {
    switch (kind) {
      case 'forged':
        return platform.callback({ keys: { token: 'nottoken', aesKey: KF_CORP.aesKey, receiver: KF_CORP.corpId } })
      case 'expired':
        return platform.callback({ at: new Date(ports.clock.now().getTime() - 3_600_000) })
      case 'wrong_algorithm': {
        const { url, body } = platform.callback()
        const md5 = createHash('md5').update(url).digest('hex').padEnd(40, '0')
        return { url: url.replace(/msg_signature=[^&]*/, `msg_signature=${md5}`), body }
      }
      case 'unsigned': {
        const { url, body } = platform.callback()
        return { url: url.replace(/msg_signature=[^&]*&?/g, ''), body }
      }
    }
  }
}
