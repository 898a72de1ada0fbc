const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
  俩: 2,
  仨: 3,
}
const UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  k: 1000,
  万: 10_000,
  w: 10_000,
  亿: 1e8,
}

/** One number as customers write it: 12, 1,200, 2.5, 一百二十, 两万5, 2万5, 3k; no sign. For use inside patterns. */
export const NUMBER =
  '(?:\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?|[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖俩仨十拾百佰千仟万亿半])(?:[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万亿]|(?<=[万千百])\\d{1,4}){0,14}'

/** Two neighbouring digits without a unit between them are no tens: 七八斤 is seven or eight. */
const ROUGHLY = /^(?:一[二两]|[二两]三|三[四五]|四五|五六|六七|七八|八九)$/

/** 一百二十 → 120, 两万5 → 25000, 三百五 → 350, 半 → 0.5, of 七八 and 三五 the upper end; null when it is no number. */
export function readNumber(written: string): number | null {
  const text = written.trim().toLowerCase().replaceAll(',', '')
  if (text === '') return null
  if (text === '半') return 0.5
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text)
  if (ROUGHLY.test(text)) return DIGITS[text.slice(1)] ?? null
  if (/^[零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖]{2,}$/.test(text))
    return Number(text.replace(/./g, (digit) => String(DIGITS[digit] ?? '')))
  return readMixed(text.match(/\d+(?:\.\d+)?|./g) ?? [])
}

function readMixed(tokens: readonly string[]): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  let lastUnit = 1
  for (const token of tokens) {
    const value = DIGITS[token] ?? (/^\d/.test(token) ? Number(token) : undefined)
    const unit = UNITS[token]
    if (value !== undefined) {
      if (value === 0 && !/^\d/.test(token)) lastUnit = 1
      digit = value
    } else if (unit === undefined) {
      return null
    } else if (unit >= 10_000) {
      total = (total + section + (digit ?? (total + section === 0 ? 1 : 0))) * unit
      section = 0
      digit = null
      lastUnit = unit
    } else {
      section += (digit ?? 1) * unit
      digit = null
      lastUnit = unit
    }
  }
  return total + section + tail(digit, lastUnit)
}

/** 三百五 is 350 and 两万5 is 25,000, but 三百零五 is 305 and 两万500 is 20,500. */
function tail(digit: number | null, lastUnit: number): number {
  if (digit === null) return 0
  return lastUnit > 10 && digit < 10 ? digit * (lastUnit / 10) : digit
}
