import { useSyncExternalStore } from 'react'
import { setServerTime } from './clock.ts'
import { invalidate } from './resource.ts'
import { forgetWriting, hearWriting } from './writing.ts'

export type LiveState = { readonly status: 'live' | 'reconnecting' | 'offline'; readonly since: number }

const SILENCE_MS = 45_000
const OFFLINE_AFTER = 3
const LISTS = ['/conversations?', '/queues', '/cases', '/today', '/dispatch']

let state: LiveState = { status: 'reconnecting', since: Date.now() }
let socket: WebSocket | null = null
let tries = 0
let lastHeard = Date.now()
let isWanted = false
let pending: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

export function useLiveState(): LiveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => state,
  )
}

/** Listens for hints; what a hint names is fetched again. Everything is fetched again after a gap. */
export function startLive(onSignedOut: () => void): () => void {
  isWanted = true
  connect(onSignedOut)
  const watchdog = setInterval(() => watch(), 5_000)
  // A push may be lost without a trace: once a minute everything in sight is asked again, cheap by its tag.
  const poll = setInterval(() => refreshSeen(), 60_000)
  const wake = (): void => {
    if (document.visibilityState === 'visible') refreshAll()
  }
  document.addEventListener('visibilitychange', wake)
  window.addEventListener('online', wake)
  return () => {
    isWanted = false
    clearInterval(watchdog)
    clearInterval(poll)
    clearTimeout(pending)
    document.removeEventListener('visibilitychange', wake)
    window.removeEventListener('online', wake)
    socket?.close()
  }
}

function connect(onSignedOut: () => void): void {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const opened = new WebSocket(`${scheme}://${location.host}/api/desk/live`)
  socket = opened
  opened.addEventListener('message', ({ data }) => hear(String(data)))
  opened.addEventListener('close', ({ code }) => {
    if (socket !== opened || !isWanted) return
    if (code === 4401) return onSignedOut()
    tries += 1
    change(tries >= OFFLINE_AFTER ? 'offline' : 'reconnecting')
    pending = setTimeout(() => connect(onSignedOut), Math.min(15_000, 500 * 2 ** tries))
  })
}

function hear(raw: string): void {
  lastHeard = Date.now()
  const hint = JSON.parse(raw) as { type: string; now?: string; conversationId?: string | null }
  if (hint.type === 'writes') return hearWriting(hint.conversationId ?? '')
  if (hint.type === 'beat') {
    if (hint.now) setServerTime(hint.now)
    if (state.status !== 'live') refreshAll()
    tries = 0
    return change('live')
  }
  if (hint.conversationId) forgetWriting(hint.conversationId)
  // Fetching a chat of mine reads it: behind another tab it waits, and the title counts it as unread.
  if (hint.conversationId && document.visibilityState === 'visible') invalidate(`/conversations/${hint.conversationId}`)
  refreshLists()
}

const TYPING_EVERY_MS = 3_000
let toldAt = 0

/** The customer sees that somebody writes; a hint that may be lost. */
export function tellTyping(conversationId: string): void {
  if (socket?.readyState !== WebSocket.OPEN || Date.now() - toldAt < TYPING_EVERY_MS) return
  toldAt = Date.now()
  socket.send(JSON.stringify({ type: 'typing', conversationId }))
}

let listTimer: ReturnType<typeof setTimeout> | undefined
/** A busy minute is one refresh a quarter second, not one a message. */
function refreshLists(): void {
  if (listTimer !== undefined) return
  listTimer = setTimeout(() => {
    listTimer = undefined
    for (const prefix of LISTS) invalidate(prefix)
  }, 250)
}

/** Behind another tab only the lists: a chat is not read while nobody looks. */
function refreshSeen(): void {
  if (document.visibilityState === 'visible') refreshAll()
  else refreshLists()
}

function refreshAll(): void {
  invalidate('/')
}

/** A socket may die without a word; then polling carries on until it is back. */
function watch(): void {
  if (state.status !== 'live') return refreshSeen()
  if (Date.now() - lastHeard > SILENCE_MS) socket?.close()
}

function change(status: LiveState['status']): void {
  if (state.status === status) return
  const since = status === 'offline' && state.status === 'reconnecting' ? state.since : Date.now()
  state = { status, since }
  for (const listener of listeners) listener()
}
