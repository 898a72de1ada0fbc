import type pg from 'pg'
import type { Ids } from '../domain/ports.ts'

/** What every writer of a transaction needs: its connection, ids, and the one instant it happens at. */
export interface Writing {
  readonly client: pg.PoolClient
  readonly ids: Ids
  readonly now: Date
}
