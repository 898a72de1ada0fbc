import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ownPort } from '../own-port.ts'

/** What came to the platform's API. */
export interface PlatformRequest {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
  readonly contentType: string
  readonly bytes: Buffer
  /** The body as JSON; null when it is none. */
  json(): Record<string, unknown> | null
}

export type PlatformAnswer =
  | { readonly json: object }
  | { readonly file: Uint8Array; readonly name: string; readonly contentType: string }

/** A part of the platform: null = that path is not its own. */
export type PlatformService = (request: PlatformRequest) => PlatformAnswer | null

/** What goes wrong from now on; `path` limits it to paths with that beginning, `times` to as many calls. */
export interface PlatformFault {
  readonly kind: 'errcode' | 'html' | 'status' | 'slow' | 'reset_after_taking' | 'away'
  readonly errcode?: number
  readonly status?: number
  /** What comes with the status; absent = a page. */
  readonly body?: string
  readonly path?: string
  readonly times?: number
  /** Calls that go well before. */
  readonly after?: number
}

export interface PlatformServer {
  readonly url: string
  /** Every request that was taken, oldest first. */
  readonly requests: readonly PlatformRequest[]
  fault(fault: PlatformFault | null): Promise<void>
  close(): Promise<void>
}

/** WeChat's API on loopback: answers like the platform, and misbehaves when told to. */
export async function startPlatformServer(services: readonly PlatformService[]): Promise<PlatformServer> {
  const requests: PlatformRequest[] = []
  const hanging = new Set<ServerResponse>()
  let fault: { readonly what: PlatformFault; calls: number } | null = null

  function faultFor(request: PlatformRequest): PlatformFault | null {
    if (!fault || !request.path.startsWith(fault.what.path ?? '/')) return null
    fault.calls += 1
    const { after = 0, times = Number.POSITIVE_INFINITY } = fault.what
    return fault.calls > after && fault.calls <= after + times ? fault.what : null
  }

  const take = (request: PlatformRequest): PlatformAnswer => {
    for (const service of services) {
      const answer = service(request)
      if (answer) return answer
    }
    return { json: { errcode: 40066, errmsg: 'invalid url' } }
  }

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming)
    const broken = faultFor(request)
    if (broken && refusesUntaken(broken, response)) return
    requests.push(request)
    const answer = take(request)
    if (broken?.kind === 'reset_after_taking') incoming.socket.destroy()
    else if (broken?.kind === 'slow') hanging.add(response)
    else write(response, answer)
  }

  const server = createServer((incoming, response) => void serve(incoming, response))
  const port = await ownPort()
  await listen(server, port)

  const goAway = async () => {
    if (!server.listening) return
    // Nobody new is let in before the last ones are put out.
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    fault: async (what) => {
      fault = what && { what, calls: 0 }
      for (const response of hanging) response.destroy()
      hanging.clear()
      if (what?.kind === 'away') await goAway()
      else if (!server.listening) await listen(server, port)
    },
    close: async () => {
      for (const response of hanging) response.destroy()
      await goAway()
    },
  }
}

/** The faults that keep a request from being taken at all. */
function refusesUntaken(broken: PlatformFault, response: ServerResponse): boolean {
  switch (broken.kind) {
    case 'errcode':
      write(response, { json: { errcode: broken.errcode ?? -1, errmsg: 'told to' } })
      return true
    case 'html':
      response.end('<html><body><h1>网关错误</h1></body></html>')
      return true
    case 'status':
      response.writeHead(broken.status ?? 502).end(broken.body ?? '<html>bad gateway</html>')
      return true
    default:
      return false
  }
}

/** Connections are not kept: what is taken away is away at once. */
function write(response: ServerResponse, answer: PlatformAnswer): void {
  response.setHeader('connection', 'close')
  if ('json' in answer) {
    // As the platform does it: JSON under a text type.
    response.setHeader('content-type', 'text/plain; charset=utf-8').end(JSON.stringify(answer.json))
    return
  }
  response.setHeader('content-type', answer.contentType)
  response.setHeader('content-disposition', `attachment; filename="${Buffer.from(answer.name).toString('latin1')}"`)
  response.end(answer.file)
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
}

async function readRequest(incoming: IncomingMessage): Promise<PlatformRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const url = new URL(incoming.url ?? '/', 'http://platform')
  return {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    contentType: incoming.headers['content-type'] ?? '',
    bytes,
    json: () => asObject(bytes.toString('utf8')),
  }
}

function asObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : null
  } catch {
    return null
  }
}
