import { demoCompany } from '../../../src/demo/demo-company.ts'
import type { InboundMessage } from '../../../src/domain/conversations/message.ts'
import { dialogue } from '../../../src/flows/dialogue.ts'
import type { TimerKind } from '../../../src/flows/turn.ts'
import type { Database } from '../../../src/store/database/open-database.ts'
import { type ConversationStore, createConversationStore } from '../../../src/store/turns/conversation-store.ts'
import { uuidIds } from '../../../src/store/uuid-ids.ts'
import { START } from './desk.ts'
import { type Acted, perform } from './desk-acts.ts'
import type { TriggerRow, Write } from './writes-in-order.ts'

type OnDatabase = Pick<Database, 'pool'>

/** What was delivered and done, to be looked up by what the store wrote down of it. */
export interface Done {
  readonly messages: ReadonlyMap<string, InboundMessage>
  readonly acts: readonly Acted[]
}

interface Again {
  readonly from: OnDatabase
  readonly to: OnDatabase
  readonly done: Done
  readonly store: ConversationStore
  readonly clock: { now(): Date }
  /** The chat of then → the chat of now. */
  readonly chats: Map<string, string>
}

/** Everything once more, one after the other, each at its instant of then; by the chats of then the chats of now. */
export async function serialAgain(
  writes: readonly Write[],
  given: Pick<Again, 'from' | 'to' | 'done'>,
): Promise<ReadonlyMap<string, string>> {
  let now = START
  const clock = { now: () => now }
  const company = demoCompany()
  const store = createConversationStore({
    pool: given.to.pool,
    ids: uuidIds(clock),
    clock,
    turns: dialogue,
    company: () => company,
  })
  const again: Again = { ...given, store, clock, chats: new Map() }
  for (const write of writes) {
    now = write.at
    await once(again, write)
  }
  // What was taken back before anybody heard it leaves a turn that is due and finds nothing.
  await store.runDueTurns(new Date(now.getTime() + 60_000))
  return again.chats
}

async function once(again: Again, { chat, received, audited, turn }: Write): Promise<void> {
  const { store, chats, done } = again
  for (const externalId of received) {
    const message = done.messages.get(externalId)
    if (!message) throw new Error(`nobody sent ${externalId}`)
    chats.set(chat, (await store.receive(message)).conversationId)
  }
  const now = chats.get(chat) ?? ''
  if (audited.length > 0) await actAgain(again, { chat, now, audited })
  else if (turn?.trigger.kind === 'messages') await store.runTurn(now)
  else if (turn) await fireAgain(again, { chat, now, trigger: turn.trigger })
}

interface Chats {
  readonly chat: string
  readonly now: string
}

async function actAgain(again: Again, { chat, now, audited }: Chats & { readonly audited: readonly string[] }): Promise<void> {
  const acted = again.done.acts.find((each) => audited.some((id) => each.isOf(id)))
  if (!acted) throw new Error('nobody did what the audit log says')
  const caseNumber = acted.caseNumber === null ? null : await numberNow(again, { chat, now }, acted.caseNumber)
  await perform({ db: again.to, clock: again.clock, chat: now }, { ...acted, caseNumber })
}

async function fireAgain(
  again: Again,
  { chat, now, trigger }: Chats & { readonly trigger: Extract<TriggerRow, { kind: 'timer' }> },
): Promise<void> {
  const { kind, subject, dueAt } = trigger.timer
  const timer = { kind: kind as TimerKind, subject: await numberNow(again, { chat, now }, subject), dueAt: new Date(dueAt) }
  await again.store.runTurn(now, { kind: 'timer', timer })
}

const NUMBERS: Readonly<Record<string, string>> = { GD: 'cases', DD: 'orders', BJ: 'quotes' }

/** The number of the same row of the same conversation; what is no number stays as it is. */
async function numberNow({ from, to }: Again, { chat, now }: Chats, then: string): Promise<string> {
  const table = NUMBERS[then.slice(0, 2)]
  if (table === undefined) return then
  const of = async ({ pool }: OnDatabase, id: string) => {
    const { rows } = await pool.query<{ number: string }>(
      `SELECT number FROM ${table} WHERE conversation_id = $1 ORDER BY number`,
      [id],
    )
    return rows.map(({ number }) => number)
  }
  const place = (await of(from, chat)).indexOf(then)
  return (await of(to, now))[place] ?? then
}
