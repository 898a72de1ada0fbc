import type { AnsweringIntake, ChatHistory, Intake } from '../../src/bots/ports.ts'
import type { InboundMessage } from '../../src/domain/conversations/message.ts'
import type { ChatMessage, ChatPage } from '../../src/domain/conversations/web-chat.ts'
import { Outage } from '../../src/domain/errors/outage.ts'

/** Intake and history in memory, for suites of what stands before the store. */
export interface MemoryChat extends Intake, ChatHistory {
  /** Absent = every answer comes later. */
  answer?: AnsweringIntake['answer']
  readonly inbound: InboundMessage[]
  /** From now on (or not) the store does not answer. */
  away(isAway: boolean): void
  say(externalUser: string, text: string, extra?: Partial<ChatMessage>): ChatMessage
  standing: Pick<ChatPage, 'owner' | 'agentName' | 'queuePlace' | 'typing'>
}

export function memoryChat(): MemoryChat {
  const rooms = new Map<string, ChatMessage[]>()
  const seen = new Map<string, { messageId: string; conversationId: string; seq: number }>()
  let isAway = false

  const room = (user: string) => rooms.get(user) ?? rooms.set(user, []).get(user) ?? []
  const check = () => {
    if (isAway) throw new Outage('store.away', 2_000)
  }

  const chat: MemoryChat = {
    inbound: [],
    standing: { owner: 'bot', agentName: null, queuePlace: null, typing: false },
    away: (value) => {
      isAway = value
    },
    say: (externalUser, text, extra = {}) => {
      const seq = room(externalUser).length + 1
      const message: ChatMessage = {
        id: `m${seq}`,
        seq,
        clientId: null,
        author: 'bot',
        authorName: null,
        text,
        choices: [],
        attachment: null,
        at: new Date(Date.UTC(2026, 10, 23, 2, 0, seq)).toISOString(),
        delivery: 'sent',
        ...extra,
      }
      room(externalUser).push(message)
      return message
    },
    receive: async (message) => {
      check()
      const known = seen.get(message.externalId)
      if (known) return { ...known, isNew: false }
      chat.inbound.push(message)
      const { id, seq } = chat.say(message.externalUser, message.text, {
        author: 'customer',
        clientId: message.externalId,
        attachment: message.attachment ? { ...message.attachment, url: '' } : null,
        delivery: null,
      })
      const stored = { messageId: id, conversationId: message.externalUser, seq }
      seen.set(message.externalId, stored)
      return { ...stored, isNew: true }
    },
    seen: async ({ externalUser, seq }) =>
      room(externalUser).some((message) => message.author === 'agent' && message.seq <= seq) ? externalUser : null,
    withPerson: async ({ externalUser }) => (chat.standing.owner === 'agent' ? externalUser : null),
    holdsFile: async ({ externalUser, key }) => room(externalUser).some(({ attachment }) => attachment?.key === key),
    page: async ({ externalUser, after, before, limit }) => {
      check()
      const all = room(externalUser)
      const fitting = all.filter(({ seq }) => (after === undefined || seq > after) && (before === undefined || seq < before))
      const messages = after === undefined ? fitting.slice(-limit) : fitting.slice(0, limit)
      return { messages, lastSeq: all.length, hasOlder: (messages[0]?.seq ?? 1) > 1, ...chat.standing }
    },
  }
  return chat
}
