import { AuditOutlined, CommentOutlined, RobotOutlined, UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ConversationDetail, ConversationRow } from '../../../../../domain/desk/desk-views.ts'
import { yuan } from '../../../../../domain/money/fen.ts'
import { usePersonName } from '../../../api/me.ts'
import { useWords } from '../../../i18n/language.tsx'

const words = {
  bot: ['机器人正在接待', 'The bot is talking to this customer'],
  promised: ['客户在等同事联系：下班时间找过人工', 'A colleague was promised: asked for a person while nobody was there'],
  take: ['接管', 'Take over'],
  queue: ['客户在排队等人', 'The customer is waiting for a person'],
  claim: ['接入', 'Take the chat'],
  other: ['不是你的会话，接待人：', 'Not your chat; it is with '],
  ask: ['需要接手时，请对方转接', 'ask for a transfer if you need it'],
  mine: ['转给我', 'Assign to me'],
  approval: ['已提交审批', 'waits for approval:'],
} as const

/** Says whose chat it is, with the one step that makes it mine. */
export function TalkBanners(props: {
  readonly detail: ConversationDetail
  readonly isMine: boolean
  readonly isBusy: boolean
  /** Who leads may take a chat from a colleague; others ask for a transfer. */
  readonly mayTake: boolean
  readonly onTake: () => void
}) {
  const w = useWords(words)
  const nameOf = usePersonName()
  const { row, cases } = props.detail
  const waiting = cases.filter((one) => one.status === 'waiting_approval')
  const { icon, text, button } = saying(row, w, nameOf)
  return (
    <>
      {props.isMine ? null : (
        <div className="talk-banner">
          <span className="grow">
            {icon} {text}
          </span>
          {props.mayTake ? (
            <Button size="small" type="primary" loading={props.isBusy} onClick={props.onTake} title="Alt+T">
              {button}
            </Button>
          ) : (
            <span className="soft">{w.ask}</span>
          )}
        </div>
      )}
      {waiting.map((one) => (
        <div key={one.number} className="talk-banner warn">
          <AuditOutlined /> {one.number} {w.approval} {one.decidedFen === null ? '' : yuan(one.decidedFen)}
        </div>
      ))}
    </>
  )
}

function saying(
  { owner, isPromised }: ConversationRow,
  w: Readonly<Record<keyof typeof words, string>>,
  nameOf: (login: string) => string,
) {
  if (isPromised) return { icon: <CommentOutlined />, text: w.promised, button: w.take }
  if (owner === 'bot') return { icon: <RobotOutlined />, text: w.bot, button: w.take }
  if (owner === 'queue') return { icon: <UserOutlined />, text: w.queue, button: w.claim }
  return { icon: <UserOutlined />, text: `${w.other}${nameOf(owner.replace('agent:', ''))}`, button: w.mine }
}
