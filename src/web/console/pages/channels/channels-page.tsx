import { useEffect } from 'react'
import type { ChannelView } from '../../../../domain/desk/channel-view.ts'
import { useResource } from '../../api/resource.ts'
import { useWords } from '../../i18n/language.tsx'
import { Loaded } from '../../ui/states.tsx'
import { ChannelTile } from './channel-tile.tsx'

const words = {
  title: ['渠道', 'Channels'],
  how: [
    '未配置的渠道不会出现在这里；配置方法见 docs/channels，命令行可用 waydesk doctor 检查。',
    'Channels that are not configured do not show here; see docs/channels, and waydesk doctor on the command line.',
  ],
} as const

/** A code to log in by is good for a minute or less. */
const LOOK_AGAIN_MS = 5_000

/** Which way customers reach us stands open, which one needs somebody. */
export function ChannelsPage() {
  const w = useWords(words)
  const channels = useResource<{ readonly channels: readonly ChannelView[] }>('/channels')
  const { refresh } = channels
  useEffect(() => {
    const again = setInterval(() => void refresh(), LOOK_AGAIN_MS)
    return () => clearInterval(again)
  }, [refresh])
  return (
    <div className="page-padded">
      <h1 className="page-title">{w.title}</h1>
      <Loaded from={channels}>
        {(value) => (
          <div className="tiles">
            {value.channels.map((channel) => (
              <ChannelTile key={channel.name} channel={channel} />
            ))}
          </div>
        )}
      </Loaded>
      <p className="soft" style={{ marginTop: 16 }}>
        {w.how}
      </p>
    </div>
  )
}
