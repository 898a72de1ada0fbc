import { createHash } from 'node:crypto'
import fastifyMultipart from '@fastify/multipart'
import fastifyWebsocket from '@fastify/websocket'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { accessTable, mayCall, type RouteName } from './access/access-table.ts'
import { mountConsole } from './console-files.ts'
import type { DeskDeps } from './desk-deps.ts'
import { callLimit } from './http/call-limit.ts'
import type { DeskCall, DeskHandler } from './http/desk-call.ts'
import { toErrorAnswer } from './http/desk-error.ts'
import { refusals } from './http/refusals.ts'
import { isSameOrigin } from './http/same-origin.ts'
import { mountLive } from './live/mount-live.ts'
import { conversationHandlers } from './routes/conversation-handlers.ts'
import { ownHandlers } from './routes/own-handlers.ts'
import { peopleHandlers } from './routes/people-handlers.ts'
import { privacyHandlers } from './routes/privacy-handlers.ts'
import { workHandlers } from './routes/work-handlers.ts'
import { toWebHeaders } from './sign-in/library-call.ts'
import { mountSignIn } from './sign-in/mount-sign-in.ts'
import { dueFirst } from './sign-in/second-factor/must-have-factor.ts'

/**
 * Puts the desk on the server: `/api/desk/*`, the live socket, and the console at `/desk`.
 *
 * Pass: the store's `DeskActions`, `DeskViews` (and `DeskReveals`, `DeskFiles` where they exist); `deskSignIn({ database:
 * prismaAdapter(prisma, { provider: 'postgresql' }), secret, baseUrl })`, after `seedAgents(company.agents, password)` on it;
 * `live` that hears of every committed change; the clock; `company()` that reads people and rights; the folder of the built console.
 * Await it: `@fastify/websocket` and `@fastify/multipart` are shared when the app already has them, and brought along otherwise.
 * Behind a proxy set Fastify's `trustProxy`, or everybody shares one address in the rate limit. The console's styles need
 * `style-src 'self' 'unsafe-inline'`, its pictures `img-src 'self' data: blob:`, its socket `connect-src 'self'`.
 */
export async function registerDesk(app: FastifyInstance, deps: DeskDeps): Promise<void> {
  if (!app.hasDecorator('websocketServer')) await app.register(fastifyWebsocket)
  if (!app.hasRequestDecorator('saveRequestFiles')) await app.register(fastifyMultipart)
  await app.register(async (desk) => mountApi(desk, deps), { prefix: '/api/desk' })
  if (deps.consoleRoot !== undefined) await mountConsole(app, deps.consoleRoot)
}

function mountApi(desk: FastifyInstance, deps: DeskDeps): void {
  const handlers: Readonly<Record<RouteName, DeskHandler>> = {
    ...ownHandlers(deps),
    ...conversationHandlers(deps),
    ...workHandlers(deps),
    ...privacyHandlers(deps),
    ...peopleHandlers(deps),
  }
  desk.setErrorHandler((error, request, reply) => refuse(error, request, reply))
  desk.setNotFoundHandler((request, reply) => refuse(refusals.unknown(), request, reply))
  desk.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'private, no-cache')
    if (request.method !== 'GET' && !isSameOrigin(request.headers)) throw refusals.origin()
  })
  desk.addHook('onSend', async (request, reply, payload) => withTag(request, reply, payload))
  mountSignIn(desk, deps)
  mountLive(desk, deps)
  const limit = callLimit()
  for (const [name, handler] of Object.entries(handlers)) {
    if (!isRouteName(name)) continue
    const { method, url } = accessTable[name]
    desk.route({
      method,
      url,
      handler: async (request, reply) => {
        const entered = await mayEnter(deps, name, request)
        limit(entered.by.login, deps.clock.now())
        const answer = await handler({ ...entered, request, reply })
        if (method !== 'GET' && name !== 'saveDraft')
          request.log.info({ action: name, ...subjectOf(request.params) }, 'desk action')
        return answer
      },
    })
  }
}

function isRouteName(name: string): name is RouteName {
  return name in accessTable
}

/** The person behind the session, if the company knows them and their role may call this route. */
async function mayEnter(
  deps: DeskDeps,
  route: RouteName,
  request: FastifyRequest,
): Promise<Pick<DeskCall, 'by' | 'mustChangePassword' | 'hasSecondFactor'>> {
  const who = await deps.signIn.whoIs(toWebHeaders(request))
  if (who === null) throw refusals.signedOut()
  const { agents } = await deps.company()
  const agent = agents.find((candidate) => candidate.login === who.login)
  if (!agent || !mayCall(route, agent)) throw refusals.role()
  const first = dueFirst(deps.factorRule, who, agent.role)
  if (first !== null && route !== 'me') throw first === 'password' ? refusals.passwordFirst() : refusals.factorFirst()
  return { by: agent, mustChangePassword: who.mustChangePassword, hasSecondFactor: who.hasSecondFactor }
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, retryAfterMs, ...answer } = toErrorAnswer(error)
  const line = { code: answer.code, route: request.routeOptions.url, ...subjectOf(request.params) }
  if (status === 503) request.log.warn(line, 'desk call put off')
  else if (status >= 500) request.log.error({ err: error, ...line }, 'desk call failed')
  else request.log.warn(line, 'desk call refused')
  if (retryAfterMs !== undefined) reply.header('retry-after', Math.ceil(retryAfterMs / 1000))
  return reply.status(status).send({ error: answer })
}

const NUMBERS: Readonly<Record<string, string>> = { GD: 'caseNumber', DD: 'orderNumber', BJ: 'quoteNumber' }

/** Which conversation, case or order a call was about: ids and numbers of ours, when they look like it. */
function subjectOf(params: unknown): Readonly<Record<string, string>> {
  const subject = z
    .object({
      id: z.uuid().optional(),
      number: z
        .string()
        .regex(/^(GD|DD|BJ)\d{12}$/)
        .optional(),
    })
    .safeParse(params)
  const { id, number } = subject.data ?? {}
  const kind = NUMBERS[number?.slice(0, 2) ?? '']
  return {
    ...(id === undefined ? {} : { conversationId: id }),
    ...(number === undefined || kind === undefined ? {} : { [kind]: number }),
  }
}

/** What has not changed is not sent again: the tag is the answer's own hash. */
function withTag(request: FastifyRequest, reply: FastifyReply, payload: unknown): unknown {
  if (request.method !== 'GET' || reply.statusCode !== 200 || typeof payload !== 'string') return payload
  const tag = `"${createHash('sha1').update(payload).digest('base64url')}"`
  reply.header('etag', tag)
  if (request.headers['if-none-match'] !== tag) return payload
  reply.status(304).removeHeader('content-length')
  return ''
}
