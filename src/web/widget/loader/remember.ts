/** Keeps a word in the host's storage; a browser that keeps nothing is no fault, only forgetful. */
export function remember(storage: Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage.removeItem(key)
    else storage.setItem(key, value)
  } catch {
    // Storage is blocked or full.
  }
}

export function recall(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key)
  } catch {
    // Storage is blocked.
    return null
  }
}
