import { toHalfWidth } from '../../../domain/text/half-width.ts'
import { extractPhones } from './phones.ts'

export type PhoneCheck =
  | { readonly ok: true; readonly phone: string }
  | { readonly ok: false; readonly problem: PhoneProblem; readonly by?: number }

/** by: how many digits too few or too many. */
export type PhoneProblem = 'too_short' | 'too_long' | 'masked' | 'bad_prefix' | 'no_area_code' | 'hotline' | 'no_number'

const HOTLINE = /^(?:9[56]\d{3,4}|1[0-2]\d{1,4}|123\d{2})$/
const MOBILE_DIGITS = 11

/** One answer to «which phone?»: the phone, or what is wrong with it so that the next question can say so. */
export function checkPhone(text: string): PhoneCheck {
  const plain = toHalfWidth(text)
  const [found] = extractPhones(plain)
  if (found !== undefined) return { ok: true, phone: found.phone }
  if (/\d{2,}\s?[*xX•·#＊]{2,}\s?\d{0,4}/.test(plain)) return { ok: false, problem: 'masked' }
  const [digits = ''] = numbersIn(plain)
  if (/^1[3-9]\d{9}$/.test(digits)) return { ok: true, phone: digits }
  return digits === '' ? { ok: false, problem: 'no_number' } : { ok: false, ...problemOf(digits) }
}

/** Digit runs without their blanks, dashes and country code, the longest first. */
function numbersIn(plain: string): readonly string[] {
  const runs = plain.match(/\+?\d(?:[\s\-—–()]{0,2}\d){0,40}/g) ?? []
  const digits = runs.map((run) => run.replace(/\D/g, '').replace(/^(?:00)?86(?=1\d{9,})/, ''))
  return digits.sort((a, b) => b.length - a.length)
}

function problemOf(digits: string): { readonly problem: PhoneProblem; readonly by?: number } {
  if (HOTLINE.test(digits)) return { problem: 'hotline' }
  if (/^[2-8]\d{6,7}$/.test(digits)) return { problem: 'no_area_code' }
  if (digits.length < MOBILE_DIGITS) return { problem: 'too_short', by: MOBILE_DIGITS - digits.length }
  if (digits.length > MOBILE_DIGITS) return { problem: 'too_long', by: digits.length - MOBILE_DIGITS }
  return { problem: 'bad_prefix' }
}
