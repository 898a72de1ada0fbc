import { useEffect } from 'react'
import type { CaseDetail, ConversationRow } from '../../../domain/desk/desk-views.ts'
import { whenOthersLeave } from '../api/leaving.ts'
import { startLive } from '../api/live.ts'
import { useMe } from '../api/me.ts'
import { useResource } from '../api/resource.ts'
import { useWords } from '../i18n/language.tsx'
import { useCallWarning } from './call-warning.ts'
import { LiveBar } from './live-bar.tsx'
import { useNotices } from './notices.ts'
import { PageBoundary } from './page-boundary.tsx'
import { type Page, type PageKey, pages } from './pages.tsx'
import { Rail } from './rail.tsx'
import { useRoute } from './route.ts'
import { ShortcutHelp } from './shortcut-help.tsx'
import { useWakeUps } from './wake-ups.ts'

const words = { name: ['运单客服台', 'Waydesk'] } as const

export function Shell({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const w = useWords(words)
  const { may, desk } = useMe()
  const { parts } = useRoute()
  useEffect(() => startLive(onSignedOut), [onSignedOut])
  useEffect(() => whenOthersLeave(onSignedOut), [onSignedOut])
  const mine = pages.filter((page) => !page.needs || may.includes(page.needs))
  const first = desk === 'dispatcher' ? 'dispatch' : 'chats'
  const here = mine.find((page) => page.key === (parts[0] ?? first)) ?? mine[0]
  const counts = useCounts(here?.key)
  useEffect(() => {
    document.title = `${counts.chats ? `(${counts.chats}) ` : ''}${w.name}`
  }, [counts.chats, w.name])
  useFetchedWhenIdle(mine)
  // On a phone an open chat has the whole screen.
  const isChatOpen = here?.key === 'chats' && parts[1] !== undefined
  return (
    <div className={`shell ${isChatOpen ? 'has-chat' : ''}`}>
      <Rail pages={mine} here={here} counts={counts} onSignedOut={onSignedOut} />
      <main className="shell-main">
        <LiveBar />
        <div className="page">
          {here ? (
            <PageBoundary key={here.key}>
              <here.Body />
            </PageBoundary>
          ) : null}
        </div>
      </main>
      <ShortcutHelp />
    </div>
  )
}

/** The other pages come along once this one stands, so that no door has to be waited at. */
function useFetchedWhenIdle(mine: readonly Page[]): void {
  const keys = mine.map(({ key }) => key).join()
  useEffect(() => {
    const fetchRest = setTimeout(() => {
      for (const page of pages) if (keys.split(',').includes(page.key)) void page.load().catch(() => undefined)
    }, 3_000)
    return () => clearTimeout(fetchRest)
  }, [keys])
}

/** What waits behind each door: unread of mine with promised calls that are late, and what I must approve. */
interface Rows {
  readonly conversations: readonly ConversationRow[]
}

const none: readonly ConversationRow[] = []

function useCounts(here: PageKey | undefined): Partial<Record<PageKey, number>> {
  const { may } = useMe()
  const mine = useResource<Rows>('/conversations?owner=mine&limit=200')
  const waiting = useResource<Rows>('/conversations?owner=waiting&limit=200')
  const rows = mine.value?.conversations ?? none
  const lateCalls = useCallWarning(waiting.value?.conversations ?? none, here === 'chats')
  useNotices(rows)
  useWakeUps(rows)
  const approvals = useResource<{ readonly cases: readonly CaseDetail[] }>(
    may.includes('today') ? '/cases?status=waiting_approval' : null,
  )
  return {
    chats: rows.reduce((sum, row) => sum + row.unread, lateCalls),
    approvals: approvals.value?.cases.length ?? 0,
  }
}
