import { iso6346, luhn, mod7, mod10, mod37, s10, weighted11 } from './check-digits.ts'
import { isPostalCountry } from './postal-countries.ts'

export interface CarrierFormat {
  readonly carrier: string
  readonly name: string
  /** Whole compact number: upper case, no blanks or dashes. */
  readonly pattern: RegExp
  /** certain: no other kind of number looks so; likely: a letter prefix; weak: digits only, needs a word beside it. */
  readonly strength: 'certain' | 'likely' | 'weak'
  /** Absent where the carrier has no public check digit. */
  readonly check?: (number: string) => boolean
}

const split = (number: string): readonly [string, string] => [number.slice(0, -1), number.slice(-1)]
const check10 =
  (even: number, odd: number, skip = 0) =>
  (number: string): boolean => {
    const [body, digit] = split(number.slice(skip))
    return mod10(body, digit, { even, odd })
  }
const fedex =
  (from: number, weights: readonly number[], to?: number) =>
  (number: string): boolean => {
    const [body, digit] = split(number.slice(from, to))
    return weighted11(body, digit, weights)
  }
const EXPRESS = [3, 1, 7]
const GROUND = [1, 7, 3]
/** USPS reckons over service, shipper and serial; a routing code 420 + ZIP before it does not count. */
const usps = (number: string): boolean => {
  const own = number.replace(/^420(?:\d{5}|\d{9})(?=9[1-5]\d{20}(?:\d{4})?$)/, '')
  const [body, digit] = split(own.length === 20 ? `91${own}` : own)
  const reversed = body.split('').reverse().join('')
  return own.length > 2 && !/^0+$/.test(own.slice(2)) && mod10(reversed, digit, { even: 3, odd: 1 })
}
const usps20 = (number: string): boolean => check10(3, 1)(number) || usps(number)
const s10Whole = (number: string): boolean => s10(number.slice(2, 10), number.slice(10, 11)) && isPostalCountry(number.slice(11))
const ups = (number: string): boolean => check10(1, 2, 2)(number)
const ontrac =
  (first: string) =>
  (number: string): boolean => {
    const serial = number.slice(1)
    return check10(1, 2)(serial.startsWith(first) ? serial : first + serial)
  }

const format = (
  carrier: string,
  pattern: RegExp,
  rest: Pick<CarrierFormat, 'strength'> & { readonly name: string; readonly check?: (number: string) => boolean },
): CarrierFormat => ({ carrier, pattern, ...rest })

/** Formats of other carriers, the surest first; the first whose check digit fits is the likeliest. */
export const CARRIER_FORMATS: readonly CarrierFormat[] = [
  format('ups', /^1Z[A-Z0-9]{15}\d$/, { name: 'UPS', strength: 'certain', check: ups }),
  format('s10', /^[A-Z]{2}\d{9}[A-Z]{2}$/, { name: 'EMS / 国际邮政', strength: 'certain', check: s10Whole }),
  format('container', /^[A-Z]{3}[UJZ]\d{7}$/, { name: '集装箱', strength: 'certain', check: (n) => iso6346(...split(n)) }),
  format('sf', /^SF\d{12,13}$/, { name: '顺丰', strength: 'certain' }),
  format('jd', /^JD(?:\d{13}|[A-Z]{1,2}\d{9,13})$/, { name: '京东', strength: 'certain' }),
  format('jt', /^(?:JT|JTSD?)\d{13}$/, { name: '极兔', strength: 'certain' }),
  format('yto', /^YT\d{13}$/, { name: '圆通', strength: 'certain' }),
  format('deppon', /^DP[KLD]\d{9,13}$/, { name: '德邦', strength: 'certain' }),
  format('cainiao', /^(?:LP|CN)\d{11,16}$/, { name: '菜鸟', strength: 'likely' }),
  format('zto', /^ZT\d{12,14}$/, { name: '中通', strength: 'likely' }),
  format('yunexpress', /^YT\d{16}$/, { name: '云途', strength: 'certain' }),
  format('yodel', /^J?JD\d{16}$/, { name: 'Yodel', strength: 'certain' }),
  format('dhl', /^J[A-Z]{2,3}\d{9,10}$/, { name: 'DHL', strength: 'certain' }),
  format('amazon', /^TB[ACM]\d{12}$/, { name: 'Amazon', strength: 'certain' }),
  format('lasership', /^(?:L[AIEHNX][1-3]\d{7}|1LS7[12]\d{10}|1LS7[12]\d{2}01[1-4]\d{6}-?1|1LSCX[A-Z0-9]{10})$/, {
    name: 'LaserShip',
    strength: 'certain',
  }),
  format('gofo', /^GFUS\d{14}$/, { name: 'GOFO', strength: 'certain' }),
  format('landmark', /^LTN\d{8}N1$/, { name: 'Landmark', strength: 'certain' }),
  format('speedee', /^SP\d{18}$/, { name: 'Spee-Dee', strength: 'certain' }),
  format('ontrac', /^C\d{14}$/, { name: 'OnTrac', strength: 'likely', check: ontrac('4') }),
  format('ontrac', /^D\d{14}$/, { name: 'OnTrac', strength: 'likely', check: ontrac('5') }),
  format('canpar', /^[CDKLSUXZ]\d{21}$/, { name: 'Canpar', strength: 'certain' }),
  format('ups', /^[AHJKTV]\d{10}$/, { name: 'UPS', strength: 'likely', check: check10(1, 2, 1) }),
  format('amazon', /^[AFC]\d{10}$/, { name: 'Amazon', strength: 'weak' }),
  format('purolator', /^[A-Z]{3}\d{9}$/, { name: 'Purolator', strength: 'weak' }),
  format('dpd', /^\d{27}[0-9A-Z]$/, { name: 'DPD', strength: 'likely', check: (n) => mod37(...split(n)) }),
  format('dpd', /^\d{14}[0-9A-Z]$/, { name: 'DPD', strength: 'weak', check: (n) => mod37(...split(n)) }),
  format('usps', /^(?:420(?:\d{5}|\d{9}))?9[1-5]\d{20}(?:\d{4})?$/, { name: 'USPS', strength: 'likely', check: usps }),
  format('fedex', /^96\d{20}$/, { name: 'FedEx', strength: 'likely', check: check10(1, 3, 7) }),
  format('fedex', /^96\d{32}$/, { name: 'FedEx', strength: 'likely', check: fedex(20, GROUND) }),
  format('fedex', /^[0-8]\d{33}$/, { name: 'FedEx', strength: 'likely', check: fedex(20, GROUND) }),
  format('fedex', /^3\d{31}$/, { name: 'FedEx', strength: 'likely', check: fedex(16, EXPRESS, 28) }),
  format('usps', /^\d{20}$/, { name: 'USPS', strength: 'weak', check: usps20 }),
  format('sto', /^(?:77|88|66|55|44|33|22|11)\d{11,13}$/, { name: '申通', strength: 'weak' }),
  format('zto', /^7[35]\d{12}$/, { name: '中通', strength: 'weak' }),
  format('yunda', /^(?:4[36]|31|39)\d{11}(?:\d{2})?$/, { name: '韵达', strength: 'weak' }),
  format('ems', /^(?:1[01]|9[78])\d{11}$/, { name: 'EMS / 邮政', strength: 'weak' }),
  format('fedex', /^\d{12}$/, { name: 'FedEx', strength: 'weak', check: fedex(0, EXPRESS) }),
  format('purolator', /^[0-5]\d{11}$/, { name: 'Purolator', strength: 'weak', check: luhn }),
  format('fedex', /^\d{15}$/, { name: 'FedEx', strength: 'weak', check: check10(1, 3) }),
  format('fedex', /^\d{18}$/, { name: 'FedEx', strength: 'weak', check: check10(3, 1, 2) }),
  format('canadapost', /^\d{16}$/, { name: 'Canada Post', strength: 'weak', check: check10(3, 1) }),
  format('airwaybill', /^\d{3}\d{8}$/, { name: '空运单', strength: 'weak', check: (n) => mod7(n.slice(3, 10), n.slice(10)) }),
  format('olddominion', /^(?:77[78]|072|780)\d{8}$|^80\d{9}$/, { name: 'Old Dominion', strength: 'weak', check: luhn }),
  format('dhl', /^\d{10,11}$/, { name: 'DHL', strength: 'weak', check: (n) => mod7(...split(n)) }),
  format('dhl', /^\d{14}$/, { name: 'DHL eCommerce', strength: 'weak' }),
  format('dhl', /^(?:GM|LX|RX|UV|CN|SG|TH|IN|HK|MY)(?=[A-Z]*\d)[0-9A-Z]{10,39}$/, { name: 'DHL eCommerce', strength: 'weak' }),
  format('unknown', /^\d{13}$/, { name: '', strength: 'weak' }),
]
