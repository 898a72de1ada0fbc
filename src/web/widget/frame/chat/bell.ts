import { newId } from './new-id.ts'

export interface BellListener {
  onReady(): void
  onChanged(seq: number): void
  onTyping(): void
  onDown(): void
}

const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 20_000
const BEAT_MS = 20_000
const SILENT_MS = 45_000

/** The live socket: it only rings. Whoever listens fetches. */
export class Bell {
  /** Its name on the server: who posts on it is told by the answer. */
  readonly line = newId()
  private token = ''
  private socket: WebSocket | null = null
  private retry: ReturnType<typeof setTimeout> | null = null
  private tries = 0
  private heardAt = 0
  private readonly listener: BellListener

  constructor(listener: BellListener) {
    this.listener = listener
    setInterval(() => this.beat(), BEAT_MS)
  }

  open(token: string): void {
    this.token = token
    this.hangUp()
    this.dial()
  }

  /** Dials at once if the line is down: the page is looked at again. */
  nudge(): void {
    if (this.token !== '' && !this.socket) this.dial()
  }

  typing(): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send('{"type":"typing"}')
  }

  close(): void {
    this.token = ''
    this.hangUp()
  }

  private dial(): void {
    if (this.retry) clearTimeout(this.retry)
    this.retry = null
    const line = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/chat/live`)
    this.socket = line
    this.heardAt = Date.now()
    line.onopen = () => line.send(JSON.stringify({ type: 'hello', token: this.token, line: this.line }))
    line.onmessage = (event) => this.hear(JSON.parse(event.data))
    line.onclose = () => this.lost(line)
  }

  private lost(line: WebSocket): void {
    if (this.socket !== line) return
    this.socket = null
    this.listener.onDown()
    const patience = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.tries)
    // All widgets of a site lose their line at once when a server stops; they do not come back at once.
    this.retry = setTimeout(() => this.dial(), patience * (0.7 + Math.random() * 0.6))
    this.tries += 1
  }

  private hear(event: { readonly type: string; readonly seq?: number }): void {
    this.heardAt = Date.now()
    if (event.type === 'ready') {
      this.tries = 0
      this.listener.onReady()
    }
    if (event.type === 'changed') this.listener.onChanged(event.seq ?? 0)
    if (event.type === 'typing') this.listener.onTyping()
  }

  private hangUp(): void {
    if (this.retry) clearTimeout(this.retry)
    this.retry = null
    const line = this.socket
    this.socket = null
    line?.close()
  }

  /** A line that was cut without a word looks open: ask, and dial anew when nobody answers. */
  private beat(): void {
    if (this.socket?.readyState !== WebSocket.OPEN) return
    if (Date.now() - this.heardAt <= SILENT_MS) return this.socket.send('{"type":"ping"}')
    this.hangUp()
    this.listener.onDown()
    this.dial()
  }
}
