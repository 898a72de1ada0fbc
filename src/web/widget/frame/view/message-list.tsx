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
  const content = useRef<HTMLDivElement>(null)
  const top = useRef(0)
  const [isAtEnd, setAtEnd] = useState(true)
  const isTyping = useTyping(state.typingUntil)
  const offered = choicesOnTable(state)
  const isEmpty = state.isLoaded && messages.length === 0 && pending.length === 0

  useKeptPlace(list, messages[0]?.seq ?? 0)
  useStayAtEnd({ list, content }, isAtEnd)
  useLayoutEffect(() => {
    if (pending.length > 0) toEnd(list.current)
  }, [pending.length])

  function onScroll(): void {
    const box = list.current
    if (!box) return
    const isNearEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 80
    // Only a reader who scrolls back leaves the end; words and pictures that push it away do not.
    if (isNearEnd || box.scrollTop < top.current) setAtEnd(isNearEnd)
    top.current = box.scrollTop
  }

  return (
    <div class="stream">
      <div
        class="list"
        ref={list}
        onScroll={onScroll}
        tabIndex={0}
        role="log"
        aria-labelledby="title"
        aria-live="polite"
        aria-relevant="additions"
      >
        <div ref={content}>
          {!state.isLoaded && <Skeleton />}
          {isEmpty && <Welcome state={state} words={words} language={language} onPick={(text) => client.send(text, true)} />}
          <Stored client={client} state={state} words={words} language={language} />
          {pending.map((message) => (
            <PendingBubble
              key={message.clientId}
              message={message}
              words={words}
              onRetry={() => client.retry(message.clientId)}
              onDrop={() => client.drop(message.clientId)}
            />
          ))}
          <Choices choices={offered} words={words} onPick={(text) => client.send(text, true)} />
          {isTyping && <TypingDots label={words.typing} />}
        </div>
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

/** What the server has, with days and the line before what is new. */
function Stored({ client, state, words, language }: MessageListProps) {
  const { messages, hasOlder, dividerSeq, seenSeq } = state
  return (
    <>
      {hasOlder && (
        <button type="button" class="older" onClick={() => void client.loadOlder().catch(() => undefined)}>
          {words.older}
        </button>
      )}
      {messages.map((message, index) => {
        const before = messages[index - 1]
        const isFirst = !isRun(before, message)
        const isLast = !isRun(message, messages[index + 1])
        return (
          <div key={message.seq}>
            {isNewDay(before, message) && <p class="day">{dayOf(message.at, words, language)}</p>}
            {dividerSeq !== null && before?.seq === dividerSeq && <p class="divider">{words.newMessages}</p>}
            <Bubble
              message={message}
              words={words}
              isFirst={isFirst}
              isLast={isLast}
              isSeen={message.seq <= seenSeq}
              fetchFile={(url) => client.fetchFile(url)}
            />
          </div>
        )
      })}
    </>
  )
}

/** Only what was said last is still on the table. */
function choicesOnTable({ messages, pending }: ChatState): readonly string[] {
  const last = messages.at(-1)
  return last && last.author !== 'customer' && pending.length === 0 ? last.choices : []
}

function TypingDots({ label }: { readonly label: string }) {
  return (
    <div class="row theirs first">
      <div class="bubble dots" role="status" aria-label={label}>
        <i />
        <i />
        <i />
      </div>
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

/** Who reads the end keeps reading the end: new words, pictures that load, a keyboard that opens. */
function useStayAtEnd(
  {
    list,
    content,
  }: {
    readonly list: { readonly current: HTMLDivElement | null }
    readonly content: { readonly current: HTMLDivElement | null }
  },
  isAtEnd: boolean,
): void {
  const stays = useRef(isAtEnd)
  stays.current = isAtEnd
  useEffect(() => {
    const watch = new ResizeObserver(() => stays.current && toEnd(list.current))
    for (const box of [list.current, content.current]) if (box) watch.observe(box)
    return () => watch.disconnect()
  }, [])
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
