import { ZodError } from 'zod'
import { Outage } from '../../domain/errors/outage.ts'
import { Refusal } from '../../domain/errors/refusal.ts'
import type { Bilingual } from '../../domain/language.ts'

export interface ErrorAnswer {
  readonly status: number
  readonly code: string
  readonly message: Bilingual
  readonly retryAfterMs?: number
  /** Paths of the fields that did not fit. */
  readonly fields?: readonly string[]
}

const statusOf: Readonly<Record<string, number>> = {
  'desk.signed_out': 401,
  'desk.wrong_password': 401,
  'desk.wrong_code': 401,
  'desk.sign_in_again': 401,
  'desk.role': 403,
  'desk.password_first': 403,
  'desk.factor_first': 403,
  'desk.factor_needed': 403,
  'desk.origin': 403,
  'desk.beyond_authority': 403,
  'desk.unknown': 404,
  'privacy.unknown_customer': 404,
  'privacy.still_open': 409,
  'desk.own_factor': 409,
  'desk.not_yours': 409,
  'desk.taken': 409,
  'desk.nothing_waiting': 409,
  'desk.too_late': 409,
  'desk.too_large': 413,
  'desk.locked': 429,
  'desk.too_fast': 429,
}

const words = {
  invalid: { zh: '提交的内容不完整或格式不对，请检查后再试。', en: 'Something is missing or malformed. Check it and try again.' },
  outage: {
    zh: '系统暂时连不上，请稍后再试；您写的内容还在。',
    en: 'The system cannot be reached just now. Try again; what you wrote is kept.',
  },
  bug: { zh: '出了点问题，我们已经记录下来。请再试一次。', en: 'Something went wrong and was recorded. Please try once more.' },
}

/** Whose fault decides the status: a rule (4xx, its own words), the world (503), us (500, a code and nothing else). */
export function toErrorAnswer(error: unknown): ErrorAnswer {
  if (error instanceof Refusal) {
    return { status: statusOf[error.code] ?? 422, code: error.code, message: error.sentence }
  }
  if (error instanceof Outage) {
    return { status: 503, code: error.code, message: words.outage, retryAfterMs: error.retryAfterMs }
  }
  if (error instanceof ZodError) {
    return {
      status: 422,
      code: 'desk.invalid',
      message: words.invalid,
      fields: error.issues.map((issue) => issue.path.join('.')),
    }
  }
  const status = clientStatus(error)
  return status === null
    ? { status: 500, code: 'desk.fault', message: words.bug }
    : { status, code: 'desk.invalid', message: words.invalid }
}

/** Fastify's own refusals (unreadable JSON, body too large) carry a 4xx status. */
function clientStatus(error: unknown): number | null {
  if (!(error instanceof Error) || !('statusCode' in error)) return null
  const { statusCode } = error
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : null
}
