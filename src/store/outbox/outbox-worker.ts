import type pg from 'pg'
import type { Clock } from '../../domain/ports.ts'
import { createLane, type Lane } from './lane.ts'
import { type Leased, renew, settleExpired } from './lease.ts'
import type { SendReport } from './send-report.ts'

export type { SendReport } from './send-report.ts'

/** A channel whose words have a way of their own. */
export interface OutboxLane {
  readonly channel: string
  /** Sending twice is seen once: the platform knows our id, or the browser fetches by seq. */
  readonly isIdempotent: boolean
  /** Bubbles under way at once; unless told 16, or 64 where sending twice is seen once. */
  readonly atOnce?: number
  /** False = another node has the channel now; absent = always here. */
  readonly isHere?: () => boolean
}

export interface OutboxWorkerParts {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly send: (message: Leased['message']) => Promise<SendReport>
  /** Unique among all workers on the database. */
  readonly worker?: string
  /** The web alone unless told; every other channel shares one more lane. */
  readonly lanes?: readonly OutboxLane[]
  /** How long a bubble is held after the last sign of life of its worker. */
  readonly leaseMs?: number
  readonly pollMs?: number
  readonly sendWithinMs?: number
  readonly giveUpAfterMs?: number
  /** Codes and ids only. */
  readonly log?: (code: string, conversationId?: string) => void
}

export interface OutboxWorker {
  /** Sends what is due now, until nothing is; how many bubbles were settled. */
  drain(): Promise<number>
  start(): void
  /** Something was queued for a channel (absent = for some): looks at once instead of at the next beat. */
  wake(channel?: string): void
  /** Ends after what is being sent is settled. */
  stop(): Promise<void>
}

const LEASE_MS = 15_000
const SEND_WITHIN_MS = 120_000
const SWEEP_MS = 1_000
const WEB: OutboxLane = { channel: 'web', isIdempotent: true }

/** Carries stored words to the channels: `sending` is stored before, the outcome after, in the order of each conversation. */
export function createOutboxWorker(parts: OutboxWorkerParts): OutboxWorker {
  const worker = parts.worker ?? `${process.pid}-${Math.random().toString(36).slice(2)}`
  const lanes = lanesOf(parts, worker)
  const leaseMs = parts.leaseMs ?? LEASE_MS
  const wakeUps = new Map<Lane, () => void>()
  let isRunning = false
  let loops: readonly Promise<void>[] = []

  const sweep = () => settleExpired(parts.pool, parts.clock.now(), idempotent(parts))
  const keepLeases = async () => {
    const ids = lanes.flatMap((lane) => lane.held())
    if (ids.length > 0) await renew(parts.pool, { ids, worker, leaseMs })
  }
  const away = () => parts.log?.('outbox.away')
  const every = (ms: number, work: () => Promise<unknown>) => setInterval(() => void work().catch(away), ms).unref()
  const keeping = every(leaseMs / 3, keepLeases)
  let sweeping: NodeJS.Timeout | undefined

  const run = async (lane: Lane) => {
    while (isRunning) {
      const rest = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, parts.pollMs ?? 500)
        wakeUps.set(lane, () => {
          clearTimeout(timer)
          resolve()
        })
      })
      const taken = await lane.fill(() => wakeUps.get(lane)?.()).catch(away)
      if (!taken) await rest
    }
    await lane.emptied()
  }
  return {
    drain: async () => {
      await sweep()
      const settled = await Promise.all(lanes.map(drainLane))
      return settled.reduce((sum, each) => sum + each, 0)
    },
    wake: (channel) => {
      for (const [lane, wakeUp] of wakeUps) if (isFor(lane, channel)) wakeUp()
    },
    start: () => {
      isRunning = true
      sweeping = every(SWEEP_MS, sweep)
      loops = lanes.map(run)
    },
    stop: async () => {
      isRunning = false
      clearInterval(sweeping)
      for (const lane of lanes) lane.hurry()
      for (const wakeUp of wakeUps.values()) wakeUp()
      await Promise.all(loops)
      clearInterval(keeping)
    },
  }
}

function lanesOf(parts: OutboxWorkerParts, worker: string): readonly Lane[] {
  const named = parts.lanes ?? [WEB]
  const common = {
    pool: parts.pool,
    clock: parts.clock,
    worker,
    leaseMs: parts.leaseMs ?? LEASE_MS,
    sendWithinMs: parts.sendWithinMs ?? SEND_WITHIN_MS,
    giveUpAfterMs: parts.giveUpAfterMs,
    send: parts.send,
    log: (code: string, conversationId?: string) => parts.log?.(code, conversationId),
  }
  const rest = createLane({
    ...common,
    of: { except: named.map(({ channel }) => channel) },
    isIdempotent: false,
    isHere: () => true,
    atOnce: 16,
  })
  const own = named.map(({ channel, isIdempotent, atOnce = isIdempotent ? 64 : 16, isHere = () => true }) =>
    createLane({ ...common, of: { channel }, isIdempotent, isHere, atOnce }),
  )
  return [...own, rest]
}

function idempotent(parts: OutboxWorkerParts): readonly string[] {
  return (parts.lanes ?? [WEB]).filter(({ isIdempotent }) => isIdempotent).map(({ channel }) => channel)
}

function isFor({ of }: Lane, channel: string | undefined): boolean {
  if (channel === undefined) return true
  return 'channel' in of ? of.channel === channel : !of.except.includes(channel)
}

async function drainLane(lane: Lane): Promise<number> {
  for (let settled = 0; ; ) {
    const taken = await lane.fill(() => undefined)
    await lane.emptied()
    if (taken === 0) return settled
    settled += taken
  }
}
