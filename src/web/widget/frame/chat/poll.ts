const POLL_MS = { online: 30_000, troubled: 4_000 } as const

/** Looks again when the page is looked at, when the network is back, and slowly all the time: a lost push loses nothing. */
export function pollFor(client: { wake(): void; onOffline(): void; isOnline(): boolean }): void {
  const isVisible = () => document.visibilityState === 'visible'
  window.addEventListener('online', () => client.wake())
  window.addEventListener('offline', () => client.onOffline())
  window.addEventListener('focus', () => client.wake())
  document.addEventListener('visibilitychange', () => isVisible() && client.wake())
  const beat = (): void => {
    if (isVisible()) client.wake()
    setTimeout(beat, client.isOnline() ? POLL_MS.online : POLL_MS.troubled)
  }
  setTimeout(beat, POLL_MS.troubled)
}
