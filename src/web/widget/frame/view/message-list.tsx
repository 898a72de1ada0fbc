import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { ChatMessage } from '../../../../domain/conversations/web-chat.ts'
import type { ChatClient } from '../chat/chat-client.ts'
import type { ChatState } from '../chat/chat-state.ts'
import type { Words } from '../words.ts'
import { Bubble, PendingBubble } from './bubble.tsx'
import { Choices } from './choices.tsx'
import { Icon } from './icons.tsx'
import { Welcome } from './welcome.tsx'

const RUN_MS = 5 * 60_000

export interface MessageListProps {
  readonly client: ChatClient
  readonly state: ChatState
  readonly words: Words
  readonly language: 'zh' | 'en'
}

/** The conversation by seq: runs of one author, days, what is on its way, and the choices on the table. */
export function MessageList({ client, state, words, language }: MessageListProps) {
  const { messages, pending } = state
  const list = useRef<HTMLDivElement>(null)
  const [isAtEnd, setAtEnd] = useState(true)
  const isTyping = useTyping(state.typingUntil)
  const last = messages.at(-1)
  const isOffering = last !== undefined && last.author !== 'customer' && last.choices.length > 0 && pending.length === 0

  useKeptPlace(list, messages[0]?.seq ?? 0)
  useLayoutEffect(() => {
    if (isAtEnd) toEnd(list.current)
  }, [last?.seq, pending.length, isTyping, isOffering, state.isLoaded])
  useLayoutEffect(() => {
    if (pending.length > 0) toEnd(list.current)
  }, [pending.length])

  function onScroll(): void {
    const box = list.current
    if (box) setAtEnd(box.scrollHeight - box.scrollTop - box.clientHeight < 80)
  }

  const isEmpty = state.isLoaded && messages.length === 0 && pending.length === 0
  return (
    <div class="stream">
      <div class="list" ref={list} onScroll={onScroll} tabIndex={0} role="log" aria-labelledby="title" aria-live="polite" aria-relevant="additions">
        {!state.isLoaded && <Skeleton />}
        {isEmpty && <Welcome state={state} words={words} language={language} onPick={(text) => client.send(text)} />}
        {state.hasOlder && (
          <button type="button" class="older" onClick={() => void client.loadOlder().catch(() => undefined)}>
            {words.older}
          </button>
        )}
        {messages.map((message, index) => {
          const before = messages[index - 1]
          const after = messages[index + 1]
          return (
            <div key={message.seq}>
              {isNewDay(before, message) && <p class="day">{dayOf(message.at, words, language)}</p>}
              {state.dividerSeq !== null && before?.seq === state.dividerSeq && <p class="divider">{words.newMessages}</p>}
              <Bubble message={message} words={words} isFirst={!isRun(before, message)} isLast={!isRun(message, after)} fetchFile={client.fetchFile} />
            </div>
          )
        })}
        {pending.map((message) => (
          <PendingBubble
            key={message.clientId}
            message={message}
            words={words}
            onRetry={() => client.retry(message.clientId)}
            onDrop={() => client.drop(message.clientId)}
          />
        ))}
        {isTyping && (
          <div class="row theirs first">
            <div class="bubble dots" role="status" aria-label={words.typing}>
              <i />
              <i />
              <i />
            </div>
          </div>
        )}
        {isOffering && <Choices choices={last.choices} words={words} onPick={(text) => client.send(text, true)} />}
      </div>
      {!isAtEnd && (
        <button type="button" class="jump" onClick={() => toEnd(list.current)}>
          <Icon name="down" />
          {words.jump}
        </button>
      )}
    </div>
  )
}

function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      <i />
      <i />
      <i />
    </div>
  )
}

/** Older messages arrive above: what one reads stays where it is. */
function useKeptPlace(list: { readonly current: HTMLDivElement | null }, firstSeq: number): void {
  const height = useRef(0)
  const first = useRef(firstSeq)
  useLayoutEffect(() => {
    const box = list.current
    if (box && first.current > firstSeq && firstSeq > 0) box.scrollTop += box.scrollHeight - height.current
    first.current = firstSeq
  }, [firstSeq])
  useLayoutEffect(() => {
    height.current = list.current?.scrollHeight ?? 0
  })
}

/** True until then; draws itself again when the time is over. */
function useTyping(until: number): boolean {
  const [, redraw] = useState(0)
  useEffect(() => {
    const left = until - Date.now()
    if (left <= 0) return undefined
    const timer = setTimeout(() => redraw((count) => count + 1), left)
    return () => clearTimeout(timer)
  }, [until])
  return until > Date.now()
}

function toEnd(box: HTMLDivElement | null): void {
  if (box) box.scrollTop = box.scrollHeight
}

function isRun(one: ChatMessage | undefined, next: ChatMessage | undefined): boolean {
  if (!one || !next || one.author !== next.author || one.authorName !== next.authorName) return false
  return Date.parse(next.at) - Date.parse(one.at) < RUN_MS
}

function isNewDay(before: ChatMessage | undefined, message: ChatMessage): boolean {
  return !before || new Date(before.at).toDateString() !== new Date(message.at).toDateString()
}

function dayOf(at: string, words: Words, language: 'zh' | 'en'): string {
  const day = new Date(at)
  const today = new Date()
  const days = Math.round((today.setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / 86_400_000)
  if (days === 0) return words.today
  if (days === 1) return words.yesterday
  return day.toLocaleDateString(language === 'zh' ? 'zh-CN' : 'en-GB', { month: 'long', day: 'numeric', weekday: 'short' })
}
