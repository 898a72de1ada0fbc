import type { EventEmitter } from 'node:events'

/** What the gateway's client of the library keeps inside of it, as far as we touch it. */
interface Manager extends EventEmitter {
  readonly client: { stop: unknown }
}

/** The stream of events, when the puppet is a gateway's: its end is told to nobody else. */
export function streamOf(puppet: object): { onEnd(listener: () => void): void } | null {
  const manager = managerOf(puppet)
  if (!manager) return null
  return {
    onEnd: (listener) => {
      for (const event of ['end', 'error', 'cancel', 'status']) manager.once(event, listener)
    },
  }
}

/**
 * Stopping the library's client also stops the gateway's account, which logs it out. After this it only lets go: closes the stream, the
 * connection and its caches, and the gateway stays logged in for the next one.
 */
export function detachFromGateway(puppet: object): void {
  const manager = managerOf(puppet)
  if (!manager) return
  manager.client.stop = (_request: unknown, done: (error: null, answer: null) => void) => done(null, null)
}

/** null = another kind of puppet, or not connected. */
function managerOf(puppet: object): Manager | null {
  try {
    const manager: unknown = 'grpcManager' in puppet ? puppet.grpcManager : null
    return isManager(manager) ? manager : null
  } catch {
    // The library's getters throw while there is no connection.
    return null
  }
}

function isManager(it: unknown): it is Manager {
  return typeof it === 'object' && it !== null && 'client' in it && typeof it.client === 'object' && 'once' in it
}
