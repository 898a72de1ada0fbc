import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { ownPort } from '../../support/own-port.ts'

export interface WatchedWire {
  readonly url: string
  /** What is wrong with it from now on; null = nothing. */
  fault(fault: WireFault | null): Promise<void>
  close(): Promise<void>
}

export interface WireParts {
  /** Where the platform listens. */
  readonly behind: string
  /** Whether a call hands over words. */
  readonly isSend: (path: string) => boolean
  /** The platform has taken words, and its answer has not come through yet. */
  readonly onTaking: () => void
  readonly random: () => number
}

/** `away`: nobody listens. `limited`: nine of ten calls are told to come again in a second. `slow`: an answer takes three. */
export type WireFault = 'away' | 'limited' | 'slow'

const LONGEST_WAY_MS = 40
const SLOW_MS = 3_000

/** The wire to a platform: it tells when words have been taken, and the answer takes a moment on its way back. */
export async function openWatchedWire(parts: WireParts): Promise<WatchedWire> {
  let fault: WireFault | null = null
  const server = createServer((incoming, response) => {
    const path = incoming.url ?? '/'
    if (fault === 'limited' && parts.random() < 0.9) {
      limit(incoming, response)
      return
    }
    const slowly = fault === 'slow' ? pause(SLOW_MS) : null
    const passing = pass(parts, incoming, path).then(async (answer) => {
      await slowly
      if (!response.destroyed)
        response.writeHead(answer.status, { 'content-type': answer.type, connection: 'close' }).end(answer.body)
    })
    passing.catch(() => response.destroy())
  })
  const port = await ownPort()
  const listen = () => new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
  const goAway = async () => {
    // Nobody new is let in before the last ones are put out.
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
  await listen()
  return {
    url: `http://127.0.0.1:${port}`,
    fault: async (next) => {
      fault = next
      if (next === 'away') await goAway()
      else if (!server.listening) await listen()
    },
    close: goAway,
  }
}

function limit(incoming: IncomingMessage, response: ServerResponse): void {
  incoming.resume()
  response.writeHead(429, { 'retry-after': '1', 'content-type': 'application/json' }).end('{"ok":false,"error":"ratelimited"}')
}

async function pass({ behind, isSend, onTaking, random }: WireParts, incoming: IncomingMessage, path: string) {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const body = Buffer.concat(chunks)
  const answer = await fetch(`${behind}${path}`, {
    method: incoming.method ?? 'GET',
    headers: headersOf(incoming),
    ...(body.length > 0 ? { body } : {}),
  })
  const taken = Buffer.from(await answer.arrayBuffer())
  if (isSend(path)) {
    onTaking()
    await pause(random() * LONGEST_WAY_MS)
  }
  return { status: answer.status, type: answer.headers.get('content-type') ?? 'application/octet-stream', body: taken }
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const names = ['authorization', 'content-type']
  return Object.fromEntries(names.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])))
}
