import { z } from 'zod'

/**
 * What went wrong with a call of the Web API. `refused`: certainly not done; `againMs` null = never. `uncertain`: done or not, nobody
 * can tell.
 */
export type Trouble =
  | { readonly kind: 'refused'; readonly code: string; readonly againMs: number | null; readonly wholeAccount: boolean }
  | { readonly kind: 'uncertain'; readonly code: string }

const AWAY_MS = 5_000
const DEAD_TOKEN_MS = 60_000

/** Connections that were never made: nothing has reached Slack. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])
const DEAD_TOKEN = new Set(['invalid_auth', 'not_authed', 'account_inactive', 'token_revoked', 'token_expired', 'missing_scope'])
/** Slack's own troubles: it says itself that some of the work may have been done. */
const MAYBE_DONE = new Set(['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable'])

/** Slack could not be asked whether it has what an earlier try sent. */
export const DOUBTFUL = 'slack.in_doubt'

const UNCERTAIN = new Set([DOUBTFUL, 'slack.http_fault', 'slack.no_answer', 'slack.maybe_done', 'slack.no_json'])

const platform = z.object({ code: z.literal('slack_webapi_platform_error'), data: z.object({ error: z.string() }) })
const limited = z.object({ code: z.literal('slack_webapi_rate_limited_error'), retryAfter: z.number() })
const http = z.object({ code: z.literal('slack_webapi_http_error'), statusCode: z.number() })
const request = z.object({
  code: z.literal('slack_webapi_request_error'),
  original: z.object({ cause: z.object({ code: z.string() }).optional() }),
})

/** Sorts a thrown error of the Web API by what is known of the call. */
export function troubleOf(error: unknown): Trouble {
  const said = platform.safeParse(error)
  if (said.success) return platformTrouble(said.data.data.error)
  const slow = limited.safeParse(error)
  if (slow.success) return refused('slack.rate_limited', slow.data.retryAfter * 1000)
  const status = http.safeParse(error).data?.statusCode
  if (status !== undefined) return status < 500 ? refused('slack.http_refused', AWAY_MS) : uncertain('slack.http_fault')
  const cause = request.safeParse(error).data?.original.cause?.code
  return cause !== undefined && NOT_SENT.has(cause) ? refused('slack.away', AWAY_MS, true) : uncertain('slack.no_answer')
}

/** Codes of calls that were certainly not done; after any other end of a try Slack may have what was sent. */
export function isCertain(code: string): boolean {
  return code.startsWith('slack.') && !UNCERTAIN.has(code)
}

function platformTrouble(error: string): Trouble {
  if (MAYBE_DONE.has(error)) return uncertain('slack.maybe_done')
  if (error === 'ratelimited' || error === 'rate_limited') return refused('slack.rate_limited', 30_000)
  if (DEAD_TOKEN.has(error)) return refused(codeOf(error), DEAD_TOKEN_MS, true)
  // A page instead of an answer: a proxy or Slack's own error page.
  if (!/^[a-z_]+$/.test(error)) return uncertain('slack.no_json')
  return refused(codeOf(error), null)
}

function codeOf(error: string): string {
  return `slack.${error.slice(0, 60)}`
}

function refused(code: string, againMs: number | null, wholeAccount = false): Trouble {
  return { kind: 'refused', code, againMs, wholeAccount }
}

function uncertain(code: string): Trouble {
  return { kind: 'uncertain', code }
}
