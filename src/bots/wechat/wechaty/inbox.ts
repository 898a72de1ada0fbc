import type { InboundMessage } from '../../../domain/conversations/message.ts'
import { Outage } from '../../../domain/errors/outage.ts'
import { Refusal } from '../../../domain/errors/refusal.ts'
import type { HeardMessage } from './gateway.ts'
import { remember } from './remember.ts'
import { rest } from './within.ts'

export interface InboxParts {
  /** Reads it from the gateway. Throws a `Refusal` when it is no message at all. */
  readonly read: (messageId: string) => Promise<HeardMessage>
  /** null = nothing for us. Asked in the order of the messages. */
  readonly understand: (heard: HeardMessage) => InboundMessage | null
  readonly store: (message: InboundMessage) => Promise<unknown>
  readonly retryMs: number
  readonly log: (level: 'warn' | 'error', code: string, detail: { readonly id: string }) => void
}

/** A gateway that was restarted may not know the message any more; the others wait behind it, so it is not asked for long. */
const MOST_READS = 3
/** There is no connection to ask over; it is waited for. */
export const NOT_CONNECTED = 'wechaty.not_connected'
/** A store that answers, and says no, says no again. */
const MOST_STORES = 5

/**
 * The gateway expects no acknowledgement and tells nothing twice: what was heard is read at once and kept here, in its order, until it
 * is stored.
 */
export class Inbox {
  readonly #parts: InboxParts
  readonly #known = new Set<string>()
  readonly #resting = new Set<() => void>()
  #isStopped = false
  #tail: Promise<void> = Promise.resolve()

  constructor(parts: InboxParts) {
    this.#parts = parts
  }

  /** Takes it up; the same id once. */
  push(messageId: string): void {
    if (this.#isStopped || !remember(this.#known, messageId)) return
    const reading = this.#read(messageId)
    this.#tail = this.#tail.then(async () => {
      const heard = await reading
      const message = heard && this.#parts.understand(heard)
      if (message) await this.#store(message)
    })
  }

  /** Resolves when everything that was pushed is stored or given up. */
  settled(): Promise<void> {
    return this.#tail
  }

  /** Takes nothing new and tries nothing again. */
  async stop(): Promise<void> {
    this.#isStopped = true
    for (const rouse of this.#resting) rouse()
    await this.#tail
  }

  async #read(id: string): Promise<HeardMessage | null> {
    for (let tries = 1; ; ) {
      try {
        return await this.#parts.read(id)
      } catch (error) {
        if (error instanceof Refusal) {
          this.#parts.log('warn', error.code, { id })
          return null
        }
        const isAway = error instanceof Outage && error.code === NOT_CONNECTED
        if (this.#isStopped || (!isAway && tries >= MOST_READS)) {
          this.#parts.log('error', 'wechaty.message_lost', { id })
          return null
        }
        await this.#pause(tries)
        // While nobody is there to be asked, no question was answered with no.
        if (!isAway) tries += 1
      }
    }
  }

  async #store(message: InboundMessage): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#parts.store(message)
        return
      } catch (error) {
        const isForGood = error instanceof Refusal || (!(error instanceof Outage) && tries >= MOST_STORES)
        if (isForGood || this.#isStopped) return this.#parts.log('error', 'wechaty.not_stored', { id: message.externalId })
        if (tries === 1) this.#parts.log('warn', 'wechaty.store_away', { id: message.externalId })
        await this.#pause(tries)
      }
    }
  }

  async #pause(tries: number): Promise<void> {
    let mine: () => void = () => undefined
    await rest(this.#parts.retryMs * Math.min(tries, 5), (rouse) => {
      mine = rouse
      this.#resting.add(rouse)
    })
    this.#resting.delete(mine)
  }
}
