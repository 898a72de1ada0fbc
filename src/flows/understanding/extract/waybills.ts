import { toHalfWidth } from '../../../domain/text/half-width.ts'
import { type WaybillVerdict, waybillCheck } from '../../../domain/waybills/waybill.ts'
import { type CarrierCandidate, identifyCarrier } from './identify-carrier.ts'
import { joinDigitGroups } from './join-digit-groups.ts'
import { extractPhones } from './phones.ts'

export interface FoundWaybill {
  /** Upper case, half width, without blanks or dashes. */
  readonly number: string
  /** own: the company's prefix; other: another carrier's. */
  readonly owner: 'own' | 'other'
  /** For an own number the company's verdict; `not_ours` for another carrier's. */
  readonly verdict: WaybillVerdict
  /** Whose it may be, the likeliest first; empty for an own number. */
  readonly carriers: readonly CarrierCandidate[]
  /** False for bare digits that only the length speaks for. */
  readonly isSure: boolean
  readonly start: number
  readonly end: number
}

const TOKEN = /[A-Za-z0-9]+(?:-\d{1,3}){0,2}/g
const WAYBILL_WORD =
  /(?:运单|单号|快递单|快递号|物流号|面单|包裹号|查件|tracking|waybill|awb|parcel|package)\s*(?:号码?|no\.?|number|num|#)?\s*(?:是|为|:|：|#|is)?\s*$/i
const OTHER_NUMBER =
  /(?:订单号?|身份证号?码?|卡号|银行卡|账号|帐号|税号|信用代码|电话|手机|验证码|邮编|取件码|编号|尾号|order|invoice|card|account|id|phone|tel)\s*(?:no\.?|number|#)?\s*(?:是|为|:|：|is)?\s*$/i

/** Waybills in the order they are written: the company's own, whatever their check digit, and other carriers'. */
export function extractWaybills(text: string, prefix = 'SD'): readonly FoundWaybill[] {
  const plain = toHalfWidth(text)
  if (!/\d{4}/.test(plain.replace(/[\s-]/g, ''))) return []
  const own = ownWaybills(plain, prefix.toUpperCase())
  const phones = extractPhones(plain)
  const taken = (start: number, end: number): boolean => [...own, ...phones].some((span) => start < span.end && span.start < end)
  const others = otherWaybills(plain).filter((found) => !taken(found.start, found.end))
  return [...own, ...others].sort((a, b) => a.start - b.start)
}

function ownWaybills(plain: string, prefix: string): FoundWaybill[] {
  const found: FoundWaybill[] = []
  const start = new RegExp(`(?<![A-Za-z0-9])${prefix.replace(/[^A-Z0-9]/g, '')}[\\s-]{0,2}(?=\\d)`, 'gi')
  for (const match of plain.matchAll(start)) {
    const from = match.index + match[0].length
    const { digits, end } = joinDigitGroups(plain, from, 13)
    if (digits.length < 6) continue
    const number = prefix + digits
    found.push({
      number,
      owner: 'own',
      verdict: waybillCheck(number, prefix),
      carriers: [],
      isSure: true,
      start: match.index,
      end,
    })
  }
  return found
}

function otherWaybills(plain: string): FoundWaybill[] {
  const found: FoundWaybill[] = []
  for (const match of plain.matchAll(TOKEN)) {
    const written = match[0]
    const digits = written.replace(/\D/g, '').length
    if (digits < 7 || written.length > 42) continue
    const carriers = identifyCarrier(written)
    const before = plain.slice(Math.max(0, match.index - 16), match.index)
    if (carriers.length === 0 || OTHER_NUMBER.test(before) || isCompanyNumber(written) || isPersonalNumber(written)) continue
    const [best] = carriers
    const isSure = best !== undefined && isCertain(best, WAYBILL_WORD.test(before))
    const number = written.replace(/-/g, '').toUpperCase()
    found.push({
      number,
      owner: 'other',
      verdict: 'not_ours',
      carriers,
      isSure,
      start: match.index,
      end: match.index + written.length,
    })
  }
  return found
}

function isCertain(best: CarrierCandidate, isNamed: boolean): boolean {
  if (isNamed) return true
  if (best.strength === 'certain') return true
  return best.strength === 'likely' && best.verdict !== 'wrong_check_digit'
}

function isCompanyNumber(written: string): boolean {
  return /^(?:DD|BJ|GD)\d{9,16}$/i.test(written)
}

/** An identity card: seventeen digits with a birthday inside, and a check character. */
function isPersonalNumber(written: string): boolean {
  return /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(written)
}
