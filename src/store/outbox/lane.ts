import type pg from 'pg'
import type { Clock } from '../../domain/ports.ts'
import { inBatches } from '../in-batches.ts'
import { type AccountPauses, createAccountPauses } from './account-pauses.ts'
import { type LaneOf, type Leased, lease } from './lease.ts'
import type { SendReport } from './send-report.ts'
import { type Outcome, settle } from './settle.ts'
import { settlementOf } from './settlement-of.ts'

export interface LaneParts {
  readonly pool: pg.Pool
  readonly clock: Clock
  readonly worker: string
  readonly of: LaneOf
  readonly isIdempotent: boolean
  /** Bubbles under way at once. */
  readonly atOnce: number
  readonly leaseMs: number
  readonly sendWithinMs: number
  readonly giveUpAfterMs?: number | undefined
  /** False = another node has the channel, and its words are for that one to take. */
  readonly isHere: () => boolean
  readonly send: (message: Leased['message']) => Promise<SendReport>
  readonly log: (code: string, conversationId?: string) => void
}

/** The way of one channel's words to it: what stands still in one lane stands still in no other. */
export interface Lane {
  readonly of: LaneOf
  /** Takes what is due, as far as there is room; how many bubbles were taken. */
  fill(onSettled: () => void): Promise<number>
  /** When everything under way is settled. */
  emptied(): Promise<void>
  /** Ids of the outbox that are held. */
  held(): readonly string[]
  /** Nothing is waited for any more: what the database does not take now it is not told again. */
  hurry(): void
}

/** While the database is away the outcome of a call is kept, so long and in such steps. */
const SETTLE_TRIES = 120
const SETTLE_PAUSE_MS = 500
const SETTLED_TOGETHER = { most: 64, atOnce: 1 }

export function createLane(parts: LaneParts): Lane {
  const pauses = createAccountPauses()
  const underWay = new Map<string, Promise<void>>()
  const settleTogether = inBatches(async (outcomes: readonly Outcome[]) => {
    await settle(parts.pool, parts.worker, outcomes)
    return outcomes
  }, SETTLED_TOGETHER)
  let isHurried = false

  async function fill(onSettled: () => void): Promise<number> {
    const room = parts.atOnce - underWay.size
    if (room <= 0 || !parts.isHere()) return 0
    const leased = await takeLease(parts, pauses, room)
    for (const each of leased) {
      const work = deliver(parts, { pauses, settleTogether, mayWait: () => !isHurried }, each).catch(() =>
        parts.log('outbox.away', each.message.conversationId),
      )
      underWay.set(each.outboxId, work)
      void work.finally(() => {
        underWay.delete(each.outboxId)
        onSettled()
      })
    }
    return leased.length
  }

  return {
    of: parts.of,
    fill,
    emptied: async () => {
      while (underWay.size > 0) await Promise.all(underWay.values())
    },
    held: () => [...underWay.keys()],
    hurry: () => {
      isHurried = true
    },
  }
}

function takeLease(parts: LaneParts, pauses: AccountPauses, most: number): Promise<readonly Leased[]> {
  const now = parts.clock.now()
  return lease(parts.pool, { of: parts.of, worker: parts.worker, now, leaseMs: parts.leaseMs, most, paused: pauses.paused(now) })
}

interface Delivering {
  readonly pauses: AccountPauses
  readonly settleTogether: (outcome: Outcome) => Promise<unknown>
  readonly mayWait: () => boolean
}

async function deliver(parts: LaneParts, delivering: Delivering, leased: Leased): Promise<void> {
  const { pauses, settleTogether, mayWait } = delivering
  const { message } = leased
  const report = await sendWithin(parts, message)
  const now = parts.clock.now()
  const restMs = pauses.heard(message.channelAccount, report, now)
  const { isIdempotent, giveUpAfterMs } = parts
  const at = { now, isIdempotent, restMs, ...(giveUpAfterMs === undefined ? {} : { giveUpAfterMs }) }
  const outcome = { leased, now, settlement: settlementOf(leased, report, at) }
  await patiently(() => settleTogether(outcome), mayWait)
  if (report.status === 'failed' || report.status === 'unknown') parts.log(report.code, message.conversationId)
}

/** The platform has the words; a database that is away for a moment must not make them «sent or not, nobody knows». */
async function patiently(work: () => Promise<unknown>, mayWait: () => boolean): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries >= SETTLE_TRIES || !mayWait()) throw error
      await new Promise((resolve) => setTimeout(resolve, SETTLE_PAUSE_MS))
    }
  }
}

/** A channel that throws or never answers may have sent it: nobody can tell. */
async function sendWithin({ send, sendWithinMs }: LaneParts, message: Leased['message']): Promise<SendReport> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<SendReport>((resolve) => {
    timer = setTimeout(() => resolve({ status: 'unknown', code: 'outbox.channel_silent' }), sendWithinMs)
  })
  const answer = send(message).catch((): SendReport => ({ status: 'unknown', code: 'outbox.channel_threw' }))
  return Promise.race([answer, silence]).finally(() => clearTimeout(timer))
}
