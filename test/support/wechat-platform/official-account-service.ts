import type { MediaService } from './media-service.ts'
import type { PlatformAnswer, PlatformRequest, PlatformService } from './platform-server.ts'
import { refused, type TokenService } from './token-service.ts'

/** What a follower sees in the chat. */
export type Printed =
  | { readonly kind: 'text'; readonly text: string; readonly by: 'message' | 'passive' }
  | { readonly kind: 'menu'; readonly head: string; readonly items: readonly { readonly id: string; readonly text: string }[] }
  | { readonly kind: 'image'; readonly name: string; readonly bytes: number }

interface Follower {
  isFollowing: boolean
  hasBlocked: boolean
  printed: Printed[]
  /** What the platform still lets us send, by what the person did; milliseconds. */
  grants: { until: number; left: number }[]
}

export interface OfficialAccountService {
  readonly answer: PlatformService
  readonly menu: () => unknown
  readonly typing: readonly string[]
  /** The person did something: quotas begin anew. */
  acts(openid: string, what: 'message' | 'tap'): void
  follows(openid: string, isFollowing: boolean): void
  prints(openid: string, text: string): void
  printed(openid: string): readonly Printed[]
}

const GRANTS = { message: { most: 5, ms: 48 * 3_600_000 }, tap: { most: 3, ms: 60_000 } }
const MOST_BYTES = 2_048

export function officialAccountService(given: {
  readonly tokens: TokenService
  readonly media: MediaService
  readonly now: () => Date
}): OfficialAccountService {
  const { tokens, media, now } = given
  const followers = new Map<string, Follower>()
  const typing: string[] = []
  let menu: unknown = null

  const follower = (openid: string) => {
    const known = followers.get(openid) ?? { isFollowing: true, hasBlocked: false, printed: [], grants: [] }
    followers.set(openid, known)
    return known
  }

  function send(request: PlatformRequest): PlatformAnswer {
    const body = request.json()
    if (!body) return refused(47001, 'data format error')
    if (/\\u[0-9a-f]{4}/i.test(request.bytes.toString('utf8'))) return refused(40033, 'invalid charset')
    const to = followers.get(String(body['touser']))
    if (!to) return refused(40003, 'invalid openid')
    if (!to.isFollowing) return refused(43004, 'require subscribe')
    const printed = toPrint(body, media)
    if ('errcode' in printed) return refused(printed.errcode, 'refused')
    const grant = to.grants.find(({ until, left }) => until > now().getTime() && left > 0)
    const isOpen = to.grants.some(({ until }) => until > now().getTime())
    if (!isOpen) return refused(45015, 'response out of time limit or subscription is canceled')
    if (!grant) return refused(45047, 'out of response count limit')
    grant.left -= 1
    to.printed.push(printed)
    return { json: { errcode: 0, errmsg: 'ok' } }
  }

  function type(request: PlatformRequest): PlatformAnswer {
    const body = request.json()
    if (body?.['command'] !== 'Typing' && body?.['command'] !== 'CancelTyping') return refused(45072, 'invalid command')
    typing.push(`${String(body['touser'])} ${String(body['command'])}`)
    return { json: { errcode: 0, errmsg: 'ok' } }
  }

  const paths: Readonly<Record<string, (request: PlatformRequest) => PlatformAnswer>> = {
    '/cgi-bin/message/custom/send': send,
    '/cgi-bin/message/custom/typing': type,
    '/cgi-bin/menu/create': (request) => {
      menu = request.json()
      return { json: { errcode: 0, errmsg: 'ok' } }
    },
    '/cgi-bin/menu/delete': () => {
      menu = null
      return { json: { errcode: 0, errmsg: 'ok' } }
    },
    '/cgi-bin/get_api_domain_ip': () => ({ json: { ip_list: ['127.0.0.1'] } }),
  }
  return {
    typing,
    menu: () => menu,
    answer: (request) => {
      const handle = paths[request.path]
      return handle ? (tokens.refusalOf(request) ?? handle(request)) : null
    },
    acts: (openid, what) => {
      const grant = { until: now().getTime() + GRANTS[what].ms, left: GRANTS[what].most }
      const others = follower(openid).grants.filter(({ until }) => until > now().getTime())
      // A message gives five in all, not five more.
      const kept = what === 'message' ? [] : others
      follower(openid).grants = [grant, ...kept].toSorted((one, other) => one.until - other.until)
    },
    follows: (openid, isFollowing) => {
      follower(openid).isFollowing = isFollowing
    },
    prints: (openid, text) => void follower(openid).printed.push({ kind: 'text', text, by: 'passive' }),
    printed: (openid) => follower(openid).printed,
  }
}

function toPrint(body: Record<string, unknown>, media: MediaService): Printed | { readonly errcode: number } {
  switch (body['msgtype']) {
    case 'text':
      return text(contentOf(body['text'], 'content'))
    case 'msgmenu':
      return menuOf(body['msgmenu'])
    case 'image': {
      const file = media.find(contentOf(body['image'], 'media_id'))
      return file ? { kind: 'image', name: file.name, bytes: file.content.length } : { errcode: 40007 }
    }
    default:
      return { errcode: 40008 }
  }
}

function text(content: string): Printed | { readonly errcode: number } {
  if (content === '') return { errcode: 44004 }
  if (Buffer.byteLength(content) > MOST_BYTES) return { errcode: 45002 }
  return { kind: 'text', text: content, by: 'message' }
}

function menuOf(menu: unknown): Printed | { readonly errcode: number } {
  const head = contentOf(menu, 'head_content')
  const list = fieldOf(menu, 'list')
  if (!Array.isArray(list) || list.length === 0 || list.length > 10) return { errcode: 40035 }
  if (Buffer.byteLength(head) > 1_024) return { errcode: 45002 }
  const items = list.map((item: unknown) => ({ id: contentOf(item, 'id'), text: contentOf(item, 'content') }))
  if (items.some((item) => item.id === '' || item.text === '' || Buffer.byteLength(item.text) > 128)) return { errcode: 40035 }
  return { kind: 'menu', head, items }
}

function contentOf(value: unknown, name: string): string {
  const found = fieldOf(value, name)
  return typeof found === 'string' ? found : ''
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined
}
