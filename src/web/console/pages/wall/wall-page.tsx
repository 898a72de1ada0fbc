import type { ConversationRow, QueueView } from '../../../../domain/desk/desk-views.ts'
import { useResource } from '../../api/resource.ts'
import { useWords } from '../../i18n/language.tsx'
import { useRoute } from '../../shell/route.ts'
import { ChinaClock } from '../../ui/china-clock.tsx'
import { Loaded } from '../../ui/states.tsx'
import { AgentLoad } from './agent-load.tsx'
import { FigurePage } from './figure-page.tsx'
import { QueueTile } from './queue-tile.tsx'
import { TodayTiles } from './today-tiles.tsx'

const words = {
  queues: ['排队', 'Queues'],
  today: ['今天', 'Today'],
  agents: ['坐席', 'People'],
} as const

/** The room at a glance: who waits how long, who carries how much, and the day so far. */
export function WallPage() {
  const { parts } = useRoute()
  const figure = parts[1]
  return figure === undefined ? <Wall /> : <FigurePage key={figure} figure={figure} />
}

function Wall() {
  const w = useWords(words)
  const queues = useResource<{ readonly queues: readonly QueueView[] }>('/queues')
  const online = new Set((queues.value?.queues ?? []).flatMap((queue) => queue.online ?? []))
  const today = useResource<{ readonly today: Readonly<Record<string, number | null>> }>('/today')
  const taken = useResource<{ readonly conversations: readonly ConversationRow[] }>('/conversations?owner=agent&limit=200')
  return (
    <div className="page-padded">
      <h1 className="page-title">{w.queues}</h1>
      <Loaded from={queues}>
        {(value) => (
          <div className="tiles">
            {value.queues.map((queue) => (
              <QueueTile key={queue.team} queue={queue} />
            ))}
          </div>
        )}
      </Loaded>
      <h1 className="page-title" style={{ marginTop: 22 }}>
        {w.today} <ChinaClock />
      </h1>
      <Loaded from={today}>{(value) => <TodayTiles today={value.today} />}</Loaded>
      <h1 className="page-title" style={{ marginTop: 22 }}>
        {w.agents}
      </h1>
      <Loaded from={taken}>{(value) => <AgentLoad rows={value.conversations} online={online} />}</Loaded>
    </div>
  )
}
