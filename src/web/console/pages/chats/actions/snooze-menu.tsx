import { MoonOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import { serverNow } from '../../../api/clock.ts'
import { useWords } from '../../../i18n/language.tsx'
import { when } from '../../../ui/time.ts'
import { useIsPhone } from '../../../ui/use-is-phone.ts'
import { snoozeTimes } from './snooze-times.ts'

const words = {
  snooze: ['稍后处理', 'Put off'],
  soon: ['30 分钟后', 'In 30 minutes'],
  later: ['2 小时后', 'In 2 hours'],
  tomorrow: ['明天上午', 'Tomorrow morning'],
  monday: ['下周一上午', 'Next Monday morning'],
  wake: ['现在就处理', 'Take it up now'],
} as const

/** Puts a chat of mine off: it comes back when its time is over, or as soon as the customer writes. */
export function SnoozeMenu(props: {
  readonly isOpen: boolean
  readonly isAsleep: boolean
  readonly onOpen: (isOpen: boolean) => void
  /** ISO; null = now after all. */
  readonly onSnooze: (until: string | null) => void
}) {
  const w = useWords(words)
  const now = serverNow()
  const isPhone = useIsPhone()
  const items = snoozeTimes(now).map(({ key, at }) => ({
    key: new Date(at).toISOString(),
    label: (
      <span className="row between" style={{ gap: 20 }}>
        {w[key]} <span className="faint num">{when(new Date(at).toISOString(), now)}</span>
      </span>
    ),
  }))
  return (
    <Dropdown
      open={props.isOpen}
      onOpenChange={props.onOpen}
      trigger={['click']}
      placement="bottomRight"
      autoFocus
      menu={{
        items: props.isAsleep ? [{ key: 'wake', label: w.wake }, { type: 'divider' }, ...items] : items,
        onClick: ({ key }) => props.onSnooze(key === 'wake' ? null : key),
      }}
    >
      <Tooltip title={isPhone ? '' : `${w.snooze} · Alt+M`}>
        <Button icon={<MoonOutlined />} aria-label={w.snooze} />
      </Tooltip>
    </Dropdown>
  )
}
