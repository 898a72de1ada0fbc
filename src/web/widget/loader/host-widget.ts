import type { ToFrame, ToHost } from '../shared/bridge.ts'
import type { HostApi } from './host-api.ts'
import { Launcher } from './launcher.ts'
import { recall, remember } from './remember.ts'

const SEEN = 'waydesk.seen'
const PHONE = '(max-width: 560px), (max-height: 480px)'

export interface HostSettings {
  /** Where the widget comes from. */
  readonly origin: string
  readonly language: string | null
  readonly identity: string | null
  readonly theme: string | null
  readonly accent: string | null
  readonly side: string | null
}

/** The host page's side of the bridge: opens and closes the panel, and carries words between the page and the frame. */
export class HostWidget {
  private readonly origin: string
  private readonly launcher: Launcher
  private readonly openKey = `waydesk.open:${location.pathname}`
  private readonly listeners: { readonly event: string; readonly listener: (value: number | string) => void }[] = []
  private session: Extract<ToFrame, { waydesk: 'start' }>
  private queue: ToFrame[] = []
  private isReady = false
  private isOpen = false

  constructor({ origin, language, identity, theme, accent, side }: HostSettings) {
    this.origin = origin
    this.session = { waydesk: 'start', language, identity, theme }
    this.launcher = new Launcher({ frameUrl: `${origin}/widget/frame.html`, accent, side }, () => this.toggle(!this.isOpen))
    this.launcher.speak((language ?? navigator.language).toLowerCase().startsWith('zh') ? 'zh' : 'en')
    window.addEventListener('message', (event) => {
      if (event.origin !== origin || !this.launcher.hasFrame()) return
      // Origin and window are checked: this is our own frame speaking.
      if (event.source === this.launcher.frame().contentWindow) this.hear(event.data as ToHost)
    })
  }

  /** Who wrote before sees an answer without opening; who left it open finds it open. */
  resume(): void {
    if (recall(sessionStorage, this.openKey)) this.toggle(true)
    else if (recall(localStorage, SEEN)) this.launcher.frame()
  }

  api(): HostApi {
    return {
      open: (wish) => {
        if (!this.isOpen) this.toggle(true)
        if (wish?.send) this.tell({ waydesk: 'send', text: wish.send })
      },
      close: () => this.toggle(false),
      identify: (identity) => {
        this.session = { ...this.session, identity }
        if (this.isReady) this.tell({ waydesk: 'identify', identity })
      },
      setLanguage: (language) => {
        this.session = { ...this.session, language }
        this.launcher.speak(language)
        if (this.isReady) this.tell({ waydesk: 'language', language })
      },
      reset: () => {
        this.session = { ...this.session, identity: null }
        if (this.isReady) this.tell({ waydesk: 'reset' })
      },
      on: (event, listener) => {
        this.listeners.push({ event, listener })
      },
    }
  }

  private tell(message: ToFrame): void {
    if (this.isReady) this.launcher.frame().contentWindow?.postMessage(message, this.origin)
    else this.queue.push(message)
  }

  private toggle(isOpen: boolean): void {
    this.isOpen = isOpen
    this.launcher.frame()
    this.launcher.show(isOpen)
    remember(sessionStorage, this.openKey, isOpen ? '1' : null)
    if (isOpen) remember(localStorage, SEEN, '1')
    this.tell({ waydesk: 'shown', isOpen, isPhone: matchMedia(PHONE).matches })
    if (isOpen) this.launcher.frame().focus()
    else this.launcher.focus()
  }

  private hear(message: ToHost): void {
    switch (message.waydesk) {
      case 'ready':
        return this.begin()
      case 'close':
        return this.toggle(false)
      case 'unread':
        this.launcher.unread(message.count, message.preview)
        return this.emit('unread', message.count)
      case 'refused':
        return this.emit('refused', message.code)
    }
  }

  private begin(): void {
    this.isReady = true
    this.launcher.ready()
    const waiting = this.queue
    this.queue = []
    for (const next of [this.session, ...waiting]) this.tell(next)
  }

  private emit(event: string, value: number | string): void {
    for (const entry of this.listeners) if (entry.event === event) entry.listener(value)
  }
}
