/** An answer that a waiting callback may carry. */
export interface Offer {
  readonly text: string
  /** Whether the answer went out on the platform's connection. */
  readonly done: (outcome: PassiveOutcome) => void
}

export type PassiveOutcome = 'printed' | 'lost'

/** Callbacks that wait for the bot's answer, so that it goes out at once and costs nothing of the customer-service budget. */
export interface PassiveWindows {
  /** Waits until somebody takes the window or the signal ends it; null = the callback has nothing to say. */
  wait(person: string, signal: AbortSignal): Promise<Offer | null>
  /** Whether a callback of this person waits now. */
  isWaiting(person: string): boolean
  /** Gives the answer to the callback that waits longest; null = none waits. */
  take(person: string, text: string): Promise<PassiveOutcome> | null
  /** The answer goes another way: the callback need not wait. */
  release(person: string): void
  /** The server stops: nobody waits any more. */
  releaseAll(): void
}

type Waiting = (offer: Offer | null) => void

/** In memory of the node that holds the connections: an answer of another node's outbox goes as a customer-service message. */
export function createPassiveWindows(): PassiveWindows {
  const waiting = new Map<string, Waiting[]>()

  function remove(person: string, one: Waiting): void {
    const rest = (waiting.get(person) ?? []).filter((other) => other !== one)
    if (rest.length > 0) waiting.set(person, rest)
    else waiting.delete(person)
  }

  function first(person: string): Waiting | null {
    const one = waiting.get(person)?.[0] ?? null
    if (one) remove(person, one)
    return one
  }

  return {
    isWaiting: (person) => waiting.has(person),
    wait: (person, signal) =>
      new Promise((resolve) => {
        const end: Waiting = (offer) => {
          remove(person, end)
          signal.removeEventListener('abort', giveUp)
          resolve(offer)
        }
        const giveUp = () => end(null)
        if (signal.aborted) return resolve(null)
        waiting.set(person, [...(waiting.get(person) ?? []), end])
        signal.addEventListener('abort', giveUp)
      }),
    take: (person, text) => {
      const one = first(person)
      return one && new Promise((done) => one({ text, done }))
    },
    release: (person) => first(person)?.(null),
    releaseAll: () => {
      const everyone = [...waiting.values()].flat()
      for (const one of everyone) one(null)
    },
  }
}
