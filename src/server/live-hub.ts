import { EventEmitter } from 'node:events'
import type { LiveEvent, LiveEvents } from '../bots/ports.ts'

/** Events on their way to other nodes and from them. */
export interface NodeLink {
  publish(topic: string, event: LiveEvent): void
}

export interface LiveHub extends LiveEvents {
  /** Every event, whatever its topic. */
  tap(listener: (topic: string, event: LiveEvent) => void): () => void
  /** An event of another node: heard here, not sent on. */
  deliver(topic: string, event: LiveEvent): void
  linkNodes(link: NodeLink): void
}

/** Hands events to whoever listens in this process, and to the other nodes when there are any. */
export function createLiveHub(): LiveHub {
  const emitter = new EventEmitter().setMaxListeners(0)
  let link: NodeLink | null = null

  function deliver(topic: string, event: LiveEvent): void {
    emitter.emit(`topic:${topic}`, event)
    emitter.emit('any', topic, event)
  }

  function on(name: string, listener: (...words: never[]) => void): () => void {
    emitter.on(name, listener as (...words: unknown[]) => void)
    return () => emitter.off(name, listener as (...words: unknown[]) => void)
  }

  return {
    deliver,
    announce: (topic, event) => {
      deliver(topic, event)
      link?.publish(topic, event)
    },
    subscribe: (topic, listener) => on(`topic:${topic}`, listener as (...words: never[]) => void),
    tap: (listener) => on('any', listener as (...words: never[]) => void),
    linkNodes: (nodes) => {
      link = nodes
    },
  }
}
