/** A line of trouble: its code, and whom it concerns. */
export interface Trouble {
  readonly code: string
  readonly conversationId?: string | undefined
  readonly work?: string
}

const QUIET_MS = 60_000
/** More than this at once is one trouble, not many. */
const MOST_KEPT = 5_000

/**
 * Says every trouble once, and again after a minute with how often it came meanwhile: a platform or a database that is away for an hour
 * fills no disk.
 */
export function sparingly<Line extends Trouble>(
  write: (line: Line & { readonly again?: number }) => void,
  now: () => Date,
): (line: Line) => void {
  const said = new Map<string, { readonly at: number; again: number }>()
  return (line) => {
    const key = [line.code, line.work, line.conversationId].join(' ')
    const at = now().getTime()
    const before = said.get(key)
    if (before && Math.abs(at - before.at) < QUIET_MS) {
      before.again += 1
      return
    }
    if (said.size >= MOST_KEPT) said.clear()
    said.set(key, { at, again: 0 })
    write(before && before.again > 0 ? { ...line, again: before.again } : line)
  }
}
