/** A turn that fails runs alone, where its fault is told. */
export function unlessFaulty<Result>(work: () => Result | null, onFault?: (error: unknown) => unknown): readonly Result[] {
  try {
    const result = work()
    return result === null ? [] : [result]
  } catch (error) {
    // It fails again alone and is excused there.
    onFault?.(error)
    return []
  }
}
