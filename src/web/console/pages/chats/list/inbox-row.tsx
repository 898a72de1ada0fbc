import { SafetyCertificateFilled } from '@ant-design/icons'
import { memo } from 'react'
import type { ConversationRow } from '../../../../../domain/desk/desk-views.ts'
import { useNow } from '../../../api/clock.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { useWords } from '../../../i18n/language.tsx'
import { teamWords } from '../../../i18n/trade-words.ts'
import { go } from '../../../shell/route.ts'
import { ChannelFace } from '../../../ui/channel-face.tsx'
import { Asleep, Due, OwnerChip, PriorityChip, Promised, TierChip, Waiting } from '../../../ui/chips.tsx'
import { when } from '../../../ui/time.ts'
import { isAsleep } from './row-order.ts'

const MINUTE_MS = 60_000

export const InboxRow = memo(function InboxRow({ row, isOpen }: { readonly row: ConversationRow; readonly isOpen: boolean }) {
  const now = useNow()
  const team = useWords(teamWords)
  const called = useCustomerName()
  return (
    <button
      type="button"
      className={`inbox-row ${isOpen ? 'is-open' : ''} ${lateness(row, now)}`}
      aria-current={isOpen}
      onClick={() => go(`/chats/${row.id}`)}
    >
      <ChannelFace channel={row.channel} unread={isOpen ? 0 : row.unread} />
      <span className="col" style={{ gap: 3, minWidth: 0 }}>
        <span className="row between" style={{ gap: 6 }}>
          <span className="row clip" style={{ gap: 5, fontWeight: 600 }}>
            <span className="clip">{called(row.customerName)}</span>
            {row.verified ? <SafetyCertificateFilled style={{ color: 'var(--accent)', fontSize: 12 }} /> : null}
          </span>
          <span className="faint num" style={{ fontSize: 11, flexShrink: 0 }}>
            {when(row.lastAt, now)}
          </span>
        </span>
        <span className="soft clip" style={{ fontSize: 12.5 }}>
          {row.lastText || '—'}
        </span>
        <span className="row wrap" style={{ gap: 4 }}>
          {row.snoozedUntil ? <Asleep until={row.snoozedUntil} /> : null}
          {row.waitingSince ? <Waiting since={row.waitingSince} /> : null}
          {row.isPromised ? <Promised dueAt={row.dueAt} /> : null}
          {row.dueAt ? <Due at={row.dueAt} /> : null}
          <PriorityChip priority={row.priority} />
          <TierChip tier={row.tier} />
          <OwnerChip owner={row.owner} />
          {row.team && (row.owner === 'queue' || row.isPromised) ? <span className="chip">{team[row.team]}</span> : null}
        </span>
      </span>
    </button>
  )
})

/** The longer past its clock, the deeper the colour: amber when missed, red after five minutes more. */
function lateness(row: ConversationRow, now: number): string {
  if (isAsleep(row, now)) return 'asleep'
  if (!row.waitingSince && !row.isPromised) return ''
  const waited = row.waitingSince ? now - Date.parse(row.waitingSince) : 0
  const late = row.dueAt ? now - Date.parse(row.dueAt) : waited - 3 * MINUTE_MS
  if (late > 5 * MINUTE_MS) return 'late-3'
  if (late > 0) return 'late-2'
  return waited > 2 * MINUTE_MS ? 'late-1' : ''
}
