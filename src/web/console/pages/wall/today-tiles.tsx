import { chinaDay } from '../../../../domain/time/china-time.ts'
import { serverNow } from '../../api/clock.ts'
import { useLanguage } from '../../i18n/language.tsx'
import { go } from '../../shell/route.ts'
import { duration } from '../../ui/time.ts'

interface Figure {
  readonly words: readonly [string, string]
  /** Where the conversations behind it are. */
  readonly behind: string
  readonly unit?: 'seconds' | 'percent'
}

const day = (more = ''): string => {
  const today = chinaDay(new Date(serverNow()))
  return `/supervise?from=${today}T00:00:00%2B08:00&to=${today}T23:59:59%2B08:00${more}`
}

const figures: Readonly<Record<string, Figure>> = {
  conversations: { words: ['会话', 'Conversations'], behind: '' },
  handed_over: { words: ['转人工', 'Handed over'], behind: '' },
  waiting: { words: ['正在等待', 'Waiting now'], behind: '&owner=queue' },
  with_agents: { words: ['人工接待中', 'With people'], behind: '&owner=agent' },
  first_reply_seconds: { words: ['平均首次响应', 'First reply, mean'], behind: '&owner=agent', unit: 'seconds' },
  longest_wait_seconds: { words: ['最长等待', 'Longest wait'], behind: '&owner=queue', unit: 'seconds' },
  resolved: { words: ['已解决', 'Resolved'], behind: '' },
  orders: { words: ['订单', 'Orders'], behind: '' },
  quotes: { words: ['报价', 'Quotes'], behind: '' },
  quotes_ordered: { words: ['报价转下单', 'Quotes ordered'], behind: '' },
  complaints: { words: ['投诉', 'Complaints'], behind: '&team=complaint' },
  dispatch_on_time_percent: { words: ['3 分钟派单率', 'Dispatched in 3 min'], behind: '&team=dispatch', unit: 'percent' },
  pickup_on_time_percent: { words: ['准时揽收率', 'Picked up on time'], behind: '&team=dispatch', unit: 'percent' },
  queries_in_an_hour_percent: { words: ['1 小时答复率', 'Queries in an hour'], behind: '', unit: 'percent' },
  complaints_on_time_percent: { words: ['投诉按时率', 'Complaints on time'], behind: '&team=complaint', unit: 'percent' },
}

/** The day in numbers; each opens the conversations behind it. What cannot be known yet is a dash, not a nought. */
export function TodayTiles({ today }: { readonly today: Readonly<Record<string, number | null>> }) {
  const index = useLanguage() === 'zh' ? 0 : 1
  return (
    <div className="tiles">
      {Object.entries(today).map(([key, value]) => {
        const figure = figures[key]
        return (
          <button type="button" key={key} className="panel tile" onClick={() => go(day(figure?.behind))}>
            <div className="tile-label">{figure?.words[index] ?? key.replaceAll('_', ' ')}</div>
            <div className="tile-number">{shown(value, figure?.unit)}</div>
          </button>
        )
      })}
    </div>
  )
}

function shown(value: number | null, unit: Figure['unit']): string {
  if (value === null) return '—'
  if (unit === 'seconds') return duration(value * 1000)
  return unit === 'percent' ? `${value}%` : String(value)
}
