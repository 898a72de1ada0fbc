import { useSyncExternalStore } from 'react'

/** Longer than the pause between two hints. */
const SHOWN_MS = 6_000

const writing = new Map<string, ReturnType<typeof setTimeout>>()
const listeners = new Set<() => void>()

/** Whether the customer of a chat is writing just now, as far as their page says. */
export function useIsWriting(conversationId: string): boolean {
  return useSyncExternalStore(subscribe, () => writing.has(conversationId))
}

/** A hint: shown for a moment unless another follows. */
export function hearWriting(conversationId: string): void {
  clearTimeout(writing.get(conversationId))
  writing.set(
    conversationId,
    setTimeout(() => forgetWriting(conversationId), SHOWN_MS),
  )
  tell()
}

/** Something was said: what was written is there. */
export function forgetWriting(conversationId: string): void {
  clearTimeout(writing.get(conversationId))
  if (writing.delete(conversationId)) tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
