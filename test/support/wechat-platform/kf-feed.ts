import { v4 } from 'uuid'
import type { PlatformAnswer } from './platform-server.ts'
import { refused } from './token-service.ts'

type Item = Readonly<Record<string, unknown>> & { readonly msgid: string; readonly send_time: number }

const THREE_DAYS_S = 3 * 86_400
const TOKEN_MS = 600_000
const MINUTE_MS = 60_000

/** The feed of one account: pages, cursors that end nowhere else, tokens of callbacks, and the limit of calls without one. */
export function kfFeed(now: () => Date) {
  const items: Item[] = []
  const cursors = new Map<string, number>()
  const tokens = new Map<string, number>()
  let pageSize = 1_000
  let emptyPages = 0
  let without: number[] = []
  let lockedUntil = 0

  const time = () => now().getTime()
  const cursorAt = (place: number) => {
    const cursor = `4gw7${v4().slice(0, 8)}-${place}`
    cursors.set(cursor, place)
    return cursor
  }

  /** Ten calls a minute without a good token, then a minute of silence. */
  function limited(token: unknown): PlatformAnswer | null {
    if (time() < lockedUntil) return refused(45009, 'api freq out of limit')
    const until = typeof token === 'string' ? tokens.get(token) : undefined
    if (until !== undefined && until > time()) return null
    without = [...without.filter((at) => time() - at < MINUTE_MS), time()]
    if (without.length > 10) lockedUntil = time() + MINUTE_MS
    if (time() < lockedUntil) return refused(45009, 'api freq out of limit')
    return token === undefined ? null : refused(95007, 'invalid msg token')
  }

  function sync(body: Readonly<Record<string, unknown>>): PlatformAnswer {
    const refusal = limited(body['token'])
    if (refusal) return refusal
    const cursor = typeof body['cursor'] === 'string' ? body['cursor'] : ''
    const from = cursor === '' ? oldest() : cursors.get(cursor)
    if (from === undefined) return refused(40035, 'invalid cursor')
    if (emptyPages > 0) {
      emptyPages -= 1
      return { json: { errcode: 0, errmsg: 'ok', next_cursor: cursorAt(from), has_more: 1, msg_list: [] } }
    }
    const limit = Math.min(pageSize, Number(body['limit'] ?? 1_000))
    const msg_list = items.slice(from, from + limit)
    const next = from + msg_list.length
    return {
      json: { errcode: 0, errmsg: 'ok', next_cursor: cursorAt(next), has_more: next < items.length ? 1 : 0, msg_list },
    }
  }

  function oldest(): number {
    const place = items.findIndex(({ send_time }) => send_time >= time() / 1_000 - THREE_DAYS_S)
    return place < 0 ? items.length : place
  }

  return {
    sync,
    has: (msgid: string) => items.some((item) => item.msgid === msgid),
    add: (item: Item) => void items.push(item),
    newToken: () => {
      const token = `ENC${v4()}`
      tokens.set(token, time() + TOKEN_MS)
      return token
    },
    /** As many entries a page at most. */
    pages: (size: number) => {
      pageSize = size
    },
    /** The next so many pages are empty, and say that there is more. */
    emptyFirst: (count: number) => {
      emptyPages = count
    },
  }
}

export type KfFeed = ReturnType<typeof kfFeed>
