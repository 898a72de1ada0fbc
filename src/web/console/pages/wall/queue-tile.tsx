import type { QueueView } from '../../../../domain/desk/desk-views.ts'
import { useNow } from '../../api/clock.ts'
import { useWords } from '../../i18n/language.tsx'
import { teamWords } from '../../i18n/trade-words.ts'
import { go } from '../../shell/route.ts'
import { duration, when } from '../../ui/time.ts'
import { caseDue } from '../cases/case-due.ts'

const words = {
  waiting: ['人在等', 'waiting'],
  longest: ['最长', 'longest'],
  closed: ['已下班', 'Closed'],
  opens: ['开门', 'opens'],
  cases: ['工单', 'cases'],
  late: ['超时', 'late'],
} as const

export function QueueTile({ queue }: { readonly queue: QueueView }) {
  const w = useWords(words)
  const team = useWords(teamWords)
  const now = useNow()
  const since = queue.waiting.flatMap((row) => (row.waitingSince ? [Date.parse(row.waitingSince)] : []))
  const longest = since.length > 0 ? now - Math.min(...since) : null
  const late = queue.cases.filter((one) => Date.parse(caseDue(one) ?? '') < now).length
  const isLate = queue.waiting.some((row) => row.dueAt !== null && Date.parse(row.dueAt) < now)
  return (
    <button
      type="button"
      className={`panel tile ${isLate ? 'late' : ''}`}
      onClick={() => go(`/supervise?owner=queue&team=${queue.team}`)}
    >
      <div className="row between tile-label">
        <b style={{ color: 'var(--ink)' }}>{team[queue.team]}</b>
        {queue.open ? null : (
          <span className="chip" title={queue.nextOpening ? `${w.opens} ${when(queue.nextOpening, now)}` : ''}>
            {w.closed}
          </span>
        )}
      </div>
      <div className="tile-number" style={isLate ? { color: 'var(--danger)' } : undefined}>
        {queue.waiting.length}
        <span className="soft" style={{ fontSize: 12, fontWeight: 400, marginLeft: 5 }}>
          {w.waiting}
        </span>
      </div>
      <div className="soft num" style={{ fontSize: 12 }}>
        {longest === null ? '' : `${w.longest} ${duration(longest)} · `}
        {queue.cases.length} {w.cases}
        {late > 0 ? <span style={{ color: 'var(--danger)' }}>{` · ${late} ${w.late}`}</span> : null}
      </div>
    </button>
  )
}
