import { z } from 'zod'

/** What became of a call. */
export type ApiAnswer =
  | { readonly kind: 'done'; readonly body: Readonly<Record<string, unknown>> }
  /** The platform said no, and why. */
  | { readonly kind: 'refused'; readonly errcode: number }
  /** It never reached the platform. `trouble` is one word for a code. */
  | { readonly kind: 'not_sent'; readonly trouble: string; readonly retryAfterMs: number }
  /** It may have been taken, nobody can tell. */
  | { readonly kind: 'lost'; readonly trouble: string }

export interface ApiCall {
  /** Under the base address, with a slash in front. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** Sent as JSON in UTF-8, or as a form with a file; absent = GET. */
  readonly body?: object
}

export const CALL_TIMEOUT_MS = 10_000
const AWAY_RETRY_MS = 5_000
const BUSY_RETRY_MS = 2_000
const WRONG_ADDRESS_RETRY_MS = 60_000
/** Refused by a machine in front of the platform, before anything was done. */
const NOT_HANDLED = new Set([429, 502, 503])
/** The connection never stood. */
const NEVER_CONNECTED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
const answered = z.looseObject({ errcode: z.number().int().optional() })

interface Asked {
  readonly base: string
  readonly timeoutMs: number
  readonly request: ApiCall
  readonly token: string | null
}

/** One request; rejects as `fetch` does. */
export function ask({ base, timeoutMs, request, token }: Asked): Promise<Response> {
  const query = new URLSearchParams({ ...(token === null ? {} : { access_token: token }), ...request.query })
  const { body } = request
  return fetch(`${base}${request.path}${query.size > 0 ? `?${query.toString()}` : ''}`, {
    method: body ? 'POST' : 'GET',
    // Escaped characters (\u4e2d) would be refused with 40033; JSON.stringify leaves them as they are.
    ...(body instanceof FormData ? { body } : body ? { body: JSON.stringify(body), headers: JSON_HEADERS } : {}),
    signal: AbortSignal.timeout(timeoutMs),
    redirect: 'error',
  })
}

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8' }

/** Reads what came, or what kept it from coming, into one of four outcomes. */
export async function answerOf(request: () => Promise<Response>): Promise<ApiAnswer> {
  try {
    const response = await request()
    const text = await response.text()
    if (NOT_HANDLED.has(response.status)) return { kind: 'not_sent', trouble: 'busy', retryAfterMs: retryAfterOf(response) }
    const parsed = answered.safeParse(jsonOf(text))
    const errcode = parsed.data?.errcode ?? 0
    if (errcode !== 0) return { kind: 'refused', errcode }
    // A web server's own page of an error may be JSON, too.
    return parsed.success && response.ok ? { kind: 'done', body: parsed.data } : noAnswer(response)
  } catch (error) {
    return fromTransport(error)
  }
}

/** A web server that knows no such address has passed nothing on; after any other answer nobody can tell. */
function noAnswer({ status }: Response): ApiAnswer {
  if (status >= 400 && status < 500)
    return { kind: 'not_sent', trouble: 'not_the_platform', retryAfterMs: WRONG_ADDRESS_RETRY_MS }
  return { kind: 'lost', trouble: status >= 500 ? 'http_fault' : 'not_json' }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function retryAfterOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'))
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : BUSY_RETRY_MS
}

function fromTransport(error: unknown): ApiAnswer {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'lost', trouble: 'timeout' }
  const code = causeCode(error)
  if (code !== null && NEVER_CONNECTED.has(code)) return { kind: 'not_sent', trouble: 'away', retryAfterMs: AWAY_RETRY_MS }
  return { kind: 'lost', trouble: 'connection_lost' }
}

function causeCode(error: unknown): string | null {
  const cause = error instanceof Error ? error.cause : null
  if (cause instanceof AggregateError) return causeCode(new Error('', { cause: cause.errors[0] }))
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null
}
