export interface BatchLimits<Item> {
  /** Items of one batch. */
  readonly most: number
  /** Batches under way. */
  readonly atOnce: number
  /** Items of one key never go in two batches at once: they keep their order. Absent = their order does not matter. */
  readonly keyOf?: (item: Item) => string
}

interface Waiting<Item, Result> {
  readonly item: Item
  readonly key: string | null
  readonly resolve: (result: Result) => void
  readonly reject: (error: unknown) => void
}

/**
 * One item is worked on at once; those that come in the same moment, or while all batches are under way, go together. A batch that
 * fails fails for all its items.
 */
export function inBatches<Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  { most, atOnce, keyOf }: BatchLimits<Item>,
): (item: Item) => Promise<Result> {
  let queue: Waiting<Item, Result>[] = []
  const busy = new Set<string>()
  let underWay = 0
  let isToBegin = false

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

  /** The longest waiting first, without those whose elder is under way. */
  function takeBatch(): readonly Waiting<Item, Result>[] {
    const batch: Waiting<Item, Result>[] = []
    const left: Waiting<Item, Result>[] = []
    for (const each of queue) {
      const isFree = each.key === null || !busy.has(each.key)
      if (isFree && batch.length < most) batch.push(each)
      else left.push(each)
    }
    queue = left
    return batch
  }

  function next(): void {
    isToBegin = false
    while (underWay < atOnce) {
      const batch = takeBatch()
      if (batch.length === 0) return
      const keys = new Set(batch.flatMap(({ key }) => key ?? []))
      for (const key of keys) busy.add(key)
      underWay += 1
      void run(batch).finally(() => {
        for (const key of keys) busy.delete(key)
        underWay -= 1
        next()
      })
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      queue.push({ item, key: keyOf?.(item) ?? null, resolve, reject })
      if (isToBegin) return
      isToBegin = true
      // What comes in the same moment goes together.
      setImmediate(next)
    })
}
