import { useState } from 'preact/hooks'
import type { ChatMessage } from '../../../../domain/conversations/web-chat.ts'
import type { PendingMessage } from '../chat/chat-state.ts'
import type { Words } from '../words.ts'
import { FileCard, StoredAttachment } from './attachment.tsx'
import { Icon } from './icons.tsx'
import { RichText } from './rich-text.tsx'

const LONG = 900

export interface BubbleProps {
  readonly message: ChatMessage
  readonly words: Words
  /** Last of its author's run: carries the time. */
  readonly isLast: boolean
  readonly isFirst: boolean
  /** The person who has the chat has read it. */
  readonly isSeen: boolean
  readonly fetchFile: (url: string) => Promise<Blob>
}

export function Bubble({ message, words, isLast, isFirst, isSeen, fetchFile }: BubbleProps) {
  if (message.author === 'system') return <p class="event">{message.text}</p>
  const isOwn = message.author === 'customer'
  const names = { agent: message.authorName ?? words.agent, bot: words.bot, customer: '' }
  return (
    <article class={`row ${isOwn ? 'own' : 'theirs'} ${isFirst ? 'first' : ''}`}>
      {isFirst && !isOwn && <p class={`name name-${message.author}`}>{names[message.author]}</p>}
      {message.attachment && <StoredAttachment attachment={message.attachment} words={words} fetchFile={fetchFile} />}
      {message.text !== '' && <LongText text={message.text} words={words} />}
      {isLast && (
        <p class="meta">
          <time dateTime={message.at}>{clockTime(message.at)}</time>
          {isOwn && <Tick words={words} isSeen={isSeen} />}
        </p>
      )}
    </article>
  )
}

function Tick({ words, isSeen }: { readonly words: Words; readonly isSeen: boolean }) {
  const text = isSeen ? words.seen : words.sent
  return (
    <span class="tick" title={text}>
      <Icon name={isSeen ? 'checks' : 'check'} />
      <span class="unseen">{text}</span>
    </span>
  )
}

/** On its way, waiting for the line, or refused: then with the two things one can do. */
export function PendingBubble({
  message,
  words,
  onRetry,
  onDrop,
}: {
  readonly message: PendingMessage
  readonly words: Words
  readonly onRetry: () => void
  readonly onDrop: () => void
}) {
  const { status, file, progress } = message
  return (
    <article class={`row own first pending ${status}`}>
      {file && <FileCard name={file.name} bytes={file.size} />}
      {file && status === 'sending' && <progress max={1} value={progress ?? 0} aria-label={words.sending} />}
      {message.text !== '' && <LongText text={message.text} words={words} />}
      {status === 'failed' ? (
        <p class="meta fault" role="alert">
          <Icon name="alert" />
          <span>{message.fault ?? words.failed}</span>
          <button type="button" onClick={onRetry}>
            {words.retry}
          </button>
          <button type="button" onClick={onDrop}>
            {words.drop}
          </button>
        </p>
      ) : (
        <p class="meta">
          <Icon name={status === 'stored' ? 'check' : 'clock'} />
          {status === 'waiting' ? words.waiting : status === 'stored' ? words.sent : words.sending}
        </p>
      )}
    </article>
  )
}

function LongText({ text, words }: { readonly text: string; readonly words: Words }) {
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > LONG
  return (
    <div class="bubble">
      <RichText text={isLong && !isWhole ? `${text.slice(0, LONG)}…` : text} />
      {isLong && (
        <button type="button" class="more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fold : words.cutHere}
        </button>
      )}
    </div>
  )
}

function clockTime(at: string): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false })
}
