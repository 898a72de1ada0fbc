import { useSyncExternalStore } from 'react'

const MINUTE_MS = 60_000
let offsetMs = 0
let tick = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

/** Waiting times follow the server's clock: the screens of one room agree, whatever their own clocks say. */
export function setServerTime(iso: string): void {
  offsetMs = Date.parse(iso) - Date.now()
}

export function serverNow(): number {
  return Date.now() + offsetMs
}

/** The server's time in ms, once a second; one timer for the whole page. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => tick) + offsetMs
}

/** The same, once a minute: for what says on which day something was, in lists too long to be drawn each second. */
export function useMinute(): number {
  return useSyncExternalStore(subscribe, () => Math.floor((tick + offsetMs) / MINUTE_MS) * MINUTE_MS)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => {
    tick = Date.now()
    for (const each of listeners) each()
  }, 1000)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}
