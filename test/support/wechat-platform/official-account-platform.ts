import { XMLParser } from 'fast-xml-parser'
import { v4 } from 'uuid'
import {
  type CallbackKeys,
  type Posted,
  platformDecrypt,
  platformEncrypt,
  postCallback,
  signatureOf,
} from './callback-delivery.ts'
import { mediaService } from './media-service.ts'
import { officialAccountService, type Printed } from './official-account-service.ts'
import { type PlatformFault, startPlatformServer } from './platform-server.ts'
import { tokenService } from './token-service.ts'

export type CallbackMode = 'plain' | 'compatible' | 'safe'

export const OA_APP = {
  appId: 'wxb11529c136998cb6',
  secret: '0123456789abcdef0123456789abcdef',
  token: 'pamtest',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
  ghId: 'gh_7f083739789a',
}

/** Fields of a callback besides those every one has. */
export type Fields = Readonly<Record<string, string>>

export interface Delivered {
  readonly posted: Posted | null
  /** What the answer printed at once; null = nothing. */
  readonly passive: string | null
}

/** A 公众号 as the platform runs it: its API on loopback, its followers, and the callbacks to our webhook. */
export async function startOfficialAccountPlatform(given: { readonly now: () => Date; readonly mode?: CallbackMode }) {
  const { now, mode = 'safe' } = given
  const tokens = tokenService({ id: OA_APP.appId, secret: OA_APP.secret, now })
  const media = mediaService(tokens)
  const account = officialAccountService({ tokens, media, now })
  const server = await startPlatformServer([tokens.answer, media.answer, account.answer])
  const keys: CallbackKeys = { token: OA_APP.token, aesKey: OA_APP.aesKey, receiver: OA_APP.appId }
  let webhook = ''

  /** The signed address and the body of one callback. */
  function callback(from: string, fields: Fields, options: { readonly keys?: CallbackKeys; readonly at?: Date } = {}) {
    const used = options.keys ?? keys
    const seconds = String(Math.floor((options.at ?? now()).getTime() / 1_000))
    const nonce = v4()
    const plain = elements({ ToUserName: OA_APP.ghId, FromUserName: from, CreateTime: seconds, ...fields })
    const query = new URLSearchParams({
      signature: signatureOf(used.token, seconds, nonce),
      timestamp: seconds,
      nonce,
      openid: from,
    })
    if (mode === 'plain') return { url: `${webhook}?${query.toString()}`, body: `<xml>${plain}</xml>` }
    const cipherText = platformEncrypt(`<xml>${plain}</xml>`, used)
    query.set('encrypt_type', 'aes')
    query.set('msg_signature', signatureOf(used.token, seconds, nonce, cipherText))
    const outside = mode === 'compatible' ? plain : `<ToUserName><![CDATA[${OA_APP.ghId}]]></ToUserName>`
    return { url: `${webhook}?${query.toString()}`, body: `<xml>${outside}<Encrypt><![CDATA[${cipherText}]]></Encrypt></xml>` }
  }

  async function deliver(from: string, fields: Fields): Promise<Delivered> {
    const { url, body } = callback(from, fields)
    const posted = await postCallback(url, body)
    const passive = posted?.status === 200 ? passiveOf(posted.body) : null
    if (passive !== null) account.prints(from, passive)
    return { posted, passive }
  }

  /** The platform shows an error to the follower for whatever is neither empty, `success` nor a reply it can read. */
  function passiveOf(body: string): string | null {
    if (body === '' || body === 'success') return null
    const outer = xml(body)
    if (mode !== 'plain' && outer['Encrypt'] === undefined) throw new Error('an answer in the clear')
    if (outer['Encrypt'] === undefined) return replyText(outer)
    const right = signatureOf(keys.token, outer['TimeStamp'] ?? '', outer['Nonce'] ?? '', outer['Encrypt'])
    if (outer['MsgSignature'] !== right) throw new Error('the answer is not signed')
    return replyText(xml(platformDecrypt(outer['Encrypt'], keys)))
  }

  return {
    url: server.url,
    requests: server.requests,
    tokens,
    media,
    account,
    callback,
    deliver,
    /** Where callbacks go. */
    point: (url: string) => {
      webhook = url
    },
    verify: async (echostr: string, token = OA_APP.token, at = now()) => {
      const timestamp = String(Math.floor(at.getTime() / 1_000))
      const nonce = v4()
      const query = new URLSearchParams({ signature: signatureOf(token, timestamp, nonce), timestamp, nonce, echostr })
      const response = await fetch(`${webhook}?${query.toString()}`)
      return { status: response.status, body: await response.text() }
    },
    says: (from: string, text: string, id = messageId()) => {
      account.acts(from, 'message')
      return deliver(from, { MsgType: 'text', Content: text, MsgId: id })
    },
    /** Taps an item of a menu message that was printed. */
    picks: (from: string, item: { readonly id: string; readonly text: string }) => {
      account.acts(from, 'tap')
      return deliver(from, { MsgType: 'text', Content: item.text, MsgId: messageId(), bizmsgmenuid: item.id })
    },
    taps: (from: string, key: string) => {
      account.acts(from, 'tap')
      return deliver(from, { MsgType: 'event', Event: 'CLICK', EventKey: key })
    },
    follows: (from: string) => {
      account.follows(from, true)
      account.acts(from, 'tap')
      return deliver(from, { MsgType: 'event', Event: 'subscribe', EventKey: '' })
    },
    leaves: (from: string) => {
      account.follows(from, false)
      return deliver(from, { MsgType: 'event', Event: 'unsubscribe', EventKey: '' })
    },
    printed: (openid: string): readonly Printed[] => account.printed(openid),
    fault: (fault: PlatformFault | null) => server.fault(fault),
    close: () => server.close(),
  }
}

let counter = 6_547_288_321_577_417_000n

/** Sixty-four bits, more than a number of JavaScript holds. */
export function messageId(): string {
  counter += 1n
  return counter.toString()
}

function elements(fields: Fields): string {
  return Object.entries(fields)
    .map(
      ([name, value]) =>
        `<${name}>${/^\d+$/.test(value) ? value : `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`}</${name}>`,
    )
    .join('\n')
}

const parser = new XMLParser({ parseTagValue: false, trimValues: false })

function xml(text: string): Readonly<Record<string, string | undefined>> {
  return parser.parse(text).xml
}

function replyText(reply: Readonly<Record<string, string | undefined>>): string {
  if (reply['MsgType'] !== 'text' || reply['FromUserName'] !== OA_APP.ghId) throw new Error('an answer the platform cannot show')
  if (Buffer.byteLength(reply['Content'] ?? '') > 2_048) throw new Error('an answer that is too long')
  return reply['Content'] ?? ''
}
