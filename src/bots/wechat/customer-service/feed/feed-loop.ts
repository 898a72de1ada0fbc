import { Outage } from '../../../../domain/errors/outage.ts'
import type { Clock } from '../../../../domain/ports.ts'
import type { FeedToken } from './sync-feed.ts'

export interface FeedLoopParts {
  readonly clock: Clock
  /** Reads the feed to its end; null = another node is at it. */
  readonly sync: (token: FeedToken) => Promise<true | null>
  readonly sweepMs: number
  /** Rest after the first failure of ours; it doubles up to some seconds. */
  readonly restMs: number
  readonly well: () => void
  readonly ill: (code: string) => void
}

/** Good for ten minutes; the last one is left to the way there. */
const TOKEN_MS = 9 * 60_000
const ELSEWHERE_MS = 500
const LONGEST_REST_MS = 5_000

/** Reads the feed when a callback says so, and every few seconds in case one got lost. */
export class FeedLoop {
  readonly #parts: FeedLoopParts
  readonly #waiting: { readonly ask: number; readonly done: (went: boolean) => void }[] = []
  #token: { readonly value: string; readonly at: number } | null = null
  #asked = 1
  #served = 0
  #failures = 0
  #isStopped = false
  #mayRouse = false
  #rouse: () => void = () => undefined
  #running: Promise<void> = Promise.resolve()

  constructor(parts: FeedLoopParts) {
    this.#parts = parts
  }

  start(): void {
    this.#running = this.#run()
  }

  /** Something waits in the feed. */
  wake(token: string): void {
    this.#token = { value: token, at: this.#parts.clock.now().getTime() }
    this.#asked += 1
    // A platform that asked for a pause gets it.
    if (this.#mayRouse) this.#rouse()
  }

  /** Whether the next reading that covers everything told so far went well. */
  settled(): Promise<boolean> {
    if (this.#served >= this.#asked) return Promise.resolve(true)
    return new Promise((done) => this.#waiting.push({ ask: this.#asked, done }))
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#rouse()
    await this.#running
    this.#tell(this.#asked, false)
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      const pauseMs = await this.#once()
      if (this.#isStopped) return
      await this.#rest(pauseMs)
    }
  }

  async #once(): Promise<number> {
    const upTo = this.#asked
    try {
      const went = await this.#parts.sync(this.#freshToken())
      if (went === null) {
        this.#mayRouse = true
        return this.#asked > this.#served ? ELSEWHERE_MS : this.#parts.sweepMs
      }
      this.#failures = 0
      this.#served = upTo
      this.#parts.well()
      this.#tell(upTo, true)
      this.#mayRouse = true
      return this.#asked > upTo ? 0 : this.#parts.sweepMs
    } catch (error) {
      this.#failures += 1
      this.#parts.ill(error instanceof Outage ? error.code : 'kf.feed_failed')
      this.#tell(upTo, false)
      return this.#pauseAfter(error)
    }
  }

  #pauseAfter(error: unknown): number {
    const isOfPlatform = error instanceof Outage && error.code.startsWith('kf.')
    this.#mayRouse = false
    if (isOfPlatform) return error.retryAfterMs
    return Math.min(LONGEST_REST_MS, this.#parts.restMs * 2 ** Math.min(this.#failures - 1, 10))
  }

  #freshToken(): FeedToken {
    return {
      get: () => {
        const held = this.#token
        return held && this.#parts.clock.now().getTime() - held.at < TOKEN_MS ? held.value : null
      },
      forget: () => {
        this.#token = null
      },
    }
  }

  #tell(upTo: number, went: boolean): void {
    for (const waiter of this.#waiting.splice(0)) {
      if (waiter.ask <= upTo) waiter.done(went)
      else this.#waiting.push(waiter)
    }
  }

  async #rest(ms: number): Promise<void> {
    if (ms === 0 || (this.#mayRouse && this.#asked > this.#served && ms === this.#parts.sweepMs)) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      this.#rouse = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    this.#rouse = () => undefined
  }
}
