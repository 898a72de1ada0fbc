import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import { z } from 'zod'
import { personTopic, WRITING_TOPIC } from '../ports.ts'
import type { WebChatDeps } from './chat-deps.ts'
import { chatRefusal } from './chat-refusals.ts'
import { readSession } from './visitor-session.ts'
import { WEB_ACCOUNT } from './web-channel.ts'

const HELLO_WITHIN_MS = 10_000
const BEAT_MS = 25_000
/** A widget says that somebody types every few seconds. */
const MOST_A_BEAT = 100

/** What a window calls its line, the same where it posts. */
export const lineName = z.string().regex(/^[\w-]{1,64}$/)

const spoken = z.discriminatedUnion('type', [
  z.object({ type: z.literal('hello'), token: z.string().max(4096), line: lineName.optional() }),
  z.object({ type: z.literal('typing') }),
  z.object({ type: z.literal('ping') }),
])
type Spoken = z.infer<typeof spoken>

/** The bell: after `hello` with the session's token it tells that something changed, and nothing more. */
export function addChatSocket(app: FastifyInstance, deps: WebChatDeps): void {
  const hold = (socket: WebSocket, request: FastifyRequest): void => {
    const line = new BellLine(socket, request, deps)
    socket.on('message', (raw: Buffer) => void line.hear(raw.toString('utf8')))
    socket.on('close', () => line.close())
    socket.on('error', () => {
      request.log.warn({ code: 'chat.socket_broken' }, 'socket refused')
      line.close()
    })
  }
  app.route({
    method: 'GET',
    url: '/live',
    handler: () => {
      throw chatRefusal('chat.not_a_socket')
    },
    wsHandler: hold,
  })
}

class BellLine {
  private readonly socket: WebSocket
  private readonly request: FastifyRequest
  private readonly deps: WebChatDeps
  private leave: (() => void) | null = null
  private user: string | null = null
  private alive = true
  private heardInBeat = 0
  private readonly patience: NodeJS.Timeout
  private readonly beat: NodeJS.Timeout

  constructor(socket: WebSocket, request: FastifyRequest, deps: WebChatDeps) {
    this.socket = socket
    this.request = request
    this.deps = deps
    this.patience = setTimeout(() => this.user ?? this.refuse('chat.hello_missing'), HELLO_WITHIN_MS)
    this.beat = setInterval(() => this.checkBeat(), BEAT_MS)
    socket.on('pong', () => {
      this.alive = true
    })
  }

  async hear(raw: string): Promise<void> {
    this.heardInBeat += 1
    if (this.heardInBeat === MOST_A_BEAT) this.refuse('chat.too_fast')
    if (this.heardInBeat >= MOST_A_BEAT) return
    const message = parseSpoken(raw)
    if (!message) return this.refuse('chat.malformed')
    if (message.type === 'hello') return this.greet(message)
    if (message.type === 'ping') return this.say({ type: 'pong' })
    if (this.user !== null) await this.tellWriting(this.user)
  }

  /** A hint for the person who has the chat; one that cannot be given is missed by nobody. */
  private async tellWriting(externalUser: string): Promise<void> {
    const own = { channel: 'web', channelAccount: WEB_ACCOUNT, externalUser }
    const conversationId = await this.deps.history.withPerson(own).catch(() => null)
    if (conversationId !== null) this.deps.live.announce(WRITING_TOPIC, { type: 'writes', conversationId })
  }

  close(): void {
    clearTimeout(this.patience)
    clearInterval(this.beat)
    this.leave?.()
    this.leave = null
  }

  private async greet({ token, line }: Extract<Spoken, { type: 'hello' }>): Promise<void> {
    const session = await readSession(token, this.deps.sessionKey, this.deps.clock.now()).catch(() => null)
    if (!session) return this.refuse('chat.session_missing')
    if (this.socket.readyState !== this.socket.OPEN) return
    this.leave?.()
    this.user = session.externalUser
    const topic = personTopic({ channelAccount: WEB_ACCOUNT, externalUser: session.externalUser })
    this.leave = this.deps.live.subscribe(topic, (event) => {
      if (event.type !== 'changed') return this.say(event)
      const { told, ...changed } = event
      if (told === undefined || told !== line) this.say(changed)
    })
    this.say({ type: 'ready' })
  }

  private say(event: object): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(JSON.stringify(event))
  }

  /** Told with its code, logged without what was said, and hung up. */
  private refuse(code: string): void {
    this.request.log.warn({ code }, 'socket refused')
    this.say({ type: 'error', error: { code } })
    this.socket.close(1008, code)
  }

  private checkBeat(): void {
    if (!this.alive) return this.socket.terminate()
    this.alive = false
    this.heardInBeat = 0
    this.socket.ping()
  }
}

function parseSpoken(raw: string): Spoken | null {
  try {
    return spoken.safeParse(JSON.parse(raw)).data ?? null
  } catch {
    // Not JSON: refused by the caller like any other malformed message.
    return null
  }
}
