import type { EventEmitter } from 'node:events'
import { grpcStatus } from './grpc-status.ts'

/** The library's stream of events, as far as we touch it. */
interface EventStream extends EventEmitter {
  pause(): unknown
  resume(): unknown
  cancel(): void
}

interface Client {
  event: (request: unknown) => EventStream
  version: (request: object, done: (error: unknown) => void) => unknown
  stop: (request: unknown, done: (error: null, answer: null) => void) => void
  close(): void
}

interface Manager {
  readonly client: Client
  initClient: () => Promise<void>
}

interface Service {
  bridgeGrpcEventStream: (manager: Manager) => void
  readonly _payloadStore: { start: (accountId: string) => Promise<void> }
}

/** What the library's gateway client lacks. */
export interface ServiceGrip {
  /** A harmless call, never answered from a cache; rejects when the gateway does not answer or refuses the token. */
  ask(): Promise<void>
  /** Ends the stream, so that the gateway takes another; stopping then lets go of it and stops no account, which would log it out. */
  detach(): void
  /** Ends everything at once, whatever it waits for. */
  cut(): void
}

/** gRPC: the time is up, permission denied, nobody there, not authenticated. */
const NO_ANSWER = [4, 7, 14, 16]

export interface ServiceEars {
  /** The stream has ended. */
  readonly ended: () => void
  /** No stream was opened: the gateway does not answer, or not to us. */
  readonly refused: (error: unknown) => void
}

/**
 * Takes hold of the gateway client inside the puppet before it is started; null = another kind of puppet. Mended are: the end of the
 * stream, which the library tells nobody; the login of an account that is logged in already, which it drops when it comes together with
 * the first event; the stop, which logs the account out; and the stream that is asked of a gateway that hangs: given up before it was
 * answered, it would occupy the gateway for ever. Its files of names and rooms under the home folder are left out: one that is still
 * open, here or in a process that is going, makes every message unreadable; what is in memory is enough.
 */
export function gripService(puppet: object, ears: ServiceEars): ServiceGrip | null {
  if (!isService(puppet)) return null
  let client: Client | null = null
  let stream: EventStream | null = null
  let isCut = false
  const bridge = puppet.bridgeGrpcEventStream.bind(puppet)
  puppet._payloadStore.start = async () => undefined

  puppet.bridgeGrpcEventStream = (manager) => {
    bridge(manager)
    const init = manager.initClient.bind(manager)
    manager.initClient = async () => {
      await init()
      const mine = manager.client
      client = mine
      await ask(mine).catch((error: unknown) => {
        ears.refused(error)
        throw error
      })
      const open = mine.event.bind(mine)
      mine.event = (request) => {
        // A start that was given up must not take the only stream of the gateway later.
        if (isCut) throw new Error('cut')
        stream = holdUntilHeard(open(request))
        for (const end of ['end', 'error', 'close']) stream.once(end, ears.ended)
        return stream
      }
    }
  }

  const detach = () => {
    if (client) client.stop = (_request, done) => done(null, null)
    stream?.cancel()
  }
  return {
    ask: async () => {
      if (client) await ask(client)
    },
    detach,
    cut: () => {
      isCut = true
      detach()
      client?.close()
    },
  }
}

async function ask(client: Client): Promise<void> {
  const { puppet } = await import('wechaty-grpc')
  await new Promise<void>((resolve, reject) => {
    client.version(new puppet.VersionRequest(), (error) => {
      if (NO_ANSWER.includes(grpcStatus(error) ?? 0)) reject(error instanceof Error ? error : new Error('refused'))
      else resolve()
    })
  })
}

/** The library looks at the first event alone and begins to listen a moment later; what comes between waits. */
function holdUntilHeard(stream: EventStream): EventStream {
  stream.once('data', () => stream.pause())
  stream.on('newListener', (event) => {
    // The last but one that it listens for, and for nothing else.
    if (event === 'metadata') process.nextTick(() => stream.resume())
  })
  return stream
}

function isService(puppet: object): puppet is Service {
  const hasStream = 'bridgeGrpcEventStream' in puppet && typeof puppet.bridgeGrpcEventStream === 'function'
  return hasStream && '_payloadStore' in puppet && typeof puppet._payloadStore === 'object'
}
