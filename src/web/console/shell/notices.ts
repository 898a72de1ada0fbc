import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { ConversationRow } from '../../../domain/desk/desk-views.ts'
import { useMe } from '../api/me.ts'
import { useResource } from '../api/resource.ts'
import { useCustomerName } from '../i18n/customer-name.ts'
import { useWords } from '../i18n/language.tsx'
import { go } from './route.ts'

const words = {
  message: ['有新消息', 'New message'],
  waiting: ['在等人接待', 'is waiting for a person'],
} as const

interface Rows {
  readonly conversations: readonly ConversationRow[]
}

const KEY = 'waydesk.notices'
const listeners = new Set<() => void>()
const canTell = (): boolean => 'Notification' in window && Notification.permission === 'granted'
const isOn = (): boolean => canTell() && localStorage.getItem(KEY) === 'on'

/** Whether this browser tells what happens while nobody looks at the desk. */
export function useNoticesOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, isOn)
}

/** On or off; false = the browser does not allow it. */
export async function switchNotices(): Promise<boolean> {
  const wanted = !isOn()
  if (wanted && 'Notification' in window && Notification.permission === 'default') await Notification.requestPermission()
  localStorage.setItem(KEY, wanted ? 'on' : 'off')
  for (const listener of listeners) listener()
  return !wanted || canTell()
}

/** A customer of mine wrote, or somebody joined my team's queue, while the window was out of sight: by name only, others may see the screen. */
export function useNotices(mine: readonly ConversationRow[]): void {
  const w = useWords(words)
  const { agent } = useMe()
  const isTelling = useNoticesOn()
  const queue = useResource<Rows>(isTelling ? '/conversations?owner=waiting&limit=200' : null).value?.conversations
  const waiting = queue?.filter((row) => agent.role !== 'agent' || row.team === agent.team)
  useNews(isTelling ? mine : undefined, (row, before) => row.unread > (before?.unread ?? 0), w.message)
  useNews(isTelling ? waiting : undefined, (_row, before) => before === undefined, w.waiting)
}

type IsNews = (row: ConversationRow, before: ConversationRow | undefined) => boolean

function useNews(rows: readonly ConversationRow[] | undefined, isNews: IsNews, sentence: string): void {
  const called = useCustomerName()
  const known = useRef<readonly ConversationRow[] | undefined>(undefined)
  useEffect(() => {
    const before = known.current
    known.current = rows
    if (rows === undefined || before === undefined || document.visibilityState === 'visible') return
    for (const row of rows)
      if (
        isNews(
          row,
          before.find(({ id }) => id === row.id),
        )
      )
        tell(row.id, called(row.customerName), sentence)
  }, [rows, isNews, sentence])
}

function tell(id: string, name: string, sentence: string): void {
  const notice = new Notification(name, { body: sentence, tag: id })
  notice.onclick = () => {
    window.focus()
    go(`/chats/${id}`)
    notice.close()
  }
}
