import type { Language } from '../../domain/language.ts'
import { chinaDay, chinaMidnight, chinaParts } from '../../domain/time/china-time.ts'

const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 今天 / 明天 / 11月26日; today / tomorrow / 26 Nov; `now` decides what today is. */
function dayWords(instant: Date, now: Date, language: Language): string {
  const day = chinaDay(instant)
  if (day === chinaDay(now)) return language === 'zh' ? '今天' : 'today'
  if (day === chinaDay(chinaMidnight(now, 1))) return language === 'zh' ? '明天' : 'tomorrow'
  if (day === chinaDay(chinaMidnight(now, 2)) && language === 'zh') return '后天'
  return dateWords(instant, language)
}

/** 11月26日 / Thu 26 Nov. */
export function dateWords(instant: Date, language: Language): string {
  const { month, day, weekday } = chinaParts(instant)
  return language === 'zh' ? `${month}月${day}日` : `${WEEKDAYS_EN[weekday]} ${day} ${MONTHS_EN[month - 1]}`
}

/** 18:00, business time. */
export function hourWords(instant: Date): string {
  const { hour, minute } = chinaParts(instant)
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** 今天 18:00 前 / by 18:00 today. */
export function byWords(instant: Date, now: Date, language: Language): string {
  const day = dayWords(instant, now, language)
  return language === 'zh' ? `${day} ${hourWords(instant)} 前` : `by ${hourWords(instant)} ${onDay(day)}`
}

/** 今天 18:00 / 18:00 today. */
export function atWords(instant: Date, now: Date, language: Language): string {
  const day = dayWords(instant, now, language)
  return language === 'zh' ? `${day} ${hourWords(instant)}` : `${hourWords(instant)} ${onDay(day)}`
}

/** 明天 14:00–16:00, 今天 14:00 后, 今天 18:00 前: a window as the customer wished it. */
export function windowWords(window: { readonly from?: string; readonly to?: string }, now: Date, language: Language): string {
  const from = window.from === undefined ? null : new Date(window.from)
  const to = window.to === undefined ? null : new Date(window.to)
  if (from !== null && to !== null) return spanWords(from, to, { now, language })
  if (to !== null) return byWords(to, now, language)
  if (from === null) return language === 'zh' ? '尽快' : 'as soon as possible'
  const day = dayWords(from, now, language)
  return language === 'zh' ? `${day} ${hourWords(from)} 后` : `after ${hourWords(from)} ${onDay(day)}`
}

function spanWords(from: Date, to: Date, on: { now: Date; language: Language }): string {
  const day = dayWords(from, on.now, on.language)
  const wholeDay = hourWords(from) === '00:00' && to.getTime() - from.getTime() >= 23 * 3_600_000
  if (wholeDay) return day
  if (chinaDay(from) !== chinaDay(to)) return `${atWords(from, on.now, on.language)} – ${atWords(to, on.now, on.language)}`
  const hours = `${hourWords(from)}–${hourWords(to)}`
  const isNoon = hourWords(from) === '12:00' && hourWords(to) === '13:00'
  if (on.language === 'zh') return isNoon ? `${day}中午 ${hours}` : `${day} ${hours}`
  return isNoon ? `noon (${hours}) ${onDay(day)}` : `${hours} ${onDay(day)}`
}

function onDay(day: string): string {
  return day === 'today' || day === 'tomorrow' ? day : `on ${day}`
}
