import { z } from 'zod'
import { Outage } from '../../../domain/errors/outage.ts'
import type { FreshToken } from '../shared/access-tokens.ts'
import { answerOf, ask, CALL_TIMEOUT_MS } from '../shared/api-answer.ts'
import type { KfSettings } from './settings.ts'

const given = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const MINUTE_MS = 60_000

/** What to do about a refused token is in the code; `waydesk doctor` says it in a sentence. */
const REFUSALS: Readonly<Record<number, string>> = {
  40_001: 'kf.wrong_secret',
  40_013: 'kf.wrong_corp_id',
  42_009: 'kf.token_quota',
  45_009: 'kf.token_quota',
  60_020: 'kf.address_not_allowed',
}

/** The company's token for the app that may serve customers; asked again, the platform gives the same until it ends. */
export function companyToken({ corpId, secret, apiBase }: KfSettings) {
  return async (): Promise<FreshToken> => {
    const request = { path: '/cgi-bin/gettoken', query: { corpid: corpId, corpsecret: secret } }
    const answer = await answerOf(() => ask({ base: apiBase, timeoutMs: CALL_TIMEOUT_MS, request, token: null }))
    if (answer.kind === 'refused') throw new Outage(REFUSALS[answer.errcode] ?? 'kf.token_refused', MINUTE_MS)
    if (answer.kind !== 'done') throw new Outage(`kf.${answer.trouble}`, 5_000)
    const parsed = given.safeParse(answer.body)
    if (!parsed.success) throw new Outage('kf.token_refused', MINUTE_MS)
    return { token: parsed.data.access_token, expiresInSeconds: parsed.data.expires_in }
  }
}
