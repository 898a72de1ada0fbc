import type { ChatMessage, ChatPage } from '../../../../domain/conversations/web-chat.ts'

export type Connection = 'connecting' | 'online' | 'offline' | 'busy'

/** Written here and not yet on the server. */
export interface PendingMessage {
  readonly clientId: string
  readonly text: string
  readonly isChoice: boolean
  readonly at: string
  readonly file: File | null
  /** 0–1, of an upload. */
  readonly progress: number | null
  /** failed: refused or given up, the visitor decides; waiting: goes out by itself when the line is back; stored: about to be fetched. */
  readonly status: 'sending' | 'waiting' | 'failed' | 'stored'
  readonly seq: number | null
  readonly fault: string | null
}

export interface ChatState {
  readonly connection: Connection
  readonly isLoaded: boolean
  /** By seq, without gaps. */
  readonly messages: readonly ChatMessage[]
  readonly pending: readonly PendingMessage[]
  readonly lastSeq: number
  readonly hasOlder: boolean
  readonly owner: ChatPage['owner']
  readonly agentName: string | null
  readonly queuePlace: number | null
  /** From when people are on duty; null = they are. */
  readonly peopleFrom: string | null
  /** What the bot speaks; null = it has not spoken yet. */
  readonly language: 'zh' | 'en' | null
  /** As far as the person who has the chat has read. */
  readonly seenSeq: number
  /** Until when somebody is taken to be typing, epoch ms; 0 = nobody. */
  readonly typingUntil: number
  readonly readSeq: number
  /** Where the «new messages» line stands while the panel is open; null = none. */
  readonly dividerSeq: number | null
  readonly visitorName: string | null
  readonly isKnown: boolean
  readonly company: { readonly zh: string; readonly en: string }
  readonly notice: string | null
}

export const emptyChat: ChatState = {
  connection: 'connecting',
  isLoaded: false,
  messages: [],
  pending: [],
  lastSeq: 0,
  hasOlder: false,
  owner: 'bot',
  agentName: null,
  queuePlace: null,
  peopleFrom: null,
  language: null,
  seenSeq: 0,
  typingUntil: 0,
  readSeq: 0,
  dividerSeq: null,
  visitorName: null,
  isKnown: false,
  company: { zh: '', en: '' },
  notice: null,
}

/** Messages of both, each once, by seq; a fetched one replaces what was there. */
export function mergeMessages(known: readonly ChatMessage[], fetched: readonly ChatMessage[]): readonly ChatMessage[] {
  if (fetched.length === 0) return known
  const bySeq = new Map([...known, ...fetched].map((message) => [message.seq, message]))
  return [...bySeq.values()].sort((one, other) => one.seq - other.seq)
}

/** What is still on its way once these have arrived: the stored bubble takes the place of the hopeful one. */
export function withoutArrived(pending: readonly PendingMessage[], messages: readonly ChatMessage[]): readonly PendingMessage[] {
  const ids = new Set(messages.map(({ clientId }) => clientId))
  const lastSeq = messages.at(-1)?.seq ?? 0
  return pending.filter(({ clientId, seq }) => !ids.has(clientId) && (seq === null || seq > lastSeq))
}

/** Messages of the other side that the visitor has not seen. */
export function unreadOf(state: Pick<ChatState, 'messages' | 'readSeq'>): readonly ChatMessage[] {
  return state.messages.filter(({ seq, author }) => seq > state.readSeq && author !== 'customer')
}
