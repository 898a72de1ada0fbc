import { useEffect, useMemo, useRef, useState } from 'react'
import type { TeamKey } from '../../../../../domain/cases/case.ts'
import type { ConversationRow } from '../../../../../domain/desk/desk-views.ts'
import { useMinute } from '../../../api/clock.ts'
import { useResource } from '../../../api/resource.ts'
import { useKept } from '../../../ui/use-kept.ts'
import { inOrder, type Order } from './row-order.ts'

export const tabs = ['mine', 'waiting', 'all'] as const
export type Tab = (typeof tabs)[number]
export const teams: readonly TeamKey[] = ['front', 'vip', 'complaint', 'claims', 'dispatch', 'supervisor', 'manager']
export const orders: readonly Order[] = ['longest', 'priority', 'latest']

interface Rows {
  readonly conversations: readonly ConversationRow[]
}

const none: readonly ConversationRow[] = []

/** Mine, and whoever waits for a person: the same two lists wherever they are looked at. */
export function useMyLists(): { readonly mine: ReturnType<typeof useRows>; readonly waiting: ReturnType<typeof useRows> } {
  return { mine: useRows('/conversations?owner=mine&limit=200'), waiting: useRows('/conversations?owner=waiting&limit=200') }
}

/** The three lists with their counts, narrowed and sorted as the person likes it. */
export function useInbox(openId: string | null) {
  const [tab, setTab] = useState<Tab>('mine')
  const [team, setTeam] = useKept<TeamKey | 'any'>('inbox-team', [...teams, 'any'], 'any')
  const [order, setOrder] = useKept<Order>('inbox-order', orders, 'longest')
  const [search, setSearch] = useState('')
  const now = useMinute()
  const { mine, waiting } = useMyLists()
  const all = useRows(search ? `/conversations?limit=100&search=${encodeURIComponent(search)}` : '/conversations?limit=100')
  useFirstTab(mine.value, setTab)
  useTabOfOpen(openId, { mine: mine.value, waiting: waiting.value }, setTab)
  const source = search ? all : { mine, waiting, all }[tab]
  const rows = useMemo(() => {
    const found = source.value?.conversations ?? none
    return inOrder(team === 'any' ? found : found.filter((row) => row.team === team), order, now)
  }, [source.value, team, order, now])
  return {
    tab,
    setTab,
    team,
    setTeam,
    order,
    setOrder,
    search,
    setSearch,
    rows,
    source,
    counts: { mine: count(mine.value), waiting: count(waiting.value), all: count(all.value) },
    everything: useMemo(
      () => [...(mine.value?.conversations ?? none), ...(waiting.value?.conversations ?? none)],
      [mine.value, waiting.value],
    ),
  }
}

function useRows(path: string) {
  return useResource<Rows>(path)
}

/** Who has no chat of their own begins where chats wait; after that the tab is theirs to choose. */
function useFirstTab(mine: Rows | undefined, setTab: (tab: Tab) => void): void {
  const isDecided = useRef(false)
  useEffect(() => {
    if (isDecided.current || mine === undefined) return
    isDecided.current = true
    if (mine.conversations.length === 0) setTab('waiting')
  }, [mine, setTab])
}

/** A chat that is opened, or changes hands while it is open, takes the list along to where it stands now. */
function useTabOfOpen(
  openId: string | null,
  lists: { readonly mine: Rows | undefined; readonly waiting: Rows | undefined },
  setTab: (change: (tab: Tab) => Tab) => void,
): void {
  const place = (['mine', 'waiting'] as const).find((list) => lists[list]?.conversations.some((row) => row.id === openId))
  const before = useRef<string>('')
  useEffect(() => {
    const now = `${openId} ${place ?? ''}`
    if (now === before.current) return
    before.current = now
    if (place) setTab((tab) => (tab === 'all' ? tab : place))
  }, [openId, place, setTab])
}

function count(rows: Rows | undefined): number {
  return rows?.conversations.length ?? 0
}
