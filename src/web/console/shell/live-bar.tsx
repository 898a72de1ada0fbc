import { useNow } from '../api/clock.ts'
import { useLiveState } from '../api/live.ts'
import { useWords } from '../i18n/language.tsx'
import { clock, duration } from '../ui/time.ts'

const words = {
  lost: ['与服务器断开', 'Disconnected since'],
  since: ['起，已', ', for'],
  polling: ['页面仍在定时刷新，写的内容都会保留。', 'The page keeps refreshing by itself; nothing you write is lost.'],
} as const

/** Shown only when something is wrong; the dot in the rail is there always. */
export function LiveBar() {
  const { status, since } = useLiveState()
  return status === 'offline' ? <Offline since={since} /> : null
}

function Offline({ since }: { readonly since: number }) {
  const w = useWords(words)
  useNow()
  return (
    <div className="offline-bar" role="status">
      {w.lost} {clock(new Date(since).toISOString())} {w.since} {duration(Date.now() - since)} · {w.polling}
    </div>
  )
}
