import { useEffect, useMemo, useRef, useState } from 'react'
import type { TeamKey } from '../../../../../domain/cases/case.ts'
import type { ConversationRow } from '../../../../../domain/desk/desk-views.ts'
import { useResource } from '../../../api/resource.ts'

export type Tab = 'mine' | 'waiting' | 'all'
export type Order = 'longest' | 'priority' | 'latest'

interface Rows {
  readonly conversations: readonly ConversationRow[]
}

const rank: Readonly<Record<ConversationRow['priority'], number>> = { urgent: 0, high: 1, normal: 2 }
const orders: Readonly<Record<Order, (a: ConversationRow, b: ConversationRow) => number>> = {
  longest: (a, b) => waited(a) - waited(b) || latest(a, b),
  priority: (a, b) => rank[a.priority] - rank[b.priority] || waited(a) - waited(b) || latest(a, b),
  latest,
}

/** The three lists with their counts, narrowed and sorted as the person likes it. */
export function useInbox(openId: string | null) {
  const [tab, setTab] = useState<Tab>('mine')
  const [team, setTeam] = useState<TeamKey | null>(null)
  const [order, setOrder] = useState<Order>('longest')
  const [search, setSearch] = useState('')
  const mine = useResource<Rows>('/conversations?owner=mine&limit=200')
  const waiting = useResource<Rows>('/conversations?owner=queue&limit=200')
  const all = useResource<Rows>(
    search ? `/conversations?limit=100&search=${encodeURIComponent(search)}` : '/conversations?limit=100',
  )
  useFirstTab(mine.value, setTab)
  useTabOfTaken(openId, mine.value, setTab)
  const sources = { mine, waiting, all }
  const source = search ? all : sources[tab]
  const rows = useMemo(() => {
    const found = source.value?.conversations ?? []
    return [...found].filter((row) => team === null || row.team === team).sort(orders[order])
  }, [source.value, team, order])
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
      () => [...(mine.value?.conversations ?? []), ...(waiting.value?.conversations ?? [])],
      [mine.value, waiting.value],
    ),
  }
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

/** A chat that one has just taken is among one's own: the list goes along. */
function useTabOfTaken(openId: string | null, mine: Rows | undefined, setTab: (change: (tab: Tab) => Tab) => void): void {
  const isMine = mine?.conversations.some((row) => row.id === openId) ?? false
  const before = useRef({ openId, isMine })
  useEffect(() => {
    const isTaken = isMine && !before.current.isMine && before.current.openId === openId
    before.current = { openId, isMine }
    if (isTaken) setTab((tab) => (tab === 'waiting' ? 'mine' : tab))
  }, [openId, isMine, setTab])
}

function count(rows: Rows | undefined): number {
  return rows?.conversations.length ?? 0
}

function waited(row: ConversationRow): number {
  return row.waitingSince ? Date.parse(row.waitingSince) : Number.MAX_SAFE_INTEGER
}

function latest(a: ConversationRow, b: ConversationRow): number {
  return Date.parse(b.lastAt) - Date.parse(a.lastAt)
}
