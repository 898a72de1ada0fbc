const KEY = 'waydesk.left'

/** The other windows of this browser learn at once that their session has ended. */
export function tellOthersLeft(): void {
  localStorage.setItem(KEY, String(Date.now()))
}

/** Returns the end of listening. */
export function whenOthersLeave(listener: () => void): () => void {
  const hear = ({ key }: StorageEvent): void => {
    if (key === KEY) listener()
  }
  window.addEventListener('storage', hear)
  return () => window.removeEventListener('storage', hear)
}
