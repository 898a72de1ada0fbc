import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import type { Files } from '../bots/ports.ts'
import { prepared } from '../store/prepared.ts'

const HOUR_MS = 3_600_000
/** A file is its message's within minutes; whoever writes a reply has two days. */
const LEAST_AGE_MS = 48 * HOUR_MS
/** What is older was looked at on the days before. */
const MOST_AGE_MS = 10 * 24 * HOUR_MS
const AT_ONCE = 5_000

const NOBODYS = `
  SELECT key FROM unnest($1::text[]) AS key
  WHERE NOT EXISTS (SELECT 1 FROM messages WHERE attachment IS NOT NULL AND attachment->>'key' = key)
    AND NOT EXISTS (SELECT 1 FROM complaints WHERE key = ANY(evidence))`

export interface SweepParts {
  readonly directory: string
  readonly pool: pg.Pool
  readonly files: Pick<Files, 'remove'>
  readonly now: Date
}

/** Removes files that no message came to name: uploads at the desk that were never sent, and what a kill left between file and message. */
export async function sweepFiles({ directory, pool, files, now }: SweepParts): Promise<number> {
  const keys = await keysBetween(directory, now.getTime() - MOST_AGE_MS, now.getTime() - LEAST_AGE_MS)
  let removed = 0
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const { rows } = await pool.query<{ key: string }>(prepared(NOBODYS, [keys.slice(from, from + AT_ONCE)]))
    for (const { key } of rows) await files.remove(key)
    removed += rows.length
  }
  return removed
}

/** Keys of files that were written in that span. */
async function keysBetween(directory: string, from: number, to: number): Promise<string[]> {
  const keys: string[] = []
  for (const folder of await names(directory)) {
    for (const name of await names(join(directory, folder))) {
      if (!name.endsWith('.json')) continue
      const written = await stat(join(directory, folder, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => null,
      )
      if (written !== null && written >= from && written < to) keys.push(name.slice(0, -'.json'.length))
    }
  }
  return keys
}

/** None where there is no such folder: nothing was ever uploaded. */
function names(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => [])
}
