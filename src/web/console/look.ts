import { useSyncExternalStore } from 'react'

export type Look = 'light' | 'dark'

const KEY = 'waydesk.look'
const system = matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()

/** Light or dark: as this browser was told, else as the system is. */
export function useLook(): Look {
  return useSyncExternalStore(subscribe, look)
}

export function setLook(next: Look): void {
  localStorage.setItem(KEY, next)
  show()
}

/** Before anything is drawn, so that nobody is dazzled. */
export function show(): void {
  document.documentElement.dataset['look'] = look()
  for (const listener of listeners) listener()
}

function look(): Look {
  const kept = localStorage.getItem(KEY)
  if (kept === 'light' || kept === 'dark') return kept
  return system.matches ? 'dark' : 'light'
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

system.addEventListener('change', show)
