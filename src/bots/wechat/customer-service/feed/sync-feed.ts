import { z } from 'zod'
import type { InboundMessage } from '../../../../domain/conversations/message.ts'
import { Outage } from '../../../../domain/errors/outage.ts'
import { Refusal } from '../../../../domain/errors/refusal.ts'
import type { ChannelPorts } from '../../../open-channel.ts'
import type { WechatApi } from '../../shared/wechat-api.ts'
import { KF } from '../names.ts'
import { reportOf } from '../send/refusals.ts'
import { type FeedPage, readPage } from './feed-item.ts'
import { type FeedContext, type Happening, happeningOf } from './happening.ts'

export interface FeedParts {
  readonly api: WechatApi
  readonly ports: Pick<ChannelPorts, 'intake' | 'reports' | 'memory' | 'clock' | 'log'>
  readonly context: FeedContext
  readonly catchUpMinutes: number
  /** Events that were logged as unknown: each is, by its name, once. */
  readonly told: Set<string>
  /** A customer opened the chat. */
  readonly entered: (event: Extract<Happening, { readonly kind: 'entered' }>) => Promise<void>
}

/** The token of the last callback; spares us the strict limit of calls without one. */
export interface FeedToken {
  get(): string | null
  forget(): void
}

/** How far the feed was read, and from when on it is ours. */
interface Mark {
  readonly cursor: string
  readonly notBefore: string
}

const MOST_PAGES = 1_000
const MOST_TOLD = 100
const STALE_TOKEN = 95_007
const NOT_READ_MS = 5_000
const mark = z.object({ cursor: z.string(), notBefore: z.iso.datetime() })

/**
 * Reads the feed to its end, page by page; the cursor moves in the transaction that stores a page's messages. Without a cursor the
 * platform tells three days: what is older than the catch-up was answered by somebody else. Throws an `Outage` when it gets no further.
 */
export async function syncFeed(parts: FeedParts, token: FeedToken): Promise<void> {
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const at = await rememberedMark(parts)
    const page = await fetchPage(parts, token, at.cursor)
    await takePage(parts, page, at)
    if (!page.hasMore) return
  }
}

async function rememberedMark({ ports, context, catchUpMinutes }: FeedParts): Promise<Mark> {
  const known = mark.safeParse(await ports.memory.get({ channel: KF, account: context.account, key: 'cursor' }))
  if (known.success) return known.data
  return { cursor: '', notBefore: new Date(ports.clock.now().getTime() - catchUpMinutes * 60_000).toISOString() }
}

async function fetchPage(
  { api, context }: Pick<FeedParts, 'api' | 'context'>,
  token: FeedToken,
  cursor: string,
): Promise<FeedPage> {
  const used = token.get()
  const body = {
    ...(cursor === '' ? {} : { cursor }),
    ...(used === null ? {} : { token: used }),
    limit: 1_000,
    voice_format: 0,
    open_kfid: context.account,
  }
  const answer = await api.call({ path: '/cgi-bin/kf/sync_msg', body })
  if (answer.kind === 'refused' && answer.errcode === STALE_TOKEN && used !== null) {
    token.forget()
    return fetchPage({ api, context }, token, cursor)
  }
  const page = answer.kind === 'done' ? readPage(answer.body) : null
  if (page) return page
  const report = reportOf(answer, '')
  if (report.status === 'failed') throw new Outage(report.code, report.retryAfterMs ?? NOT_READ_MS * 12)
  throw new Outage('kf.feed_unread', NOT_READ_MS)
}

async function takePage(parts: FeedParts, page: FeedPage, at: Mark): Promise<void> {
  const { ports, context } = parts
  const from = new Date(at.notBefore).getTime()
  const isOurs = page.items.filter((item) => item.send_time * 1_000 >= from)
  if (page.unread > 0) ports.log.warn('kf.entry_malformed', { count: page.unread })
  if (isOurs.length < page.items.length) ports.log.info('kf.too_old', { count: page.items.length - isOurs.length })

  let batch: InboundMessage[] = []
  const store = async (cursor: string) => {
    await ports.intake.receiveAll(batch, { channel: KF, account: context.account, key: 'cursor', value: { ...at, cursor } })
    batch = []
  }
  for (const item of isOurs) {
    const happening = happeningOf(item, context)
    if (happening.kind === 'message') {
      batch.push(happening.message)
      continue
    }
    if (happening.kind === 'nothing') continue
    // What a person said comes after what the customer had said before.
    if (batch.length > 0) await store(at.cursor)
    await act(parts, happening)
  }
  await store(page.nextCursor || at.cursor)
}

type Deed = Exclude<Happening, { readonly kind: 'message' | 'nothing' }>

/** An event that cannot be acted on keeps nothing back; only a store that is away does. */
async function act(parts: FeedParts, deed: Deed): Promise<void> {
  try {
    await doIt(parts, deed)
  } catch (error) {
    if (error instanceof Outage) throw error
    parts.ports.log.warn('kf.event_failed', { event: deed.kind, code: error instanceof Refusal ? error.code : 'bug' })
  }
}

function doIt({ ports, entered, told }: FeedParts, deed: Deed): Promise<void> {
  switch (deed.kind) {
    case 'person_spoke':
      return ports.reports.personSpoke(deed.words)
    case 'person_left':
      return ports.reports.personLeft(deed.person)
    case 'delivery':
      return ports.reports.delivery(deed.news)
    case 'entered':
      return entered(deed)
    case 'unknown_event':
      if (!told.has(deed.event) && told.size < MOST_TOLD) ports.log.warn('kf.unknown_event', { event: deed.event })
      told.add(deed.event)
      return Promise.resolve()
  }
}
