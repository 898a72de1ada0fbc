import type { DeliveryReport } from '../../../channel.ts'
import type { ApiAnswer } from '../../shared/api-answer.ts'

type Failed = Extract<DeliveryReport, { readonly status: 'failed' }>

const never = (code: string): Failed => ({ status: 'failed', code, retryAfterMs: null })
const later = (code: string, retryAfterMs: number): Failed => ({ status: 'failed', code, retryAfterMs })
const laterForAll = (code: string, retryAfterMs: number): Failed => ({ ...later(code, retryAfterMs), wholeAccount: true })

const MINUTE_MS = 60_000

export const WINDOW_CLOSED = never('oa.window_closed')
export const BUDGET_SPENT = never('oa.budget_spent')

/** By the platform's errcode, written down in its list of global return codes. */
const REFUSALS: Readonly<Record<number, Failed>> = {
  [-1]: later('oa.busy', 2_000),
  40_001: laterForAll('oa.token_refused', MINUTE_MS),
  40_003: never('oa.unknown_customer'),
  40_014: laterForAll('oa.token_refused', MINUTE_MS),
  42_001: laterForAll('oa.token_refused', MINUTE_MS),
  43_004: never('oa.not_following'),
  45_002: never('oa.too_long'),
  45_009: laterForAll('oa.daily_quota', 30 * MINUTE_MS),
  45_011: laterForAll('oa.minute_quota', MINUTE_MS),
  45_015: WINDOW_CLOSED,
  45_047: BUDGET_SPENT,
  48_001: laterForAll('oa.not_allowed', 10 * MINUTE_MS),
  48_002: never('oa.customer_refuses'),
}

/** What the outbox is told of a call. An errcode that is not known is final: a person looks at it. */
export function reportOf(answer: ApiAnswer): DeliveryReport {
  switch (answer.kind) {
    case 'done':
      return { status: 'sent' }
    case 'refused':
      return REFUSALS[answer.errcode] ?? never('oa.refused')
    case 'not_sent':
      return laterForAll(`oa.${answer.trouble}`, answer.retryAfterMs)
    case 'lost':
      return { status: 'unknown', code: `oa.${answer.trouble}` }
  }
}
