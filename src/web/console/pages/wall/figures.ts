import { duration } from '../../ui/time.ts'

interface Figure {
  readonly words: readonly [zh: string, en: string]
  readonly unit?: 'seconds' | 'percent'
  /** What is counted has a clock: when it was due, and whether that was kept. */
  readonly isClocked?: true
}

/** The figures of the day, as colleagues call them. */
export const figures: Readonly<Record<string, Figure>> = {
  conversations: { words: ['会话', 'Conversations'] },
  handed_over: { words: ['转人工', 'Handed over'] },
  waiting: { words: ['正在等待', 'Waiting now'] },
  with_agents: { words: ['人工接待中', 'With people'] },
  first_reply_seconds: { words: ['平均首次响应', 'First reply, mean'], unit: 'seconds' },
  longest_wait_seconds: { words: ['最长等待', 'Longest wait'], unit: 'seconds' },
  resolved: { words: ['已解决工单', 'Cases resolved'] },
  orders: { words: ['订单', 'Orders'] },
  quotes: { words: ['报价', 'Quotes'] },
  quotes_ordered: { words: ['报价转下单', 'Quotes ordered'] },
  complaints: { words: ['投诉', 'Complaints'] },
  dispatch_on_time_percent: { words: ['3 分钟派单率', 'Dispatched in 3 min'], unit: 'percent', isClocked: true },
  pickup_on_time_percent: { words: ['准时揽收率', 'Picked up on time'], unit: 'percent', isClocked: true },
  queries_in_an_hour_percent: { words: ['1 小时答复率', 'Queries in an hour'], unit: 'percent', isClocked: true },
  complaints_on_time_percent: { words: ['投诉按时率', 'Complaints on time'], unit: 'percent', isClocked: true },
}

export function shownFigure(key: string, value: number | null): string {
  if (value === null) return '—'
  const unit = figures[key]?.unit
  if (unit === 'seconds') return duration(value * 1000)
  return unit === 'percent' ? `${value}%` : String(value)
}
