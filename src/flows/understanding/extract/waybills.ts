import { toHalfWidth } from '../../../domain/text/half-width.ts'
import { type WaybillVerdict, waybillCheck } from '../../../domain/waybills/waybill.ts'
import { luhn } from './check-digits.ts'
import { type CarrierCandidate, identifyCarrier } from './identify-carrier.ts'
import { type DigitGroups, joinDigitGroups } from './join-digit-groups.ts'
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
  /** The whole message is this number and a carrier's format fits: sure where nothing else is asked for. */
  readonly isAlone?: boolean
  readonly start: number
  readonly end: number
}

const BODY_DIGITS = 13

interface Token {
  readonly 0: string
  readonly index: number
}

const SPACED =
  /(?<![A-Za-z0-9])(?:(?:[A-Z]{1,4}[ ])?(?:[A-Z]{0,3}\d[A-Z0-9]{0,41}[ -](?:[A-Z]{2}[ ](?=[A-Z]{0,3}\d))?){1,20}[A-Z]{0,2}\d?[A-Z0-9]{0,41}|[A-Z]{1,4}[ ]\d[A-Z0-9]{6,41})(?![A-Za-z0-9])/g
/** Copied with a blank behind every character: 1 Z 8 V 9 2 A 7. */
const SPELLED = /(?<![A-Za-z0-9])[A-Z0-9](?:[ ]{1,3}[A-Z0-9]){8,40}(?:[ ]?-[ ]?\d)?(?![ ]{0,3}[A-Za-z0-9])/g
const TOKEN = /[A-Za-z0-9]+(?:-\d{1,3}){0,2}/g
const WAYBILL_WORD =
  /(?:运单|单号|快递(?:单|号)?|快件|包裹号?|物流(?:单|号)?|面单|查件|tracking|waybill|awb|parcel|package)\s*(?:号码?|no\.?|number|num|#)?\s*(?:是|为|:|：|#|is)?\s*$/i
const CARRIER_NAME =
  /(顺丰|圆通|中通|申通|韵达|极兔|京东|德邦|邮政|百世|天天|菜鸟|EMS|UPS|FedEx|DHL|USPS|TNT|DPD)(?:快递|速运|速递|物流|快运)?的?(?:运?单号?)?\s*[:：]?\s*$/i
const OTHER_NUMBER =
  /(?:订单号?|货号|条(?:形)?码|型号|barcode|sku|身份证号?码?|卡号|银行卡|账号|帐号|税号|信用代码|电话|手机|验证码|邮编|取件码|编号|尾号|order|invoice|card|account|id|phone|tel)\s*(?:no\.?|number|#)?\s*(?:是|为|:|：|is)?\s*$/i

/** Waybills in the order they are written: the company's own, whatever their check digit, and other carriers'. */
export function extractWaybills(text: string, prefix = 'SD'): readonly FoundWaybill[] {
  const plain = toHalfWidth(text)
  if (!/(?:\d[A-Z]{0,8}){4}/i.test(plain.replace(/[\s-]/g, ''))) return []
  const whole = ownWaybills(plain, prefix.toUpperCase())
  const own = [
    ...whole,
    ...bareWaybills(plain, prefix.toUpperCase()).filter((bare) => !whole.some((each) => each.end > bare.start)),
  ]
  const phones = extractPhones(plain)
  const taken = new Uint8Array(plain.length)
  for (const { start, end } of [...own, ...phones]) taken.fill(1, start, end)
  const others = otherWaybills(plain).filter((found) => !taken.subarray(found.start, found.end).includes(1))
  return [...own, ...others].sort((a, b) => a.start - b.start)
}

/** Where a number of the company's own begins: on its own, or glued to the one before. */
function startOf(prefix: string): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])${prefix}[\\s-]{0,2}(?=\\d)|(?<=${prefix}\\d{13})${prefix}[\\s-]{0,2}(?=\\d)`, 'gi')
}

function ownWaybills(plain: string, prefix: string): FoundWaybill[] {
  const found: FoundWaybill[] = []
  const start = startOf(prefix.replace(/[^A-Z0-9]/g, ''))
  for (const match of plain.matchAll(start)) {
    const from = match.index + match[0].length
    const { digits, end } = bodyAt(plain, from, prefix)
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

/**
 * Thirteen digits without their letters. The check digit makes it ours where no carrier counts so and it is no bar code of goods;
 * one that does not fit is asked back only where it is called a waybill or is all that is said.
 */
function bareWaybills(plain: string, prefix: string): FoundWaybill[] {
  return [...plain.matchAll(/(?<![A-Za-z0-9.-])(?<![A-Z] )\d{13}(?![A-Za-z0-9-]|\.\d)/g)].flatMap(({ 0: digits, index }) => {
    const before = plain.slice(Math.max(0, index - 16), index)
    const verdict = waybillCheck(prefix + digits, prefix)
    const isOurs = !GOODS_CODE.test(digits) && identifyCarrier(digits).every(({ carrier }) => carrier === 'unknown')
    if (CARRIER_NAME.test(plain.slice(0, index)) || OTHER_NUMBER.test(before) || (verdict !== 'valid' && !isOurs)) return []
    const isSure = WAYBILL_WORD.test(before) || (verdict === 'valid' && isOurs)
    const isAlone = plain.replace(/[^\p{L}\p{N}]/gu, '') === digits
    return [{ number: prefix + digits, owner: 'own', verdict, carriers: [], isSure, isAlone, start: index, end: index + 13 }]
  })
}

/** Of goods made in China. */
const GOODS_CODE = /^69/

/** The thirteen digits; letters typed for digits (O, I) are put right when the check digit then fits, else the whole run is kept. */
function bodyAt(plain: string, from: number, prefix: string): DigitGroups {
  const joined = joinDigitGroups(plain, from, BODY_DIGITS)
  const isGlued = joined.digits.length === BODY_DIGITS && plain.slice(joined.end).toUpperCase().startsWith(prefix)
  if (isGlued) return joined
  const run = /^[0-9A-Za-z]{1,24}/.exec(plain.slice(from, from + 24))?.[0] ?? ''
  const isFollowedByWords = joined.digits.length === BODY_DIGITS && /^\d{13}[A-Za-z]{2}/.test(run)
  if (run.length <= joined.digits.length || /^\d+$/.test(run) || isFollowedByWords) return joined
  const righted = run.toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')
  const isRight = /^\d{13}$/.test(righted) && waybillCheck(`X${righted}`, 'X') === 'valid'
  return { digits: isRight ? righted : run.toUpperCase(), end: from + run.length }
}

function otherWaybills(plain: string): FoundWaybill[] {
  const spaced = spacedTokens(plain).flatMap((token) => otherWaybill(plain, token) ?? [])
  const covered = new Uint8Array(plain.length)
  for (const { start, end } of spaced) covered.fill(1, start, end)
  const single = [...plain.matchAll(TOKEN)].flatMap((token) => otherWaybill(plain, token) ?? [])
  return [...spaced, ...single.filter((found) => covered[found.start] === 0)]
}

function otherWaybill(plain: string, token: Token): FoundWaybill | null {
  const { 0: written, index: start } = token
  const compact = written.replace(/[\s-]/g, '').toUpperCase()
  if (!mayBeWaybill(compact)) return null
  const before = plain.slice(Math.max(0, start - 16), start)
  const named = CARRIER_NAME.exec(before)?.[1] ?? null
  const carriers = namedFirst(identifyCarrier(compact), named)
  const [best] = carriers
  if (best === undefined || OTHER_NUMBER.test(before)) return null
  const isSpaced = /\s/.test(written)
  const isSure = isCertain(best, named !== null || WAYBILL_WORD.test(before))
  const isAlone = isSaidAlone(plain, compact, best)
  if (isSpaced && (!(isSure || isAlone) || best.verdict === 'wrong_check_digit' || best.carrier === 'unknown')) return null
  return { number: compact, owner: 'other', verdict: 'not_ours', carriers, isSure, isAlone, start, end: start + written.length }
}

/** Nothing else is said, some carrier's format fits, and it looks like no card nor a mistyped phone. */
function isSaidAlone(plain: string, compact: string, best: CarrierCandidate): boolean {
  const said = plain.toUpperCase().replace(/[^A-Z0-9]/g, '')
  if (said !== compact || /\p{Script=Han}/u.test(plain)) return false
  if (best.verdict === 'wrong_check_digit' || best.carrier === 'unknown') return false
  const isBankCard = /^(?:62|4|5[1-5])\d{14,17}$/.test(compact) && luhn(compact)
  return !isBankCard && !/^1[3-9]\d{8}(?:\d{2})?$/.test(compact)
}

const MIXED = /^1LSCX[A-Z0-9]{10}$/

/** Long enough, and neither a number of the company's own nor an identity card. */
function mayBeWaybill(compact: string): boolean {
  if (compact.length > 42 || (compact.replace(/\D/g, '').length < 7 && !MIXED.test(compact))) return false
  return !/^(?:DD|BJ|GD)\d{9,16}$/.test(compact) && !isPersonalNumber(compact)
}

/** Runs of digit groups with single blanks between, with a short prefix of capitals or not: 1Z 5R8 939 03, 0414 4176 0228 964. */
function spacedTokens(plain: string): Token[] {
  const spelled = [...plain.matchAll(SPELLED)]
  const grouped = [...plain.matchAll(SPACED)].filter(
    ({ index }) => !spelled.some((whole) => index >= whole.index && index < whole.index + whole[0].length),
  )
  return [...spelled, ...grouped].map((match) => ({ 0: match[0], index: match.index }))
}

/** A carrier the customer names goes first among those whose format fits. */
function namedFirst(carriers: readonly CarrierCandidate[], named: string | null): readonly CarrierCandidate[] {
  if (named === null) return carriers
  const isNamed = (each: CarrierCandidate): boolean => each.name.toLowerCase().includes(named.toLowerCase())
  return [...carriers.filter(isNamed), ...carriers.filter((each) => !isNamed(each))]
}

function isCertain(best: CarrierCandidate, isNamed: boolean): boolean {
  if (isNamed) return true
  if (best.strength === 'certain') return true
  return best.strength === 'likely' && best.verdict !== 'wrong_check_digit'
}

/** An identity card: seventeen digits with a birthday inside, and a check character. */
function isPersonalNumber(written: string): boolean {
  return /^[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(written)
}
