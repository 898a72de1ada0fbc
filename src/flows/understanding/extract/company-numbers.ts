import { toHalfWidth } from '../../../domain/text/half-width.ts'

export interface FoundCompanyNumber {
  readonly kind: 'order' | 'quote' | 'case'
  /** DD202611210001, upper case without blanks. */
  readonly number: string
  /** False when the eight digits are no day of the calendar or the length is wrong; the number is reported as written. */
  readonly isWellFormed: boolean
  readonly start: number
  readonly end: number
}

const KINDS = { DD: 'order', BJ: 'quote', GD: 'case' } as const
const NUMBER = /(?<![A-Za-z0-9])(DD|BJ|GD)[\s-]?(\d{8})[\s-]?(\d{1,8})(?!\d)/gi

/** Order, quote and case numbers of the company: DD, BJ, GD + yyyymmdd + four digits. */
export function extractCompanyNumbers(text: string): readonly FoundCompanyNumber[] {
  const plain = toHalfWidth(text)
  return [...plain.matchAll(NUMBER)].map((match) => {
    const prefix = (match[1] ?? '').toUpperCase()
    const day = match[2] ?? ''
    const serial = match[3] ?? ''
    return {
      kind: prefix === 'DD' ? KINDS.DD : prefix === 'BJ' ? KINDS.BJ : KINDS.GD,
      number: `${prefix}${day}${serial}`,
      isWellFormed: serial.length === 4 && isDay(day),
      start: match.index,
      end: match.index + match[0].length,
    }
  })
}

function isDay(yyyymmdd: string): boolean {
  const month = Number(yyyymmdd.slice(4, 6))
  const day = Number(yyyymmdd.slice(6))
  return yyyymmdd.startsWith('20') && month >= 1 && month <= 12 && day >= 1 && day <= 31
}
