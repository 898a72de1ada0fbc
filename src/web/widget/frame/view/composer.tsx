import { useEffect, useRef, useState } from 'preact/hooks'
import type { ChatClient } from '../chat/chat-client.ts'
import { keep, recall } from '../chat/keep.ts'
import type { Words } from '../words.ts'
import { Icon } from './icons.tsx'

const MAX_TEXT = 20_000
export const ACCEPTED = '.jpg,.jpeg,.png,.webp,.gif,.heic,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.txt,.csv'
const TALLEST_PX = 132

export interface ComposerProps {
  readonly client: ChatClient
  readonly words: Words
  readonly isOpen: boolean
  readonly isPhone: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Where one writes: kept over a reload, sent by Enter unless an input method is composing, lines by Shift+Enter. */
export function Composer({ client, words, isOpen, isPhone, onFiles }: ComposerProps) {
  const [text, setText] = useState<string>(() => recall('draft', ''))
  const field = useRef<HTMLTextAreaElement>(null)
  const picker = useRef<HTMLInputElement>(null)

  useEffect(() => keep('draft', text === '' ? null : text), [text])
  useEffect(() => {
    const box = field.current
    if (!box) return
    box.style.height = 'auto'
    box.style.height = `${Math.min(TALLEST_PX, box.scrollHeight)}px`
  }, [text, isOpen])
  useEffect(() => {
    // On a phone the keyboard would cover the welcome.
    if (isOpen && !isPhone) field.current?.focus()
  }, [isOpen, isPhone])

  function send(): void {
    if (text.trim() === '') return
    if (text.length > MAX_TEXT) return client.notice(words.tooLong)
    client.send(text)
    setText('')
    field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    // 229: Safari tells of the Enter that ends a composition only this way.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
    event.preventDefault()
    send()
  }

  function onPaste(event: ClipboardEvent): void {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    onFiles(files)
  }

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <input
        ref={picker}
        type="file"
        accept={ACCEPTED}
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <button type="button" class="attach" onClick={() => picker.current?.click()} title={words.attach} aria-label={words.attach}>
        <Icon name="clip" />
      </button>
      <textarea
        ref={field}
        rows={1}
        value={text}
        placeholder={words.placeholder}
        aria-label={words.placeholder}
        enterkeyhint="send"
        autocomplete="off"
        onInput={(event) => {
          setText(event.currentTarget.value)
          client.typing()
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <button type="submit" class="send" disabled={text.trim() === ''} title={words.send} aria-label={words.send}>
        <Icon name="send" />
      </button>
    </form>
  )
}
