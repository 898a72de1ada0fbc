import { ClockCircleOutlined, CommentOutlined, FlagFilled, MoonOutlined, RobotOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import type { Priority } from '../../../domain/cases/case.ts'
import { useNow } from '../api/clock.ts'
import { usePersonName } from '../api/me.ts'
import { useWords } from '../i18n/language.tsx'
import { priorityWords, tierWords } from '../i18n/trade-words.ts'
import { duration, when } from './time.ts'

const words = {
  waits: ['已等待', 'Waiting'],
  due: ['应在此前答复', 'Due by'],
  left: ['剩', ''],
  leftAfter: ['', ' left'],
  over: ['超时', 'late'],
  bot: ['机器人', 'Bot'],
  queue: ['排队中', 'Queue'],
  promised: ['留言待回', 'Call back'],
  overdue: ['留言超时未回', 'Call is late'],
  promisedHint: ['下班时间找过人工，答应了上班后联系', 'Asked for a person while nobody was there; a colleague was promised'],
  asleep: ['稍后', 'Later'],
  awake: ['到点了', 'Time is up'],
} as const

/** Ticks since the customer began to wait. */
export function Waiting({ since }: { readonly since: string }) {
  const w = useWords(words)
  const now = useNow()
  return (
    <Tooltip title={`${w.waits} ${when(since, now)}`}>
      <span className="chip num">
        <ClockCircleOutlined /> {duration(now - Date.parse(since))}
      </span>
    </Tooltip>
  )
}

const SOON_MS = 15 * 60_000

/** Time left on a clock; amber in the last quarter of an hour, red when missed. */
export function Due({ at }: { readonly at: string }) {
  const w = useWords(words)
  const now = useNow()
  const left = Date.parse(at) - now
  const tone = left < 0 ? 'late' : left < SOON_MS ? 'soon' : ''
  return (
    <Tooltip title={`${w.due} ${when(at, now)}`}>
      <span className={`chip num ${tone}`}>
        {left < 0 ? `${w.over} ${duration(-left)}` : `${w.left} ${duration(left)}${w.leftAfter}`}
      </span>
    </Tooltip>
  )
}

/** Put off until then; said loudly once the time has come. */
export function Asleep({ until }: { readonly until: string }) {
  const w = useWords(words)
  const now = useNow()
  const isOver = Date.parse(until) <= now
  return (
    <span className={`chip num ${isOver ? 'late' : ''}`}>
      <MoonOutlined /> {isOver ? w.awake : `${w.asleep} ${when(until, now)}`}
    </span>
  )
}

/** Left words while nobody was there: somebody owes them an answer, by then. */
export function Promised({ dueAt }: { readonly dueAt: string | null }) {
  const w = useWords(words)
  const now = useNow()
  const isLate = dueAt !== null && Date.parse(dueAt) <= now
  return (
    <Tooltip title={w.promisedHint}>
      <span className={`chip ${isLate ? 'late' : 'soon'}`}>
        <CommentOutlined /> {isLate ? w.overdue : w.promised}
      </span>
    </Tooltip>
  )
}

export function TierChip({ tier }: { readonly tier: string | null }) {
  const w: Readonly<Record<string, string>> = useWords(tierWords)
  return tier ? <span className={`chip ${tier}`}>{w[tier] ?? tier}</span> : null
}

export function PriorityChip({ priority }: { readonly priority: Priority }) {
  const w = useWords(priorityWords)
  return priority === 'normal' ? null : (
    <span className={`chip ${priority === 'urgent' ? 'urgent' : 'soon'}`}>
      <FlagFilled /> {w[priority]}
    </span>
  )
}

/** Who speaks to the customer: bot, queue, or a person by name. */
export function OwnerChip({ owner }: { readonly owner: string }) {
  const w = useWords(words)
  const nameOf = usePersonName()
  if (owner === 'bot') {
    return (
      <span className="chip">
        <RobotOutlined /> {w.bot}
      </span>
    )
  }
  if (owner === 'queue') return <span className="chip soon">{w.queue}</span>
  return <span className="chip accent">{nameOf(owner.replace('agent:', ''))}</span>
}
