import type { Clock } from '../../domain/ports.ts'

const MISSES = 5
const LOCKED_MS = 15 * 60_000

/** Five wrong passwords for one login within 15 minutes lock it for 15 minutes, wherever they came from. */
export function signInLockout(clock: Clock) {
  const misses = new Map<string, readonly number[]>()
  const recent = (login: string): readonly number[] => {
    const since = clock.now().getTime() - LOCKED_MS
    return (misses.get(login) ?? []).filter((at) => at > since)
  }
  return {
    isLocked: (login: string): boolean => recent(login).length >= MISSES,
    missed(login: string): void {
      if (misses.size > 10_000) misses.clear()
      misses.set(login, [...recent(login), clock.now().getTime()])
    },
    passed(login: string): void {
      misses.delete(login)
    },
  }
}
