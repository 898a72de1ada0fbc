import { Outage } from '../../../domain/errors/outage.ts'
import type { AccessTokens } from './access-tokens.ts'
import { type ApiAnswer, type ApiCall, answerOf, ask, CALL_TIMEOUT_MS } from './api-answer.ts'
import { type Downloaded, downloaded } from './download.ts'

export interface WechatApi {
  /** Calls with the account's token; a token that is refused is renewed once, and the call made again. Never throws. */
  call(request: ApiCall): Promise<ApiAnswer>
  /** The same for a file. Never throws. */
  download(request: ApiCall, mostBytes: number): Promise<Downloaded>
}

export interface ApiSettings {
  /** Without a slash at the end. */
  readonly base: string
  readonly tokens: AccessTokens
  readonly timeoutMs?: number
}

/** Invalid, not this app's, expired: another token helps. */
const TOKEN_REFUSED = new Set([40_001, 40_014, 42_001])

/** The platform's JSON API over HTTP, the same way for 公众号 and 企业微信. */
export function createWechatApi({ base, tokens, timeoutMs = CALL_TIMEOUT_MS }: ApiSettings): WechatApi {
  async function withToken<Answer extends Downloaded>(go: (token: string) => Promise<Answer>): Promise<Answer | ApiAnswer> {
    try {
      const token = await tokens.get()
      const answer = await go(token)
      if (answer.kind !== 'refused' || !TOKEN_REFUSED.has(answer.errcode)) return answer
      return await go(await tokens.renew(token))
    } catch (error) {
      if (error instanceof Outage) return { kind: 'not_sent', trouble: wordOf(error.code), retryAfterMs: error.retryAfterMs }
      throw error
    }
  }

  return {
    call: (request) => withToken((token) => answerOf(() => ask({ base, timeoutMs, request, token }))),
    download: (request, mostBytes) => withToken((token) => downloaded(() => ask({ base, timeoutMs, request, token }), mostBytes)),
  }
}

/** `oa.token_refused` → `token_refused`. */
function wordOf(code: string): string {
  return code.slice(code.indexOf('.') + 1)
}
