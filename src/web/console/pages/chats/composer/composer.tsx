import { ClockCircleOutlined, LockOutlined } from '@ant-design/icons'
import { Input, Segmented } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import type { CannedReply } from '../../../../../domain/desk/canned-reply.ts'
import type { Language } from '../../../../../domain/language.ts'
import { tellTyping } from '../../../api/live.ts'
import { useMe } from '../../../api/me.ts'
import { useResource } from '../../../api/resource.ts'
import { useWords } from '../../../i18n/language.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { CannedList, fillReply, matchingReplies } from './canned-list.tsx'
import { ComposerTools } from './composer-tools.tsx'
import { send } from './outbox.ts'
import { useAttach } from './use-attach.tsx'
import { type Mode, useDraft } from './use-draft.ts'

const words = {
  reply: ['回复', 'Reply'],
  note: ['内部备注', 'Note'],
  replyHint: [
    '写给客户。Enter 发送，Shift+Enter 换行，/ 常用语',
    'To the customer. Enter sends, Shift+Enter breaks the line, / for ready-made replies',
  ],
  replyShort: ['写给客户', 'To the customer'],
  noteHint: ['只有同事看得到。', 'Only colleagues see this.'],
} as const

interface ComposerProps {
  readonly conversationId: string
  readonly customerName: string | null
  /** Of the customer: ready-made replies are written in it. */
  readonly replyLanguage: Language
  readonly mode: Mode
  readonly onMode: (mode: Mode) => void
  /** Why one cannot reply just now; null = one can. */
  readonly blocked: string | null
  /** How far the platform still lets one reply; null = at any time. */
  readonly allowance: string | null
  readonly inputRef: RefObject<TextAreaRef | null>
}

export function Composer(props: ComposerProps) {
  const w = useWords(words)
  const mode: Mode = props.blocked === null ? props.mode : 'note'
  const { text, setText } = useDraft(props.conversationId, mode)
  const canned = useCanned(props, mode === 'reply' ? text : '', setText)
  const isPhone = useIsPhone()
  const { attach, attachPasted } = useAttach(props.conversationId)
  const sendNow = (): void => {
    if (text.trim() === '') return
    send({ conversationId: props.conversationId, mode, text, attachment: null })
    setText('')
  }
  const press = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // 229: the input method still has the key; Enter then only accepts its candidate.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    if (canned.press(event)) return
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return
    event.preventDefault()
    sendNow()
  }
  return (
    <div className={`composer ${mode}`}>
      {canned.found.length > 0 ? (
        <CannedList
          replies={canned.found}
          picked={canned.picked}
          language={props.replyLanguage}
          names={canned.names}
          onPick={canned.take}
        />
      ) : null}
      <div className="composer-mode row between">
        <Segmented<Mode>
          size="small"
          value={mode}
          onChange={props.onMode}
          options={[
            { value: 'reply', label: w.reply, disabled: props.blocked !== null },
            { value: 'note', label: w.note },
          ]}
        />
        <Limits blocked={props.blocked} allowance={props.allowance} />
      </div>
      <Input.TextArea
        ref={props.inputRef}
        variant="borderless"
        autoSize={{ minRows: isPhone ? 1 : 2, maxRows: isPhone ? 5 : 8 }}
        enterKeyHint={mode === 'reply' ? 'send' : 'done'}
        aria-label={w[mode]}
        maxLength={5000}
        value={text}
        placeholder={mode === 'note' ? w.noteHint : isPhone ? w.replyShort : w.replyHint}
        onChange={(event) => {
          setText(event.target.value)
          if (mode === 'reply') tellTyping(props.conversationId)
        }}
        onKeyDown={press}
        onPaste={(event) => {
          const [file] = event.clipboardData.files
          if (file && mode === 'reply') attachPasted(file)
        }}
      />
      <ComposerTools mode={mode} isEmpty={text.trim() === ''} onSend={sendNow} onFile={attach} />
    </div>
  )
}

/** Why one cannot reply, or how long one still can. */
function Limits({ blocked, allowance }: Pick<ComposerProps, 'blocked' | 'allowance'>) {
  if (blocked === null && allowance === null) return null
  return (
    <span
      className={`soft clip ${blocked === null ? 'allowance' : ''}`}
      style={{ fontSize: 12 }}
      title={blocked ?? allowance ?? ''}
    >
      {blocked === null ? <ClockCircleOutlined /> : <LockOutlined />} {blocked ?? allowance}
    </span>
  )
}

/** As if it were typed, so that the browser can undo it; false = this browser does not. */
function typedOver(box: HTMLTextAreaElement, text: string): boolean {
  box.focus()
  box.select()
  return document.execCommand('insertText', false, text)
}

/** The list behind a slash at the start: arrows choose, Enter or Tab takes, Escape leaves. */
function useCanned(props: ComposerProps, text: string, setText: (text: string) => void) {
  const { agent } = useMe()
  const { value } = useResource<{ readonly replies: readonly CannedReply[] }>('/canned-replies')
  const [picked, setPicked] = useState(0)
  const [left, setLeft] = useState('')
  const found = /^\/\S*$/.test(text) && text !== left ? matchingReplies(value?.replies ?? [], text) : []
  const names = { agent: agent.name, customer: props.customerName }
  const take = (reply: CannedReply): void => {
    const text = fillReply(reply.text[props.replyLanguage], names)
    const box = props.inputRef.current?.resizableTextArea?.textArea
    if (!box || !typedOver(box, text)) setText(text)
    setPicked(0)
  }
  const press = (event: KeyboardEvent): boolean => {
    if (found.length === 0) return false
    const index = Math.min(picked, found.length - 1)
    const reply = found[index]
    if (event.key === 'ArrowDown') setPicked((index + 1) % found.length)
    else if (event.key === 'ArrowUp') setPicked((index + found.length - 1) % found.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && reply) take(reply)
    else if (event.key === 'Escape') setLeft(text)
    else return false
    event.preventDefault()
    return true
  }
  return { found, picked: Math.min(picked, Math.max(0, found.length - 1)), take, press, names }
}
