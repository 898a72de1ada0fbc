import { GlobalOutlined, SlackOutlined, WechatOutlined } from '@ant-design/icons'

/** Where the customer writes from, with what I have not read. */
export function ChannelFace({ channel, unread = 0 }: { readonly channel: string; readonly unread?: number }) {
  const kind = channel.startsWith('wechat') ? 'wechat' : channel
  return (
    <span className={`face ${kind}`} title={channel}>
      {kind === 'wechat' ? <WechatOutlined /> : kind === 'slack' ? <SlackOutlined /> : <GlobalOutlined />}
      {unread > 0 ? <span className="unread num">{unread > 99 ? '99+' : unread}</span> : null}
    </span>
  )
}
