import {
  ApiOutlined,
  AuditOutlined,
  CarOutlined,
  DashboardOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  MessageOutlined,
  SolutionOutlined,
} from '@ant-design/icons'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { DeskRight } from '../../../domain/desk/desk-right.ts'
import type { CaseDetail, ConversationRow } from '../../../domain/desk/desk-views.ts'
import { startLive } from '../api/live.ts'
import { useMe } from '../api/me.ts'
import { useResource } from '../api/resource.ts'
import { useWords } from '../i18n/language.tsx'
import { ApprovalsPage } from '../pages/approvals/approvals-page.tsx'
import { AuditPage } from '../pages/audit/audit-page.tsx'
import { CasesPage } from '../pages/cases/cases-page.tsx'
import { ChannelsPage } from '../pages/channels/channels-page.tsx'
import { ChatsPage } from '../pages/chats/chats-page.tsx'
import { DispatchPage } from '../pages/dispatch/dispatch-page.tsx'
import { SupervisePage } from '../pages/supervise/supervise-page.tsx'
import { WallPage } from '../pages/wall/wall-page.tsx'
import { Mark } from '../ui/mark.tsx'
import { LiveBar } from './live-bar.tsx'
import { RailFoot } from './rail-foot.tsx'
import { go, useRoute } from './route.ts'
import { ShortcutHelp } from './shortcut-help.tsx'

const words = {
  chats: ['会话', 'Chats'],
  cases: ['工单', 'Cases'],
  dispatch: ['调度', 'Dispatch'],
  wall: ['看板', 'Live'],
  supervise: ['质检', 'Review'],
  approvals: ['审批', 'Approve'],
  channels: ['渠道', 'Channels'],
  audit: ['审计', 'Audit'],
  name: ['运单客服台', 'Waydesk'],
} as const

interface Page {
  readonly key: Exclude<keyof typeof words, 'name'>
  readonly icon: ReactNode
  readonly body: ReactNode
  /** The right that opens the page; absent = everybody. */
  readonly needs?: DeskRight
}

const pages: readonly Page[] = [
  { key: 'chats', icon: <MessageOutlined />, body: <ChatsPage /> },
  { key: 'cases', icon: <SolutionOutlined />, body: <CasesPage /> },
  { key: 'dispatch', icon: <CarOutlined />, body: <DispatchPage />, needs: 'dispatchList' },
  { key: 'wall', icon: <DashboardOutlined />, body: <WallPage />, needs: 'today' },
  { key: 'supervise', icon: <FileSearchOutlined />, body: <SupervisePage />, needs: 'today' },
  { key: 'approvals', icon: <AuditOutlined />, body: <ApprovalsPage />, needs: 'today' },
  { key: 'channels', icon: <ApiOutlined />, body: <ChannelsPage />, needs: 'channels' },
  { key: 'audit', icon: <FileProtectOutlined />, body: <AuditPage />, needs: 'audit' },
]

export function Shell({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const w = useWords(words)
  const { may, desk } = useMe()
  const { parts } = useRoute()
  const counts = useCounts()
  useEffect(() => startLive(onSignedOut), [onSignedOut])
  useEffect(() => {
    document.title = `${counts.chats ? `(${counts.chats}) ` : ''}${w.name}`
  }, [counts.chats, w.name])
  const mine = pages.filter((page) => !page.needs || may.includes(page.needs))
  const first = desk === 'dispatcher' ? 'dispatch' : 'chats'
  const here = mine.find((page) => page.key === (parts[0] ?? first)) ?? mine[0]
  return (
    <div className="shell">
      <nav className="rail">
        <div className="rail-mark">
          <Mark />
        </div>
        {mine.map((page) => (
          <button
            type="button"
            key={page.key}
            className={`rail-item ${page === here ? 'is-here' : ''}`}
            aria-current={page === here ? 'page' : undefined}
            onClick={() => go(`/${page.key}`)}
          >
            {page.icon}
            {w[page.key]}
            {counts[page.key] ? <span className="rail-count num">{counts[page.key]}</span> : null}
          </button>
        ))}
        <div className="grow" />
        <RailFoot onSignedOut={onSignedOut} />
      </nav>
      <div className="shell-main">
        <LiveBar />
        <div className="page">{here?.body}</div>
      </div>
      <ShortcutHelp />
    </div>
  )
}

/** What waits behind each door: unread of mine, and what I must approve. */
function useCounts(): Partial<Record<keyof typeof words, number>> {
  const { may } = useMe()
  const mine = useResource<{ readonly conversations: readonly ConversationRow[] }>('/conversations?owner=mine&limit=200')
  const approvals = useResource<{ readonly cases: readonly CaseDetail[] }>(
    may.includes('today') ? '/cases?status=waiting_approval' : null,
  )
  return {
    chats: (mine.value?.conversations ?? []).reduce((sum, row) => sum + row.unread, 0),
    approvals: approvals.value?.cases.length ?? 0,
  }
}
