import { useSyncExternalStore } from 'react'

export interface Route {
  /** Parts below `/desk/`: `['chats', 'c1']`. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
}

const listeners = new Set<() => void>()
let shown = ''
let route: Route = { parts: [], query: new URLSearchParams() }

/** Where the person is; the address bar is the only memory of it. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, read)
}

export function go(path: string): void {
  if (`/desk${path}` === location.pathname + location.search) return
  history.pushState(null, '', `/desk${path}`)
  for (const listener of listeners) listener()
}

function read(): Route {
  const address = location.pathname + location.search
  if (address !== shown) {
    shown = address
    const parts = location.pathname
      .replace(/^\/desk\/?/, '')
      .split('/')
      .filter(Boolean)
      .map(decodeURIComponent)
    route = { parts, query: new URLSearchParams(location.search) }
  }
  return route
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}
