/** Something changed in a conversation (or, without one, on the dispatch list): a hint, the fetch is the truth. */
export interface LiveHint {
  readonly conversationId: string | null
  readonly version: number | null
  /** Nothing changed yet: its customer is writing. */
  readonly isWriting?: true
}

/** Where the console hears of changes; PostgreSQL's NOTIFY or the memory below. */
export interface DeskLive {
  /** Calls the listener for every change from now on; returns the way to stop it. */
  subscribe(listener: (hint: LiveHint) => void): () => void
}

/** For one process: what is published is heard at once by all who listen. */
export function memoryLive(): DeskLive & { publish(hint: LiveHint): void } {
  const listeners = new Set<(hint: LiveHint) => void>()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    publish(hint) {
      for (const listener of listeners) listener(hint)
    },
  }
}
