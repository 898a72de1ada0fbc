import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { v7 } from 'uuid'
import type { Files } from '../../src/bots/ports.ts'
import { sessionKey } from '../../src/bots/web/visitor-session.ts'
import { createWebChannel } from '../../src/bots/web/web-channel.ts'
import { buildServer } from '../../src/server/build-server.ts'
import { diskFiles } from '../../src/server/file-store.ts'
import { createLiveHub, type LiveHub } from '../../src/server/live-hub.ts'
import { type MemoryChat, memoryChat } from './memory-chat.ts'

export const SECRET = 'a-secret-that-only-this-suite-knows-0001'
export const identitySecret = new TextEncoder().encode(SECRET)

export interface WebChatUnderTest {
  readonly app: FastifyInstance
  readonly chat: MemoryChat
  readonly hub: LiveHub
  readonly files: Files
  /** Opens a session and returns its token. */
  visitor(identity?: string): Promise<string>
  post(token: string, body: unknown): Promise<{ readonly status: number; readonly body: Record<string, unknown> }>
  read(
    token: string,
    query?: string,
  ): Promise<{ readonly status: number; readonly body: import('../../src/domain/conversations/web-chat.ts').ChatPage }>
  close(): Promise<void>
}

/** The real server with the web chat over a store in memory. */
export async function startWebChat(
  given: {
    readonly now?: () => Date
    readonly webRoot?: string
    readonly perMinute?: { address: number; visitor: number }
    readonly peopleFrom?: () => Date
  } = {},
): Promise<WebChatUnderTest> {
  const folder = await mkdtemp(join(tmpdir(), 'waydesk-files-'))
  const chat = memoryChat()
  const hub = createLiveHub()
  const files = diskFiles(folder)
  const clock = { now: given.now ?? (() => new Date()) }
  const app = await buildServer({
    config: { trustProxy: false, logLevel: 'silent', widgetSites: ['*'], demoSite: true },
    chat: {
      channel: createWebChannel({ clock, live: hub }),
      intake: chat,
      history: chat,
      live: hub,
      files,
      clock,
      ids: { next: () => v7() },
      identitySecret,
      sessionKey: sessionKey(SECRET),
      companyName: { zh: '速达物流', en: 'Suda Logistics' },
      ...(given.peopleFrom ? { peopleFrom: given.peopleFrom } : {}),
      perMinute: given.perMinute ?? { address: 10_000, visitor: 1_000 },
    },
    health: { isReady: async () => true },
    webRoot: given.webRoot ?? null,
  })
  const bearer = (token: string) => ({ authorization: `Bearer ${token}`, 'accept-language': 'en' })
  return {
    app,
    chat,
    hub,
    files,
    visitor: async (identity) => {
      const answer = await app.inject({ method: 'POST', url: '/api/chat/session', payload: identity ? { identity } : {} })
      return answer.json().token ?? answer.json().error.code
    },
    post: async (token, body) => {
      const answer = await app.inject({
        method: 'POST',
        url: '/api/chat/messages',
        headers: bearer(token),
        payload: body as object,
      })
      return { status: answer.statusCode, body: answer.json() }
    },
    read: async (token, query = '') => {
      const answer = await app.inject({ url: `/api/chat/messages${query}`, headers: bearer(token) })
      return { status: answer.statusCode, body: answer.json() }
    },
    close: async () => {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
