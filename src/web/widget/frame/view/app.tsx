import { useEffect, useRef, useState } from 'preact/hooks'
import type { ToFrame, ToHost } from '../../shared/bridge.ts'
import type { ChatClient } from '../chat/chat-client.ts'
import { type ChatState, unreadOf } from '../chat/chat-state.ts'
import type { Wishes } from '../wishes.ts'
import { words as languages, type Words } from '../words.ts'
import { Banners } from './banners.tsx'
import { ACCEPTED, Composer } from './composer.tsx'
import { Header } from './header.tsx'
import { MessageList } from './message-list.tsx'

const MAX_FILE_BYTES = 10 * 1024 * 1024
const PREVIEW = 120

type HostWish = Extract<ToFrame, { waydesk: 'send' | 'shown' }>

export interface AppProps {
  readonly client: ChatClient
  readonly words: Words
  readonly language: 'zh' | 'en'
  readonly speak: (language: 'zh' | 'en') => void
  readonly wishes: Wishes<HostWish>
  readonly tellHost: (message: ToHost) => void
}

/** The chat window. */
export function App({ client, words, language, speak, wishes, tellHost }: AppProps) {
  const state = useChat(client)
  const [shown, setShown] = useState({ isOpen: window.parent === window, isPhone: false })
  const [isDragging, setDragging] = useState(false)
  const frame = useRef<HTMLDivElement>(null)

  /** At once, not with the next drawing: what arrives in between is unread. */
  function show(isOpen: boolean, isPhone: boolean): void {
    if (!isOpen) client.look(false)
    setShown({ isOpen, isPhone })
  }

  function close(): void {
    show(false, shown.isPhone)
    tellHost({ waydesk: 'close' })
  }

  useEffect(() => {
    return wishes.hear((wish) => {
      if (wish.waydesk === 'send') client.send(wish.text, true)
      else show(wish.isOpen, wish.isPhone)
    })
  }, [])
  useLooking(client, shown.isOpen)
  useUnread(state, words, tellHost)

  function onFiles(files: readonly File[]): void {
    for (const file of files) {
      const fault = faultOf(file, words)
      if (fault) client.notice(fault)
      else client.sendFile(file)
    }
  }

  /** The bot hears of it like of anything else: it answers, and asks its question again, in that language. */
  function onLanguage(): void {
    const wanted = language === 'zh' ? 'en' : 'zh'
    speak(wanted)
    const isTalking = state.owner === 'bot' && state.messages.length > 0
    if (isTalking && state.language !== wanted) client.send(languages[wanted].speakThis, true)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.isComposing) close()
    if (event.key === 'Tab' && frame.current) keepFocus(event, frame.current)
  }

  return (
    <div
      class={`app ${isDragging ? 'dragging' : ''}`}
      ref={frame}
      role="dialog"
      aria-labelledby="title"
      onKeyDown={onKeyDown}
      onDragOver={(event) => {
        event.preventDefault()
        setDragging(true)
      }}
      onDragLeave={(event) => event.relatedTarget === null && setDragging(false)}
      onDrop={(event) => {
        event.preventDefault()
        setDragging(false)
        onFiles([...(event.dataTransfer?.files ?? [])])
      }}
    >
      <Header
        state={state}
        words={words}
        language={language}
        onLanguage={onLanguage}
        onHuman={() => client.send(words.humanText, true)}
        onClose={close}
      />
      <Banners
        state={state}
        words={words}
        onWithdraw={() => client.send(words.withdraw, true)}
        onDismiss={() => client.notice(null)}
      />
      <MessageList client={client} state={state} words={words} language={language} />
      <Composer client={client} words={words} isOpen={shown.isOpen} isPhone={shown.isPhone} onFiles={onFiles} />
      {isDragging && <div class="drop">{words.dropHere}</div>}
    </div>
  )
}

function useChat(client: ChatClient): ChatState {
  const [state, setState] = useState(client.state())
  useEffect(() => client.subscribe(() => setState(client.state())), [])
  return state
}

/** Read is what stood in an open panel of a visible page. */
function useLooking(client: ChatClient, isOpen: boolean): void {
  useEffect(() => {
    const look = (): void => client.look(isOpen && document.visibilityState === 'visible')
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [isOpen])
}

function useUnread(state: ChatState, words: Words, tellHost: (message: ToHost) => void): void {
  const unread = unreadOf(state)
  const last = unread.at(-1)
  useEffect(() => {
    tellHost({ waydesk: 'unread', count: unread.length, preview: last ? (last.text || words.file).slice(0, PREVIEW) : '' })
  }, [unread.length, last?.seq])
}

function faultOf(file: File, words: Words): string | null {
  if (file.size > MAX_FILE_BYTES) return words.tooLarge
  const ending = `.${file.name.split('.').at(-1)?.toLowerCase()}`
  return ACCEPTED.split(',').includes(ending) ? null : words.wrongType
}

/** Tab stays in the window while it is open. */
function keepFocus(event: KeyboardEvent, box: HTMLElement): void {
  const stops = [...box.querySelectorAll<HTMLElement>('button:not(:disabled), a[href], textarea, [tabindex="0"]')].filter(
    (element) => element.offsetParent !== null,
  )
  const edge = event.shiftKey ? stops[0] : stops.at(-1)
  const next = event.shiftKey ? stops.at(-1) : stops[0]
  if (document.activeElement !== edge || !next) return
  event.preventDefault()
  next.focus()
}
