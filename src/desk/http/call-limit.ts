import { refusals } from './refusals.ts'

const WINDOW_MS = 60_000
/** Ten times what a busy console asks for. */
const MOST_CALLS = 1_200

/** Counts the calls of each login in a minute; throws `desk.too_fast` beyond what a console asks for. */
export function callLimit(most = MOST_CALLS): (login: string, now: Date) => void {
  let window = 0
  const calls = new Map<string, number>()
  return (login, now) => {
    const at = Math.floor(now.getTime() / WINDOW_MS)
    if (at !== window) calls.clear()
    window = at
    const count = (calls.get(login) ?? 0) + 1
    calls.set(login, count)
    if (count > most) throw refusals.tooFast()
  }
}
