import { useSyncExternalStore } from 'react'

/** As wide as the narrow styles go. */
const phone = matchMedia('(max-width: 760px)')

/** Whether the desk stands on a phone: one thing at a time, the way back above it, the pages below. */
export function useIsPhone(): boolean {
  return useSyncExternalStore(subscribe, () => phone.matches)
}

function subscribe(listener: () => void): () => void {
  phone.addEventListener('change', listener)
  return () => phone.removeEventListener('change', listener)
}
