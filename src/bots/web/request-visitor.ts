import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Language } from '../../domain/language.ts'
import type { WebChatDeps } from './chat-deps.ts'
import { chatRefusal } from './chat-refusals.ts'
import { readSession, type VisitorSession } from './visitor-session.ts'

/** The session that the request's bearer token names. */
export async function visitorOf(
  request: FastifyRequest,
  deps: Pick<WebChatDeps, 'sessionKey' | 'clock'>,
): Promise<VisitorSession> {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  return readSession(bearer, deps.sessionKey, deps.clock.now())
}

/** What the page speaks, as the widget tells it with every request; undefined = some other language, or nobody said. */
export function pageLanguageOf({ headers }: Pick<FastifyRequest, 'headers'>): Language | undefined {
  const [, found] = /^\s*(zh|en)\b/i.exec(headers['accept-language'] ?? '') ?? []
  if (found === undefined) return undefined
  return found.toLowerCase() === 'en' ? 'en' : 'zh'
}

/** Throws `chat.too_fast` when this visitor sends more than a person would. */
export type SendingLimit = (request: FastifyRequest, session: VisitorSession) => Promise<void>

/** Counts what one visitor sends in a minute, whatever the address. */
export function sendingLimit(app: FastifyInstance, deps: Pick<WebChatDeps, 'perMinute'>): SendingLimit {
  const visitors = new WeakMap<FastifyRequest, string>()
  const perVisitor = app.createRateLimit({
    max: deps.perMinute.visitor,
    timeWindow: '1 minute',
    keyGenerator: (request) => visitors.get(request) ?? request.ip,
  })
  return async (request, session) => {
    visitors.set(request, session.externalUser)
    const verdict = await perVisitor(request)
    if (!verdict.isAllowed && verdict.isExceeded) throw chatRefusal('chat.too_fast')
  }
}
