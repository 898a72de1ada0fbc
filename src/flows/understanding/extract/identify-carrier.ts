import { CARRIER_FORMATS, type CarrierFormat } from './carrier-formats.ts'

export interface CarrierCandidate {
  /** Key: sf, ups, s10 …; `unknown` when only the length fits. */
  readonly carrier: string
  /** As shown to a customer: 顺丰, UPS. */
  readonly name: string
  readonly strength: CarrierFormat['strength']
  /** unchecked: the carrier publishes no check digit. */
  readonly verdict: 'valid' | 'wrong_check_digit' | 'unchecked'
}

const RANK = { valid: 0, unchecked: 1, wrong_check_digit: 2 } as const

/** Whose waybill a number may be, the likeliest first: a fitting check digit before none, none before a wrong one. */
export function identifyCarrier(number: string): readonly CarrierCandidate[] {
  const compact = number.replace(/[\s-]/g, '').toUpperCase()
  if (compact.length < 8 || compact.length > 41 || isNoise(compact)) return []
  const found = CARRIER_FORMATS.filter(({ pattern }) => pattern.test(compact)).map((format) => candidate(format, compact))
  return found.sort((a, b) => RANK[a.verdict] - RANK[b.verdict])
}

function candidate({ carrier, name, strength, check }: CarrierFormat, compact: string): CarrierCandidate {
  const verdict = check === undefined ? 'unchecked' : check(compact) ? 'valid' : 'wrong_check_digit'
  return { carrier, name, strength, verdict }
}

/** Digits only, of one or two kinds (000000000000, 10000000000): typed to fill a field. */
function isNoise(compact: string): boolean {
  return /^\d+$/.test(compact) && new Set(compact).size < 3
}
