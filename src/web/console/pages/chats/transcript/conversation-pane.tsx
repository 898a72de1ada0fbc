import { App } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ConversationDetail } from '../../../../../domain/desk/desk-views.ts'
import { serverNow } from '../../../api/clock.ts'
import { useMe, usePersonName } from '../../../api/me.ts'
import { invalidate } from '../../../api/resource.ts'
import { useAct } from '../../../api/use-act.ts'
import { useIsWriting } from '../../../api/writing.ts'
import { useWords } from '../../../i18n/language.tsx'
import { go } from '../../../shell/route.ts'
import { useShortcuts } from '../../../shell/shortcuts.ts'
import { Loaded } from '../../../ui/states.tsx'
import { when } from '../../../ui/time.ts'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { leaveChat } from '../actions/last-left.ts'
import { ResolveDialog } from '../actions/resolve-dialog.tsx'
import { SnoozeMenu } from '../actions/snooze-menu.tsx'
import { TransferDialog } from '../actions/transfer-dialog.tsx'
import { useEnded } from '../actions/use-ended.tsx'
import { Composer } from '../composer/composer.tsx'
import { openOutbox, sendAfter, settle, useOutbox } from '../composer/outbox.ts'
import { useAllowance } from '../composer/use-allowance.ts'
import type { Mode } from '../composer/use-draft.ts'
import { nextChat } from '../list/next-chat.ts'
import { useMyLists } from '../list/use-inbox.ts'
import { Stream } from './stream.tsx'
import { TalkBanners } from './talk-banners.tsx'
import { TalkHead } from './talk-head.tsx'
import { useTranscript } from './use-transcript.ts'

const words = {
  bot: ['机器人正在接待，接管后才能回复', 'The bot has the chat: take over to reply'],
  queue: ['客户在排队，接入后才能回复', 'Waiting in the queue: take the chat to reply'],
  other: ['是同事的会话，接过来才能回复；可以先写备注', 'A colleague has the chat; you may leave a note'],
  sure: ['这个会话正由同事接待', 'A colleague is talking to this customer'],
  sureText: ['接过来之后，同事不能再回复客户。接待人：', 'Once you take it, your colleague cannot reply any more. It is with: '],
  yes: ['转给我', 'Assign to me'],
  back: ['已交还机器人', 'Back with the bot'],
  snoozed: ['已放到稍后：', 'Put off until'],
  writing: ['客户正在输入…', 'The customer is writing …'],
} as const

/** One chat: who has it, what was said, and what I may do about it. */
export function ConversationPane({
  id,
  onShowCard,
  onBack,
}: {
  readonly id: string
  readonly onShowCard: () => void
  readonly onBack: () => void
}) {
  openOutbox(useMe().agent.login)
  const transcript = useTranscript(id)
  return (
    <section className="talk">
      <Loaded from={{ value: transcript.detail, error: transcript.error, refresh: transcript.refresh }}>
        {(detail) => <Open detail={detail} transcript={transcript} onShowCard={onShowCard} onBack={onBack} />}
      </Loaded>
    </section>
  )
}

interface OpenProps {
  readonly detail: ConversationDetail
  readonly transcript: ReturnType<typeof useTranscript>
  readonly onShowCard: () => void
  readonly onBack: () => void
}

function Open({ detail, transcript, onShowCard, onBack }: OpenProps) {
  const { row } = detail
  const w = useWords(words)
  const { agent } = useMe()
  const isMine = row.owner === `agent:${agent.login}`
  const [dialog, setDialog] = useState<'transfer' | 'resolve' | 'snooze' | null>(null)
  const [mode, setMode] = useState<Mode>('reply')
  const input = useRef<TextAreaRef>(null)
  const goOn = useGoOn(row.id)
  const [unreadAtOpening] = useState(row.unread)
  const { take, mayTake, isTaking, handBack, snooze, isBusy } = useOwning(detail, goOn)
  const { allowance, closed } = useAllowance(detail.replyWindow ?? null)
  useReadMark(row, isMine)
  const outgoing = useMyOutgoing(row.id, transcript.entries)
  const write = (next: Mode): void => {
    setMode(next)
    input.current?.focus()
  }
  useReadyToWrite(isMine || isTaking, () => write('reply'))
  useShortcuts({
    take,
    reply: () => write('reply'),
    note: () => write('note'),
    snooze: () => setDialog(isMine ? 'snooze' : null),
    transfer: () => setDialog(isMine ? 'transfer' : null),
    resolve: () => setDialog(isMine ? 'resolve' : null),
  })
  return (
    <>
      <TalkHead
        row={row}
        isMine={isMine}
        isBusy={isBusy}
        snooze={
          <SnoozeMenu
            isOpen={dialog === 'snooze'}
            isAsleep={row.snoozedUntil != null}
            onOpen={(isOpen) => setDialog(isOpen ? 'snooze' : null)}
            onSnooze={snooze}
          />
        }
        onTransfer={() => setDialog('transfer')}
        onResolve={() => setDialog('resolve')}
        onHandBack={handBack}
        onShowCard={onShowCard}
        onBack={onBack}
      />
      <TalkBanners detail={detail} isMine={isMine} isBusy={isBusy} mayTake={mayTake} onTake={take} />
      <Stream
        entries={transcript.entries}
        outgoing={outgoing}
        hasOlder={transcript.hasOlder}
        isLoadingOlder={transcript.isLoadingOlder}
        unreadAtOpening={unreadAtOpening}
        onLoadOlder={transcript.loadOlder}
      />
      {useIsWriting(row.id) ? <div className="writing soft">{w.writing}</div> : null}
      <Composer
        conversationId={row.id}
        customerName={detail.customer.customer.name}
        replyLanguage={detail.language}
        mode={mode}
        onMode={setMode}
        blocked={useBlocked(row.owner, isMine || isTaking) ?? closed}
        allowance={allowance}
        inputRef={input}
      />
      <TransferDialog conversationId={row.id} isOpen={dialog === 'transfer'} onClose={() => setDialog(null)} onDone={goOn} />
      <ResolveDialog conversationId={row.id} isOpen={dialog === 'resolve'} onClose={() => setDialog(null)} onDone={goOn} />
    </>
  )
}

/** Taking goes by the version seen on this screen: of two who click, one is told that the other was faster. */
function useOwning({ row }: ConversationDetail, goOn: () => void) {
  const w = useWords(words)
  const { act, isBusy } = useAct()
  const ended = useEnded(row.id)
  const { agent } = useMe()
  const nameOf = usePersonName()
  const { modal } = App.useApp()
  const holder = row.owner.replace('agent:', '')
  const isTaken = row.owner.startsWith('agent:')
  const mayTake = !isTaken || agent.role !== 'agent'
  const [isTaking, setTaking] = useState(false)
  useEffect(() => setTaking(false), [row.owner])
  const claim = (): void => {
    setTaking(true)
    const taking = act(`/conversations/${row.id}/claim`, { expectedVersion: row.version })
    sendAfter(row.id, taking)
    void taking.then((answer) => answer ?? setTaking(false))
  }
  const take = (): void => {
    if (holder === agent.login || !mayTake) return
    if (!isTaken) return claim()
    modal.confirm({ title: w.sure, content: w.sureText + nameOf(holder), okText: w.yes, onOk: claim })
  }
  const handBack = (): void =>
    void act(`/conversations/${row.id}/hand-back`).then((answer) => {
      if (answer === null) return
      ended(w.back)
      goOn()
    })
  const snooze = (until: string | null): void => {
    const done = until === null ? undefined : `${w.snoozed} ${when(until, serverNow())}`
    void act(`/conversations/${row.id}/snooze`, { until }, done).then((answer) => answer && until !== null && goOn())
  }
  return { take, mayTake, isTaking, handBack, snooze, isBusy }
}

/** What is done with is left: on to the next who waits; where nobody waits the chat stays in sight, on a phone the list. */
function useGoOn(id: string): () => void {
  const { agent } = useMe()
  const { mine, waiting } = useMyLists()
  const isPhone = useIsPhone()
  return () => {
    leaveChat(id)
    const lists = { mine: mine.value?.conversations ?? [], waiting: waiting.value?.conversations ?? [], team: agent.team }
    const next = nextChat(id, lists, serverNow())
    if (next !== null) go(`/chats/${next}`)
    else if (isPhone) go('/chats')
  }
}

/** Who may reply writes at once; on a phone the keyboard would cover what the customer said. */
function useReadyToWrite(mayReply: boolean, write: () => void): void {
  const isPhone = useIsPhone()
  const latest = useRef(write)
  latest.current = write
  useEffect(() => {
    if (mayReply && !isPhone) latest.current()
  }, [mayReply, isPhone])
}

/** Opening my chat has read it on the server; the lists learn it here. */
function useReadMark({ unread }: { readonly unread: number }, isMine: boolean): void {
  useEffect(() => {
    if (isMine && unread > 0) invalidate('/conversations?')
  }, [isMine, unread])
}

/** My bubbles that the transcript does not show yet. */
function useMyOutgoing(conversationId: string, entries: readonly { readonly id: string }[]) {
  const all = useOutbox()
  const shown = useMemo(() => new Set(entries.map((entry) => entry.id)), [entries])
  useEffect(() => settle(shown), [shown, all])
  return all.filter((one) => one.conversationId === conversationId && !(one.storedId && shown.has(one.storedId)))
}

/** While the chat is being taken one may write already: it leaves once the chat is mine. */
function useBlocked(owner: string, isMine: boolean): string | null {
  const w = useWords(words)
  if (isMine) return null
  if (owner === 'bot') return w.bot
  return owner === 'queue' ? w.queue : w.other
}
