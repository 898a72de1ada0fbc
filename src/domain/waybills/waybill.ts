/** What a company says about a number that claims to be one of its waybills. */
export type WaybillVerdict = 'valid' | 'wrong_check_digit' | 'wrong_length' | 'not_ours'

const BODY_DIGITS = 12

/** The next waybill: prefix, twelve digits of the serial, GS1 modulus-10 check digit. */
export function makeWaybill(prefix: string, serial: number): string {
  const body = String(serial).padStart(BODY_DIGITS, '0')
  if (!/^\d{12}$/.test(body)) throw new RangeError('A waybill serial has at most twelve digits')
  return `${prefix}${body}${gs1CheckDigit(body)}`
}

/** Judges a number as written (blanks, dashes and lower case forgiven) by the company's own format. */
export function waybillCheck(number: string, prefix = 'SD'): WaybillVerdict {
  const compact = number.replace(/[\s-]/g, '').toUpperCase()
  if (!compact.startsWith(prefix.toUpperCase())) return 'not_ours'
  const digits = compact.slice(prefix.length)
  if (!/^\d+$/.test(digits)) return 'not_ours'
  if (digits.length !== BODY_DIGITS + 1) return 'wrong_length'
  return gs1CheckDigit(digits.slice(0, -1)) === Number(digits.slice(-1)) ? 'valid' : 'wrong_check_digit'
}

/** GS1 modulus 10: weights 3, 1, 3, … from the right. */
function gs1CheckDigit(body: string): number {
  let sum = 0
  for (let index = 0; index < body.length; index++) {
    const digit = Number(body.charAt(body.length - 1 - index))
    sum += index % 2 === 0 ? digit * 3 : digit
  }
  return (10 - (sum % 10)) % 10
}
