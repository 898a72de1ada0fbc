import { QRCode } from 'antd'
import type { ChannelView } from '../../../../domain/desk/channel-view.ts'
import { useNow } from '../../api/clock.ts'
import { useWords } from '../../i18n/language.tsx'
import { channelWords } from '../../i18n/trade-words.ts'
import { ChannelFace } from '../../ui/channel-face.tsx'
import { duration, when } from '../../ui/time.ts'

const words = {
  ready: ['正常', 'Working'],
  connecting: ['连接中', 'Connecting'],
  waiting_for_login: ['等待登录', 'Waiting for a login'],
  down: ['不可用', 'Down'],
  since: ['自', 'since'],
  waiting: ['条待发送', 'waiting to be sent'],
  oldest: ['最早', 'oldest'],
  lost: ['条 24 小时内未送达', 'not delivered in 24 h'],
  scan: ['请用这个微信号扫码登录', 'Scan with the WeChat account'],
} as const

const COLOURS: Readonly<Record<ChannelView['state'], string>> = {
  ready: 'var(--good)',
  connecting: 'var(--soon-ink)',
  waiting_for_login: 'var(--soon-ink)',
  down: 'var(--danger)',
}

export function ChannelTile({ channel }: { readonly channel: ChannelView }) {
  const w = useWords(words)
  const names: Readonly<Record<string, string>> = useWords(channelWords)
  const now = useNow()
  const { name, state, trouble, loginQr, waiting, waitingSince, notDelivered } = channel
  return (
    <div className={`panel tile ${state === 'down' ? 'late' : ''}`}>
      <div className="row tile-label">
        <ChannelFace channel={name} />
        <b style={{ color: 'var(--ink)' }}>{names[name] ?? name}</b>
      </div>
      <div style={{ color: COLOURS[state], fontWeight: 600 }}>
        {w[state]}
        <span className="soft num" style={{ fontSize: 12, fontWeight: 400 }}>{` · ${w.since} ${when(channel.since, now)}`}</span>
      </div>
      {trouble ? (
        <div className="num" style={{ fontSize: 12, color: 'var(--danger)' }}>
          {trouble}
        </div>
      ) : null}
      {loginQr ? (
        <div style={{ margin: '8px 0' }}>
          <QRCode value={loginQr} size={150} type="svg" />
          <div className="soft">{w.scan}</div>
        </div>
      ) : null}
      <div className="soft num" style={{ fontSize: 12 }}>
        {`${waiting} ${w.waiting}`}
        {waitingSince ? ` · ${w.oldest} ${duration(now - Date.parse(waitingSince))}` : ''}
        {notDelivered > 0 ? ` · ${notDelivered} ${w.lost}` : ''}
      </div>
    </div>
  )
}
