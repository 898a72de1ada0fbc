import { createHash } from 'node:crypto'
import { MAX_MEDIA_BYTES } from '../../src/bots/wechat/official-account/media.ts'
import { OA_TEXT_LIMIT } from '../../src/bots/wechat/official-account/names.ts'
import { startOfficialAccount } from '../support/official-account-server.ts'
import { type Fields, messageId, OA_APP } from '../support/wechat-platform/official-account-platform.ts'
import type { PlatformFault as ServerFault } from '../support/wechat-platform/platform-server.ts'
import { type ChannelUnderTest, channelContract, type ForgeryKind, type PlatformFault, type Verdict } from './channel-contract.ts'

channelContract('official-account', {
  make: officialAccountUnderTest,
  textLimit: OA_TEXT_LIMIT,
  mediaLimitBytes: MAX_MEDIA_BYTES,
  forgeries: ['forged', 'expired', 'wrong_algorithm', 'unsigned'],
  media: ['image', 'voice'],
  wordless: ['location', 'card', 'unknown'],
  recalls: false,
  hasPlatform: true,
  isIdempotent: false,
})

const FAULTS: Readonly<Record<PlatformFault, ServerFault>> = {
  down: { kind: 'away' },
  rate_limited: { kind: 'errcode', errcode: 45_011, path: '/cgi-bin/message/custom' },
  never: { kind: 'errcode', errcode: 43_004, path: '/cgi-bin/message/custom' },
  answer_lost: { kind: 'reset_after_taking', path: '/cgi-bin/message/custom' },
  second_part: { kind: 'errcode', errcode: 45_011, path: '/cgi-bin/message/custom', after: 1, times: 1 },
}

const WORDLESS: Readonly<Record<'location' | 'card' | 'unknown', Fields>> = {
  location: { MsgType: 'location', Location_X: '22.531', Location_Y: '113.930', Scale: '15', Label: '深圳市南山区科技园' },
  card: { MsgType: 'link', Title: '如何包装易碎品', Description: '', Url: 'https://example.com/a' },
  unknown: { MsgType: 'miniprogrampage', Title: '小程序' },
}

async function officialAccountUnderTest(): Promise<ChannelUnderTest> {
  const { ports, platform, open, outbound, close } = await startOfficialAccount()
  const ids = new Map<string, string>()
  let isDone: Promise<void> = Promise.resolve()

  /** An event of the suite has one MsgId, however often it is delivered. */
  const idOf = (event: string) => {
    const id = ids.get(event) ?? messageId()
    ids.set(event, id)
    return id
  }
  const post = async ({ url, body }: { readonly url: string; readonly body: string }): Promise<Verdict> => {
    const response = await fetch(url, { method: 'POST', body })
    const text = await response.text()
    return { acknowledged: response.status === 200, code: response.status === 200 ? null : JSON.parse(text).error.code }
  }
  const words = (event: { id: string; text: string }) => ({ MsgType: 'text', Content: event.text, MsgId: idOf(event.id) })
  const deliver = async (from: string, fields: Fields) => {
    platform.account.acts(from, 'message')
    return post(platform.callback(from, fields))
  }
  const kindOf = { image: 'image', voice: 'voice', file: 'file' }

  return {
    deliver: (event) => deliver(event.from, words(event)),
    deliverForged: (event, kind) => post(forge(kind, event.from, words(event))),
    deliverMalformed: () => post(platform.callback('alice', { Words: '7' })),
    echoOwn: async (text) => void (await deliver(OA_APP.ghId, words({ id: 'own', text }))),
    deliverMedia: async ({ kind, name, content }) => {
      const mediaId = platform.media.put({ name, contentType: kind === 'image' ? 'image/png' : 'audio/amr', content })
      return deliver('alice', {
        MsgType: kindOf[kind],
        MediaId: mediaId,
        Format: 'amr',
        PicUrl: 'http://127.0.0.1/',
        MsgId: idOf(name),
      })
    },
    fetched: async ({ channelAccount, media }) => {
      if (!media || !open.fetchMedia) throw new Error('there is no file')
      return open.fetchMedia({ channelAccount, ref: media.ref })
    },
    deliverWordless: (kind) => deliver('alice', { ...WORDLESS[kind], MsgId: messageId() }),
    deliverRecall: () => Promise.reject(new Error('the platform has none')),
    stored: () => ports.stored,
    storeAway: (isAway) => ports.away(isAway),
    send: async (text, { id = 'm-1', partsSent = 0 } = {}) => {
      await isDone
      platform.account.acts('alice', 'message')
      return open.channel.send(outbound({ text, id, partsSent }) as never)
    },
    printed: async () => platform.printed('alice').map((printed) => (printed.kind === 'text' ? printed.text : printed.kind)),
    fault: (kind) => {
      isDone = platform.fault(kind && FAULTS[kind])
    },
    close,
  }

  function forge(kind: ForgeryKind, from: string, fields: Fields): { readonly url: string; readonly body: string } {
    switch (kind) {
      case 'forged':
        return platform.callback(from, fields, {
          keys: { token: 'nottoken', aesKey: OA_APP.aesKey, receiver: OA_APP.appId },
        })
      case 'expired':
        return platform.callback(from, fields, { at: new Date(ports.clock.now().getTime() - 3_600_000) })
      case 'wrong_algorithm': {
        const { url, body } = platform.callback(from, fields)
        const md5 = createHash('md5').update(url).digest('hex').padEnd(40, '0')
        return { url: url.replace(/msg_signature=[^&]*/, `msg_signature=${md5}`), body }
      }
      case 'unsigned': {
        const { url, body } = platform.callback(from, fields)
        return { url: url.replace(/(msg_)?signature=[^&]*&?/g, ''), body }
      }
    }
  }
}
