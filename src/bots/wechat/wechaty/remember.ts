const MOST_REMEMBERED = 5_000

/** Remembers the last few thousand; false = it was remembered already. */
export function remember(known: Set<string>, id: string): boolean {
  if (known.has(id)) return false
  known.add(id)
  forgetOldest(known)
  return true
}

/** Keeps the last few thousand. */
export function forgetOldest(known: {
  readonly size: number
  keys(): IterableIterator<string>
  delete(key: string): boolean
}): void {
  if (known.size <= MOST_REMEMBERED) return
  const first = known.keys().next()
  if (!first.done) known.delete(first.value)
}
