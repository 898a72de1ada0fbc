import type { ChatPage } from '../../../../domain/conversations/web-chat.ts'
import { createBell } from './bell.ts'
import { ApiFault, chatApi } from './chat-api.ts'
import { type ChatState, type Connection, emptyChat, mergeMessages, unreadOf, withoutArrived } from './chat-state.ts'
import { keep, recall } from './keep.ts'
import { createOutbox } from './outbox.ts'

const TYPING_MS = 30_000
/** The bot thinks for a quiet window and a moment; longer silence is not shown as typing. */
const BOT_THINKS_MS = 12_000
const POLL_MS = { online: 30_000, offline: 5_000 } as const

export interface ChatClient {
  state(): ChatState
  subscribe(listener: () => void): () => void
  /** With an identity: the host's customer; without: the visitor of this browser. */
  start(identity: string | null): Promise<void>
  /** Forgets the visitor of this browser and begins anew. */
  reset(): Promise<void>
  send(text: string, isChoice?: boolean): void
  sendFile(file: File): void
  retry(clientId: string): void
  drop(clientId: string): void
  loadOlder(): Promise<void>
  fetchFile(url: string): Promise<Blob>
  typing(): void
  /** The panel was opened or closed: what is seen is read. */
  look(isLooking: boolean): void
  notice(text: string | null): void
}

/** All the chat knows, in step with the server by seq; push only makes it look sooner. */
export function createChatClient(given: { readonly language: () => string; readonly onRefused: (code: string) => void }): ChatClient {
  const api = chatApi(given.language)
  const listeners = new Set<() => void>()
  let state: ChatState = emptyChat
  let token: string | null = null
  let identity: string | null = null
  let isLooking = false
  let epoch = 0
  let fetching: Promise<void> | null = null
  let isStale = false
  let typedAt = 0

  function set(patch: Partial<ChatState>): void {
    state = { ...state, ...patch }
    for (const listener of listeners) listener()
  }

  const bell = createBell({
    onReady: () => void sync(),
    onChanged: () => void sync(),
    onTyping: () => set({ typingUntil: Date.now() + TYPING_MS }),
    onDown: () => set({ connection: navigator.onLine ? 'connecting' : 'offline' }),
  })
  const outbox = createOutbox({
    api,
    token: () => token,
    renew,
    pending: () => state.pending,
    change: (pending) => set({ pending }),
    onStored: () => void sync(),
    onTrouble: (fault) => set({ connection: troubleOf(fault) }),
  })

  async function renew(): Promise<boolean> {
    try {
      const kept = recall<string | null>('visitor', null)
      const answer = await api.session({ token: kept, identity })
      token = answer.token
      if (!answer.known) keep('visitor', answer.token)
      set({ company: answer.company, visitorName: answer.name, isKnown: answer.known })
      return true
    } catch (fault) {
      return fault instanceof ApiFault && refused(fault)
    }
  }

  /** An identity that does not verify leaves a visitor like any other, and says so. */
  function refused(fault: ApiFault): boolean {
    set({ connection: troubleOf(fault) })
    if (identity === null || fault.code === null || fault.isPassing) return false
    given.onRefused(fault.code)
    identity = null
    set({ notice: fault.message })
    return false
  }

  async function start(wanted: string | null): Promise<void> {
    epoch += 1
    const mine = epoch
    identity = wanted
    token = null
    bell.close()
    state = { ...emptyChat, notice: state.notice, company: state.company, connection: state.connection }
    set({})
    while (mine === epoch && !(await renew())) await pause(state.notice === null ? 2_000 : 0)
    if (mine !== epoch || token === null) return
    const user = userOf(token)
    set({ readSeq: recall(`read.${user}`, 0) })
    outbox.restore(user)
    await sync()
    if (mine === epoch && token !== null) bell.open(token)
  }

  /** One fetch at a time; a ring during a fetch makes one more. */
  function sync(): Promise<void> {
    isStale = true
    fetching ??= (async () => {
      while (isStale) {
        isStale = false
        await fetchMissing().catch(() => set({ connection: 'connecting' }))
      }
      fetching = null
    })()
    return fetching
  }

  async function fetchMissing(): Promise<void> {
    const mine = epoch
    const current = token
    if (current === null) return
    try {
      const page = await api.page(current, state.isLoaded ? { after: state.lastSeq } : {})
      if (mine !== epoch) return
      take(page)
      if (page.messages.length > 0 && page.lastSeq > state.lastSeq) isStale = true
      outbox.resume()
    } catch (fault) {
      if (mine !== epoch || !(fault instanceof ApiFault)) throw fault
      if (fault.status === 401 && (await renew())) isStale = true
      else set({ connection: troubleOf(fault) })
    }
  }

  function take(page: ChatPage): void {
    const messages = mergeMessages(state.messages, page.messages)
    const isFirst = !state.isLoaded
    const lastSeq = messages.at(-1)?.seq ?? state.lastSeq
    const hasAnswer = page.messages.some(({ author }) => author !== 'customer')
    const before = state.readSeq
    set({
      connection: 'online',
      isLoaded: true,
      messages,
      lastSeq,
      pending: withoutArrived(state.pending, messages),
      owner: page.owner,
      agentName: page.agentName,
      queuePlace: page.queuePlace,
      typingUntil: typingAfter(page, hasAnswer),
      ...(isFirst ? { hasOlder: page.hasOlder } : {}),
    })
    if (isLooking) markRead(isFirst ? before : null)
  }

  function typingAfter(page: ChatPage, hasAnswer: boolean): number {
    if (page.typing) return Date.now() + TYPING_MS
    const last = page.messages.at(-1)
    if (last?.author === 'customer' && page.owner === 'bot' && Date.now() - Date.parse(last.at) < BOT_THINKS_MS) return Date.now() + BOT_THINKS_MS
    return hasAnswer ? 0 : state.typingUntil
  }

  function markRead(dividerAt: number | null): void {
    const isNew = dividerAt !== null && dividerAt > 0 && unreadOf(state).length > 0
    if (state.readSeq >= state.lastSeq) return
    set({ readSeq: state.lastSeq, ...(isNew ? { dividerSeq: dividerAt } : {}) })
    if (token) keep(`read.${userOf(token)}`, state.lastSeq)
  }

  function wake(): void {
    bell.nudge()
    if (token) void sync()
  }
  window.addEventListener('online', wake)
  window.addEventListener('offline', () => set({ connection: 'offline' }))
  window.addEventListener('focus', wake)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && wake())
  const poll = (): void => {
    if (token && document.visibilityState === 'visible') void sync()
    setTimeout(poll, state.connection === 'online' ? POLL_MS.online : POLL_MS.offline)
  }
  setTimeout(poll, POLL_MS.offline)

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    start,
    reset: () => {
      keep('visitor', null)
      return start(null)
    },
    send: (text, isChoice = false) => {
      set({ dividerSeq: null, notice: null })
      outbox.add({ text, isChoice })
    },
    sendFile: (file) => outbox.add({ text: '', file }),
    retry: outbox.retry,
    drop: outbox.drop,
    loadOlder: async () => {
      const first = state.messages[0]
      if (!first || token === null) return
      const page = await api.page(token, { before: first.seq })
      set({ messages: mergeMessages(state.messages, page.messages), hasOlder: page.hasOlder })
    },
    fetchFile: (url) => api.file(token ?? '', url),
    typing: () => {
      if (Date.now() - typedAt < 3_000) return
      typedAt = Date.now()
      bell.typing()
    },
    look: (looking) => {
      isLooking = looking
      if (looking) markRead(state.readSeq)
      else set({ dividerSeq: null })
    },
    notice: (text) => set({ notice: text }),
  }
}

function troubleOf(fault: ApiFault): Connection {
  if (fault.status === 0) return navigator.onLine ? 'connecting' : 'offline'
  return fault.status >= 500 ? 'busy' : 'online'
}

/** Who the token is for; the server alone verifies it. */
function userOf(token: string): string {
  return JSON.parse(atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/'))).sub
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
