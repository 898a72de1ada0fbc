import { DownOutlined } from '@ant-design/icons'
import { Button, Spin } from 'antd'
import { Fragment, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { TranscriptEntry } from '../../../../../domain/desk/desk-views.ts'
import { useWords } from '../../../i18n/language.tsx'
import type { Outgoing } from '../composer/outbox.ts'
import { EntryView, OutgoingView } from './bubble.tsx'

const words = {
  fresh: ['以下是新消息', 'New messages'],
  latest: ['回到最新', 'Latest'],
  more: ['条新消息', 'new'],
  begin: ['会话开始', 'The chat begins'],
  transcript: ['会话记录', 'Transcript'],
} as const

const NEAR_PX = 80
const GROUP_MS = 3 * 60_000

interface StreamProps {
  readonly entries: readonly TranscriptEntry[]
  readonly outgoing: readonly Outgoing[]
  readonly hasOlder: boolean
  readonly isLoadingOlder: boolean
  /** The first of these is where reading stopped; 0 = all read. */
  readonly unreadAtOpening: number
  readonly onLoadOlder: () => Promise<void>
}

export function Stream(props: StreamProps) {
  const w = useWords(words)
  const box = useRef<HTMLDivElement>(null)
  const { isAtEnd, unseen, toEnd, onScroll } = useScroll(box, props)
  const divider = useDivider(props.entries, props.unreadAtOpening)
  return (
    <div className="grow" style={{ position: 'relative', minHeight: 0 }}>
      <div
        ref={box}
        className="stream scroll"
        style={{ height: '100%' }}
        onScroll={onScroll}
        role="log"
        aria-live="polite"
        aria-label={w.transcript}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: who has only a keyboard scrolls it by its arrows
        tabIndex={0}
      >
        <div>
          {props.isLoadingOlder ? <Spin size="small" style={{ display: 'block', margin: 8 }} /> : null}
          {props.hasOlder ? null : <div className="event-line">{w.begin}</div>}
          {props.entries.map((entry, index) => (
            <Fragment key={entry.id}>
              {entry.id === divider ? <div className="event-line new">{w.fresh}</div> : null}
              <EntryView
                entry={entry}
                startsGroup={startsGroup(entry, props.entries[index - 1])}
                endsGroup={endsGroup(entry, props.entries[index + 1])}
              />
            </Fragment>
          ))}
          {props.outgoing.map((outgoing) => (
            <OutgoingView key={outgoing.clientId} outgoing={outgoing} />
          ))}
        </div>
      </div>
      {isAtEnd ? null : (
        <Button className="to-latest" size="small" shape="round" icon={<DownOutlined />} onClick={toEnd}>
          {unseen > 0 ? `${unseen} ${w.more}` : w.latest}
        </Button>
      )}
    </div>
  )
}

/** Keeps the eye where it is: at the end when it was there, on the same line when older ones come in above. */
function useScroll(box: React.RefObject<HTMLDivElement | null>, { entries, outgoing, hasOlder, onLoadOlder }: StreamProps) {
  const [isAtEnd, setAtEnd] = useState(true)
  const [unseen, setUnseen] = useState(0)
  const firstId = entries[0]?.id
  const lastId = entries.at(-1)?.id
  const before = useRef({ height: 0, top: 0, firstId, lastId })
  const toEnd = (): void => box.current?.scrollTo({ top: box.current.scrollHeight })

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const was = before.current
    const grewAbove = was.firstId !== undefined && was.firstId !== firstId && was.lastId === lastId
    if (grewAbove) element.scrollTop = was.top + (element.scrollHeight - was.height)
    else if (isAtEnd) element.scrollTop = element.scrollHeight
    else if (was.lastId !== lastId) setUnseen((count) => count + 1)
    before.current = { height: element.scrollHeight, top: element.scrollTop, firstId, lastId }
  }, [box, firstId, lastId, isAtEnd, entries.length])

  // Pictures and fonts arrive after the words: who reads the end stays at the end.
  useEffect(() => {
    const element = box.current
    const inner = element?.firstElementChild
    if (!element || !inner) return undefined
    const observer = new ResizeObserver(() => {
      if (isAtEnd) element.scrollTop = element.scrollHeight
    })
    observer.observe(inner)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, isAtEnd])

  const waiting = outgoing.length
  useEffect(() => {
    if (waiting > 0) box.current?.scrollTo({ top: box.current.scrollHeight })
  }, [box, waiting])

  const onScroll = (): void => {
    const element = box.current
    if (!element) return
    before.current = { ...before.current, height: element.scrollHeight, top: element.scrollTop }
    const atEnd = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_PX
    setAtEnd(atEnd)
    if (atEnd) setUnseen(0)
    if (element.scrollTop < NEAR_PX && hasOlder) void onLoadOlder()
  }
  return { isAtEnd, unseen, toEnd, onScroll }
}

/** Decided once, when the chat is opened: the line stays where reading stopped. */
function useDivider(entries: readonly TranscriptEntry[], unread: number): string | null {
  const decided = useRef<string | null | undefined>(undefined)
  if (decided.current === undefined && entries.length > 0) {
    const fromCustomer = entries.filter((entry) => entry.kind === 'message' && entry.author.kind === 'customer')
    decided.current = unread > 0 ? (fromCustomer.at(-unread)?.id ?? null) : null
  }
  return decided.current ?? null
}

function startsGroup(entry: TranscriptEntry, before: TranscriptEntry | undefined): boolean {
  if (!before || before.kind !== entry.kind) return true
  if (authorKey(entry) !== authorKey(before)) return true
  return Date.parse(entry.at) - Date.parse(before.at) > GROUP_MS
}

function endsGroup(entry: TranscriptEntry, after: TranscriptEntry | undefined): boolean {
  return !after || startsGroup(after, entry)
}

function authorKey({ author }: TranscriptEntry): string {
  return author.kind === 'agent' ? `agent:${author.agent}` : author.kind
}
