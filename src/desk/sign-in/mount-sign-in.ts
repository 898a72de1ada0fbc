import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Clock } from '../../domain/ports.ts'
import { refusals } from '../http/refusals.ts'
import type { DeskSignIn } from './desk-sign-in.ts'
import { memorySignInTries, type SignInTries, type SignInTry } from './sign-in-tries.ts'
import { isWeakPassword } from './weak-password.ts'

/** All that is reachable of the sign-in library: no sign-up, no look-ups of names, no password reset by mail. */
const reachable = [
  { method: 'POST', url: '/auth/sign-out' },
  { method: 'GET', url: '/auth/get-session' },
  { method: 'POST', url: '/auth/revoke-sessions' },
] as const

const credentials = z.object({ username: z.string().min(1).max(64), password: z.string().min(1).max(256) })
const newCredentials = z.object({ currentPassword: z.string().min(1).max(256), newPassword: z.string().min(1).max(256) })

export interface SignInDeps {
  readonly signIn: DeskSignIn
  readonly clock: Clock
  /** Absent = counted in this process alone. */
  readonly signInTries?: SignInTries
}

/** Puts the sign-in under `/api/desk/auth`, with the lockout in front of it. */
export function mountSignIn(app: FastifyInstance, deps: SignInDeps): void {
  const tries = deps.signInTries ?? memorySignInTries()
  for (const route of reachable) {
    app.route({
      ...route,
      handler: async (request, reply) => answer(request, reply, await deps.signIn.handle(toWebRequest(request))),
    })
  }
  app.post('/auth/sign-in/username', async (request, reply) => {
    const login = credentials.parse(request.body).username.toLowerCase()
    const own = await tries.begin(login, deps.clock.now())
    if (own === null) throw refusals.locked()
    const response = await handled(deps.signIn, request, own)
    if (response.ok) await own.passed()
    else if (response.status !== 401) await own.withdraw()
    return answer(request, reply, response)
  })
  app.post('/auth/change-password', async (request, reply) => {
    const who = await deps.signIn.whoIs(toWebHeaders(request))
    if (who === null) throw refusals.signedOut()
    const { currentPassword, newPassword } = newCredentials.parse(request.body)
    if (newPassword === currentPassword || isWeakPassword(newPassword, who.login)) throw refusals.weakPassword()
    // A stolen session is no place to guess the password at.
    const own = await tries.begin(who.login, deps.clock.now())
    if (own === null) throw refusals.locked()
    request.body = { currentPassword, newPassword, revokeOtherSessions: true }
    const response = await handled(deps.signIn, request, own)
    if (response.ok) {
      await own.passed()
      await deps.signIn.passwordChanged(who.login)
    } else if (response.status !== 400) await own.withdraw()
    return answer(request, reply, response)
  })
}

/** A fault of ours or a database that is away says nothing about the password. */
async function handled(signIn: DeskSignIn, request: FastifyRequest, own: SignInTry): Promise<Response> {
  try {
    return await signIn.handle(toWebRequest(request))
  } catch (error) {
    await own.withdraw().catch(() => undefined)
    throw error
  }
}

/** The address is the connection's (or the trusted proxy's), never what the caller claims. */
function toWebRequest(request: FastifyRequest): Request {
  const headers = toWebHeaders(request)
  headers.set('x-waydesk-address', request.ip)
  headers.delete('content-length')
  const url = new URL(request.url, `${request.protocol}://${request.host}`)
  const withBody = request.method !== 'GET'
  if (withBody) headers.set('content-type', 'application/json')
  return new Request(url, { method: request.method, headers, ...(withBody ? { body: JSON.stringify(request.body ?? {}) } : {}) })
}

export function toWebHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/** The library's answer; what it refuses or fails at is said in our own words and codes. */
async function answer(request: FastifyRequest, reply: FastifyReply, response: Response): Promise<string> {
  if (response.status >= 400) throw refusalFor(response.status)
  reply.status(response.status)
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value)
  }
  const cookies = response.headers.getSetCookie()
  const isByTls = request.protocol === 'https'
  if (cookies.length > 0) reply.header('set-cookie', isByTls ? cookies.map(secured) : cookies)
  return response.text()
}

/** Behind a proxy that ends TLS nobody had to say where we are reached. */
function secured(cookie: string): string {
  return /;\s*secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`
}

function refusalFor(status: number): Error {
  switch (status) {
    case 401:
      return refusals.wrongPassword()
    case 429:
      return refusals.tooFast()
    default:
      return status < 500 ? refusals.notAccepted() : new Error(`the sign-in answered ${status}`)
  }
}
