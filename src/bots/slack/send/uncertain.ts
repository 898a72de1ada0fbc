import type { Clock } from '../../../domain/ports.ts'
import type { ChannelReports } from '../../ports.ts'
import type { Place } from '../receive/place.ts'
import type { SlackClient } from '../workspace/clients.ts'
import { findOwn } from './find-own.ts'

/** When to look again, after the answer was lost; the last look decides. */
const LOOKS_MS = [5_000, 30_000, 120_000]

/** A post whose answer was lost. */
export interface LostPost {
  readonly client: SlackClient
  readonly channelAccount: string
  readonly messageId: string
  /** The id that the post carries. */
  readonly postId: string
  readonly place: Place
  /** More parts were to follow. */
  readonly hasMore: boolean
  readonly at: Date
}

/** Looks in Slack's own history for posts whose answer was lost, until it is known what became of them. */
export interface Uncertain {
  /** The `ts` of the post when Slack has it now. */
  look(post: LostPost): Promise<string | null>
  /** Goes on looking, and reports what is found, or that it was lost. */
  follow(post: LostPost): void
  stop(): Promise<void>
}

export function createUncertain(parts: {
  readonly reports: ChannelReports
  readonly clock: Clock
  readonly looksMs?: readonly number[]
}): Uncertain {
  const timers = new Set<NodeJS.Timeout>()
  const running = new Set<Promise<void>>()
  const looks = parts.looksMs ?? LOOKS_MS

  async function look(post: LostPost): Promise<string | null> {
    const found = await findOwn(post.client, { place: post.place, since: post.at })
    return found.get(post.postId) ?? null
  }

  async function report(post: LostPost, ts: string | null): Promise<void> {
    const { channelAccount, messageId } = post
    const about = { channel: 'slack', channelAccount, message: { id: messageId } }
    if (ts === null) return parts.reports.delivery({ ...about, state: 'failed', code: 'slack.lost' })
    if (post.hasMore) return parts.reports.delivery({ ...about, state: 'failed', code: 'slack.cut_short' })
    return parts.reports.delivery({ ...about, state: 'delivered' })
  }

  async function lookAgain(post: LostPost, turn: number): Promise<void> {
    try {
      const ts = await look(post)
      if (ts !== null || turn === looks.length - 1) return await report(post, ts)
    } catch {
      // Slack cannot be asked: it stays unknown until it can.
    }
    schedule(post, turn + 1)
  }

  function schedule(post: LostPost, turn: number): void {
    const ms = looks[Math.min(turn, looks.length - 1)] ?? 0
    if (turn > looks.length * 10) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      const work = lookAgain(post, turn).finally(() => running.delete(work))
      running.add(work)
    }, ms)
    timers.add(timer)
  }

  return {
    look,
    follow: (post) => schedule(post, 0),
    stop: async () => {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
      await Promise.all(running)
    },
  }
}
