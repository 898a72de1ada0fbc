import { CheckOutlined, IdcardOutlined, RobotOutlined, SafetyCertificateFilled, SwapOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import type { ConversationRow } from '../../../../../domain/desk/desk-views.ts'
import { useWords } from '../../../i18n/language.tsx'
import { useReasonText } from '../../../i18n/reason-words.ts'
import { ChannelFace } from '../../../ui/channel-face.tsx'
import { Due, OwnerChip, PriorityChip, TierChip, Waiting } from '../../../ui/chips.tsx'

const words = {
  transfer: ['转接', 'Transfer'],
  resolve: ['解决', 'Resolve'],
  handBack: ['交还机器人', 'Back to bot'],
  verified: ['身份已验证', 'Identity verified'],
  unverified: ['身份未验证', 'Identity not verified'],
  card: ['客户资料', 'Customer card'],
} as const

export function TalkHead(props: {
  readonly row: ConversationRow
  readonly isMine: boolean
  readonly isBusy: boolean
  readonly onTransfer: () => void
  readonly onResolve: () => void
  readonly onHandBack: () => void
  readonly onShowCard: () => void
}) {
  const w = useWords(words)
  const { row } = props
  const reasonText = useReasonText()
  return (
    <header className="talk-head">
      <ChannelFace channel={row.channel} />
      <div className="grow col" style={{ gap: 2 }}>
        <div className="row" style={{ gap: 6 }}>
          <span className="clip" style={{ fontWeight: 600, fontSize: 14.5 }}>
            {row.customerName}
          </span>
          <Tooltip title={row.verified ? w.verified : w.unverified}>
            <SafetyCertificateFilled
              style={{ color: row.verified ? '#0d7377' : '#c3ccd1' }}
              aria-label={row.verified ? w.verified : w.unverified}
            />
          </Tooltip>
          <TierChip tier={row.tier} />
          <PriorityChip priority={row.priority} />
          <OwnerChip owner={row.owner} />
          {row.waitingSince ? <Waiting since={row.waitingSince} /> : null}
          {row.dueAt ? <Due at={row.dueAt} /> : null}
        </div>
        {row.reason ? (
          <span className="soft clip" style={{ fontSize: 12 }}>
            {reasonText(row.reason)}
          </span>
        ) : null}
      </div>
      <Tooltip title={w.card}>
        <Button className="only-narrow" icon={<IdcardOutlined />} aria-label={w.card} onClick={props.onShowCard} />
      </Tooltip>
      {props.isMine ? (
        <div className="row" style={{ gap: 6 }}>
          <Tooltip title={w.handBack}>
            <Button icon={<RobotOutlined />} aria-label={w.handBack} disabled={props.isBusy} onClick={props.onHandBack} />
          </Tooltip>
          <Tooltip title={w.transfer}>
            <Button icon={<SwapOutlined />} aria-label={w.transfer} onClick={props.onTransfer} />
          </Tooltip>
          <Tooltip title="Alt+E">
            <Button type="primary" icon={<CheckOutlined />} onClick={props.onResolve}>
              {w.resolve}
            </Button>
          </Tooltip>
        </div>
      ) : null}
    </header>
  )
}
