import type { Bilingual } from '../language.ts'
import { chinaParts } from '../time/china-time.ts'
import { isYearCovered } from './china-calendar.ts'

/** What an administrator is told while the year, or from December on the next one, is not in the holiday table; else null. */
export function holidayWarning(now: Date): Bilingual | null {
  const { year, month } = chinaParts(now)
  const years = month === 12 ? [year, year + 1] : [year]
  const missing = years.find((each) => !isYearCovered(each))
  if (missing === undefined) return null
  return {
    zh: `${missing}年的节假日安排尚未录入，目前只按固定法定节假日（元旦、劳动节、国庆节）计算，请尽快更新。`,
    en: `The holidays of ${missing} are not in the table yet: only the fixed statutory days are counted. Please update it.`,
  }
}
