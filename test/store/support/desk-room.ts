import { demoCompany } from '../../../src/demo/demo-company.ts'
import type { Company } from '../../../src/domain/company/company.ts'
import type { DeskActions } from '../../../src/domain/desk/desk-actions.ts'
import type { DeskReveals } from '../../../src/domain/desk/desk-reveals.ts'
import type { DeskViews } from '../../../src/domain/desk/desk-views.ts'
import { Refusal } from '../../../src/domain/errors/refusal.ts'
import { dialogue } from '../../../src/flows/dialogue.ts'
import type { Database } from '../../../src/store/database/open-database.ts'
import { createDeskActions } from '../../../src/store/desk/create-desk-actions.ts'
import { createDeskReveals } from '../../../src/store/desk/create-desk-reveals.ts'
import { createDeskViews } from '../../../src/store/desk/create-desk-views.ts'
import { createConversationStore } from '../../../src/store/turns/conversation-store.ts'
import { uuidIds } from '../../../src/store/uuid-ids.ts'
import { fakeClock, type Line, message, transcript } from './desk.ts'

export interface DeskRoom {
  readonly actions: DeskActions
  readonly views: DeskViews
  readonly reveals: DeskReveals
  readonly clock: ReturnType<typeof fakeClock>
  readonly company: () => Company
  /** Conversations announced as changed, in order. */
  readonly announced: string[]
  /** One burst of a customer and the turn that answers it; returns the conversation. */
  say(from: string, ...bubbles: string[]): Promise<string>
  /** A bubble that is stored and whose quiet window is still open. */
  begin(from: string, text: string): Promise<string>
  /** Fires what is due after so many minutes. */
  wait(minutes: number): Promise<void>
  lines(conversationId: string): Promise<readonly Line[]>
  /** The last thing the customer was sent. */
  last(conversationId: string): Promise<string>
  rows<Row extends object>(text: string, ...values: unknown[]): Promise<readonly Row[]>
}

/** The demo company's desk with the real dialogue, on a database of the test's own. */
export function deskRoom(db: Database, start?: Date): DeskRoom {
  const clock = fakeClock(start)
  const company = demoCompany()
  const announced: string[] = []
  const parts = {
    pool: db.pool,
    ids: uuidIds(clock),
    clock,
    turns: dialogue,
    company: () => company,
    files: {
      find: async (key: string) =>
        key === 'none'
          ? null
          : { key, name: '面单.png', mime: 'image/png', bytes: 3, owner: key.startsWith('desk') ? 'desk' : 'ann' },
    },
    announce: (event: { readonly conversationId: string }) => announced.push(event.conversationId),
  }
  const store = createConversationStore(parts)
  const lines = (conversationId: string) => transcript(db, conversationId)
  const rows = async <Row extends object>(text: string, ...values: unknown[]) => (await db.pool.query<Row>(text, values)).rows
  return {
    actions: createDeskActions(parts),
    views: createDeskViews(parts),
    reveals: createDeskReveals(parts),
    clock,
    company: () => company,
    announced,
    lines,
    rows,
    say: async (from, ...bubbles) => {
      clock.pass(20_000)
      let conversationId = ''
      for (const text of bubbles) conversationId = (await store.receive(message(from, text))).conversationId
      await store.runTurn(conversationId)
      return conversationId
    },
    begin: async (from, text) => (await store.receive(message(from, text))).conversationId,
    wait: async (minutes) => {
      clock.pass(minutes * 60_000)
      await store.runDueTimers(clock.now())
    },
    last: async (conversationId) => (await lines(conversationId)).findLast(({ who }) => who !== 'customer')?.text ?? '',
  }
}

/** The code of the refusal that an action ends in; `done` when it does not. */
export async function codeOf(action: Promise<unknown>): Promise<string> {
  try {
    await action
    return 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}
