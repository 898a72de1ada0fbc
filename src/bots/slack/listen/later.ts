import { troubleOf } from '../workspace/trouble.ts'

/** Work that Slack is not kept waiting for: its end is waited for when the channel stops. */
export interface Later {
  (work: Promise<unknown>): void
  settled(): Promise<void>
}

/** What fails is told by its code; nothing of it was promised to anybody. */
export function createLater(fault: (code: string) => void): Later {
  const running = new Set<Promise<void>>()
  const later = (work: Promise<unknown>): void => {
    const done = work
      .then(() => undefined)
      .catch((error: unknown) => fault(troubleOf(error).code))
      .finally(() => running.delete(done))
    running.add(done)
  }
  return Object.assign(later, { settled: async () => void (await Promise.all(running)) })
}
