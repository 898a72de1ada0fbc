export interface BatchLimits {
  /** Items of one batch. */
  readonly most: number
  /** Batches under way. */
  readonly atOnce: number
}

interface Waiting<Item, Result> {
  readonly item: Item
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * One item is worked on at once; those that come while batches are under way go together in the next one. A batch that
 * fails fails for all its items.
 */
export function inBatches<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  { most, atOnce }: BatchLimits,
): (item: Item) => Promise<Result> {
  const queue: Waiting<Item, Result>[] = []
  let underWay = 0

  async function run(batch: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const results = await work(batch.map(({ item }) => item))
      for (const [index, { resolve, reject }] of batch.entries()) {
        const result = results[index]
        if (result === undefined) reject(new Error('a batch gave too few results'))
        else resolve(result)
      }
    } catch (error) {
      for (const { reject } of batch) reject(error)
    }
  }

  function next(): void {
    if (underWay >= atOnce || queue.length === 0) return
    underWay += 1
    void run(queue.splice(0, most)).finally(() => {
      underWay -= 1
      next()
    })
  }

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, resolve, reject })
      // What comes in the same moment goes together.
      if (queue.length === 1) setImmediate(next)
    })
}
