import { chinaInstant, chinaParts } from '../../../../../domain/time/china-time.ts'

const MINUTE_MS = 60_000
/** The desk's morning, in minutes from midnight in China. */
const MORNING = 9 * 60

export type SnoozeKey = 'soon' | 'later' | 'tomorrow' | 'monday'

/** What one puts a chat off to, as instants in ms; `now` in ms. */
export function snoozeTimes(now: number): readonly { readonly key: SnoozeKey; readonly at: number }[] {
  const today = chinaParts(new Date(now))
  const morning = (days: number): number => chinaInstant({ ...today, day: today.day + days }, MORNING).getTime()
  const toMonday = today.weekday === 1 ? 7 : (8 - today.weekday) % 7
  return [
    { key: 'soon', at: now + 30 * MINUTE_MS },
    { key: 'later', at: now + 120 * MINUTE_MS },
    { key: 'tomorrow', at: morning(1) },
    ...(toMonday > 1 ? [{ key: 'monday', at: morning(toMonday) } as const] : []),
  ]
}
