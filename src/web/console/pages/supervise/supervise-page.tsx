import { DownloadOutlined } from '@ant-design/icons'
import { Button, DatePicker, Input, Select } from 'antd'
import dayjs from 'dayjs'
import { useState } from 'react'
import type { TeamKey } from '../../../../domain/cases/case.ts'
import type { ConversationRow } from '../../../../domain/desk/desk-views.ts'
import { useResource } from '../../api/resource.ts'
import { useWords } from '../../i18n/language.tsx'
import { channelWords, teamWords } from '../../i18n/trade-words.ts'
import { go, useRoute } from '../../shell/route.ts'
import { ChinaClock } from '../../ui/china-clock.tsx'
import { Loaded } from '../../ui/states.tsx'
import { useTakeList } from '../../ui/use-take-list.ts'
import { ConversationTable } from './conversation-table.tsx'
import { ReviewDrawer } from './review-drawer.tsx'

const words = {
  title: ['全部会话', 'All conversations'],
  owner: ['谁在接待', 'With'],
  bot: ['机器人', 'Bot'],
  waiting: ['在等人', 'Waits for a person'],
  queue: ['排队中', 'Queue'],
  agent: ['人工', 'A person'],
  team: ['团队', 'Team'],
  channel: ['渠道', 'Channel'],
  search: ['中文内容、单号、电话', 'Words, number, phone'],
  download: ['下载 CSV', 'Download CSV'],
  more: ['只列出最近 200 个，请缩小范围。', 'Only the latest 200 are listed; narrow them down.'],
} as const

const LONGEST = 200

const teams: readonly TeamKey[] = ['front', 'vip', 'complaint', 'claims', 'dispatch', 'supervisor', 'manager']

/** Every conversation there was: narrowed by the address bar, so that a number on the wall can point here. */
export function SupervisePage() {
  const w = useWords(words)
  const { query } = useRoute()
  const takeList = useTakeList()
  const [openId, setOpenId] = useState<string | null>(null)
  const asked = new URLSearchParams(query)
  asked.set('limit', String(LONGEST))
  const rows = useResource<{ readonly conversations: readonly ConversationRow[] }>(`/conversations?${asked}`)
  return (
    <div className="page-padded">
      <div className="row between wrap" style={{ marginBottom: 14 }}>
        <h1 className="page-title" style={{ margin: 0 }}>
          {w.title} <ChinaClock />
        </h1>
        <Filters query={query} />
      </div>
      <Loaded from={rows}>
        {({ conversations }) => (
          <>
            <ConversationTable rows={conversations} onOpen={setOpenId} />
            <div className="row wrap" style={{ marginTop: 10 }}>
              <Button icon={<DownloadOutlined />} onClick={() => takeList('conversations', csvRows(conversations))}>
                {w.download}
              </Button>
              {conversations.length === LONGEST ? <span className="soft">{w.more}</span> : null}
            </div>
          </>
        )}
      </Loaded>
      <ReviewDrawer openId={openId} onClose={() => setOpenId(null)} />
    </div>
  )
}

function Filters({ query }: { readonly query: URLSearchParams }) {
  const w = useWords(words)
  const teamName = useWords(teamWords)
  const channelName = useWords(channelWords)
  const change = (next: Readonly<Record<string, string | undefined>>): void => {
    const wanted = new URLSearchParams(query)
    for (const [key, value] of Object.entries(next)) {
      if (value) wanted.set(key, value)
      else wanted.delete(key)
    }
    go(`/supervise?${wanted}`)
  }
  const from = query.get('from')
  const to = query.get('to')
  return (
    <div className="row wrap">
      <Select
        allowClear
        placeholder={w.owner}
        style={{ width: 130 }}
        value={query.get('owner')}
        onChange={(owner?: string) => change({ owner })}
        options={(['bot', 'waiting', 'queue', 'agent'] as const).map((value) => ({ value, label: w[value] }))}
      />
      <Select
        allowClear
        placeholder={w.team}
        style={{ width: 110 }}
        value={query.get('team')}
        onChange={(team?: string) => change({ team })}
        options={teams.map((value) => ({ value, label: teamName[value] }))}
      />
      <Select
        allowClear
        placeholder={w.channel}
        style={{ width: 120 }}
        value={query.get('channel')}
        onChange={(channel?: string) => change({ channel })}
        options={Object.entries(channelName).map(([value, label]) => ({ value, label }))}
      />
      <DatePicker.RangePicker
        style={{ width: 220 }}
        value={from && to ? [dayjs(from), dayjs(to)] : null}
        // Days alone are whole days in China, wherever the supervisor sits.
        onChange={(_, [start, end]) => change({ from: start, to: end })}
      />
      <Input.Search
        allowClear
        key={query.get('search')}
        defaultValue={query.get('search') ?? ''}
        style={{ width: 220 }}
        placeholder={w.search}
        onSearch={(search) => change({ search: search.trim() })}
      />
    </div>
  )
}

/** No names and no words: whoever needs them opens the chat, and that is on record. */
function csvRows(rows: readonly ConversationRow[]) {
  const head = ['conversation', 'channel', 'owner', 'team', 'priority', 'tier', 'waiting_since', 'due', 'last_message']
  return [
    head,
    ...rows.map((row) => [
      row.id,
      row.channel,
      row.owner,
      row.team,
      row.priority,
      row.tier,
      row.waitingSince,
      row.dueAt,
      row.lastAt,
    ]),
  ]
}
