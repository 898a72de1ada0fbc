import type pg from 'pg'
import type { Files } from '../bots/ports.ts'
import type { Retention } from '../domain/privacy/retention.ts'
import { chinaDay } from '../domain/time/china-time.ts'
import { retain } from '../store/privacy/retain.ts'
import { type Loop, startLoop } from './loop.ts'
import { sweepFiles } from './sweep-files.ts'

const HOUR_MS = 3_600_000

export interface DailyRetentionParts {
  readonly pool: pg.Pool
  readonly files: Files
  /** Where they lie. */
  readonly folder: string
  readonly now: () => Date
  readonly retention: Retention
  readonly onFault: (error: unknown) => void
}

/** Once a China day, on one node: lets go of what has been kept long enough, and of its files. */
export function startDailyRetention(parts: DailyRetentionParts): Loop {
  return startLoop({ run: async () => ((await isMine(parts)) ? run(parts) : 0), sweepMs: HOUR_MS, onFault: parts.onFault })
}

/** The first node that writes down today has the work of today. */
async function isMine({ pool, now }: DailyRetentionParts): Promise<boolean> {
  const { rowCount } = await pool.query(
    `INSERT INTO installation (key, value, updated_at) VALUES ('retention', $1, $2)
     ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at WHERE installation.value <> excluded.value`,
    [JSON.stringify({ day: chinaDay(now()) }), now()],
  )
  return rowCount === 1
}

async function run({ pool, files, folder, now, retention }: DailyRetentionParts): Promise<number> {
  const retained = await retain(pool, { now: now(), retention })
  for (const key of retained.files) await files.remove(key)
  await sweepFiles({ directory: folder, pool, files, now: now() })
  return 0
}
