import type pg from 'pg'
import type { Agent, Company } from '../../../domain/company/company.ts'
import { prepared } from '../../prepared.ts'
import { storableValue } from '../../storable.ts'
import { asOutage } from '../../transaction.ts'
import { agentOf } from '../acting.ts'
import type { DeskParts } from '../desk-parts.ts'

/** One look by a person: who looks, at what instant, by which rules. */
export interface Viewing {
  readonly pool: pg.Pool
  readonly by: Agent
  readonly company: Company
  readonly now: Date
}

/** Opens a look; refused when the company does not know the person. */
export function viewingOf(parts: DeskParts, login: string): Viewing {
  const company = parts.company()
  return { pool: parts.pool, by: agentOf(company, login), company, now: parts.clock.now() }
}

/** Rows of a read; an `Outage` when the database is away. */
export async function read<Row extends pg.QueryResultRow>(
  { pool }: Pick<Viewing, 'pool'>,
  text: string,
  values: unknown[],
): Promise<readonly Row[]> {
  try {
    return (await pool.query<Row>(prepared(text, values))).rows
  } catch (error) {
    throw asOutage(error)
  }
}

/** The same, planned for these very values: how many rows a word, a day or a team names decides which road is short. */
export async function readAnew<Row extends pg.QueryResultRow>(
  { pool }: Pick<Viewing, 'pool'>,
  text: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  try {
    return (await pool.query<Row>(text, values.map(storableValue))).rows
  } catch (error) {
    throw asOutage(error)
  }
}
