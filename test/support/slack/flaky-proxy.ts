import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { PlatformFault } from '../../contracts/channel-contract.ts'

/** A call of the Web API that went through. */
export interface ProxiedCall {
  readonly method: string
  readonly body: Readonly<Record<string, unknown>>
}

export interface FlakyProxy {
  readonly url: string
  readonly calls: ProxiedCall[]
  /** Where the real platform listens. */
  behind: string
  fault(kind: PlatformFault | null): void
  /** From now on the wire answers this method itself. */
  answer(method: string, body: object): void
  /** From now on calls whose body holds this text are refused with that error of Slack. */
  refuse(error: string, text: string): void
  /** Only calls whose body holds this text fail; null = all. */
  only(text: string | null): void
  close(): Promise<void>
}

/** A wire to the platform that can be cut, slowed down and lose answers. */
export async function startFlakyProxy(): Promise<FlakyProxy> {
  let kind: PlatformFault | null = null
  let only: string | null = null
  let posts = 0
  const answers = new Map<string, object>()
  const refused = new Map<string, string>()
  const server = createServer((request, response) => {
    pass(request, response).catch(() => request.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  const proxy: FlakyProxy = {
    url: `http://127.0.0.1:${port}`,
    calls: [],
    behind: '',
    fault: (next) => {
      kind = next
      posts = 0
    },
    answer: (method, body) => void answers.set(method, body),
    refuse: (error, text) => void refused.set(text, error),
    only: (text) => {
      only = text
    },
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }

  const refusalOf = (fields: string) => {
    const [hit] = [...refused].filter(([text]) => fields.includes(text))
    return hit && { ok: false, error: hit[1] }
  }

  /** The second part of a text is refused once. */
  const faultNow = () => (kind === 'second_part' ? (posts === 2 ? 'rate_limited' : null) : kind)

  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request)
    const method = (request.url ?? '').replace(/^\/api\//, '')
    if (method === 'chat.postMessage') posts += 1
    // Who we are was asked long before the trouble.
    const isHit = method !== 'auth.test' && (only === null || fieldsOf(body).includes(only))
    const fault = isHit ? faultNow() : null
    if (fault === 'down') return void request.socket.destroy()
    if (fault === 'rate_limited') return limited(response)
    if (fault === 'never') return answer(response, { ok: false, error: 'channel_not_found' })
    const own = answers.get(method) ?? refusalOf(fieldsOf(body))
    if (own) return answer(response, own)
    proxy.calls.push({ method, body: Object.fromEntries(new URLSearchParams(fieldsOf(body))) })
    const passed = await passOn(`${proxy.behind}${request.url}`, request, body)
    if (fault === 'answer_lost') return void request.socket.destroy()
    response.writeHead(passed.status, { 'content-type': passed.type }).end(passed.content)
  }
  return proxy
}

async function passOn(url: string, request: IncomingMessage, body: Buffer<ArrayBuffer>) {
  const answered = await fetch(url, {
    method: request.method ?? 'GET',
    headers: headersOf(request),
    redirect: 'manual',
    ...(body.length > 0 ? { body } : {}),
  })
  const type = answered.headers.get('content-type') ?? 'application/octet-stream'
  return { status: answered.status, type, content: Buffer.from(await answered.arrayBuffer()) }
}

function limited(response: ServerResponse): void {
  response.writeHead(429, { 'retry-after': '7' }).end()
}

function answer(response: ServerResponse, body: object): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

async function bodyOf(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function fieldsOf(body: Buffer): string {
  return body.length < 1_000_000 ? body.toString('utf8') : ''
}

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  const names = ['authorization', 'content-type']
  return Object.fromEntries(names.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])))
}
