import type { Language } from '../../domain/language.ts'
import { chinaDay, chinaMidnight, chinaParts } from '../../domain/time/china-time.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** An instant as a customer says it: 今天 08:40, 昨天 18:05, 11月20日 16:20. */
export function sayTime(iso: string, now: Date, language: Language): string {
  const instant = new Date(iso)
  const { hour, minute } = chinaParts(instant)
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  const near = nearDay(chinaDay(instant), now, language)
  return `${near ?? plainDay(chinaDay(instant), language)} ${clock}`
}

/** A calendar day (`yyyy-mm-dd`) as a customer says it: 明天（11月23日）. */
export function sayDay(day: string, now: Date, language: Language): string {
  const near = nearDay(day, now, language)
  const plain = plainDay(day, language)
  if (near === null) return plain
  return language === 'zh' ? `${near}（${plain}）` : `${near} (${plain})`
}

/** Whole days from the China day of `now` to `day`; negative = gone by. */
export function daysUntil(day: string, now: Date): number {
  return Math.round((new Date(`${day}T00:00:00+08:00`).getTime() - chinaMidnight(now).getTime()) / 86_400_000)
}

const NEAR: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  '-1': { zh: '昨天', en: 'yesterday' },
  '0': { zh: '今天', en: 'today' },
  '1': { zh: '明天', en: 'tomorrow' },
}

function nearDay(day: string, now: Date, language: Language): string | null {
  return NEAR[String(daysUntil(day, now))]?.[language] ?? null
}

function plainDay(day: string, language: Language): string {
  const month = Number(day.slice(5, 7))
  const date = Number(day.slice(8, 10))
  return language === 'zh' ? `${month}月${date}日` : `${date} ${MONTHS[month - 1] ?? ''}`
}
