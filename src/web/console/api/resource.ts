import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { CallFailed, getJson } from './fetch-json.ts'

interface Entry {
  readonly value: unknown
  readonly error: CallFailed | null
  readonly isLoading: boolean
  readonly isStale: boolean
}

const empty: Entry = { value: undefined, error: null, isLoading: false, isStale: true }
const entries = new Map<string, Entry>()
const watchers = new Map<string, Set<() => void>>()
const running = new Map<string, Promise<void>>()
const KEPT = 120

/** What the API answered to a path, kept while somebody looks at it and asked for anew when a hint says so. */
export function useResource<T>(path: string | null) {
  const subscribe = useCallback((listener: () => void) => (path === null ? () => undefined : watch(path, listener)), [path])
  const entry = useSyncExternalStore(subscribe, () => (path === null ? empty : (entries.get(path) ?? empty)))
  useEffect(() => {
    if (path !== null && (entries.get(path) ?? empty).isStale) void load(path)
  }, [path])
  const refresh = useCallback(() => (path === null ? Promise.resolve() : load(path)), [path])
  return { value: entry.value as T | undefined, error: entry.error, isLoading: entry.isLoading, refresh }
}

/** Paths that begin so are asked again: at once where somebody looks, else when they next do. A copy: asking reorders the map. */
export function invalidate(prefix: string): void {
  const paths = [...entries.keys()]
  for (const path of paths) {
    if (!path.startsWith(prefix)) continue
    if (watchers.has(path)) void load(path)
    else set(path, { isStale: true })
  }
}

/** After signing out nothing of the person before may stay. */
export function forgetEverything(): void {
  entries.clear()
}

function watch(path: string, listener: () => void): () => void {
  const listeners = watchers.get(path) ?? new Set()
  watchers.set(path, listeners.add(listener))
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      watchers.delete(path)
      set(path, { isStale: true })
    }
  }
}

/** One call at a time for a path; a hint during a call asks once more after it, so that the last word wins. */
async function load(path: string): Promise<void> {
  const before = running.get(path)
  if (before) {
    set(path, { isStale: true })
    return before
  }
  set(path, { isLoading: true, isStale: false })
  const call = getJson<unknown>(path)
    .then((value) => set(path, { value: keepIfSame(path, value), error: null }))
    .catch((error: unknown) => failed(path, error))
    .finally(() => {
      running.delete(path)
      set(path, { isLoading: false })
    })
  running.set(path, call)
  await call
  if (entries.get(path)?.isStale && watchers.has(path)) await load(path)
}

/** A session that ended shows wherever it is noticed first: who am I is asked again, and the gate answers. */
function failed(path: string, error: unknown): void {
  set(path, { error: error instanceof CallFailed ? error : null })
  if (error instanceof CallFailed && error.status === 401 && path !== '/me') void load('/me')
}

function keepIfSame(path: string, value: unknown): unknown {
  const before = entries.get(path)?.value
  return JSON.stringify(before) === JSON.stringify(value) ? before : value
}

function set(path: string, patch: Partial<Entry>): void {
  const before = entries.get(path)
  if (!before && patch.isStale && Object.keys(patch).length === 1) return
  entries.delete(path)
  entries.set(path, { ...(before ?? empty), ...patch })
  trim()
  for (const listener of watchers.get(path) ?? []) listener()
}

function trim(): void {
  const paths = [...entries.keys()]
  for (const path of paths) {
    if (entries.size <= KEPT) return
    if (!watchers.has(path)) entries.delete(path)
  }
}
