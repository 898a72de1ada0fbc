import type { ConversationRow } from '../../../../domain/desk/desk-views.ts'
import { useNow } from '../../api/clock.ts'
import { type Me, useMe } from '../../api/me.ts'
import { useCustomerName } from '../../i18n/customer-name.ts'
import { useWords } from '../../i18n/language.tsx'
import { teamWords } from '../../i18n/trade-words.ts'
import { go } from '../../shell/route.ts'
import { labelled, RowsTable } from '../../ui/rows-table.tsx'
import { duration } from '../../ui/time.ts'

const words = {
  name: ['坐席', 'Person'],
  team: ['团队', 'Team'],
  chats: ['会话', 'Chats'],
  unanswered: ['等回复', 'Waiting for a reply'],
  longest: ['最长等待', 'Longest'],
  online: ['在线', 'At the desk'],
  offline: ['不在线', 'Away'],
} as const

interface Load {
  readonly person: Me['people'][number]
  readonly rows: readonly ConversationRow[]
}

/** Who carries how many chats, and whose customers wait for a reply. */
export function AgentLoad({ rows, online }: { readonly rows: readonly ConversationRow[]; readonly online: ReadonlySet<string> }) {
  const w = useWords(words)
  const team = useWords(teamWords)
  const { people } = useMe()
  const now = useNow()
  const called = useCustomerName()
  const loads: readonly Load[] = people.map((person) => ({
    person,
    rows: rows.filter((row) => row.owner === `agent:${person.login}`),
  }))
  const waiting = (load: Load): readonly number[] =>
    load.rows.flatMap((row) => (row.waitingSince ? [Date.parse(row.waitingSince)] : []))
  return (
    <RowsTable<Load>
      least={620}
      pagination={false}
      rowKey={(load) => load.person.login}
      dataSource={[...loads].sort((a, b) => b.rows.length - a.rows.length)}
      columns={labelled<Load>([
        {
          title: w.name,
          className: 'first',
          render: (_, load) => <Name name={load.person.name} isOnline={online.has(load.person.login)} />,
        },
        { title: w.team, render: (_, load) => team[load.person.team] },
        {
          title: w.chats,
          className: 'num',
          render: (_, load) => (
            <span className="row wrap" style={{ gap: 4 }}>
              {load.rows.length}
              {load.rows.map((row) => (
                <button key={row.id} type="button" className="link-button chip accent" onClick={() => go(`/chats/${row.id}`)}>
                  {called(row.customerName)}
                </button>
              ))}
            </span>
          ),
        },
        { title: w.unanswered, className: 'num', render: (_, load) => waiting(load).length },
        {
          title: w.longest,
          className: 'num',
          render: (_, load) => (waiting(load).length > 0 ? duration(now - Math.min(...waiting(load))) : '—'),
        },
      ])}
    />
  )
}

function Name({ name, isOnline }: { readonly name: string; readonly isOnline: boolean }) {
  const w = useWords(words)
  return (
    <span className="row">
      <b>{name}</b>
      <span className={`chip ${isOnline ? 'accent' : ''}`}>{isOnline ? w.online : w.offline}</span>
    </span>
  )
}
