import { Button, Input } from 'antd'
import { useState } from 'react'
import type { AuditLine } from '../../../../domain/desk/desk-privacy.ts'
import { useNow } from '../../api/clock.ts'
import { usePersonName } from '../../api/me.ts'
import { useResource } from '../../api/resource.ts'
import { useLanguage, useWords } from '../../i18n/language.tsx'
import { go, useRoute } from '../../shell/route.ts'
import { RowsTable } from '../../ui/rows-table.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { when } from '../../ui/time.ts'
import { actionWords } from './action-words.ts'

const words = {
  title: ['审计', 'Audit'],
  how: [
    '谁看过、改过、导出或删除过什么。只能追加，不能修改。',
    'Who saw, changed, exported or erased what. It can only be added to.',
  ],
  search: ['人员、操作或编号', 'Person, action or number'],
  time: ['时间', 'Time'],
  who: ['人员', 'Who'],
  what: ['操作', 'What'],
  subject: ['对象', 'Subject'],
  detail: ['详情', 'Detail'],
  none: ['没有符合条件的记录。', 'Nothing fits.'],
  older: ['更早的', 'Older'],
  newest: ['回到最新', 'Newest'],
} as const

const PAGE = 50
const CONVERSATION = /^(?:conversation|customer\.reveal)/

/** The audit log, searchable, a page at a time. */
export function AuditPage() {
  const w = useWords(words)
  const { query } = useRoute()
  const [before, setBefore] = useState<string | null>(null)
  const search = query.get('search') ?? ''
  const wanted = new URLSearchParams({ ...(search ? { search } : {}), ...(before ? { before } : {}) })
  const audit = useResource<{ readonly lines: readonly AuditLine[] }>(`/audit?${wanted}`)
  const look = (text: string): void => {
    setBefore(null)
    go(text.trim() ? `/audit?${new URLSearchParams({ search: text.trim() })}` : '/audit')
  }
  return (
    <div className="page-padded">
      <h1 className="page-title">{w.title}</h1>
      <p className="soft">{w.how}</p>
      <Input.Search allowClear key={search} defaultValue={search} style={{ width: 260 }} placeholder={w.search} onSearch={look} />
      <Loaded from={audit}>
        {({ lines }) => (
          <>
            <Lines lines={lines} />
            <div className="row" style={{ gap: 8 }}>
              {before ? <Button onClick={() => setBefore(null)}>{w.newest}</Button> : null}
              {lines.length === PAGE ? <Button onClick={() => setBefore(lines.at(-1)?.id ?? null)}>{w.older}</Button> : null}
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}

function Lines({ lines }: { readonly lines: readonly AuditLine[] }) {
  const w = useWords(words)
  const index = useLanguage() === 'zh' ? 0 : 1
  const nameOf = usePersonName()
  const now = useNow()
  return (
    <RowsTable<AuditLine>
      least={900}
      rowKey="id"
      dataSource={[...lines]}
      pagination={false}
      style={{ margin: '12px 0' }}
      locale={{ emptyText: <Nothing words={w.none} /> }}
      columns={[
        { title: w.time, width: 120, className: 'num soft', render: (_, line) => when(line.at, now) },
        { title: w.who, width: 120, render: (_, line) => nameOf(line.by) },
        { title: w.what, width: 190, render: (_, line) => actionWords[line.action]?.[index] ?? line.action },
        { title: w.subject, width: 300, className: 'num', render: (_, line) => <Subject line={line} /> },
        { title: w.detail, ellipsis: true, className: 'soft num whole', render: (_, line) => detailOf(line) },
      ]}
    />
  )
}

function Subject({ line: { action, subject } }: { readonly line: AuditLine }) {
  if (!CONVERSATION.test(action)) return subject
  return (
    <button type="button" className="link-button" onClick={() => go(`/chats/${subject}`)}>
      {subject}
    </button>
  )
}

function detailOf({ detail }: AuditLine): string {
  return Object.entries(detail)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(' · ')
}
