import type { Words } from '../words.ts'

const DAY_MS = 86_400_000
const timeZone = 'Asia/Shanghai'

/** When people are on duty again, by the company's clock whatever the visitor's says; null = they are there. */
export function peopleBack(from: string | null, words: Words, now: number): string | null {
  if (from === null || Date.parse(from) <= now) return null
  const dayOf = (instant: number): string =>
    new Date(instant).toLocaleDateString(words.locale, { month: 'short', day: 'numeric', timeZone })
  const day = dayOf(Date.parse(from))
  const called = day === dayOf(now) ? words.openingToday : day === dayOf(now + DAY_MS) ? words.openingTomorrow : day
  return words.peopleBack(called, from.slice(11, 16))
}
