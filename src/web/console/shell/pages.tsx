import {
  ApiOutlined,
  AuditOutlined,
  CarOutlined,
  DashboardOutlined,
  FileProtectOutlined,
  FileSearchOutlined,
  MessageOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import { type ComponentType, type LazyExoticComponent, lazy, type ReactNode } from 'react'
import type { DeskRight } from '../../../domain/desk/desk-right.ts'
import type { Words } from '../i18n/language.tsx'

export const pageWords = {
  chats: ['会话', 'Chats'],
  cases: ['工单', 'Cases'],
  dispatch: ['调度', 'Dispatch'],
  wall: ['看板', 'Live'],
  supervise: ['质检', 'Review'],
  approvals: ['审批', 'Approve'],
  channels: ['渠道', 'Channels'],
  audit: ['审计', 'Audit'],
  people: ['人员', 'People'],
} as const satisfies Words

export type PageKey = keyof typeof pageWords

export interface Page {
  readonly key: PageKey
  readonly icon: ReactNode
  readonly Body: LazyExoticComponent<ComponentType>
  /** Fetches the page's code, once. */
  readonly load: () => Promise<unknown>
  /** The right that opens the page; absent = everybody. */
  readonly needs?: DeskRight
}

/** Every page of the desk; its code comes when it is first opened, or while nothing else is to be done. */
export const pages: readonly Page[] = [
  page('chats', <MessageOutlined />, async () => (await import('../pages/chats/chats-page.tsx')).ChatsPage),
  page('cases', <SolutionOutlined />, async () => (await import('../pages/cases/cases-page.tsx')).CasesPage),
  {
    ...page('dispatch', <CarOutlined />, async () => (await import('../pages/dispatch/dispatch-page.tsx')).DispatchPage),
    needs: 'dispatchList',
  },
  { ...page('wall', <DashboardOutlined />, async () => (await import('../pages/wall/wall-page.tsx')).WallPage), needs: 'today' },
  {
    ...page(
      'supervise',
      <FileSearchOutlined />,
      async () => (await import('../pages/supervise/supervise-page.tsx')).SupervisePage,
    ),
    needs: 'today',
  },
  {
    ...page('approvals', <AuditOutlined />, async () => (await import('../pages/approvals/approvals-page.tsx')).ApprovalsPage),
    needs: 'today',
  },
  {
    ...page('channels', <ApiOutlined />, async () => (await import('../pages/channels/channels-page.tsx')).ChannelsPage),
    needs: 'channels',
  },
  {
    ...page('audit', <FileProtectOutlined />, async () => (await import('../pages/audit/audit-page.tsx')).AuditPage),
    needs: 'audit',
  },
  {
    ...page('people', <TeamOutlined />, async () => (await import('../pages/people/people-page.tsx')).PeoplePage),
    needs: 'people',
  },
]

function page(key: PageKey, icon: ReactNode, fetchBody: () => Promise<ComponentType>): Page {
  let fetched: Promise<{ default: ComponentType }> | null = null
  const load = () => {
    fetched ??= fetchBody()
      .then((body) => ({ default: body }))
      .catch((error: unknown) => {
        // Not had this time; whoever opens the page asks again.
        fetched = null
        throw error
      })
    return fetched
  }
  return { key, icon, Body: lazy(load), load }
}
