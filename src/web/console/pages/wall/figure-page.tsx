import { ArrowLeftOutlined, DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { FigureView } from '../../../../domain/desk/desk-views.ts'
import { useResource } from '../../api/resource.ts'
import { useLanguage, useWords } from '../../i18n/language.tsx'
import { go } from '../../shell/route.ts'
import { Loaded } from '../../ui/states.tsx'
import { useTakeList } from '../../ui/use-take-list.ts'
import { ReviewDrawer } from '../supervise/review-drawer.tsx'
import { FigureTable } from './figure-table.tsx'
import { figures, shownFigure } from './figures.ts'

const words = {
  back: ['回到看板', 'Back to the wall'],
  download: ['下载 CSV', 'Download CSV'],
  counted: ['条', 'counted'],
  met: ['按时', 'in time'],
  first: ['只列出前', 'the first'],
} as const

/** One figure of the day with exactly the rows that it counted, the missed ones on top. */
export function FigurePage({ figure }: { readonly figure: string }) {
  const w = useWords(words)
  const index = useLanguage() === 'zh' ? 0 : 1
  const [openId, setOpenId] = useState<string | null>(null)
  const behind = useResource<FigureView>(`/today?figure=${encodeURIComponent(figure)}`)
  const today = useResource<{ readonly today: Readonly<Record<string, number | null>> }>('/today')
  const known = figures[figure]
  const takeList = useTakeList()
  const save = ({ lines }: FigureView): void => takeList(figure, csvRows(lines))
  return (
    <div className="page-padded">
      <div className="row wrap" style={{ marginBottom: 14 }}>
        <Button type="text" icon={<ArrowLeftOutlined />} aria-label={w.back} onClick={() => go('/wall')} />
        <h1 className="page-title" style={{ margin: 0 }}>
          {known?.words[index] ?? figure} <span className="num">{shownFigure(figure, today.value?.today[figure] ?? null)}</span>
        </h1>
        {behind.value ? (
          <>
            <span className="soft num">{countWords(behind.value, w, known?.isClocked ?? false)}</span>
            <div className="grow" />
            <Button icon={<DownloadOutlined />} onClick={() => behind.value && save(behind.value)}>
              {w.download}
            </Button>
          </>
        ) : null}
      </div>
      <Loaded from={behind}>
        {({ lines }) => <FigureTable lines={lines} isClocked={known?.isClocked ?? false} onOpen={setOpenId} />}
      </Loaded>
      <ReviewDrawer openId={openId} onClose={() => setOpenId(null)} />
    </div>
  )
}

function countWords(
  { total, lines }: FigureView,
  w: Readonly<Record<'counted' | 'met' | 'first', string>>,
  isClocked: boolean,
): string {
  const met = isClocked ? ` · ${lines.filter((line) => line.met).length} ${w.met}` : ''
  return `${total} ${w.counted}${lines.length < total ? ` · ${w.first} ${lines.length}` : met}`
}

/** Numbers and clocks, no customer: whoever needs a name opens the chat, and that is on record. */
function csvRows(lines: FigureView['lines']) {
  const head = ['ref', 'name', 'conversation', 'channel', 'owner', 'team', 'begun', 'due', 'done', 'in_time']
  const rows = lines.map(({ ref, name, conversation, begunAt, dueAt, doneAt, met }) => [
    ref,
    name,
    conversation?.id ?? null,
    conversation?.channel ?? null,
    conversation?.owner ?? null,
    conversation?.team ?? null,
    begunAt,
    dueAt,
    doneAt,
    met === null ? null : met ? 'yes' : 'no',
  ])
  return [head, ...rows]
}
