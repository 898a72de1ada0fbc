import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusals } from '../http/refusals.ts'
import type { DeskSignIn } from './desk-sign-in.ts'
import type { SignInTry } from './sign-in-tries.ts'

/** What the library is asked instead of what the browser sent. */
export interface Asked {
  /** Its own path below `/api/desk/auth`; absent = the caller's. */
  readonly path?: string
  readonly body?: object
  /** Absent = the caller's. */
  readonly cookie?: string
}

/** Passes a call on to the sign-in library; a fault of ours or a database that is away says nothing about the password. */
export async function askLibrary(
  signIn: DeskSignIn,
  request: FastifyRequest,
  { own, ...asked }: Asked & { readonly own?: SignInTry },
): Promise<Response> {
  try {
    return await signIn.handle(toWebRequest(request, asked))
  } catch (error) {
    await own?.withdraw().catch(() => undefined)
    throw error
  }
}

/** The address is the connection's (or the trusted proxy's), never what the caller claims. */
function toWebRequest(request: FastifyRequest, { path, body, cookie }: Asked): Request {
  const base = `${request.protocol}://${request.host}`
  if (!URL.canParse(base)) throw refusals.notAccepted()
  const headers = toWebHeaders(request)
  headers.set('x-waydesk-address', request.ip)
  // Where a call may come from our own door has judged; the library would refuse programs, which name no origin.
  if (!headers.has('origin')) headers.set('origin', base)
  headers.delete('content-length')
  if (cookie !== undefined) headers.set('cookie', cookie)
  const url = new URL(path === undefined ? request.url : `/api/desk/auth${path}`, base)
  const withBody = request.method !== 'GET'
  if (withBody) headers.set('content-type', 'application/json')
  const sent = body ?? request.body ?? {}
  return new Request(url, { method: request.method, headers, ...(withBody ? { body: JSON.stringify(sent) } : {}) })
}

export function toWebHeaders(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return headers
}

/** The library's answer; what it refuses or fails at is said in our own words and codes. */
export async function passOn(request: FastifyRequest, reply: FastifyReply, response: Response): Promise<string> {
  if (response.status >= 400) throw refusalFor(response.status)
  takeHeaders(request, reply, response)
  return response.text()
}

/** Its status and headers, with cookies for TLS where people come by it. */
export function takeHeaders(request: FastifyRequest, reply: FastifyReply, response: Response): void {
  reply.status(response.status)
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') reply.header(name, value)
  }
  const cookies = response.headers.getSetCookie()
  const isByTls = request.protocol === 'https'
  if (cookies.length > 0) reply.header('set-cookie', isByTls ? cookies.map(secured) : cookies)
}

/** Behind a proxy that ends TLS nobody had to say where we are reached. */
function secured(cookie: string): string {
  return /;\s*secure\b/i.test(cookie) ? cookie : `${cookie}; Secure`
}

export function refusalFor(status: number): Error {
  switch (status) {
    case 401:
      return refusals.wrongPassword()
    case 429:
      return refusals.tooFast()
    default:
      return status < 500 ? refusals.notAccepted() : new Error(`the sign-in answered ${status}`)
  }
}
