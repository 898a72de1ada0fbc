import type { KfChats, KfPrinted, ServiceState } from './kf-chats.ts'
import type { KfFeed } from './kf-feed.ts'
import type { MediaService } from './media-service.ts'
import type { PlatformAnswer, PlatformRequest, PlatformService } from './platform-server.ts'
import { refused, type TokenService } from './token-service.ts'

export interface KfServiceParts {
  readonly openKfId: string
  readonly tokens: TokenService
  readonly media: MediaService
  readonly chats: KfChats
  readonly feed: KfFeed
  /** What becomes of a msgid that was taken before. */
  readonly repeated: () => 'taken_again' | 'refused'
}

type Body = Readonly<Record<string, unknown>>

const MSGID = /^[0-9A-Za-z_-]{1,32}$/

/** The part of the platform's API that serves customers. */
export function kfService(parts: KfServiceParts): PlatformService {
  const { chats, feed } = parts
  const paths: Readonly<Record<string, (body: Body) => PlatformAnswer>> = {
    sync_msg: (body) => feed.sync(body),
    send_msg: (body) => send(parts, body),
    send_msg_on_event: (body) => sendOnEvent(parts, body),
    'service_state/get': (body) => {
      const chat = chats.find(textOf(body, 'external_userid'))
      return chat
        ? { json: { errcode: 0, errmsg: 'ok', service_state: chat.state, servicer_userid: chat.servicer } }
        : refused(40096, 'invalid external userid')
    },
    'service_state/trans': (body) => {
      const to = Number(body['service_state']) as ServiceState
      const moved = chats.move(textOf(body, 'external_userid'), to, textOf(body, 'servicer_userid'))
      if ('errcode' in moved) return refused(moved.errcode, 'cannot move')
      return { json: { errcode: 0, errmsg: 'ok', ...(moved.code ? { msg_code: moved.code } : {}) } }
    },
    'account/list': () => ({
      json: { errcode: 0, errmsg: 'ok', account_list: [{ open_kfid: parts.openKfId, name: '顺达客服' }] },
    }),
  }
  return (request: PlatformRequest) => {
    const handle = request.path.startsWith('/cgi-bin/kf/') ? paths[request.path.slice('/cgi-bin/kf/'.length)] : undefined
    if (!handle) return null
    const body = request.json()
    if (!body) return parts.tokens.refusalOf(request) ?? refused(47001, 'data format error')
    const isOther = body['open_kfid'] !== undefined && body['open_kfid'] !== parts.openKfId
    return parts.tokens.refusalOf(request) ?? (isOther ? refused(95000, 'invalid open_kfid') : handle(body))
  }
}

function send({ chats, media, repeated }: KfServiceParts, body: Body): PlatformAnswer {
  const msgid = textOf(body, 'msgid')
  const customer = textOf(body, 'touser')
  if (!MSGID.test(msgid)) return refused(40035, 'invalid msgid')
  if (chats.isRepeated(msgid)) {
    return repeated() === 'refused' ? refused(95099, 'msgid exists') : { json: { errcode: 0, errmsg: 'ok', msgid } }
  }
  const printed = toPrint(body, msgid, media)
  if ('errcode' in printed) return refused(printed.errcode, 'refused')
  const errcode = chats.refusalOf(customer, msgid)
  if (errcode !== 0) return refused(errcode, 'refused')
  chats.print(customer, printed, true)
  return { json: { errcode: 0, errmsg: 'ok', msgid } }
}

function sendOnEvent({ chats, media }: KfServiceParts, body: Body): PlatformAnswer {
  const msgid = textOf(body, 'msgid')
  const printed = toPrint(body, msgid, media)
  if ('errcode' in printed) return refused(printed.errcode, 'refused')
  const customer = chats.useCode(textOf(body, 'code'))
  if (customer === null) return refused(95015, 'invalid code')
  chats.print(customer, printed, false)
  return { json: { errcode: 0, errmsg: 'ok', msgid } }
}

type Unprintable = { readonly errcode: number }

function toPrint(body: Body, msgid: string, media: MediaService): KfPrinted | Unprintable {
  const type = textOf(body, 'msgtype')
  switch (type) {
    case 'text': {
      const text = textOf(body['text'], 'content')
      if (text === '') return { errcode: 44004 }
      return Buffer.byteLength(text) > 2_048 ? { errcode: 45002 } : { kind: 'text', text, msgid }
    }
    case 'msgmenu':
      return menuOf(body['msgmenu'], msgid)
    case 'image':
    case 'voice':
    case 'video':
    case 'file': {
      const mediaId = textOf(body[type], 'media_id')
      return media.find(mediaId) ? { kind: 'media', type, mediaId, msgid } : { errcode: 40007 }
    }
    default:
      return { errcode: 40008 }
  }
}

function menuOf(menu: unknown, msgid: string): KfPrinted | Unprintable {
  const head = textOf(menu, 'head_content')
  const list = fieldOf(menu, 'list')
  if (!Array.isArray(list) || list.length === 0 || list.length > 10 || Buffer.byteLength(head) > 1_024) return { errcode: 40035 }
  const items = list.map((item: unknown) => {
    const click = fieldOf(item, 'click')
    return { id: textOf(click, 'id'), text: textOf(click, 'content') }
  })
  const isRight = items.every(
    ({ id, text }) => id.length >= 1 && id.length <= 64 && text !== '' && Buffer.byteLength(text) <= 128,
  )
  return isRight ? { kind: 'menu', head, items, msgid } : { errcode: 40035 }
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined
}

function textOf(value: unknown, name: string): string {
  const text = fieldOf(value, name)
  return typeof text === 'string' ? text : ''
}
