import {
  CheckOutlined,
  IdcardOutlined,
  LeftOutlined,
  RobotOutlined,
  SafetyCertificateFilled,
  SwapOutlined,
} from '@ant-design/icons'
import { Button, Popconfirm, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { ConversationRow } from '../../../../../domain/desk/desk-views.ts'
import { useCustomerName } from '../../../i18n/customer-name.ts'
import { useWords } from '../../../i18n/language.tsx'
import { useReasonText } from '../../../i18n/reason-words.ts'
import { ChannelFace } from '../../../ui/channel-face.tsx'
import { Asleep, Due, OwnerChip, PriorityChip, Promised, TierChip, Waiting } from '../../../ui/chips.tsx'
import { useIsPhone } from '../../../ui/use-is-phone.ts'

const words = {
  transfer: ['转接', 'Transfer'],
  resolve: ['解决', 'Resolve'],
  handBack: ['交还机器人', 'Back to bot'],
  sure: ['交还机器人？', 'Give the chat back to the bot?'],
  sureText: ['客户会继续和机器人对话，不会收到满意度调查。', 'The customer goes on with the bot; no survey is sent.'],
  verified: ['身份已验证', 'Identity verified'],
  unverified: ['身份未验证', 'Identity not verified'],
  card: ['客户资料', 'Customer card'],
  back: ['回到列表', 'Back to the list'],
} as const

interface TalkHeadProps {
  readonly row: ConversationRow
  readonly isMine: boolean
  readonly isBusy: boolean
  /** The menu to put it off, while the chat is mine. */
  readonly snooze: ReactNode
  readonly onTransfer: () => void
  readonly onResolve: () => void
  readonly onHandBack: () => void
  readonly onShowCard: () => void
  readonly onBack: () => void
}

export function TalkHead(props: TalkHeadProps) {
  const w = useWords(words)
  const { row } = props
  const reasonText = useReasonText()
  const called = useCustomerName()
  return (
    <header className="talk-head">
      <Button className="talk-back" type="text" icon={<LeftOutlined />} aria-label={w.back} onClick={props.onBack} />
      <ChannelFace channel={row.channel} />
      <div className="talk-name row">
        <h1 className="clip">{called(row.customerName)}</h1>
        <Tooltip title={row.verified ? w.verified : w.unverified}>
          <SafetyCertificateFilled
            style={{ color: row.verified ? 'var(--accent)' : 'var(--dot)' }}
            aria-label={row.verified ? w.verified : w.unverified}
          />
        </Tooltip>
      </div>
      <div className="talk-chips row">
        <TierChip tier={row.tier} />
        <PriorityChip priority={row.priority} />
        <OwnerChip owner={row.owner} />
        {row.snoozedUntil ? <Asleep until={row.snoozedUntil} /> : null}
        {row.isPromised ? <Promised dueAt={row.dueAt} /> : null}
        {row.waitingSince ? <Waiting since={row.waitingSince} /> : null}
        {row.dueAt ? <Due at={row.dueAt} /> : null}
      </div>
      {row.reason ? <span className="talk-reason soft clip">{reasonText(row.reason)}</span> : null}
      <div className="talk-actions row">
        <Tooltip title={w.card}>
          <Button className="only-narrow" icon={<IdcardOutlined />} aria-label={w.card} onClick={props.onShowCard} />
        </Tooltip>
        {props.isMine ? <MyActions {...props} /> : null}
      </div>
    </header>
  )
}

/** What I may do with a chat of mine. */
function MyActions(props: TalkHeadProps) {
  const w = useWords(words)
  const isPhone = useIsPhone()
  return (
    <>
      <Tooltip title={isPhone ? '' : w.handBack}>
        <Popconfirm title={w.sure} description={w.sureText} placement="bottomRight" onConfirm={props.onHandBack}>
          <Button icon={<RobotOutlined />} aria-label={w.handBack} disabled={props.isBusy} />
        </Popconfirm>
      </Tooltip>
      {props.snooze}
      <Tooltip title={isPhone ? '' : `${w.transfer} · Alt+R`}>
        <Button icon={<SwapOutlined />} aria-label={w.transfer} onClick={props.onTransfer} />
      </Tooltip>
      <Tooltip title={isPhone ? '' : 'Alt+E'}>
        <Button type="primary" icon={<CheckOutlined />} aria-label={w.resolve} onClick={props.onResolve}>
          {isPhone ? null : w.resolve}
        </Button>
      </Tooltip>
    </>
  )
}
