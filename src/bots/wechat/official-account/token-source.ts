import { z } from 'zod'
import { Outage } from '../../../domain/errors/outage.ts'
import type { FreshToken } from '../shared/access-tokens.ts'
import { answerOf, ask, CALL_TIMEOUT_MS } from '../shared/api-answer.ts'
import type { OfficialAccountSettings } from './settings.ts'

const given = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() })
const MINUTE_MS = 60_000

/** What to do about a refused token is in the code; `waydesk doctor` says it in a sentence. */
const REFUSALS: Readonly<Record<number, string>> = {
  40_001: 'oa.wrong_secret',
  40_013: 'oa.wrong_app_id',
  40_125: 'oa.wrong_secret',
  40_164: 'oa.address_not_allowed',
  45_009: 'oa.token_quota',
  45_011: 'oa.token_quota',
}

/** The platform's stable token: every node that asks gets the same until it is about to end, unless another is forced. */
export function stableToken({ appId, appSecret, apiBase }: OfficialAccountSettings) {
  return async (isForced: boolean): Promise<FreshToken> => {
    const body = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: isForced }
    const request = { path: '/cgi-bin/stable_token', body }
    const answer = await answerOf(() => ask({ base: apiBase, timeoutMs: CALL_TIMEOUT_MS, request, token: null }))
    if (answer.kind === 'refused') throw new Outage(REFUSALS[answer.errcode] ?? 'oa.token_refused', MINUTE_MS)
    if (answer.kind === 'not_sent') throw new Outage(`oa.${answer.trouble}`, answer.retryAfterMs)
    if (answer.kind === 'lost') throw new Outage(`oa.${answer.trouble}`, 5_000)
    const { access_token: token, expires_in: expiresInSeconds } = readGiven(answer.body)
    return { token, expiresInSeconds }
  }
}

function readGiven(body: unknown): z.infer<typeof given> {
  const parsed = given.safeParse(body)
  if (!parsed.success) throw new Outage('oa.token_refused', MINUTE_MS)
  return parsed.data
}
