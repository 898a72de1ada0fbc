/** A thing that happens now and then, and somebody who waits for the next time. */
export function signal(): { readonly now: () => void; readonly next: () => Promise<void> } {
  let waiting: (() => void)[] = []
  return {
    now: () => {
      const those = waiting
      waiting = []
      for (const each of those) each()
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
  }
}
