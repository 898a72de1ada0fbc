import type { DeliveryReport } from '../../../channel.ts'
import type { ApiAnswer } from '../../shared/api-answer.ts'

export type Failed = Extract<DeliveryReport, { readonly status: 'failed' }>

const never = (code: string): Failed => ({ status: 'failed', code, retryAfterMs: null })
const later = (code: string, retryAfterMs: number): Failed => ({ status: 'failed', code, retryAfterMs })
const laterForAll = (code: string, retryAfterMs: number): Failed => ({ ...later(code, retryAfterMs), wholeAccount: true })

const MINUTE_MS = 60_000

export const WINDOW_CLOSED = never('kf.window_closed')
export const BUDGET_SPENT = never('kf.budget_spent')
export const ENDED = never('kf.ended')
export const PERSON_HAS_IT = never('kf.person_has_it')
export const IN_POOL = never('kf.in_pool')
export const STATE_UNCLEAR = never('kf.state_unclear')

/** A person in 企业微信 has the chat, or it waits for one, or it has ended. */
export const STATE_FORBIDS = 95_018
export const CHAT_ENDED = 95_013

/** By the platform's errcode. */
const REFUSALS: Readonly<Record<number, Failed>> = {
  [-1]: later('kf.busy', 2_000),
  40_001: laterForAll('kf.token_refused', MINUTE_MS),
  40_007: never('kf.media_gone'),
  40_014: laterForAll('kf.token_refused', MINUTE_MS),
  40_096: never('kf.unknown_customer'),
  42_001: laterForAll('kf.token_refused', MINUTE_MS),
  45_002: never('kf.too_long'),
  45_009: laterForAll('kf.rate_limited', MINUTE_MS),
  45_033: laterForAll('kf.too_many_at_once', 10_000),
  48_002: laterForAll('kf.not_allowed', 10 * MINUTE_MS),
  60_020: laterForAll('kf.address_not_allowed', 10 * MINUTE_MS),
  95_000: laterForAll('kf.unknown_account', 10 * MINUTE_MS),
  95_001: BUDGET_SPENT,
  95_002: WINDOW_CLOSED,
  95_003: laterForAll('kf.not_verified', 10 * MINUTE_MS),
  95_004: laterForAll('kf.unknown_account', 10 * MINUTE_MS),
  95_011: laterForAll('kf.other_app', 10 * MINUTE_MS),
  95_012: laterForAll('kf.other_app', 10 * MINUTE_MS),
  [CHAT_ENDED]: ENDED,
  95_017: laterForAll('kf.not_allowed', 10 * MINUTE_MS),
  [STATE_FORBIDS]: PERSON_HAS_IT,
}

/** Whether the platform's reason is one we know. */
export function isKnownRefusal(errcode: number): boolean {
  return errcode in REFUSALS
}

/** What the outbox is told of a call. An errcode that is not known is final: a person looks at it. */
export function reportOf(answer: ApiAnswer, externalId: string): DeliveryReport {
  switch (answer.kind) {
    case 'done':
      return { status: 'sent', externalId }
    case 'refused':
      return REFUSALS[answer.errcode] ?? never('kf.refused')
    case 'not_sent':
      return laterForAll(`kf.${answer.trouble}`, answer.retryAfterMs)
    case 'lost':
      return { status: 'unknown', code: `kf.${answer.trouble}` }
  }
}
