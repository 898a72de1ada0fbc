import { useSyncExternalStore } from 'react'
import type { Attachment } from '../../../../../domain/conversations/message.ts'
import type { Bilingual } from '../../../../../domain/language.ts'
import { CallFailed, sendJson } from '../../../api/fetch-json.ts'
import { invalidate } from '../../../api/resource.ts'

/** Written here and not yet seen in the transcript; the client id makes every retry the same message. */
export interface Outgoing {
  readonly clientId: string
  readonly conversationId: string
  readonly mode: 'reply' | 'note'
  readonly text: string
  readonly attachment: Attachment | null
  readonly at: string
  readonly state: 'sending' | 'failed' | 'stored'
  readonly problem: Bilingual | null
  /** Id of the stored message or note: its echo replaces this bubble. */
  readonly storedId: string | null
}

const none: readonly Outgoing[] = []
let key = ''
let items: readonly Outgoing[] = none
const listeners = new Set<() => void>()

/** From now on it is this person's: nobody sends what somebody else has written at the same screen. */
export function openOutbox(login: string): void {
  if (key === `waydesk.outbox.${login}`) return
  key = `waydesk.outbox.${login}`
  items = restored()
}

export function useOutbox(): readonly Outgoing[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => items,
  )
}

export function send(draft: Pick<Outgoing, 'conversationId' | 'mode' | 'text' | 'attachment'>): void {
  const outgoing: Outgoing = {
    ...draft,
    clientId: crypto.randomUUID(),
    at: new Date().toISOString(),
    state: 'sending',
    problem: null,
    storedId: null,
  }
  keep([...items, outgoing])
  void deliver(outgoing)
}

export function retry(clientId: string): void {
  const outgoing = items.find((item) => item.clientId === clientId)
  if (!outgoing) return
  patch(clientId, { state: 'sending', problem: null })
  void deliver(outgoing)
}

export function discard(clientId: string): void {
  keep(items.filter((item) => item.clientId !== clientId))
}

/** Drops what the transcript shows by now. */
export function settle(shownIds: ReadonlySet<string>): void {
  const left = items.filter((item) => item.storedId === null || !shownIds.has(item.storedId))
  if (left.length !== items.length) keep(left)
}

/** Three sendings of one chat arrive in the order they were written: each waits for the one before. */
const lastOf = new Map<string, Promise<void>>()
function deliver(outgoing: Outgoing): Promise<void> {
  const before = lastOf.get(outgoing.conversationId) ?? Promise.resolve()
  const mine = before.then(() => post(outgoing))
  lastOf.set(outgoing.conversationId, mine)
  return mine
}

/** What is written while the chat is being taken leaves after it: refused, it becomes a failed bubble like any other. */
export function sendAfter(conversationId: string, taking: Promise<unknown>): void {
  const before = lastOf.get(conversationId) ?? Promise.resolve()
  lastOf.set(
    conversationId,
    before.then(async () => {
      await taking
    }),
  )
}

async function post({ clientId, conversationId, mode, text, attachment }: Outgoing): Promise<void> {
  try {
    const stored = await sendJson<{ readonly messageId?: string; readonly noteId?: string }>(
      'POST',
      `/conversations/${conversationId}/${mode}`,
      { text, clientId, ...(attachment ? { attachmentKey: attachment.key } : {}) },
    )
    patch(clientId, { state: 'stored', storedId: stored.messageId ?? stored.noteId ?? null })
  } catch (error) {
    patch(clientId, { state: 'failed', problem: error instanceof CallFailed ? error.sentence : null })
  }
  invalidate('/conversations')
}

function patch(clientId: string, change: Partial<Outgoing>): void {
  keep(items.map((item) => (item.clientId === clientId ? { ...item, ...change } : item)))
}

function keep(next: readonly Outgoing[]): void {
  items = next
  sessionStorage.setItem(key, JSON.stringify(items))
  for (const listener of listeners) listener()
}

/** After a reload nobody knows whether a sending arrived; trying again with its client id is safe. */
function restored(): readonly Outgoing[] {
  const raw = sessionStorage.getItem(key)
  if (raw === null) return none
  const before = JSON.parse(raw) as readonly Outgoing[]
  return before.map((item) => (item.state === 'sending' ? { ...item, state: 'failed' as const } : item))
}
