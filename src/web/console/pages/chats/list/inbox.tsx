import { SearchOutlined, ThunderboltFilled } from '@ant-design/icons'
import { Button, Input, type InputRef, Select, Tabs } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { TeamKey } from '../../../../../domain/cases/case.ts'
import type { ConversationRow } from '../../../../../domain/desk/desk-views.ts'
import { useNow } from '../../../api/clock.ts'
import { useWords } from '../../../i18n/language.tsx'
import { teamWords } from '../../../i18n/trade-words.ts'
import { go } from '../../../shell/route.ts'
import { useShortcuts } from '../../../shell/shortcuts.ts'
import { Loaded, Nothing } from '../../../ui/states.tsx'
import { lastLeft } from '../actions/last-left.ts'
import { InboxRow } from './inbox-row.tsx'
import { isAsleep, type Order } from './row-order.ts'
import { orders, type Tab, tabs, teams, useInbox } from './use-inbox.ts'

const words = {
  mine: ['我的', 'Mine'],
  waiting: ['待接入', 'Waiting'],
  all: ['全部', 'All'],
  search: ['搜索客户、单号、电话、内容', 'Search name, number, phone, words'],
  allTeams: ['全部队列', 'All queues'],
  longest: ['等待最久', 'Longest wait'],
  priority: ['优先级', 'Priority'],
  latest: ['最近消息', 'Latest'],
  overdue: ['个会话已超时，去处理最久的', 'overdue: open the oldest'],
  noneMine: ['您手上没有会话。去“待接入”接一个。', 'You have no chats. Take one from Waiting.'],
  noneWaiting: ['没有客户在排队。', 'Nobody is waiting.'],
  noneAll: ['没有会话。', 'No chats.'],
  noneFound: ['没有找到。换个词，或只输入单号、电话后几位。', 'Nothing found. Try other words, or part of the number.'],
} as const

/** The lists end here; what is longer is searched. */
const LONGEST = 100

export function Inbox({ openId }: { readonly openId: string | null }) {
  const w = useWords(words)
  const teamName = useWords(teamWords)
  const inbox = useInbox(openId)
  const searchBox = useRef<InputRef>(null)
  const step = (by: number): void => {
    // An empty list leads on to whoever waits, so that one key goes through a whole day.
    const rows = inbox.rows.length > 0 ? inbox.rows : inbox.everything
    const index = rows.findIndex((row) => row.id === openId)
    const next = rows[Math.max(0, Math.min(rows.length - 1, index + by))]
    if (next) go(`/chats/${next.id}`)
  }
  useShortcuts({
    next: () => step(1),
    previous: () => step(-1),
    back: () => {
      const left = lastLeft()
      if (left !== null) go(`/chats/${left}`)
    },
    tab: () => inbox.setTab((tab) => tabs[(tabs.indexOf(tab) + 1) % tabs.length] ?? 'mine'),
    search: () => searchBox.current?.focus(),
  })
  const none = inbox.search ? w.noneFound : { mine: w.noneMine, waiting: w.noneWaiting, all: w.noneAll }[inbox.tab]
  const label = (tab: Tab): string => `${w[tab]} ${inbox.counts[tab]}${inbox.counts[tab] >= LONGEST ? '+' : ''}`
  return (
    <section className="inbox">
      <div className="inbox-head">
        <SearchInput inputRef={searchBox} placeholder={w.search} onSearch={inbox.setSearch} />
      </div>
      <Tabs
        activeKey={inbox.tab}
        onChange={(key) => inbox.setTab(key === 'waiting' || key === 'all' ? key : 'mine')}
        items={tabs.map((tab) => ({ key: tab, label: label(tab) }))}
      />
      <div className="row inbox-tools">
        <Select<TeamKey | 'any'>
          size="small"
          variant="filled"
          className="grow"
          value={inbox.team}
          onChange={inbox.setTeam}
          options={[{ value: 'any', label: w.allTeams }, ...teams.map((team) => ({ value: team, label: teamName[team] }))]}
        />
        <Select<Order>
          size="small"
          variant="filled"
          className="grow"
          value={inbox.order}
          onChange={inbox.setOrder}
          options={orders.map((value) => ({ value, label: w[value] }))}
        />
      </div>
      <JumpToOverdue rows={inbox.everything} label={w.overdue} />
      <div className="scroll grow">
        <Loaded from={inbox.source}>
          {() =>
            inbox.rows.length === 0 ? (
              <Nothing words={none} />
            ) : (
              inbox.rows.map((row) => <InboxRow key={row.id} row={row} isOpen={row.id === openId} />)
            )
          }
        </Loaded>
      </div>
    </section>
  )
}

/** Waits for a pause in typing, and never searches half a pinyin word. */
function SearchInput(props: {
  readonly inputRef: React.RefObject<InputRef | null>
  readonly placeholder: string
  readonly onSearch: (text: string) => void
}) {
  const [text, setText] = useState('')
  const isComposing = useRef(false)
  const { onSearch } = props
  useEffect(() => {
    if (isComposing.current) return undefined
    const timer = setTimeout(() => onSearch(text.trim()), 300)
    return () => clearTimeout(timer)
  }, [text, onSearch])
  return (
    <Input
      ref={props.inputRef}
      allowClear
      prefix={<SearchOutlined className="faint" />}
      placeholder={props.placeholder}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onCompositionStart={() => {
        isComposing.current = true
      }}
      onCompositionEnd={(event) => {
        isComposing.current = false
        setText(`${event.currentTarget.value}`)
        onSearch(event.currentTarget.value.trim())
      }}
    />
  )
}

function JumpToOverdue({ rows, label }: { readonly rows: readonly ConversationRow[]; readonly label: string }) {
  const now = useNow()
  const overdue = rows.flatMap((row) =>
    row.dueAt && Date.parse(row.dueAt) < now && !isAsleep(row, now) ? [{ id: row.id, due: Date.parse(row.dueAt) }] : [],
  )
  const [oldest] = overdue.sort((a, b) => a.due - b.due)
  if (!oldest) return null
  return (
    <Button className="jump" size="small" danger icon={<ThunderboltFilled />} onClick={() => go(`/chats/${oldest.id}`)}>
      {overdue.length} {label}
    </Button>
  )
}
