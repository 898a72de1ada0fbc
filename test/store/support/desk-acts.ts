import fc from 'fast-check'
import { demoCompany } from '../../../src/demo/demo-company.ts'
import { Refusal } from '../../../src/domain/errors/refusal.ts'
import { dialogue } from '../../../src/flows/dialogue.ts'
import type { Database } from '../../../src/store/database/open-database.ts'
import { createDeskActions } from '../../../src/store/desk/create-desk-actions.ts'
import { uuidIds } from '../../../src/store/uuid-ids.ts'

type OnDatabase = Pick<Database, 'pool'>

const DOINGS = ['claim', 'reply', 'resolve', 'handBack', 'transfer', 'note', 'decide', 'answer', 'close'] as const

/** What somebody at the desk does in a schedule, once or with a double click. */
export interface Act {
  readonly does: (typeof DOINGS)[number]
  readonly by: string
  /** Customer. */
  readonly who: number
  /** Place among all that come at the same time. */
  readonly rank: number
  readonly isTwice: boolean
}

const oneAct = (does: fc.Arbitrary<Act['does']>): fc.Arbitrary<Act> =>
  fc.record({
    does,
    by: fc.constantFrom('lin', 'wang', 'sun', 'gao', 'he'),
    who: fc.nat(2),
    rank: fc.nat(1_000),
    isTwice: fc.boolean(),
  })
/** Mostly somebody takes a chat and goes on in it. */
export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 2, arbitrary: oneAct(fc.constant('claim')) },
  { weight: 5, arbitrary: oneAct(fc.constantFrom(...DOINGS)) },
)

/** An act on a chat that is there, with what it was given; `isOf` tells its entries in the audit log. */
export interface Acted {
  readonly act: Act
  readonly name: string
  readonly caseNumber: string | null
  isOf(auditId: string): boolean
}

interface Acting {
  readonly db: OnDatabase
  readonly clock: { now(): Date }
  readonly chat: string
}

/** Done once; a refusal is an answer, anything else a fault. null = there is no such case to act on. */
export async function actOn(at: Acting, act: Act, name: string): Promise<Acted | null> {
  const caseNumber = await caseFor(at, act.does)
  if (caseNumber === null && CASES[act.does] !== undefined) return null
  return perform(at, { act, name, caseNumber })
}

/** The same act once more, on a case of that number. */
export async function perform(at: Acting, { act, name, caseNumber }: Omit<Acted, 'isOf'>): Promise<Acted> {
  const drawn = new Set<string>()
  const ids = uuidIds(at.clock)
  const remembering = {
    next: () => {
      const id = ids.next()
      drawn.add(id)
      return id
    },
  }
  const company = demoCompany()
  const parts = { pool: at.db.pool, ids: remembering, clock: at.clock, turns: dialogue, company: () => company }
  await work(createDeskActions(parts), act, { chat: at.chat, name, number: caseNumber ?? '' }).catch(unlessRefused)
  return { act, name, caseNumber, isOf: (id) => drawn.has(id) }
}

type Actions = ReturnType<typeof createDeskActions>

function work(
  actions: Actions,
  { does, by }: Act,
  on: { readonly chat: string; readonly name: string; readonly number: string },
) {
  const { chat: conversationId, name, number: caseNumber } = on
  switch (does) {
    case 'claim':
      return actions.claim(by, conversationId)
    case 'reply':
      return actions.reply(by, { conversationId, text: `您好，${name}`, clientId: name })
    case 'resolve':
      return actions.resolve(by, { conversationId, summary: name })
    case 'handBack':
      return actions.handBack(by, conversationId)
    case 'transfer':
      return actions.transfer(by, { conversationId, team: by === 'lin' ? 'claims' : 'front', memo: name })
    case 'note':
      return actions.note(by, { conversationId, text: name, clientId: name })
    case 'decide':
      return actions.decideCompensation(by, { caseNumber, fen: by === 'he' ? 30_000 : 180_000, note: name })
    case 'answer':
      return actions.answerQuote(by, { caseNumber, fen: 12_300, note: name })
    case 'close':
      return actions.closeCase(by, { caseNumber, outcome: name })
  }
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error
}

/** Which open case an act is about. */
const CASES: Partial<Record<Act['does'], string>> = {
  decide: `kind IN ('claim', 'complaint')`,
  answer: `kind = 'quote'`,
  close: 'true',
}

async function caseFor({ db, chat }: Acting, does: Act['does']): Promise<string | null> {
  const which = CASES[does]
  if (which === undefined) return null
  const { rows } = await db.pool.query<{ number: string }>(
    `SELECT number FROM cases WHERE conversation_id = $1 AND closed_at IS NULL AND ${which} ORDER BY number LIMIT 1`,
    [chat],
  )
  return rows[0]?.number ?? null
}
