import type { Bilingual } from '../../domain/language.ts'
import { type CarrierCandidate, identifyCarrier } from '../understanding/extract/identify-carrier.ts'

const NO_CARRIER: readonly string[] = ['container', 'airwaybill', 'unknown']
const ENGLISH: Readonly<Record<string, string>> = {
  sf: 'SF Express',
  jd: 'JD Logistics',
  jt: 'J&T Express',
  yto: 'YTO Express',
  zto: 'ZTO Express',
  deppon: 'Deppon',
  cainiao: 'Cainiao',
  yunexpress: 'YunExpress',
  s10: 'EMS or another postal service',
}

/** Whose number it looks like, and whether its check digit speaks against it; null where only the length would tell. */
export function otherCarrier(number: string): Bilingual | null {
  const best = identifyCarrier(number).find(({ strength, carrier }) => strength !== 'weak' && !NO_CARRIER.includes(carrier))
  if (best === undefined) return null
  return best.verdict === 'wrong_check_digit' ? mistyped(number, best) : elsewhere(number, best)
}

function mistyped(number: string, { carrier, name }: CarrierCandidate): Bilingual {
  return {
    zh: `${number} 不是我们的运单号，看着像${spaced(name)}的，但校验位对不上，可能有一位写错了，请核对一下；别家的单号要请您向那家公司查询。`,
    en: `${number} is not one of our waybill numbers. It looks like one of ${ENGLISH[carrier] ?? name}, but it does not add up: one character seems to be wrong. Another carrier's number has to be asked for there.`,
  }
}

function elsewhere(number: string, { carrier, name }: CarrierCandidate): Bilingual {
  return {
    zh: `${number} 不是我们的运单号，看着像${spaced(name)}的单号，要请您向那家公司查询。`,
    en: `${number} is not one of our waybill numbers. It looks like one of ${ENGLISH[carrier] ?? name}; please ask them.`,
  }
}

/** A blank between Chinese and Latin letters. */
function spaced(name: string): string {
  return `${/^[A-Za-z]/.test(name) ? ' ' : ''}${name}${/[A-Za-z]$/.test(name) ? ' ' : ''}`
}
