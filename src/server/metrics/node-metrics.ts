import type { Clock } from '../../domain/ports.ts'
import type { Database } from '../../store/database/open-database.ts'
import { houseStanding } from '../../store/operation/house-standing.ts'
import type { ChannelState } from '../channels/channel-host.ts'
import { diskFreeAt } from '../health.ts'
import { createMetrics, type Metrics } from './metrics.ts'

export interface NodeMetricsParts {
  readonly database: Pick<Database, 'pool' | 'turnPool'>
  readonly clock: Clock
  readonly dataDir: string
  readonly channels: () => readonly Pick<ChannelState, 'name' | 'state'>[]
}

/** What this node counts, and where it looks when it is asked how the house stands. */
export function nodeMetrics({ database: { pool, turnPool }, clock, dataDir, channels }: NodeMetricsParts): Metrics {
  return createMetrics({
    standing: () => houseStanding(pool, clock.now()),
    channels: () => [{ name: 'web', state: 'ready' }, ...channels()],
    connections: () =>
      Object.entries({ desk: pool, turns: turnPool }).map(([name, { totalCount, idleCount, waitingCount }]) => ({
        pool: name,
        open: totalCount,
        idle: idleCount,
        waiting: waitingCount,
      })),
    diskFree: () => diskFreeAt(dataDir),
  })
}
