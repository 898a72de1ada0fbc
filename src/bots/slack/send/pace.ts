import type { Clock } from '../../../domain/ports.ts'

/** Slack takes one message a second and channel, and a short burst. */
export interface PaceLimits {
  readonly burst: number
  readonly everyMs: number
  /** Who would wait longer in here is sent back to the outbox. */
  readonly longestMs: number
}

const SLACK_PACE: PaceLimits = { burst: 3, everyMs: 1_000, longestMs: 5_000 }

/** A queue for each Slack channel: one that is told to wait holds up no other. */
export interface Pace {
  /** Does the work in the channel's turn; `null` and how long to wait when that would be too long. */
  inTurn<Result>(channel: string, work: () => Promise<Result>): Promise<{ readonly did: Result } | { readonly waitMs: number }>
  /** Slack said when it takes the next message in that channel. */
  pause(channel: string, ms: number): void
}

interface Lane {
  tail: Promise<unknown>
  waiting: number
  allowance: number
  countedAt: number
  pausedUntil: number
}

/** Keeps each channel's messages in order and within Slack's pace. */
export function createPace(clock: Clock, limits: PaceLimits = SLACK_PACE): Pace {
  const lanes = new Map<string, Lane>()

  function laneOf(channel: string): Lane {
    const lane = lanes.get(channel) ?? {
      tail: Promise.resolve(),
      waiting: 0,
      allowance: limits.burst,
      countedAt: performance.now(),
      pausedUntil: 0,
    }
    lanes.set(channel, lane)
    return lane
  }

  async function enter(lane: Lane): Promise<void> {
    const now = performance.now()
    lane.allowance = Math.min(limits.burst, lane.allowance + (now - lane.countedAt) / limits.everyMs)
    lane.countedAt = now
    lane.allowance -= 1
    if (lane.allowance >= 0) return
    await new Promise((resolve) => setTimeout(resolve, -lane.allowance * limits.everyMs))
  }

  function forget(channel: string, lane: Lane): void {
    const isIdle = lane.waiting === 0 && performance.now() - lane.countedAt > limits.burst * limits.everyMs
    if (isIdle && lane.pausedUntil <= clock.now().getTime()) lanes.delete(channel)
  }

  return {
    async inTurn(channel, work) {
      for (const [name, idle] of lanes.size > 1_000 ? lanes : []) forget(name, idle)
      const lane = laneOf(channel)
      const pausedMs = lane.pausedUntil - clock.now().getTime()
      if (pausedMs > 0) return { waitMs: pausedMs }
      if (lane.waiting * limits.everyMs > limits.longestMs) return { waitMs: lane.waiting * limits.everyMs }
      lane.waiting += 1
      const turn = lane.tail.then(() => enter(lane)).then(work)
      lane.tail = turn.catch(() => undefined)
      try {
        return { did: await turn }
      } finally {
        lane.waiting -= 1
      }
    },
    pause(channel, ms) {
      laneOf(channel).pausedUntil = clock.now().getTime() + ms
    },
  }
}
