import { GlobalOutlined, SlackOutlined, WechatOutlined } from '@ant-design/icons'
import { useWords } from '../i18n/language.tsx'
import { channelWords } from '../i18n/trade-words.ts'

const WECHAT = new Set(['wechat', 'wechaty', 'official-account', 'kf'])

/** Where the customer writes from, with what I have not read. */
export function ChannelFace({ channel, unread = 0 }: { readonly channel: string; readonly unread?: number }) {
  const names: Readonly<Record<string, string>> = useWords(channelWords)
  const kind = WECHAT.has(channel) ? 'wechat' : channel
  return (
    <span className={`face ${kind}`} title={names[channel] ?? channel}>
      {kind === 'wechat' ? <WechatOutlined /> : kind === 'slack' ? <SlackOutlined /> : <GlobalOutlined />}
      {unread > 0 ? <span className="unread num">{unread > 99 ? '99+' : unread}</span> : null}
    </span>
  )
}
