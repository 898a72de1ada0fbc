import { v4 } from 'uuid'
import type { PlatformAnswer, PlatformRequest, PlatformService } from './platform-server.ts'

/** The platform's tokens: stable ones of a 公众号, and those of a 企业. */
export interface TokenService {
  readonly answer: PlatformService
  /** The errcode that a request with this token gets; null = it holds. */
  refusalOf(request: PlatformRequest): PlatformAnswer | null
  /** Every token given so far stops to hold, as when somebody resets the secret. */
  revoke(): void
  /** How often a token was asked for. */
  readonly asked: { plain: number; forced: number }
}

export interface TokenAccount {
  readonly id: string
  readonly secret: string
  readonly now: () => Date
}

interface Given {
  readonly token: string
  /** Milliseconds. */
  until: number
}

const LIFE_MS = 7_200_000
const OVERLAP_MS = 300_000

export function tokenService({ id, secret, now }: TokenAccount): TokenService {
  const asked = { plain: 0, forced: 0 }
  let given: Given[] = []

  const time = () => now().getTime()
  const fresh = () => {
    for (const old of given) old.until = Math.min(old.until, time() + OVERLAP_MS)
    // As long as the platform says one may become.
    const one = { token: `${v4()}-${'t'.repeat(475)}`, until: time() + LIFE_MS }
    given.push(one)
    return one
  }
  const current = () => {
    const last = given.at(-1)
    return last && last.until - time() > OVERLAP_MS ? last : fresh()
  }
  const told = ({ token, until }: Given) => ({ access_token: token, expires_in: Math.floor((until - time()) / 1_000) })

  function stable(request: PlatformRequest): PlatformAnswer {
    const body = request.json()
    if (body?.['grant_type'] !== 'client_credential') return refused(40002, 'invalid grant_type')
    if (body['appid'] !== id) return refused(40013, 'invalid appid')
    if (body['secret'] !== secret) return refused(40125, 'invalid appsecret')
    const isForced = body['force_refresh'] === true
    asked[isForced ? 'forced' : 'plain'] += 1
    return { json: told(isForced ? fresh() : current()) }
  }

  function ofCompany(request: PlatformRequest): PlatformAnswer {
    if (request.query.get('corpid') !== id) return refused(40013, 'invalid corpid')
    if (request.query.get('corpsecret') !== secret) return refused(40001, 'invalid credential')
    asked.plain += 1
    return { json: { errcode: 0, errmsg: 'ok', ...told(current()) } }
  }

  return {
    asked,
    answer: (request) => {
      if (request.path === '/cgi-bin/stable_token') return stable(request)
      return request.path === '/cgi-bin/gettoken' ? ofCompany(request) : null
    },
    refusalOf: (request) => {
      const found = given.find(({ token }) => token === request.query.get('access_token'))
      if (!found) return refused(40001, 'invalid credential, access_token is invalid or not latest')
      return found.until <= time() ? refused(42001, 'access_token expired') : null
    },
    revoke: () => {
      given = []
    },
  }
}

export function refused(errcode: number, errmsg: string): PlatformAnswer {
  return { json: { errcode, errmsg } }
}
