import { EllipsisOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { useWords } from '../i18n/language.tsx'
import { Mark } from '../ui/mark.tsx'
import { useIsPhone } from '../ui/use-is-phone.ts'
import { type Page, type PageKey, pageWords } from './pages.tsx'
import { RailFoot } from './rail-foot.tsx'
import { go } from './route.ts'

const words = { pages: ['页面', 'Pages'], more: ['更多', 'More'] } as const

/** As many doors as a thumb can tell apart; the rest is behind one more. */
const ON_A_PHONE = 4

interface RailProps {
  readonly pages: readonly Page[]
  readonly here: Page | undefined
  /** What waits behind each door. */
  readonly counts: Partial<Record<PageKey, number>>
  readonly onSignedOut: () => void
}

/** The pages: at the left of a desk, at the bottom of a phone. */
export function Rail({ pages, here, counts, onSignedOut }: RailProps) {
  const w = useWords(words)
  const isPhone = useIsPhone()
  const isLong = isPhone && pages.length > ON_A_PHONE + 1
  const shown = isLong ? pages.slice(0, ON_A_PHONE) : pages
  const rest = isLong ? pages.slice(ON_A_PHONE) : []
  return (
    <nav className="rail" aria-label={w.pages}>
      <div className="rail-mark">
        <Mark />
      </div>
      {shown.map((page) => (
        <Door key={page.key} page={page} isHere={page === here} count={counts[page.key] ?? 0} />
      ))}
      {rest.length > 0 ? <More pages={rest} here={here} counts={counts} /> : null}
      <div className="grow" />
      <RailFoot onSignedOut={onSignedOut} />
    </nav>
  )
}

function Door({ page, isHere, count }: { readonly page: Page; readonly isHere: boolean; readonly count: number }) {
  const name = useWords(pageWords)[page.key]
  return (
    <button
      type="button"
      className={`rail-item ${isHere ? 'is-here' : ''}`}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => go(`/${page.key}`)}
      onPointerEnter={() => void page.load().catch(() => undefined)}
    >
      {page.icon}
      {name}
      <Count count={count} />
    </button>
  )
}

function More({ pages, here, counts }: Pick<RailProps, 'pages' | 'here' | 'counts'>) {
  const w = useWords(words)
  const name = useWords(pageWords)
  const isHere = here !== undefined && pages.includes(here)
  const items = pages.map(({ key, icon }) => ({
    key,
    icon,
    label: counts[key] ? `${name[key]} (${counts[key]})` : name[key],
  }))
  return (
    <Dropdown placement="top" trigger={['click']} menu={{ items, onClick: ({ key }) => go(`/${key}`) }}>
      <button type="button" className={`rail-item ${isHere ? 'is-here' : ''}`}>
        <EllipsisOutlined />
        {isHere ? name[here.key] : w.more}
        <Count count={pages.reduce((sum, { key }) => sum + (counts[key] ?? 0), 0)} />
      </button>
    </Dropdown>
  )
}

function Count({ count }: { readonly count: number }) {
  return count > 0 ? <span className="rail-count num">{count > 99 ? '99+' : count}</span> : null
}
