import type { ConversationRow } from '../../../../domain/desk/desk-views.ts'
import { useNow } from '../../api/clock.ts'
import { useCustomerName } from '../../i18n/customer-name.ts'
import { useWords } from '../../i18n/language.tsx'
import { teamWords } from '../../i18n/trade-words.ts'
import { ChannelFace } from '../../ui/channel-face.tsx'
import { Due, OwnerChip, PriorityChip, Promised, TierChip, Waiting } from '../../ui/chips.tsx'
import { rowDoor } from '../../ui/row-door.ts'
import { RowsTable } from '../../ui/rows-table.tsx'
import { Nothing } from '../../ui/states.tsx'
import { when } from '../../ui/time.ts'

const words = {
  customer: ['客户', 'Customer'],
  last: ['最后一句', 'Last words'],
  with: ['接待', 'With'],
  team: ['团队', 'Team'],
  clock: ['等待 / 时限', 'Waiting / due'],
  time: ['时间', 'Time'],
  none: ['没有符合条件的会话。放宽筛选试试。', 'No conversation fits. Try fewer filters.'],
} as const

export function ConversationTable({
  rows,
  onOpen,
}: {
  readonly rows: readonly ConversationRow[]
  readonly onOpen: (id: string) => void
}) {
  const w = useWords(words)
  const team = useWords(teamWords)
  const now = useNow()
  const called = useCustomerName()
  return (
    <RowsTable<ConversationRow>
      least={900}
      rowKey="id"
      dataSource={[...rows]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: <Nothing words={w.none} /> }}
      onRow={(row) => rowDoor(() => onOpen(row.id))}
      columns={[
        { title: '', width: 46, render: (_, row) => <ChannelFace channel={row.channel} unread={row.unread} /> },
        {
          title: w.customer,
          width: 190,
          render: (_, row) => (
            <span className="row" style={{ gap: 6 }}>
              <b className="clip">{called(row.customerName)}</b> <TierChip tier={row.tier} />
            </span>
          ),
        },
        { title: w.last, ellipsis: true, className: 'whole', render: (_, row) => row.lastText },
        { title: w.with, width: 110, render: (_, row) => <OwnerChip owner={row.owner} /> },
        { title: w.team, width: 90, render: (_, row) => (row.team ? team[row.team] : '—') },
        {
          title: w.clock,
          width: 210,
          render: (_, row) => (
            <span className="row" style={{ gap: 4 }}>
              {row.isPromised ? <Promised dueAt={row.dueAt} /> : null}
              {row.waitingSince ? <Waiting since={row.waitingSince} /> : null}
              {row.dueAt ? <Due at={row.dueAt} /> : null}
              <PriorityChip priority={row.priority} />
            </span>
          ),
        },
        { title: w.time, width: 110, className: 'num soft', render: (_, row) => when(row.lastAt, now) },
      ]}
    />
  )
}
