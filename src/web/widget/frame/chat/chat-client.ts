import type { ChatPage } from '../../../../domain/conversations/web-chat.ts'
import { Bell } from './bell.ts'
import { ApiFault, type ChatApi, chatApi } from './chat-api.ts'
import { type ChatState, emptyChat, mergeMessages, unreadOf, withoutArrived } from './chat-state.ts'
import { keep, recall } from './keep.ts'
import { Outbox } from './outbox.ts'
import { pollFor } from './poll.ts'
import { openSession, troubleOf, userOf } from './session.ts'

const TYPING_MS = 30_000
/** The bot waits for the burst to end and thinks for a moment; longer silence is not shown as typing. */
const BOT_THINKS_MS = 12_000
const TYPING_EVERY_MS = 3_000

/** All the chat knows, in step with the server by seq; push only makes it look sooner. */
export class ChatClient {
  private current: ChatState = emptyChat
  private token: string | null = null
  private identity: string | null = null
  private isLooking = false
  /** Counts the visitors of this page: an answer for an earlier one is dropped. */
  private epoch = 0
  private fetching: Promise<void> | null = null
  private isStale = false
  private typedAt = 0
  private toldSeen = 0
  private readonly listeners = new Set<() => void>()
  private readonly api: ChatApi
  private readonly bell: Bell
  private readonly outbox: Outbox
  private readonly onRefused: (code: string) => void

  constructor(given: { readonly language: () => string; readonly onRefused: (code: string) => void }) {
    this.api = chatApi(given.language)
    this.onRefused = given.onRefused
    this.bell = new Bell({
      onReady: () => void this.sync(),
      onChanged: () => void this.sync(),
      onTyping: () => this.set({ typingUntil: Date.now() + TYPING_MS }),
      onDown: () => this.set({ connection: navigator.onLine ? 'connecting' : 'offline' }),
    })
    this.outbox = new Outbox({
      api: this.api,
      token: () => this.token,
      renew: () => this.renew(),
      pending: () => this.current.pending,
      change: (pending) => this.set({ pending }),
      line: () => this.bell.line,
      onStored: ({ page }) => this.takeAnswer(page),
      onTrouble: (fault) => this.set({ connection: troubleOf(fault) }),
    })
    pollFor({
      wake: () => this.wake(),
      onOffline: () => this.set({ connection: 'offline' }),
      isOnline: () => this.current.connection === 'online',
    })
  }

  state(): ChatState {
    return this.current
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** With an identity: the host's customer; without: the visitor of this browser. */
  async start(identity: string | null): Promise<void> {
    this.epoch += 1
    const mine = this.epoch
    this.identity = identity
    this.token = null
    this.toldSeen = 0
    this.bell.close()
    const { notice, company, connection } = this.current
    this.set({ ...emptyChat, notice, company, connection })
    while (mine === this.epoch && !(await this.renew())) await pause(2_000)
    if (mine !== this.epoch || this.token === null) return
    const user = userOf(this.token)
    this.set({ readSeq: recall(`read.${user}`, 0) })
    this.outbox.restore(user)
    await this.sync()
    if (mine === this.epoch && this.token !== null) this.bell.open(this.token)
  }

  /** Forgets the visitor of this browser and begins anew. */
  reset(): Promise<void> {
    keep('visitor', null)
    return this.start(null)
  }

  /** `isChoice`: a tap, so the visitor has finished speaking and is answered at once. */
  send(text: string, isChoice = false): void {
    this.set({ dividerSeq: null, notice: null })
    this.outbox.add({ text, isChoice })
  }

  sendFile(file: File): void {
    this.outbox.add({ text: '', file })
  }

  retry(clientId: string): void {
    this.outbox.retry(clientId)
  }

  drop(clientId: string): void {
    this.outbox.drop(clientId)
  }

  async loadOlder(): Promise<void> {
    const first = this.current.messages[0]
    if (!first || this.token === null) return
    const page = await this.api.page(this.token, { before: first.seq })
    this.set({ messages: mergeMessages(this.current.messages, page.messages), hasOlder: page.hasOlder })
  }

  fetchFile(url: string): Promise<Blob> {
    return this.api.file(this.token ?? '', url)
  }

  typing(): void {
    // Only a person has the patience to watch.
    if (this.current.owner !== 'agent' || Date.now() - this.typedAt < TYPING_EVERY_MS) return
    this.typedAt = Date.now()
    this.bell.typing()
  }

  /** The panel was opened or closed: what is seen is read. */
  look(isLooking: boolean): void {
    this.isLooking = isLooking
    const { readSeq } = this.current
    const isNews = isLooking && readSeq > 0 && unreadOf(this.current).length > 0
    this.set({ dividerSeq: isNews ? readSeq : null })
    if (isLooking) this.markRead()
  }

  notice(text: string | null): void {
    this.set({ notice: text })
  }

  private set(patch: Partial<ChatState>): void {
    this.current = { ...this.current, ...patch }
    for (const listener of this.listeners) listener()
  }

  private async renew(): Promise<boolean> {
    const mine = this.epoch
    const opened = await openSession(this.api, this.identity)
    if (mine !== this.epoch) return false
    if (opened.status === 'open') {
      this.token = opened.answer.token
      const { company, name, known } = opened.answer
      this.set({ company, visitorName: name, isKnown: known })
      return true
    }
    this.set({ connection: troubleOf(opened.fault) })
    if (opened.status === 'away') return false
    // An identity that does not verify leaves a visitor like any other, and says so.
    this.identity = null
    this.onRefused(opened.fault.code ?? '')
    this.set({ notice: opened.fault.message })
    return this.renew()
  }

  /** One fetch at a time; a ring during a fetch makes one more. */
  private sync(): Promise<void> {
    this.isStale = true
    this.fetching ??= this.fetchWhileStale().finally(() => {
      this.fetching = null
    })
    return this.fetching
  }

  private async fetchWhileStale(): Promise<void> {
    while (this.isStale && this.token !== null) {
      this.isStale = false
      await this.fetchMissing(this.token)
    }
  }

  private async fetchMissing(token: string): Promise<void> {
    const mine = this.epoch
    try {
      const page = await this.api.page(token, this.current.isLoaded ? { after: this.current.lastSeq } : {})
      if (mine !== this.epoch) return
      this.take(page)
      if (page.messages.length > 0 && page.lastSeq > this.current.lastSeq) this.isStale = true
      this.outbox.resume()
    } catch (fault) {
      if (!(fault instanceof ApiFault)) throw fault
      if (mine !== this.epoch) return
      this.set({ connection: troubleOf(fault) })
      if (fault.status === 401 && (await this.renew())) this.isStale = true
    }
  }

  /** An answer that came with the receipt is the next of what is known, or the page is fetched. */
  private takeAnswer(page: ChatPage | undefined): void {
    const [own] = page?.messages ?? []
    // Not of somebody who has been here before.
    const isOurs = own !== undefined && this.current.pending.some(({ clientId }) => clientId === own.clientId)
    const isNext = own?.seq === this.current.lastSeq + 1
    if (page && isOurs && isNext && this.current.isLoaded && !this.fetching) this.take(page)
    else void this.sync()
  }

  private take(page: ChatPage): void {
    const isFirst = !this.current.isLoaded
    const messages = mergeMessages(this.current.messages, page.messages)
    const typingUntil = this.typingAfter(page)
    this.set({
      connection: 'online',
      isLoaded: true,
      messages,
      lastSeq: messages.at(-1)?.seq ?? this.current.lastSeq,
      pending: withoutArrived(this.current.pending, messages),
      owner: page.owner,
      agentName: page.agentName,
      queuePlace: page.queuePlace,
      peopleFrom: page.peopleFrom ?? null,
      language: page.language ?? this.current.language,
      seenSeq: Math.max(page.seenSeq ?? 0, this.current.seenSeq),
      typingUntil,
      ...(isFirst ? { hasOlder: page.hasOlder } : {}),
    })
    if (this.isLooking) this.markRead()
  }

  private typingAfter(page: ChatPage): number {
    const now = Date.now()
    if (page.typing) return now + TYPING_MS
    const last = page.messages.at(-1)
    const isFreshWish = last?.author === 'customer' && now - Date.parse(last.at) < BOT_THINKS_MS
    if (isFreshWish && page.owner === 'bot') return now + BOT_THINKS_MS
    return page.messages.some(({ author }) => author !== 'customer') ? 0 : this.current.typingUntil
  }

  private markRead(): void {
    const { readSeq, lastSeq } = this.current
    this.tellSeen()
    if (readSeq >= lastSeq) return
    this.set({ readSeq: lastSeq })
    if (this.token) keep(`read.${userOf(this.token)}`, lastSeq)
  }

  /** A person who waits for an answer sees that their words are on the screen; a lost call is made up for by the next. */
  private tellSeen(): void {
    const { messages, owner } = this.current
    const seq = owner === 'agent' ? (messages.findLast(({ author }) => author === 'agent')?.seq ?? 0) : 0
    if (seq <= this.toldSeen || this.token === null) return
    const mine = this.epoch
    this.toldSeen = seq
    this.api.seen(this.token, seq).catch(() => {
      if (mine === this.epoch) this.toldSeen = seq - 1
    })
  }

  private wake(): void {
    this.bell.nudge()
    if (this.token !== null) void this.sync()
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
