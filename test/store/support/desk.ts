import { demoCompany } from '../../../src/demo/demo-company.ts'
import type { InboundMessage } from '../../../src/domain/conversations/message.ts'
import { EMPTY_STATE } from '../../../src/flows/engine/empty-state.ts'
import type { TurnInput, TurnResult, Turns } from '../../../src/flows/turn.ts'
import type { Database } from '../../../src/store/database/open-database.ts'
import {
  type ConversationStore,
  createConversationStore,
  type StoreProblem,
} from '../../../src/store/turns/conversation-store.ts'
import { uuidIds } from '../../../src/store/uuid-ids.ts'

export const START = new Date('2026-11-23T10:00:00+08:00')

/** A clock that only moves when it is told to. */
export function fakeClock(start = START): { now(): Date; pass(ms: number): void } {
  let at = start.getTime()
  return {
    now: () => new Date(at),
    pass: (ms) => {
      at += ms
    },
  }
}

export type Decide = (input: TurnInput) => Partial<TurnResult>

/** Turns that say and do what a test wants: by default they repeat what the customer wrote. */
export function fakeTurns(decide: Decide = echo): Turns {
  return {
    read: () => ({ understanding: null, keys: { waybills: [], orders: [], phones: [], quotes: [] } }),
    take: (input) => ({
      state: input.state ?? EMPTY_STATE,
      says: [],
      effects: [],
      timers: { set: [], clear: [] },
      ...decide(input),
    }),
  }
}

export function textsOf(input: TurnInput): readonly string[] {
  return input.trigger.kind === 'messages' ? input.trigger.messages.map(({ text }) => text) : []
}

function echo(input: TurnInput): Partial<TurnResult> {
  return { says: [{ text: `听到了：${textsOf(input).join('，')}` }] }
}

export interface TestDesk {
  readonly store: ConversationStore
  readonly clock: ReturnType<typeof fakeClock>
  readonly problems: StoreProblem[]
  readonly ids: { next(): string }
}

export function deskOn(db: Database, decide?: Decide): TestDesk {
  const clock = fakeClock()
  const ids = uuidIds(clock)
  const problems: StoreProblem[] = []
  const company = demoCompany()
  const turns = fakeTurns(decide)
  const store = createConversationStore({
    pool: db.pool,
    ids,
    clock,
    turns,
    company: () => company,
    log: (it) => problems.push(it),
  })
  return { store, clock, problems, ids }
}

let written = 0

/** A message of a customer; every one has an id of its own unless told. */
export function message(from: string, text: string, more: Partial<InboundMessage> = {}): InboundMessage {
  written += 1
  return {
    channel: 'web',
    channelAccount: 'site',
    externalId: `m${written}`,
    externalUser: from,
    kind: 'text',
    text,
    sentAt: START,
    ...more,
  }
}

export interface Line {
  readonly seq: number
  readonly who: string
  readonly text: string
}

export async function transcript(db: Pick<Database, 'pool'>, conversationId: string): Promise<readonly Line[]> {
  const { rows } = await db.pool.query<Line>(
    'SELECT seq, author_kind AS who, text FROM messages WHERE conversation_id = $1 ORDER BY seq',
    [conversationId],
  )
  return rows
}

/** How many rows a table has. */
export async function count(db: Database, table: string): Promise<number> {
  const { rows } = await db.pool.query<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)
  return rows[0]?.n ?? 0
}
