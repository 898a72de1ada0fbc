import type { ToFrame, ToHost } from '../shared/bridge.ts'
import { createLauncher, type Launcher } from './launcher.ts'

/** What a host site may call as `window.waydesk`. */
export interface HostApi {
  /** `send` says something in the visitor's name, at the visitor's click. */
  open(wish?: { readonly send?: string }): void
  close(): void
  /** A JWT that the host's server signed: HS256, `sub`, `exp`, optional `phone` and `name`. */
  identify(identity: string): void
  setLanguage(language: 'zh' | 'en'): void
  /** On sign-out: forgets who it was. */
  reset(): void
  on(event: 'unread' | 'refused', listener: (value: number | string) => void): void
}

const SEEN = 'waydesk.seen'

const start = () => {
  const script = document.querySelector<HTMLScriptElement>('script[src*="/widget.js"]')
  if (!script || 'waydesk' in window) return
  const origin = new URL(script.src, location.href).origin
  const { identity = null, color = null, side = null, language = null, theme = null } = script.dataset
  const isOpenKey = `waydesk.open:${location.pathname}`
  const listeners: { event: string; listener: (value: number | string) => void }[] = []
  let session: Extract<ToFrame, { waydesk: 'start' }> = { waydesk: 'start', language, identity, theme }
  let queue: ToFrame[] = []
  let isReady = false
  let isOpen = false

  const launcher: Launcher = createLauncher({ frameUrl: `${origin}/widget/frame.html`, accent: color, side }, () => toggle(!isOpen))
  launcher.speak(pickLanguage(language))

  function tell(message: ToFrame): void {
    if (isReady) launcher.frame().contentWindow?.postMessage(message, origin)
    else queue.push(message)
  }

  function toggle(open: boolean): void {
    isOpen = open
    launcher.frame()
    launcher.show(open)
    remember(sessionStorage, isOpenKey, open ? '1' : null)
    if (open) remember(localStorage, SEEN, '1')
    tell({ waydesk: 'shown', isOpen: open, isPhone: matchMedia('(max-width: 560px), (max-height: 480px)').matches })
    if (open) launcher.frame().focus()
    else launcher.focus()
  }

  function hear(message: ToHost): void {
    if (message.waydesk === 'close') return toggle(false)
    if (message.waydesk === 'refused') return emit('refused', message.code)
    if (message.waydesk === 'unread') {
      launcher.unread(message.count, message.preview)
      return emit('unread', message.count)
    }
    isReady = true
    launcher.ready()
    const waiting = queue
    queue = []
    for (const next of [session, ...waiting]) tell(next)
  }

  function emit(event: string, value: number | string): void {
    for (const entry of listeners) if (entry.event === event) entry.listener(value)
  }

  window.addEventListener('message', (event) => {
    if (event.origin !== origin || !launcher.hasFrame() || event.source !== launcher.frame().contentWindow) return
    // Origin and window are checked: this is our own frame speaking.
    hear(event.data as ToHost)
  })

  const api: HostApi = {
    open: (wish) => {
      if (!isOpen) toggle(true)
      if (wish?.send) tell({ waydesk: 'send', text: wish.send })
    },
    close: () => toggle(false),
    identify: (signed) => {
      session = { ...session, identity: signed }
      if (isReady) tell({ waydesk: 'identify', identity: signed })
    },
    setLanguage: (wanted) => {
      session = { ...session, language: wanted }
      launcher.speak(wanted)
      if (isReady) tell({ waydesk: 'language', language: wanted })
    },
    reset: () => {
      session = { ...session, identity: null }
      if (isReady) tell({ waydesk: 'reset' })
    },
    on: (event, listener) => {
      listeners.push({ event, listener })
    },
  }
  Object.defineProperty(window, 'waydesk', { value: api })
  window.dispatchEvent(new Event('waydesk:ready'))
  // Who wrote before sees an answer without opening; who left it open finds it open.
  if (recall(sessionStorage, isOpenKey)) toggle(true)
  else if (recall(localStorage, SEEN)) launcher.frame()
}

function pickLanguage(wanted: string | null): 'zh' | 'en' {
  return (wanted ?? navigator.language).toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

function remember(storage: Storage, key: string, value: string | null): void {
  try {
    if (value === null) storage.removeItem(key)
    else storage.setItem(key, value)
  } catch {
    // A browser that keeps nothing: the chat works, it only forgets.
  }
}

function recall(storage: Storage, key: string): string | null {
  try {
    return storage.getItem(key)
  } catch {
    // As above.
    return null
  }
}

if (document.body) start()
else document.addEventListener('DOMContentLoaded', start)
