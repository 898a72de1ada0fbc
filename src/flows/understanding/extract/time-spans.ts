import chineseDays from 'chinese-days'
import { chinaDay, chinaInstant, chinaMidnight, chinaParts, toChinaIso } from '../../../domain/time/china-time.ts'
import type { Found } from '../found.ts'
import { readNumber } from './numerals.ts'

const SMALL = '[一二两三四五六七八九十半]{1,3}|\\d{1,3}'
const WITHIN = new RegExp(
  `(${SMALL})\\s?(?:个)?(工作日|小时|钟头|天|日|周|星期|礼拜)\\s?(?:之|以)?内|\\bwithin (?:the next )?(\\d{1,3}|a|an|one|two|three|five) (working days?|business days?|hours?|days?|weeks?)`,
  'i',
)
/** 半小时后, 两个钟头以后, in 2 hours. */
const LATER = /(半|[一二两三四五六]|\d{1,3})\s?个?(半)?(小时|钟头|分钟)(?:之|以)?后|\bin (an|half an|\d{1,2}) (hour|minute)s?\b/i
const MONTH_END = /(?:本|这个)?月底(?:之|以)?前|(?:by|before) (?:the )?end of (?:the |this )?month/i
const WEEK_END = /(?:这|本)周(?:之)?内|this week(?! ?end)/i
const AT_ONCE =
  /尽快|越快越好|马上|立刻|立即|现在(?=就|来|取|可以|上门|$)|\basap\b|as soon as possible|right now|right away|(?<!\b(?:not|it's|is) )(?<!\bnot [a-z]{2,12} )(?<! {2})\bnow\b(?=[.!]?$)/i
const WORDS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3, five: 5 }

/** Time that ends by itself: 三个工作日内 (China's working days), 2小时内, 月底前, 尽快. */
export function findDeadline(text: string, now: Date): Found<{ readonly from?: string; readonly to?: string }> | null {
  const within = WITHIN.exec(text)
  if (within !== null) return spot(within, { to: toChinaIso(after(amount(within), within[2] ?? within[4] ?? '', now)) })
  const later = LATER.exec(text)
  if (later !== null) return spot(later, { from: toChinaIso(new Date(now.getTime() + laterMinutes(later) * 60_000)) })
  const month = MONTH_END.exec(text)
  if (month !== null) {
    const { year, month: current } = chinaParts(now)
    return spot(month, { to: toChinaIso(endOfDay(chinaInstant({ year, month: current + 1, day: 0 }))) })
  }
  const week = WEEK_END.exec(text)
  if (week !== null) return spot(week, { to: toChinaIso(endOfDay(chinaMidnight(now, 7 - (chinaParts(now).weekday || 7)))) })
  const atOnce = AT_ONCE.exec(text)
  return atOnce === null ? null : spot(atOnce, { from: toChinaIso(now) })
}

function laterMinutes(match: RegExpExecArray): number {
  const written = (match[1] ?? match[4] ?? '').toLowerCase()
  const unit = /分钟|minute/i.test(match[3] ?? match[5] ?? '') ? 1 : 60
  const count = written === '半' || written === 'half an' ? 0.5 : (WORDS[written] ?? readNumber(written) ?? 1)
  return (count + (match[2] === undefined ? 0 : 0.5)) * unit
}

function amount(match: RegExpExecArray): number {
  const written = (match[1] ?? match[3] ?? '').toLowerCase()
  return WORDS[written] ?? readNumber(written) ?? 1
}

function after(count: number, unit: string, now: Date): Date {
  if (/小时|钟头|hour/i.test(unit)) return new Date(now.getTime() + count * 3_600_000)
  if (/周|星期|礼拜|week/i.test(unit)) return endOfDay(chinaMidnight(now, count * 7))
  if (/工作日|working|business/i.test(unit)) return endOfDay(workingDay(Math.min(count, 60), now))
  return endOfDay(chinaMidnight(now, Math.ceil(count)))
}

function workingDay(count: number, now: Date): Date {
  let left = count
  let ahead = 0
  while (left > 0 && ahead < 120) {
    ahead += 1
    if (chineseDays.isWorkday(chinaDay(chinaMidnight(now, ahead)))) left -= 1
  }
  return chinaMidnight(now, ahead)
}

function endOfDay(day: Date): Date {
  return new Date(chinaMidnight(day, 1).getTime() - 1000)
}

function spot<T>(match: RegExpExecArray, value: T): Found<T> {
  return { value, start: match.index, end: match.index + match[0].length }
}
