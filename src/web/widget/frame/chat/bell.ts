/** The live socket: it only rings. Whoever listens fetches. */
export interface Bell {
  open(token: string): void
  /** Dials at once if the line is down: the page is looked at again. */
  nudge(): void
  typing(): void
  close(): void
}

const FIRST_RETRY_MS = 1_000
const LONGEST_RETRY_MS = 20_000
const SILENT_MS = 45_000

export interface BellListener {
  onReady(): void
  onChanged(seq: number): void
  onTyping(): void
  onDown(): void
}

export function createBell(listener: BellListener): Bell {
  let token = ''
  let socket: WebSocket | null = null
  let retry: ReturnType<typeof setTimeout> | null = null
  let tries = 0
  let heardAt = 0

  function dial(): void {
    if (retry) clearTimeout(retry)
    retry = null
    const line = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/chat/live`)
    socket = line
    heardAt = Date.now()
    line.onopen = () => line.send(JSON.stringify({ type: 'hello', token }))
    line.onmessage = (event) => hear(JSON.parse(event.data))
    line.onclose = () => {
      if (socket !== line) return
      socket = null
      listener.onDown()
      retry = setTimeout(dial, Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** tries) * (0.7 + Math.random() * 0.6))
      tries += 1
    }
  }

  function hear(event: { readonly type: string; readonly seq?: number }): void {
    heardAt = Date.now()
    if (event.type === 'ready') {
      tries = 0
      listener.onReady()
    }
    if (event.type === 'changed') listener.onChanged(event.seq ?? 0)
    if (event.type === 'typing') listener.onTyping()
  }

  function hangUp(): void {
    const line = socket
    socket = null
    line?.close()
  }

  // A line that was cut without a word looks open: ask, and dial anew when nobody answers.
  setInterval(() => {
    if (!socket || socket.readyState !== WebSocket.OPEN) return
    if (Date.now() - heardAt > SILENT_MS) {
      hangUp()
      listener.onDown()
      dial()
    } else socket.send('{"type":"ping"}')
  }, 20_000)

  return {
    open: (fresh) => {
      token = fresh
      hangUp()
      dial()
    },
    nudge: () => {
      if (token && !socket) dial()
    },
    typing: () => {
      if (socket?.readyState === WebSocket.OPEN) socket.send('{"type":"typing"}')
    },
    close: () => {
      token = ''
      if (retry) clearTimeout(retry)
      hangUp()
    },
  }
}
