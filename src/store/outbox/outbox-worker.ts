import type pg from 'pg'
import type { Clock } from '../../domain/ports.ts'
import { type Leased, lease, settleExpired } from './lease.ts'
import { type Settlement, settle } from './settle.ts'

/** What a channel tells of one bubble; the same shape as the channels' own report. */
export type SendReport =
  | { readonly status: 'sent' | 'delivered'; readonly externalId?: string }
  | { readonly status: 'failed'; readonly code: string; readonly retryAfterMs: number | null; readonly partsSent?: number }
  | { readonly status: 'unknown'; readonly code: string; readonly partsSent?: number }

export interface OutboxWorkerParts {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly send: (message: Leased['message']) => Promise<SendReport>
  /** Unique among all workers on the database. */
  readonly worker?: string
  /** Channels on which sending twice is seen once; the web, where the browser fetches by seq. */
  readonly idempotentChannels?: readonly string[]
  readonly leaseMs?: number
  readonly pollMs?: number
  readonly maxAttempts?: number
  readonly atOnce?: number
  /** Codes and ids only. */
  readonly log?: (code: string, conversationId?: string) => void
}

export interface OutboxWorker {
  /** Sends what is due now, until nothing is; how many bubbles were settled. */
  drain(): Promise<number>
  start(): void
  /** Something was queued: looks at once instead of at the next beat. */
  wake(): void
  /** Ends after what is being sent is settled. */
  stop(): Promise<void>
}

/** Carries stored words to the channels: `sending` is stored before, the outcome after, in the order of each conversation. */
export function createOutboxWorker(parts: OutboxWorkerParts): OutboxWorker {
  const worker = parts.worker ?? `${process.pid}-${Math.random().toString(36).slice(2)}`
  let isRunning = false
  let wakeUp: () => void = () => undefined
  let loop: Promise<void> = Promise.resolve()

  const drain = async () => {
    await settleExpired(parts.pool, parts.clock.now(), parts.idempotentChannels ?? ['web'])
    for (let settled = 0; ; ) {
      const leased = await takeLease(parts, worker)
      if (leased.length === 0) return settled
      await Promise.all(leased.map((each) => deliver(parts, worker, each)))
      settled += leased.length
    }
  }
  const run = async () => {
    while (isRunning) {
      const rest = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, parts.pollMs ?? 500)
        wakeUp = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      await drain().catch(() => parts.log?.('outbox.away'))
      await rest
    }
  }
  return {
    drain,
    wake: () => wakeUp(),
    start: () => {
      isRunning = true
      loop = run()
    },
    stop: async () => {
      isRunning = false
      wakeUp()
      await loop
    },
  }
}

function takeLease(parts: OutboxWorkerParts, worker: string): Promise<readonly Leased[]> {
  const now = parts.clock.now()
  const leaseUntil = new Date(now.getTime() + (parts.leaseMs ?? 60_000))
  return lease(parts.pool, { worker, now, leaseUntil, most: parts.atOnce ?? 20 })
}

async function deliver(parts: OutboxWorkerParts, worker: string, leased: Leased): Promise<void> {
  const report = await parts.send(leased.message).catch((): SendReport => ({ status: 'unknown', code: 'outbox.channel_threw' }))
  const now = parts.clock.now()
  await settle(parts.pool, leased, { worker, now, settlement: settlementOf(parts, leased, report) })
  if (report.status === 'failed' || report.status === 'unknown') parts.log?.(report.code, leased.message.conversationId)
}

/** Refused for now: again after what the channel asks for, or after a pause that doubles; in the end it has failed. */
function settlementOf(parts: OutboxWorkerParts, leased: Leased, report: SendReport): Settlement {
  switch (report.status) {
    case 'sent':
    case 'delivered':
      return { state: 'sent', delivery: report.status, externalId: report.externalId ?? null }
    case 'unknown': {
      const mayRepeat = (parts.idempotentChannels ?? ['web']).includes(leased.message.channel)
      if (mayRepeat) return later(parts, leased, { ...report, retryAfterMs: 0 })
      return { state: 'unknown', code: report.code, partsSent: report.partsSent ?? 0 }
    }
    case 'failed':
      if (report.retryAfterMs !== null) return later(parts, leased, report)
      return { state: 'failed', code: report.code, partsSent: report.partsSent ?? 0 }
  }
}

interface Setback {
  readonly code: string
  readonly retryAfterMs: number | null
  readonly partsSent?: number
}

function later(parts: OutboxWorkerParts, leased: Leased, { code, retryAfterMs, partsSent = 0 }: Setback): Settlement {
  if (leased.attempts >= (parts.maxAttempts ?? 8)) return { state: 'failed', code, partsSent }
  const pauseMs = Math.max(retryAfterMs ?? 0, Math.min(1_000 * 2 ** (leased.attempts - 1), 300_000))
  return { state: 'queued', nextAt: new Date(parts.clock.now().getTime() + pauseMs), code, partsSent }
}
