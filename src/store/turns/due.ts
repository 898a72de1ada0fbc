import type pg from 'pg'
import { Outage } from '../../domain/errors/outage.ts'
import type { TimerKind } from '../../flows/turn.ts'
import { prepared } from '../prepared.ts'
import { asOutage } from '../transaction.ts'
import { claimDueTurns, releaseClaims, type SeenTurn } from './look-at-turns.ts'
import { togetherOrNone } from './run-named.ts'
import { announced, errorName, log, runTurn } from './run-turn.ts'
import type { ConversationStoreParts } from './turn-parts.ts'

const AT_ONCE = 100
/** While one worker's statement runs, the other one decides. */
const DUE_TOGETHER = { workers: 2, most: 16 }
/** Then settings are read again. */
const MOST_ROUNDS = 20
/** A clock whose turn fails on a fault of ours is tried again, each time later, and then given up. */
const TIMER_TRIES = 5
const RETRY_MINUTES = 5

/** Runs the turns whose quiet window has closed by then; how many did something. */
export async function runDueTurns(parts: ConversationStoreParts, upTo: Date): Promise<number> {
  const { workers, most } = parts.turnsAtOnce === 1 ? { workers: 1, most: 1 } : DUE_TOGETHER
  const working: Promise<number>[] = []
  const begin = (): void => {
    if (working.length < workers) working.push(runClaimed(parts, { upTo, most, onMore: begin }))
  }
  begin()
  let ran = 0
  // Others may begin while one is waited for.
  for (const each of working) ran += await each
  return ran
}

/** Fires the timers that are due by then, the earliest first; how many did something. */
export async function runDueTimers(parts: ConversationStoreParts, upTo: Date): Promise<number> {
  const { rows } = await query<TimerRow>(
    parts.pool,
    'SELECT id, conversation_id, kind, subject, due_at FROM timers WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2',
    [upTo, AT_ONCE],
  )
  let ran = 0
  for (const row of rows) {
    if (await fire(parts, row)) ran += 1
  }
  return ran
}

/** When the next turn or timer is due; null = nothing waits. */
export async function nextDueAt(pool: pg.Pool): Promise<Date | null> {
  const { rows } = await query<{ due: Date | null }>(
    pool,
    'SELECT least((SELECT min(turn_due_at) FROM conversations WHERE turn_due_at IS NOT NULL), (SELECT min(due_at) FROM timers)) AS due',
    [],
  )
  return rows[0]?.due ?? null
}

interface TimerRow {
  readonly id: string
  readonly conversation_id: string
  readonly kind: TimerKind
  readonly subject: string
  readonly due_at: Date
}

/** Claims due turns, runs them together, and alone those that cannot; again until none is due. */
async function runClaimed(parts: ConversationStoreParts, { upTo, most, onMore }: Claims): Promise<number> {
  const client = await connected(parts.pool)
  let isBroken = true
  let ran = 0
  try {
    for (let rounds = 0; rounds < MOST_ROUNDS; rounds += 1) {
      const seen = await claimDueTurns(client, { upTo, most })
      if (seen.length === 0) break
      if (seen.length === most) onMore()
      ran += await runSeen(parts, client, { seen, upTo })
      await releaseClaims(client)
    }
    isBroken = false
    return ran
  } catch (error) {
    throw asOutage(error)
  } finally {
    client.release(isBroken)
  }
}

interface Claims {
  readonly upTo: Date
  readonly most: number
  /** There is more than one can take at once. */
  readonly onMore: () => void
}

async function runSeen(
  parts: ConversationStoreParts,
  client: pg.PoolClient,
  { seen, upTo }: { readonly seen: readonly SeenTurn[]; readonly upTo: Date },
): Promise<number> {
  const together = await togetherOrNone(parts, client, seen)
  let ran = 0
  for (const { turn } of seen) {
    const done = together.get(turn.conversation.id)
    if (done) {
      announced(parts, done)
      ran += 1
    } else if (await runDueTurn(parts, turn.conversation.id, upTo)) ran += 1
  }
  return ran
}

async function connected(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect()
  } catch (error) {
    throw asOutage(error)
  }
}

async function runDueTurn(parts: ConversationStoreParts, conversationId: string, dueBy: Date): Promise<boolean> {
  try {
    return (await runTurn(parts, { conversationId, dueBy })) !== null || (await settle(parts, conversationId, dueBy))
  } catch (error) {
    if (error instanceof Outage) throw error
    // Even the excuse failed: others go first, this one again in a minute.
    log(parts, { code: 'turn.fault_failed', conversationId, error: errorName(error) })
    await query(
      parts.pool,
      `UPDATE conversations SET turn_attempts = turn_attempts + 1, turn_due_at = $2::timestamptz + interval '1 minute' WHERE id = $1`,
      [conversationId, dueBy],
    )
    return false
  }
}

/** Due, but nothing waits: a turn that was asked for directly has taken it. */
async function settle(parts: ConversationStoreParts, conversationId: string, dueBy: Date): Promise<boolean> {
  await query(
    parts.pool,
    `UPDATE conversations SET turn_due_at = NULL WHERE id = $1 AND turn_due_at <= $2 AND NOT EXISTS (
       SELECT 1 FROM messages WHERE conversation_id = $1 AND handled_at IS NULL AND author_kind = 'customer')`,
    [conversationId, dueBy],
  )
  return false
}

async function fire(parts: ConversationStoreParts, row: TimerRow): Promise<boolean> {
  const timer = { kind: row.kind, subject: row.subject, dueAt: row.due_at }
  try {
    return (await runTurn(parts, { conversationId: row.conversation_id, trigger: { kind: 'timer', timer } })) !== null
  } catch (error) {
    if (error instanceof Outage) throw error
    log(parts, { code: 'turn.fault', conversationId: row.conversation_id, error: errorName(error) })
    await query(
      parts.pool,
      `WITH later AS (
         UPDATE timers SET attempts = attempts + 1, due_at = due_at + make_interval(mins => $2) WHERE id = $1 AND attempts < $3 RETURNING id
       ) DELETE FROM timers WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM later)`,
      [row.id, RETRY_MINUTES, TIMER_TRIES],
    )
    return false
  }
}

async function query<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  text: string,
  values: unknown[],
): Promise<pg.QueryResult<Row>> {
  try {
    return await pool.query<Row>(prepared(text, values))
  } catch (error) {
    throw asOutage(error)
  }
}
