/** Five wrong passwords for one login within 15 minutes lock it until 15 minutes after them, wherever they came from. */
export const LOCKOUT = { tries: 5, withinMs: 15 * 60_000 } as const

/** Tries of each login, counted once for all nodes. */
export interface SignInTries {
  /** Counts a try before its password is looked at, so that tries at the same time do not slip through; null = locked. */
  begin(login: string, now: Date): Promise<SignInTry | null>
}

export interface SignInTry {
  /** The password was right: nothing is held against the login any more. */
  passed(): Promise<void>
  /** Nobody could tell whether it was right: it does not count. */
  withdraw(): Promise<void>
}

/** For one process, gone with it. */
export function memorySignInTries(): SignInTries {
  const tries = new Map<string, readonly { readonly at: number }[]>()
  return {
    begin: async (login, now) => {
      const at = now.getTime()
      const recent = (tries.get(login) ?? []).filter((each) => each.at > at - LOCKOUT.withinMs)
      if (recent.length >= LOCKOUT.tries) return null
      const own = { at }
      tries.set(login, [...recent, own])
      return {
        passed: async () => void tries.delete(login),
        withdraw: async () =>
          void tries.set(
            login,
            (tries.get(login) ?? []).filter((each) => each !== own),
          ),
      }
    },
  }
}
