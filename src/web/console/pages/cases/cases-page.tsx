import { Button, Drawer, Input, Segmented, Select, type TableProps } from 'antd'
import { useState } from 'react'
import type { CaseStatus, TeamKey } from '../../../../domain/cases/case.ts'
import type { CaseDetail, ConversationDetail } from '../../../../domain/desk/desk-views.ts'
import { yuan } from '../../../../domain/money/fen.ts'
import { useNow } from '../../api/clock.ts'
import { useMe, usePersonName } from '../../api/me.ts'
import { useResource } from '../../api/resource.ts'
import { useWords } from '../../i18n/language.tsx'
import { useReasonText } from '../../i18n/reason-words.ts'
import { caseKindWords, caseStatusWords, teamWords } from '../../i18n/trade-words.ts'
import { go } from '../../shell/route.ts'
import { Due, PriorityChip } from '../../ui/chips.tsx'
import { rowDoor } from '../../ui/row-door.ts'
import { RowsTable } from '../../ui/rows-table.tsx'
import { Loaded, Nothing } from '../../ui/states.tsx'
import { when } from '../../ui/time.ts'
import { CaseBox } from './case-box.tsx'
import { caseDue } from './case-due.ts'

const words = {
  title: ['工单', 'Cases'],
  allTeams: ['全部团队', 'All teams'],
  search: ['单号、运单、内容', 'Number, waybill, words'],
  none: ['没有符合的工单。', 'No such cases.'],
  number: ['编号', 'Number'],
  summary: ['摘要', 'Summary'],
  team: ['团队', 'Team'],
  due: ['时限', 'Due'],
  amount: ['金额', 'Amount'],
  opened: ['登记', 'Opened'],
  toChat: ['打开会话', 'Open the chat'],
} as const

const teams: readonly TeamKey[] = ['front', 'vip', 'complaint', 'claims', 'dispatch', 'supervisor', 'manager']
const statuses: readonly CaseStatus[] = ['open', 'waiting_approval', 'resolved', 'withdrawn']

/** The queue of cases of a team, the nearest clock first. */
export function CasesPage() {
  const w = useWords(words)
  const teamName = useWords(teamWords)
  const statusName = useWords(caseStatusWords)
  const { agent } = useMe()
  const [team, setTeam] = useState<TeamKey | 'any'>(agent.role === 'agent' ? agent.team : 'any')
  const [status, setStatus] = useState<CaseStatus>('open')
  const [search, setSearch] = useState('')
  const [openNumber, setOpenNumber] = useState<string | null>(null)
  const query = new URLSearchParams({ status, ...(team === 'any' ? {} : { team }), ...(search ? { search } : {}) })
  const cases = useResource<{ readonly cases: readonly CaseDetail[] }>(`/cases?${query}`)
  const opened = cases.value?.cases.find((one) => one.number === openNumber) ?? null
  return (
    <div className="page-padded">
      <div className="row between wrap" style={{ marginBottom: 14 }}>
        <h1 className="page-title" style={{ margin: 0 }}>
          {w.title}
        </h1>
        <div className="row wrap">
          <Segmented
            value={status}
            onChange={setStatus}
            options={statuses.map((value) => ({ value, label: statusName[value] }))}
          />
          <Select<TeamKey | 'any'>
            style={{ width: 130 }}
            value={team}
            onChange={setTeam}
            options={[{ value: 'any', label: w.allTeams }, ...teams.map((value) => ({ value, label: teamName[value] }))]}
          />
          <Input.Search allowClear style={{ width: 210 }} placeholder={w.search} onSearch={(text) => setSearch(text.trim())} />
        </div>
      </div>
      <Loaded from={cases}>{(value) => <CaseTable cases={value.cases} empty={w.none} onOpen={setOpenNumber} />}</Loaded>
      <Drawer
        open={opened !== null}
        title={opened?.number}
        onClose={() => setOpenNumber(null)}
        size={440}
        extra={
          <Button size="small" onClick={() => opened && go(`/chats/${opened.conversationId}`)}>
            {w.toChat}
          </Button>
        }
      >
        {opened ? <OpenCase found={opened} /> : null}
      </Drawer>
    </div>
  )
}

function OpenCase({ found }: { readonly found: CaseDetail }) {
  const { value } = useResource<ConversationDetail>(`/conversations/${found.conversationId}`)
  const quote = value?.customer.quotes.find((one) => one.number === found.quoteNumber) ?? null
  return <CaseBox found={found} quote={quote} isOpen />
}

export function CaseTable(props: {
  readonly cases: readonly CaseDetail[]
  readonly empty: string
  readonly onOpen: (number: string) => void
}) {
  const columns = useColumns()
  return (
    <RowsTable<CaseDetail>
      least={860}
      rowKey="number"
      pagination={{ pageSize: 25, hideOnSinglePage: true }}
      dataSource={[...props.cases].sort((a, b) => dueTime(a) - dueTime(b))}
      columns={columns}
      locale={{ emptyText: <Nothing words={props.empty} /> }}
      onRow={(one) => rowDoor(() => props.onOpen(one.number))}
    />
  )
}

function useColumns(): NonNullable<TableProps<CaseDetail>['columns']> {
  const w = useWords(words)
  const kind = useWords(caseKindWords)
  const team = useWords(teamWords)
  const nameOf = usePersonName()
  const reasonText = useReasonText()
  const now = useNow()
  return [
    {
      title: w.number,
      width: 190,
      render: (_, one) => (
        <>
          <b>{kind[one.kind]}</b> <span className="num soft">{one.number}</span>
        </>
      ),
    },
    { title: w.summary, ellipsis: true, className: 'whole', render: (_, one) => reasonText(one.summary || one.reason) },
    {
      title: w.team,
      width: 120,
      render: (_, one) => (one.agent ? `${team[one.team]} · ${nameOf(one.agent)}` : team[one.team]),
    },
    {
      title: w.amount,
      width: 100,
      align: 'right',
      className: 'num',
      render: (_, one) => (one.amountFen === null ? '—' : yuan(one.amountFen)),
    },
    {
      title: w.due,
      width: 170,
      render: (_, one) => (
        <span className="row" style={{ gap: 4 }}>
          <DueChip found={one} />
          <PriorityChip priority={one.priority} />
        </span>
      ),
    },
    { title: w.opened, width: 110, className: 'num soft', render: (_, one) => when(one.openedAt, now) },
  ]
}

function DueChip({ found }: { readonly found: CaseDetail }) {
  const due = caseDue(found)
  return due === null ? null : <Due at={due} />
}

function dueTime(one: CaseDetail): number {
  const due = caseDue(one)
  return due === null ? Number.MAX_SAFE_INTEGER : Date.parse(due)
}
