import { CheckCircleOutlined, CheckOutlined, ClockCircleOutlined, ExclamationCircleFilled, FileOutlined } from '@ant-design/icons'
import { Button, Image } from 'antd'
import { memo } from 'react'
import type { Attachment, Author, DeliveryState } from '../../../../../domain/conversations/message.ts'
import type { TranscriptEntry } from '../../../../../domain/desk/desk-views.ts'
import { useMinute } from '../../../api/clock.ts'
import { usePersonName } from '../../../api/me.ts'
import { eventInEnglish } from '../../../i18n/event-words.ts'
import { useBilingual, useLanguage, useWords } from '../../../i18n/language.tsx'
import { when } from '../../../ui/time.ts'
import { discard, type Outgoing, retry } from '../composer/outbox.ts'
import { MessageKind, ReadText } from './message-kind.tsx'

const words = {
  customer: ['客户', 'Customer'],
  bot: ['机器人', 'Bot'],
  system: ['系统', 'System'],
  note: ['内部备注', 'Note'],
  queued: ['待发送', 'Queued'],
  sending: ['发送中', 'Sending'],
  sent: ['已发送', 'Sent'],
  delivered: ['已送达', 'Delivered'],
  read: ['已读', 'Read'],
  failed: ['未送达', 'Not delivered'],
  unknown: ['是否送达不明，请勿重复发送', 'Sent or not is unknown; do not repeat blindly'],
  recalled: ['客户撤回了一条消息', 'The customer recalled a message'],
  notSaved: ['没有发出', 'Not sent'],
  tryingAgain: ['平台暂不可用，自动重试中', 'Trying again'],
  retry: ['重试', 'Retry'],
  discard: ['删除', 'Discard'],
} as const

interface EntryProps {
  readonly entry: TranscriptEntry
  readonly startsGroup: boolean
  /** The last of its group tells for all of them that they went out. */
  readonly endsGroup: boolean
}

export const EntryView = memo(function EntryView(props: EntryProps) {
  return props.entry.kind === 'event' ? <EventLine entry={props.entry} /> : <MessageView {...props} />
})

function EventLine({ entry }: { readonly entry: TranscriptEntry }) {
  const now = useMinute()
  const nameOf = usePersonName()
  const text = useLanguage() === 'zh' ? entry.text : eventInEnglish(entry, { nameOf, now })
  return (
    <div className="event-line">
      <span>
        {text} · <span className="num">{when(entry.at, now)}</span>
      </span>
    </div>
  )
}

function MessageView({ entry, startsGroup, endsGroup }: EntryProps) {
  const w = useWords(words)
  const now = useMinute()
  const nameOf = useAuthorName()
  const isNote = entry.kind === 'note'
  const isOurs = entry.author.kind !== 'customer'
  const isTold = isOurs && (endsGroup || entry.delivery !== 'sent')
  return (
    <div className={`bubble-line ${isOurs ? 'ours' : ''}`}>
      {startsGroup ? (
        <div className="bubble-meta">
          {isNote ? `${w.note} · ` : ''}
          {nameOf(entry.author)} <span className="num">{when(entry.at, now)}</span>
        </div>
      ) : null}
      <div className={`bubble ${isNote ? 'note' : entry.author.kind} ${entry.recalled ? 'recalled' : ''}`}>
        {entry.attachment ? <AttachmentView attachment={entry.attachment} /> : null}
        <MessageKind entry={entry} />
        {entry.recalled ? w.recalled : entry.text}
        <ReadText entry={entry} />
        <Choices choices={entry.choices} />
      </div>
      {isTold && entry.delivery ? <Delivery state={entry.delivery} code={entry.deliveryCode} /> : null}
    </div>
  )
}

/** What the customer was offered to tap. */
function Choices({ choices }: { readonly choices: readonly string[] }) {
  if (choices.length === 0) return null
  return (
    <div className="choices">
      {choices.map((choice) => (
        <span key={choice} className="choice">
          {choice}
        </span>
      ))}
    </div>
  )
}

/** Written a moment ago: sending, stored and not yet echoed, or failed with a way out. */
export function OutgoingView({ outgoing }: { readonly outgoing: Outgoing }) {
  const w = useWords(words)
  const inLanguage = useBilingual()
  const hasFailed = outgoing.state === 'failed'
  return (
    <div className="bubble-line ours">
      <div className={`bubble ${outgoing.mode === 'note' ? 'note' : ''} ${hasFailed ? 'failed' : 'sending'}`}>
        {outgoing.attachment ? <AttachmentView attachment={outgoing.attachment} /> : null}
        {outgoing.text}
      </div>
      {hasFailed ? (
        <div className="bubble-under" style={{ color: 'var(--danger)', alignItems: 'center' }} role="alert">
          <span>
            <ExclamationCircleFilled /> {outgoing.problem ? inLanguage(outgoing.problem) : w.notSaved}
          </span>
          <Button size="small" type="link" danger onClick={() => retry(outgoing.clientId)}>
            {w.retry}
          </Button>
          <Button size="small" type="text" onClick={() => discard(outgoing.clientId)}>
            {w.discard}
          </Button>
        </div>
      ) : (
        <Delivery state="sending" />
      )}
    </div>
  )
}

/** Only what the channel told: no tick is invented. */
function Delivery({ state, code }: { readonly state: DeliveryState; readonly code?: string | undefined }) {
  const w = useWords(words)
  const isBad = state === 'failed' || state === 'unknown'
  const icons: Readonly<Record<DeliveryState, React.ReactNode>> = {
    queued: <ClockCircleOutlined />,
    sending: <ClockCircleOutlined />,
    sent: <CheckOutlined />,
    delivered: <CheckCircleOutlined />,
    read: <CheckCircleOutlined style={{ color: 'var(--accent)' }} />,
    failed: <ExclamationCircleFilled />,
    unknown: <ExclamationCircleFilled />,
  }
  return (
    <div className="bubble-under" style={isBad ? { color: 'var(--danger)' } : undefined}>
      <span>
        {icons[state]} {w[state]}
        {code ? <span className="faint num">{` · ${state === 'queued' ? `${w.tryingAgain} · ` : ''}${code}`}</span> : null}
      </span>
    </div>
  )
}

function AttachmentView({ attachment }: { readonly attachment: Attachment }) {
  const url = `/api/desk/files/${encodeURIComponent(attachment.key)}`
  if (attachment.mime.startsWith('image/')) {
    return (
      <div style={{ marginBottom: 4 }}>
        <Image src={url} alt={attachment.name} width={190} style={{ borderRadius: 6, display: 'block' }} />
      </div>
    )
  }
  return (
    <a href={url} download={attachment.name} style={{ display: 'block' }}>
      <FileOutlined /> {attachment.name} <span className="faint">{Math.ceil(attachment.bytes / 1024)} KB</span>
    </a>
  )
}

export function useAuthorName(): (author: Author) => string {
  const w = useWords(words)
  const nameOf = usePersonName()
  return (author) => (author.kind === 'agent' ? nameOf(author.agent) : w[author.kind])
}
