import { v4 } from 'uuid'
import { type CallbackKeys, type Posted, platformEncrypt, postCallback, signatureOf } from './callback-delivery.ts'
import { kfChats } from './kf-chats.ts'
import { kfFeed } from './kf-feed.ts'
import { kfService } from './kf-service.ts'
import { mediaService } from './media-service.ts'
import { type PlatformFault, startPlatformServer } from './platform-server.ts'
import { tokenService } from './token-service.ts'

export const KF_CORP = {
  corpId: 'wx49f0ab532d5d035a',
  secret: 'abcdefabcdef0123456789abcdefabcdef',
  token: '123456',
  aesKey: 'kWxPEV2UEDyxWpmPdKC3F4dgPDmOvfKX1HGnEUDS1aR',
  openKfId: 'wkAJ2GCAAAZSfhHCt7IFSvLKtMPxyAAA',
}

const MOST = { image: 2_097_152, voice: 2_097_152, video: 10_485_760, file: 20_971_520 }

export type KfEntry = Readonly<Record<string, unknown>>

/** 微信客服 as the platform runs it: its API on loopback, its feed and chats, its people, and the callbacks to our webhook. */
export async function startKfPlatform({ now, onDuty = [] }: { readonly now: () => Date; readonly onDuty?: readonly string[] }) {
  const tokens = tokenService({ id: KF_CORP.corpId, secret: KF_CORP.secret, now })
  const media = mediaService(tokens, MOST)
  const chats = kfChats(now, new Set(onDuty))
  const feed = kfFeed(now)
  let repeats: 'taken_again' | 'refused' = 'taken_again'
  let webhook = ''
  const service = kfService({ openKfId: KF_CORP.openKfId, tokens, media, chats, feed, repeated: () => repeats })
  const server = await startPlatformServer([tokens.answer, media.answer, service])
  const keys: CallbackKeys = { token: KF_CORP.token, aesKey: KF_CORP.aesKey, receiver: KF_CORP.corpId }

  const seconds = (at: Date = now()) => Math.floor(at.getTime() / 1_000)
  const entry = (fields: KfEntry, id: string = msgid(), at: Date = now()) => {
    if (!feed.has(id)) feed.add({ ...fields, msgid: id, open_kfid: KF_CORP.openKfId, send_time: seconds(at) })
  }
  const event = (fields: KfEntry) => entry({ origin: 4, msgtype: 'event', event: { open_kfid: KF_CORP.openKfId, ...fields } })

  /** The signed address and the body of one callback: words are in the feed, here is only the call. */
  function callback(options: { readonly keys?: CallbackKeys; readonly at?: Date; readonly xml?: string } = {}) {
    const used = options.keys ?? keys
    const timestamp = String(seconds(options.at))
    const nonce = v4()
    const xml =
      options.xml ??
      `<xml><ToUserName><![CDATA[${KF_CORP.corpId}]]></ToUserName><CreateTime>${timestamp}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[kf_msg_or_event]]></Event><Token><![CDATA[${feed.newToken()}]]></Token><OpenKfId><![CDATA[${KF_CORP.openKfId}]]></OpenKfId></xml>`
    const cipherText = platformEncrypt(xml, used)
    const msg_signature = signatureOf(used.token, timestamp, nonce, cipherText)
    const query = new URLSearchParams({ msg_signature, timestamp, nonce })
    const body = `<xml><ToUserName><![CDATA[${KF_CORP.corpId}]]></ToUserName><Encrypt><![CDATA[${cipherText}]]></Encrypt><AgentID></AgentID></xml>`
    return { url: `${webhook}?${query.toString()}`, body }
  }

  const call = async (): Promise<Posted | null> => {
    const { url, body } = callback()
    return postCallback(url, body)
  }

  return {
    url: server.url,
    requests: server.requests,
    tokens,
    media,
    chats,
    feed,
    entry,
    event,
    callback,
    call,
    point: (url: string) => {
      webhook = url
    },
    repeats: (how: typeof repeats) => {
      repeats = how
    },
    verify: async (echo: string, used: CallbackKeys = keys) => {
      const timestamp = String(seconds())
      const nonce = v4()
      const echostr = platformEncrypt(echo, used)
      const msg_signature = signatureOf(used.token, timestamp, nonce, echostr)
      const query = new URLSearchParams({ msg_signature, timestamp, nonce, echostr })
      const response = await fetch(`${webhook}?${query.toString()}`)
      return { status: response.status, body: await response.text() }
    },
    /** A customer's entry in the feed; the callback is a matter of its own. */
    writes: (customer: string, fields: KfEntry, given: string | { readonly id?: string; readonly at?: Date } = {}) => {
      const { id, at } = typeof given === 'string' ? { id: given } : given
      chats.wrote(customer)
      entry({ origin: 3, external_userid: customer, ...fields }, id, at)
    },
    says: async (customer: string, text: string, id?: string) => {
      chats.wrote(customer)
      entry({ origin: 3, external_userid: customer, msgtype: 'text', text: { content: text } }, id)
      return call()
    },
    /** Somebody in 企业微信 takes the chat, says something, ends it. */
    takes: (customer: string, userid: string) => {
      Object.assign(chats.chat(customer), { state: 3, servicer: userid })
      event({ event_type: 'session_status_change', external_userid: customer, change_type: 1, new_servicer_userid: userid })
    },
    personSays: (customer: string, userid: string, said: { readonly text: string; readonly id?: string }) => {
      const text = { content: said.text }
      entry({ origin: 5, external_userid: customer, servicer_userid: userid, msgtype: 'text', text }, said.id)
    },
    ends: (customer: string, userid: string) => {
      Object.assign(chats.chat(customer), { state: 4, servicer: '' })
      event({ event_type: 'session_status_change', external_userid: customer, change_type: 3, old_servicer_userid: userid })
    },
    opens: (customer: string) =>
      event({ event_type: 'enter_session', external_userid: customer, scene: 'web', welcome_code: chats.welcomeCode(customer) }),
    printed: (customer: string) => chats.chat(customer).printed,
    fault: (fault: PlatformFault | null) => server.fault(fault),
    close: () => server.close(),
  }
}

export type KfPlatform = Awaited<ReturnType<typeof startKfPlatform>>

function msgid(): string {
  return `4${v4().replaceAll('-', '')}`.slice(0, 32)
}
