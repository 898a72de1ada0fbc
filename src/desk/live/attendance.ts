/** A reload or a moved laptop is no leaving. */
const GRACE_MS = 10_000

/** Where it is kept who is at the desk, over all nodes; a sign of life is only good for a while. */
export interface DeskPresence {
  seen(login: string): Promise<void>
  /** Since then no window of this person is open here. */
  gone(login: string, since: Date): Promise<void>
}

/** Counts the open windows of each person: at the desk from the first, gone ten seconds after the last. */
export function attendance(presence: DeskPresence, onFault: (error: unknown) => void, graceMs = GRACE_MS) {
  const windows = new Map<string, number>()
  const leaving = new Map<string, NodeJS.Timeout>()
  const seen = (login: string): void => void presence.seen(login).catch(onFault)

  let isClosed = false

  function leave(login: string, since: Date): void {
    if (isClosed) return
    const left = (windows.get(login) ?? 1) - 1
    if (left > 0) return void windows.set(login, left)
    windows.delete(login)
    const timer = setTimeout(() => {
      leaving.delete(login)
      void presence.gone(login, since).catch(onFault)
    }, graceMs)
    leaving.set(login, timer)
  }

  return {
    /** A window is open; returns what to call when it closes. */
    enter(login: string, now: () => Date): () => void {
      clearTimeout(leaving.get(login))
      leaving.delete(login)
      windows.set(login, (windows.get(login) ?? 0) + 1)
      seen(login)
      return () => leave(login, now())
    },
    seen,
    /** The node stops: who is still waited for is gone as far as this node knows. */
    async close(now: Date): Promise<void> {
      isClosed = true
      for (const timer of leaving.values()) clearTimeout(timer)
      const logins = new Set([...leaving.keys(), ...windows.keys()])
      leaving.clear()
      windows.clear()
      await Promise.all([...logins].map((login) => presence.gone(login, now).catch(onFault)))
    },
  }
}
