/** Check-digit rules of carriers; each tells whether the last digit of a compact number fits the rest. */

/** Weights by position from the left of the body, even positions first; letters count as (code − 3) mod 10 as UPS does. */
export function mod10(body: string, check: string, weights: { readonly even: number; readonly odd: number }): boolean {
  let sum = 0
  for (let index = 0; index < body.length; index++) {
    const value = valueOf(body.charAt(index))
    sum += value * (index % 2 === 0 ? weights.even : weights.odd)
  }
  return (10 - (sum % 10)) % 10 === Number(check)
}

function valueOf(char: string): number {
  return /\d/.test(char) ? Number(char) : (char.charCodeAt(0) - 3) % 10
}

/** Luhn over body and check digit. */
export function luhn(number: string): boolean {
  let sum = 0
  for (let index = 0; index < number.length; index++) {
    const digit = Number(number.charAt(number.length - 1 - index))
    const doubled = digit * 2
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Body modulo 7 is the check digit (DHL Express, air waybills). */
export function mod7(body: string, check: string): boolean {
  let rest = 0
  for (const digit of body) rest = (rest * 10 + Number(digit)) % 7
  return rest === Number(check)
}

/** FedEx: the weights repeat from the left, modulo 11, then modulo 10. */
export function weighted11(body: string, check: string, weights: readonly number[]): boolean {
  let sum = 0
  for (let index = 0; index < body.length; index++) sum += Number(body.charAt(index)) * (weights[index % weights.length] ?? 0)
  return (sum % 11) % 10 === Number(check)
}

const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7]

/** UPU S10: eight digits, weights 8 6 4 2 3 5 9 7, modulus 11; 10 → 0, 11 → 5. */
export function s10(body: string, check: string): boolean {
  let sum = 0
  for (let index = 0; index < 8; index++) sum += Number(body.charAt(index)) * (S10_WEIGHTS[index] ?? 0)
  const left = 11 - (sum % 11)
  const digit = left === 10 ? 0 : left === 11 ? 5 : left
  return digit === Number(check)
}

/** ISO 6346: letters count 10…38 without multiples of 11, weights are powers of two, modulus 11, ten counts as zero. */
export function iso6346(body: string, check: string): boolean {
  let sum = 0
  for (let index = 0; index < body.length; index++) sum += containerValue(body.charAt(index)) * 2 ** index
  return (sum % 11) % 10 === Number(check)
}

function containerValue(char: string): number {
  if (/\d/.test(char)) return Number(char)
  const value = char.charCodeAt(0) - 55
  return value + Math.floor((value - 1) / 10)
}

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** ISO 7064 MOD 37,36 (DPD). */
export function mod37(body: string, check: string): boolean {
  let product = 36
  for (const char of body) {
    let sum = (product + ALPHABET.indexOf(char)) % 36
    if (sum === 0) sum = 36
    product = (sum * 2) % 37
  }
  return ALPHABET.charAt((37 - product) % 36) === check
}
