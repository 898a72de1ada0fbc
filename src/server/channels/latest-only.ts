/** Work by id, one at a time for each id; what is asked for meanwhile is done once more afterwards, however often it was asked for. */
export function latestOnly(work: (id: string) => Promise<void>): (id: string) => Promise<void> {
  const wishes = new Map<string, { isAgain: boolean }>()
  return async (id) => {
    const running = wishes.get(id)
    if (running) {
      running.isAgain = true
      return
    }
    const wish = { isAgain: true }
    wishes.set(id, wish)
    try {
      while (wish.isAgain) {
        wish.isAgain = false
        await work(id)
      }
    } finally {
      wishes.delete(id)
    }
  }
}
