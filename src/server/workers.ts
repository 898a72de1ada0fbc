import type { Clock } from '../domain/ports.ts'
import type { OutboxWorker } from '../store/outbox/outbox-worker.ts'
import type { ConversationStore } from '../store/turns/conversation-store.ts'
import { startLoop } from './loop.ts'

const SWEEP_MS = 1_000
const CLOCK_SWEEP_MS = 10_000

export interface Workers {
  /** A message was stored: its turn is due soon. */
  onReceived(): void
  /** Words were written: they wait for their channel. */
  onWritten(channel?: string): void
  /** Finishes the turns and deliveries at hand. */
  stop(): Promise<void>
}

/** All background work of a node, in one place: turns whose quiet window closed, timers, and words on their way out. */
export function startWorkers({
  store,
  outbox,
  clock,
  refresh,
  pullLate,
  onFault,
}: {
  readonly store: ConversationStore
  readonly outbox: OutboxWorker
  readonly clock: Clock
  /** Before each round: settings may have changed. */
  readonly refresh: () => Promise<unknown>
  /** Pulls what a clock that has been set back since put off for too long. */
  readonly pullLate: (now: Date) => Promise<number>
  readonly onFault: (work: 'turns' | 'timers' | 'clocks', error: unknown) => void
}): Workers {
  const turns = startLoop({
    run: async () => {
      await refresh()
      return store.runDueTurns(clock.now())
    },
    nextDueAt: () => store.nextDueAt(),
    sweepMs: SWEEP_MS,
    onFault: (error) => onFault('turns', error),
  })
  const timers = startLoop({
    run: () => store.runDueTimers(clock.now()),
    sweepMs: SWEEP_MS,
    onFault: (error) => onFault('timers', error),
  })
  const clocks = startLoop({
    run: async () => {
      if ((await pullLate(clock.now())) > 0) outbox.wake()
      return 0
    },
    sweepMs: CLOCK_SWEEP_MS,
    onFault: (error) => onFault('clocks', error),
  })
  outbox.start()
  return {
    onReceived: () => turns.wake(),
    onWritten: (channel) => outbox.wake(channel),
    stop: async () => {
      await Promise.all([turns.stop(), timers.stop(), clocks.stop()])
      await outbox.stop()
    },
  }
}
