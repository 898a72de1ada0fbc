import { type TableProps } from 'antd'
import type { FigureLine } from '../../../../domain/desk/desk-views.ts'
import { useNow } from '../../api/clock.ts'
import { useCustomerName } from '../../i18n/customer-name.ts'
import { useWords } from '../../i18n/language.tsx'
import { ChannelFace } from '../../ui/channel-face.tsx'
import { OwnerChip } from '../../ui/chips.tsx'
import { rowDoor } from '../../ui/row-door.ts'
import { labelled, RowsTable } from '../../ui/rows-table.tsx'
import { Nothing } from '../../ui/states.tsx'
import { duration, when } from '../../ui/time.ts'

const words = {
  what: ['编号', 'Number'],
  customer: ['客户', 'Customer'],
  with: ['接待', 'With'],
  begun: ['开始', 'Begun'],
  due: ['时限', 'Due'],
  done: ['完成', 'Done'],
  took: ['用时', 'Took'],
  kept: ['按时', 'In time'],
  missed: ['超时', 'Missed'],
  none: ['今天还没有。', 'None today.'],
} as const

/** What a figure counted, line by line; a line opens its chat. */
export function FigureTable(props: {
  readonly lines: readonly FigureLine[]
  readonly isClocked: boolean
  readonly onOpen: (conversationId: string) => void
}) {
  const w = useWords(words)
  const columns = useColumns()
  return (
    <RowsTable<FigureLine>
      least={760}
      rowKey="ref"
      dataSource={[...props.lines]}
      pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
      locale={{ emptyText: <Nothing words={w.none} /> }}
      onRow={({ conversation }) => rowDoor(conversation ? () => props.onOpen(conversation.id) : null)}
      columns={labelled(columns.filter(({ key }) => props.isClocked || (key !== 'due' && key !== 'kept')))}
    />
  )
}

function useColumns(): NonNullable<TableProps<FigureLine>['columns']> {
  const w = useWords(words)
  const now = useNow()
  const called = useCustomerName()
  return [
    { key: 'face', width: 46, render: (_, { conversation }) => conversation && <ChannelFace channel={conversation.channel} /> },
    { key: 'what', title: w.what, className: 'num', render: (_, { name }) => name ?? '—' },
    {
      key: 'customer',
      title: w.customer,
      className: 'first',
      render: (_, { conversation }) => <b>{conversation ? called(conversation.customerName) : '—'}</b>,
    },
    { key: 'with', title: w.with, render: (_, { conversation }) => conversation && <OwnerChip owner={conversation.owner} /> },
    { key: 'begun', title: w.begun, className: 'num', render: (_, { begunAt }) => when(begunAt, now) },
    { key: 'due', title: w.due, className: 'num', render: (_, { dueAt }) => (dueAt ? when(dueAt, now) : '—') },
    { key: 'done', title: w.done, className: 'num', render: (_, { doneAt }) => (doneAt ? when(doneAt, now) : '—') },
    {
      key: 'took',
      title: w.took,
      className: 'num',
      render: (_, { begunAt, doneAt }) => (doneAt ? duration(Date.parse(doneAt) - Date.parse(begunAt)) : '—'),
    },
    {
      key: 'kept',
      title: w.kept,
      render: (_, { met }) => <span className={`chip ${met ? 'accent' : 'late'}`}>{met ? w.kept : w.missed}</span>,
    },
  ]
}
