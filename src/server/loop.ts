/** Work that is done when it is due, when somebody says so, and every few seconds in case nobody did. */
export interface Loop {
  /** Something may be due now or soon. */
  wake(): void
  /** Takes no new work and waits for the work at hand. */
  stop(): Promise<void>
}

export interface LoopWork {
  /** Does what is due; how much it did. */
  readonly run: () => Promise<number>
  /** When the next work is due; absent or null = nobody knows. */
  readonly nextDueAt?: () => Promise<Date | null>
  readonly sweepMs: number
  readonly onFault: (error: unknown) => void
}

/** After an outage nobody who was stored before it waits much longer than it lasted. */
const LONGEST_REST_MS = 5_000
/** Due, but nothing could be done: another node is at it. */
const SHORTEST_REST_MS = 50

/** Starts the loop. A fault is told and tried again, each time a little later, never given up. */
export function startLoop(work: LoopWork): Loop {
  let isStopped = false
  let faults = 0
  let isWoken = true
  let rouse: (() => void) | null = null

  function wake(): void {
    isWoken = true
    rouse?.()
  }

  async function turn(): Promise<number> {
    try {
      isWoken = false
      const did = await work.run()
      faults = 0
      return did > 0 || isWoken ? 0 : await untilDue()
    } catch (error) {
      faults += 1
      work.onFault(error)
      return Math.min(LONGEST_REST_MS, 250 * 2 ** faults)
    }
  }

  async function untilDue(): Promise<number> {
    const due = await work.nextDueAt?.()
    return due ? Math.min(work.sweepMs, Math.max(SHORTEST_REST_MS, due.getTime() - Date.now())) : work.sweepMs
  }

  async function rest(ms: number): Promise<void> {
    if (ms === 0 || isStopped || (isWoken && faults === 0)) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      rouse = () => {
        clearTimeout(timer)
        resolve()
      }
    })
    rouse = null
  }

  const running = (async () => {
    while (!isStopped) await rest(await turn())
  })()

  return {
    wake,
    stop: () => {
      isStopped = true
      rouse?.()
      return running
    },
  }
}
