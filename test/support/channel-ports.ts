import { v7 } from 'uuid'
import type { ChannelPorts } from '../../src/bots/open-channel.ts'
import type { ChannelMark, DeliveryNews, PersonSpoke, StoredFile, StoredMessage } from '../../src/bots/ports.ts'
import { createSeal } from '../../src/bots/seal.ts'
import type { InboundMessage } from '../../src/domain/conversations/message.ts'
import { Outage } from '../../src/domain/errors/outage.ts'
import { createLiveHub } from '../../src/server/live-hub.ts'

/** A store in memory behind a channel: equal external ids are stored once, and it can be away. */
export interface ChannelPortsInMemory extends ChannelPorts {
  readonly stored: InboundMessage[]
  readonly marks: Map<string, unknown>
  readonly delivered: DeliveryNews[]
  readonly spoken: PersonSpoke[]
  readonly left: Omit<PersonSpoke, 'said'>[]
  readonly logged: string[]
  away(isAway: boolean): void
  /** Moves the clock; it stands still otherwise. */
  advance(ms: number): void
}

export function channelPortsInMemory(given: { readonly now?: Date; readonly publicUrl?: string } = {}): ChannelPortsInMemory {
  const stored: InboundMessage[] = []
  const receipts = new Map<string, StoredMessage>()
  const marks = new Map<string, unknown>()
  const files = new Map<string, { readonly file: StoredFile; readonly content: Uint8Array }>()
  const delivered: DeliveryNews[] = []
  const spoken: PersonSpoke[] = []
  const left: Omit<PersonSpoke, 'said'>[] = []
  const logged: string[] = []
  let isAway = false
  let now = given.now ?? new Date('2026-11-23T02:00:00Z')

  const place = (mark: Omit<ChannelMark, 'value'>) => `${mark.channel}\n${mark.account}\n${mark.key}`
  const here = () => {
    if (isAway) throw new Outage('store.away', 2_000)
  }
  const log = (level: string) => (code: string, detail?: object) =>
    void logged.push(`${level} ${code} ${JSON.stringify(detail ?? {})}`)

  function store(message: InboundMessage): StoredMessage {
    const key = `${message.channel}\n${message.channelAccount}\n${message.externalId}`
    const known = receipts.get(key)
    if (known) return { ...known, isNew: false }
    stored.push(message)
    const receipt = { messageId: v7(), conversationId: v7(), seq: stored.length, isNew: true }
    receipts.set(key, receipt)
    return receipt
  }

  return {
    stored,
    marks,
    delivered,
    spoken,
    left,
    logged,
    away: (away) => {
      isAway = away
    },
    advance: (ms) => {
      now = new Date(now.getTime() + ms)
    },
    intake: {
      receive: async (message) => {
        here()
        return store(message)
      },
      receiveAll: async (messages, mark) => {
        here()
        marks.set(place(mark), structuredClone(mark.value))
        return messages.map(store)
      },
    },
    memory: {
      get: async (at) => {
        here()
        return structuredClone(marks.get(place(at)) ?? null)
      },
      set: async (mark) => {
        here()
        marks.set(place(mark), structuredClone(mark.value))
      },
      remove: async (at) => {
        here()
        marks.delete(place(at))
      },
      accounts: async ({ channel, key }) =>
        [...marks.keys()]
          .map((text) => text.split('\n'))
          .flatMap(([c, account = '', k]) => (c === channel && k === key ? [account] : [])),
      alone: async (_name, work) => work(),
    },
    seal: createSeal('a secret of thirty-two characters'),
    reports: {
      delivery: async (news) => void delivered.push(news),
      personSpoke: async (words) => void spoken.push(words),
      personLeft: async (person) => void left.push(person),
    },
    files: {
      put: async (file, content) => {
        const whole = { ...file, key: v7(), bytes: content.length }
        files.set(whole.key, { file: whole, content })
        return whole
      },
      find: async (key) => files.get(key)?.file ?? null,
      read: async (key) => files.get(key)?.content ?? new Uint8Array(),
      remove: async (key) => void files.delete(key),
    },
    live: createLiveHub(),
    clock: { now: () => now },
    ids: { next: () => v7() },
    log: { info: log('info'), warn: log('warn'), error: log('error') },
    companyName: () => ({ zh: '远途速运', en: 'Farway Express' }),
    publicUrl: given.publicUrl ?? 'https://desk.example.com',
  }
}
