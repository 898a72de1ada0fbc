let left: string | null = null

/** The chat that was put off, passed on or ended last at this screen; null = none yet. */
export function lastLeft(): string | null {
  return left
}

export function leaveChat(id: string): void {
  left = id
}
